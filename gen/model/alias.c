#include "alias.h"

#include "../entry/name.h"

/* Where the sentence that holds byte `at` ends: after its full stop, or at a line's end. */
static size_t sentence_end(struct str text, size_t at)
{
	while (at < text.len && text.at[at] != '\n') {
		bool stop = text.at[at] == '.' && (at + 1 == text.len || text.at[at + 1] == ' ' ||
						   text.at[at + 1] == '\n');
		at++;
		if (stop)
			break;
	}
	return at;
}

/* The first of two words before an alias: see ends_in_alias_words. */
static bool ends_in_first_word(struct str words)
{
	static const struct str sooner[] = { STR_INIT("also"),       STR_INIT("formerly"),
					     STR_INIT("previously"), STR_INIT("sometimes"),
					     STR_INIT("originally"), STR_INIT("alternatively") };
	for (size_t i = 0; i < sizeof sooner / sizeof *sooner; i++)
		if (words.len >= sooner[i].len &&
		    str_eq_nocase(str_slice(words, words.len - sooner[i].len, words.len),
				  sooner[i]))
			return true;
	return false;
}

bool alias_may_stand(struct str text)
{
	for (size_t at = 0, end; at < text.len; at = end + 1) {
		end = str_word_end(text, at);
		/* What is not ASCII may be a sign within a word that nobody sees. */
		if (end < text.len && (unsigned char)text.at[end] >= 0x80)
			return true;
		/* All of these words end in one of three letters. */
		char last = end > at ? byte_lower(text.at[end - 1]) : '\0';
		if ((last == 'o' || last == 's' || last == 'y') &&
		    ends_in_first_word(str_slice(text, at, end)))
			return true;
	}
	return false;
}

/* "also named", "formerly known as", ...: the words right before an alias. */
static bool ends_in_alias_words(struct str words)
{
	static const struct str later[] = { STR_INIT("named"),    STR_INIT("called"),
					    STR_INIT("known as"), STR_INIT("defined as"),
					    STR_INIT("spelled"),  STR_INIT("available as") };
	words = str_trim(words);
	for (size_t i = 0; i < sizeof later / sizeof *later; i++) {
		if (!str_ends(words, later[i]))
			continue;
		if (ends_in_first_word(str_trim(str_slice(words, 0, words.len - later[i].len))))
			return true;
	}
	return false;
}

/*
 * Whether alias words may stand right before `at`: all end in a "d" or an "s". Tells most words
 * apart.
 */
static bool may_be_named(struct str text, size_t from, size_t at)
{
	while (at > from && byte_is_space(text.at[at - 1]))
		at--;
	char last = at > from ? text.at[at - 1] : '\0';
	return last == 'd' || last == 's' || last == '\xA0';
}

/* An alias sentence in from..to: the bytes of its name. */
static bool find_alias(struct str text, size_t from, size_t to, struct name_found *found)
{
	struct str sentence = str_slice(text, 0, to);
	for (size_t at = from; at < to; at++) {
		bool starts =
		    byte_is_letter(text.at[at]) && (at == from || !byte_is_word(text.at[at - 1]));
		if (starts && may_be_named(text, from, at) && name_find(sentence, at, found) &&
		    found->shape == NAME_SURE && ends_in_alias_words(str_slice(text, from, at)))
			return true;
	}
	return false;
}

bool alias_next(struct arena *arena, const struct flat *flat, size_t *at, struct entry_name *name,
		size_t *from, size_t *to)
{
	struct str text = flat_text(flat);
	while (*at < text.len) {
		*from = *at;
		*to = *at = sentence_end(text, *from);
		while (*at < text.len && (text.at[*at] == ' ' || text.at[*at] == '\n'))
			++*at;
		struct name_found found;
		if (find_alias(text, *from, *to, &found)) {
			name->text = arena_str(arena, str_slice(text, found.from, found.to));
			name->offset = flat_offset(flat, found.from);
			return true;
		}
	}
	return false;
}

struct str alias_cut(struct arena *arena, struct str text)
{
	struct buf kept = { 0 };
	for (size_t from = 0; from < text.len;) {
		size_t to = str_skip_blanks(text, sentence_end(text, from));
		struct name_found found;
		if (!find_alias(text, from, to, &found))
			buf_add(&kept, str_slice(text, from, to));
		from = to;
	}
	struct str cut = str_trim(buf_take(&kept, arena));
	return cut;
}
