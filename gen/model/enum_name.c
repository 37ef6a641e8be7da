#include "enum_name.h"

#include "../entry/name.h"
#include "../entry/words.h"

/*
 * The word at or after `at`, and where it ends. A qualified name ("pump::Error") is its last part.
 */
static struct str next_word(struct str text, size_t *at)
{
	while (*at < text.len && !byte_is_word(text.at[*at]))
		++*at;
	size_t from = *at;
	while (*at < text.len && byte_is_word(text.at[*at]))
		++*at;
	return str_slice(text, from, *at);
}

/* "CURLMcode", "pump_error": more than a word of a sentence, and no constant. */
static bool is_set_as_type(struct str name)
{
	bool small = false, parts = false;
	for (size_t i = 0; i < name.len; i++) {
		small |= byte_is_lower(name.at[i]);
		parts |= name.at[i] == '_' || (i > 0 && byte_is_upper(name.at[i]));
	}
	return small && parts && !byte_is_digit(name.at[0]);
}

/* What types of codes end in: CURLMcode, GstFlowReturn, pump_err_t. */
static bool sounds_like_type(struct str name)
{
	static const struct str ends[] = {
		STR_INIT("code"),    STR_INIT("codes"),  STR_INIT("status"), STR_INIT("error"),
		STR_INIT("errors"),  STR_INIT("err"),    STR_INIT("errno"),  STR_INIT("result"),
		STR_INIT("results"), STR_INIT("reason"), STR_INIT("return"), STR_INIT("state"),
		STR_INIT("_t"),      STR_INIT("_e"),     STR_INIT("enum"),
	};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t length = ends[i].len;
		if (name.len > length &&
		    str_eq_nocase(str_slice(name, name.len - length, name.len), ends[i]))
			return true;
	}
	return false;
}

static bool is_keyword_enum(struct str word)
{
	static const struct str words[] = { STR_INIT("enum"), STR_INIT("enumeration"),
					    STR_INIT("Enum"), STR_INIT("Enumeration"),
					    STR_INIT("ENUM") };
	return STR_IS_ONE_OF(word, words);
}

/* Whether nothing but blanks, "::" and signs that set code apart stand between the two. */
static bool is_right_after(struct str text, struct str a, struct str b)
{
	for (const char *at = a.at + a.len; at < b.at; at++)
		if (!byte_is_space(*at) && *at != '`' && *at != ':' && *at != '"' && *at != '\'')
			return false;
	return text.len > 0;
}

static bool is_name(struct str word)
{
	return name_shape(word) == NAME_SURE || is_set_as_type(word);
}

struct str enum_name_of_words(struct str text)
{
	static const struct str kinds[] = { STR_INIT("class"), STR_INIT("struct"),
					    STR_INIT("type") };
	struct str before = STR("");
	for (size_t at = 0; at < text.len;) {
		struct str word = next_word(text, &at);
		if (!word.len || !is_keyword_enum(word)) {
			before = word;
			continue;
		}
		size_t next = at;
		struct str name = next_word(text, &next);
		if (STR_IS_ONE_OF(name, kinds))
			name = next_word(text, &next);
		/* "enum pump::Error": the last part. */
		while (str_starts(str_slice(text, next, text.len), STR("::")))
			name = next_word(text, &next);
		if (name.len && is_right_after(text, word, name) && is_name(name))
			return name;
		if (before.len && is_right_after(text, before, word) && is_name(before))
			return before;
		before = word;
	}
	return STR("");
}

struct str enum_name_announced(struct str text)
{
	struct str begin = STR("The values of enum ");
	size_t at = begin.len;
	struct str name = str_starts(text, begin) ? next_word(text, &at) : STR("");
	return str_eq(str_slice(text, at, text.len), STR(":")) ? name : STR("");
}

struct str enum_name_of_caption(struct str caption)
{
	size_t at = 0;
	caption = str_trim(caption);
	struct str name = next_word(caption, &at);
	bool qualified = str_byte(caption, at) == '.';
	while (str_byte(caption, at) == '.' && byte_is_word(str_byte(caption, at + 1)))
		name = next_word(caption, &at);
	bool type = is_set_as_type(name) ||
		    (qualified && byte_is_upper(str_byte(name, 0)) && str_holds_lower(name));
	return type && at == caption.len && name.at ? name : STR("");
}

struct str enum_name_of_title(struct str title)
{
	struct str name = enum_name_of_words(title);
	if (name.len)
		return name;
	for (size_t at = 0; at < title.len;) {
		struct str word = next_word(title, &at);
		if (word.len && is_set_as_type(word) && sounds_like_type(word))
			return word;
	}
	return STR("");
}

/* "ErrorCode", "exit_status": nothing but words that say what stands below. */
static bool is_of_labels(struct str name)
{
	for (size_t at = 0, end; at < name.len; at = end) {
		end = at + 1;
		while (end < name.len && name.at[end] != '_' &&
		       !(byte_is_upper(name.at[end]) && !byte_is_upper(name.at[end - 1])))
			end++;
		struct str word = str_slice(name, at + (name.at[at] == '_'), end);
		if (word.len && !word_is_label(word))
			return false;
	}
	return true;
}

struct str enum_name_of_header(struct str header)
{
	struct str name = enum_name_of_words(header);
	size_t at = 0;
	if (name.len)
		return name;
	name = next_word(header, &at);
	bool all = str_eq(name, str_trim(header));
	return all && is_set_as_type(name) && sounds_like_type(name) && !is_of_labels(name)
		   ? name
		   : STR("");
}

/* What stands before the brace, and after it, is short. */
enum { SHORT = 200 };

bool enum_block_next(struct str code, size_t *at, struct enum_block *block)
{
	static const struct str kinds[] = { STR_INIT("class"), STR_INIT("struct") };
	for (;;) {
		ptrdiff_t found = str_find(code, STR("enum"), *at);
		if (found == STR_NONE)
			return false;
		size_t from = (size_t)found, next = from + 4;
		*at = next;
		if ((from > 0 && byte_is_word(code.at[from - 1])) ||
		    (next < code.len && byte_is_word(code.at[next])))
			continue;
		struct str head = str_slice(code, next, next + SHORT);
		ptrdiff_t open = str_find_byte(head, '{', 0);
		if (open == STR_NONE)
			continue;
		head.len = (size_t)open;
		ptrdiff_t close = str_find_byte(code, '}', next + head.len);
		size_t to = close == STR_NONE ? code.len : (size_t)close;
		/* "... an enum; int f() {" is none. */
		if (str_find_byte(head, ';', 0) != STR_NONE ||
		    str_find_byte(head, ')', 0) != STR_NONE)
			continue;
		size_t word_at = 0;
		struct str name = next_word(head, &word_at);
		if (STR_IS_ONE_OF(name, kinds))
			name = next_word(head, &word_at);
		size_t after = to + 1;
		if (!name.len && after < code.len) {
			struct str rest = str_slice(code, after, after + SHORT);
			ptrdiff_t end = str_find_byte(rest, ';', 0);
			size_t tail_at = 0;
			struct str tail =
			    end == STR_NONE ? STR("") : str_slice(rest, 0, (size_t)end);
			name = next_word(tail, &tail_at);
		}
		if (name.len && byte_is_digit(name.at[0]))
			name = STR("");
		*block = (struct enum_block){ from, to, name };
		*at = to;
		return true;
	}
}
