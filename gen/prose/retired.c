#include "retired.h"

bool retired_says_no(struct str text)
{
	static const struct str no[] = {
		STR_INIT("no"),
		STR_INIT("n"),
		STR_INIT("false"),
		STR_INIT("never"),
		STR_INIT("0"),
		STR_INIT("-"),
		STR_INIT("\xE2\x80\x93"),
		STR_INIT("\xE2\x80\x94"),
		STR_INIT("n/a"),
		STR_INIT("not"),
		STR_INIT("none"),
		STR_INIT("nein"),
		STR_INIT("non"),
		STR_INIT("não"),
		STR_INIT("нет"),
		STR_INIT("Нет"),
		STR_INIT("否"),
		STR_INIT("いいえ"),
		STR_INIT("아니요"),
		STR_INIT("\xE2\x9C\x97"),
		STR_INIT("\xE2\x9C\x98"),
		STR_INIT("\xE2\x9D\x8C"),
		STR_INIT("\xC3\x97"),
	};
	return STR_IS_ONE_OF_NOCASE(str_trim(text), no);
}

/* Where the sentence that begins at `from` ends: after its full stop, or at a line's end. */
static size_t sentence_end(struct str text, size_t from)
{
	for (size_t at = from; at < text.len; at++) {
		char next = str_byte(text, at + 1);
		if (text.at[at] == '\n')
			return at;
		if (text.at[at] == '.' && (next == '\0' || next == ' ' || next == '\n'))
			return at + 1;
	}
	return text.len;
}

/* "(2.1): never returned", "(use POND_DRY)": the brackets are about the word before. */
static bool is_note(struct str rest)
{
	ptrdiff_t close = str_starts(rest, STR(" (")) ? str_find_byte(rest, ')', 0) : STR_NONE;
	char next = close == STR_NONE ? '\0' : str_byte(rest, (size_t)close + 1);
	return close != STR_NONE && ((size_t)close + 1 == rest.len || next == '.' || next == ':' ||
				     next == ',' || next == ';');
}

/*
 * The length of the words that begin such a sentence; 0 where none does. "Deprecated functions were
 * called" is about functions, so what may follow is listed.
 */
static size_t begins(struct str sentence)
{
	static const struct str words[] = { STR_INIT("Deprecated"), STR_INIT("DEPRECATED"),
					    STR_INIT("Obsolete"), STR_INIT("OBSOLETE") };
	static const struct str after[] = {
		STR_INIT(" since "),     STR_INIT(" in favo"),       STR_INIT(" as of "),
		STR_INIT(" in version"), STR_INIT(" from "),         STR_INIT(" and "),
		STR_INIT(" - "),         STR_INIT(" \xE2\x80\x93 "), STR_INIT(" \xE2\x80\x94 "),
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!str_starts(sentence, words[i]))
			continue;
		struct str rest = str_slice(sentence, words[i].len, sentence.len);
		char next = str_byte(rest, 0);
		bool good = !rest.len || next == '.' || next == ':' || next == ',' || next == ';' ||
			    next == '!' || is_note(rest) ||
			    (str_starts(rest, STR(" in ")) && byte_is_digit(str_byte(rest, 4)));
		for (size_t k = 0; k < sizeof after / sizeof *after && !good; k++)
			good = str_starts(rest, after[k]);
		return good ? words[i].len : 0;
	}
	return 0;
}

/* Whether one of these words may begin somewhere: most texts have none, and need no sentences. */
static bool may_hold(struct str text)
{
	static const char first[] = "DO", second[] = "EeBb";
	for (size_t i = 0; i < 2; i++) {
		ptrdiff_t at = -1;
		while ((at = str_find_byte(text, first[i], (size_t)(at + 1))) != STR_NONE) {
			char next = str_byte(text, (size_t)at + 1);
			if (next == second[2 * i] || next == second[2 * i + 1])
				return true;
		}
	}
	return false;
}

/* "Deprecated: no", "Deprecated", and "no" in the next line: a field, which denies it. */
static bool is_denied(struct str text, size_t from, size_t word)
{
	size_t mark = from + word;
	while (mark < text.len && (text.at[mark] == ':' || byte_is_space(text.at[mark])))
		mark++;
	bool field = mark > from + word;
	struct str rest = str_trim(str_slice(text, mark, str_line_end(text, mark)));
	if (str_ends(rest, STR(".")))
		rest = str_slice(rest, 0, rest.len - 1);
	return field && retired_says_no(rest);
}

static bool find(struct str text, size_t *from, size_t *to, size_t *word)
{
	for (size_t at = 0; at < text.len; at = *to) {
		while (at < text.len && (text.at[at] == ' ' || text.at[at] == '\n'))
			at++;
		*from = at;
		*to = sentence_end(text, at);
		*to += *to == at; /* an empty line */
		*word = begins(str_slice(text, at, *to < text.len ? *to : text.len));
		if (*word && !is_denied(text, at, *word))
			return true;
	}
	return false;
}

bool retired_is_all(struct str text)
{
	text = str_trim(text);
	/* Mostly the first letter tells. */
	if (!text.len || (text.at[0] != 'D' && text.at[0] != 'O'))
		return false;
	size_t word = sentence_end(text, 0) == text.len ? begins(text) : 0;
	return word && !is_denied(text, 0, word);
}

/* "Deprecated since 2.0. Use POND_IO instead.": where what belongs to the first sentence ends. */
static size_t with_instead(struct str text, size_t to)
{
	static const struct str words[] = { STR_INIT("Use "), STR_INIT("Please use "),
					    STR_INIT("Replaced by "), STR_INIT("Superseded by ") };
	if (str_byte(text, to) != ' ')
		return to;
	struct str rest = str_slice(text, to + 1, text.len);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts(rest, words[i]))
			return sentence_end(text, to + 1);
	return to;
}

bool retired_find(struct str text, struct str *how)
{
	size_t from, to, word;
	if (!may_hold(text) || !find(text, &from, &to, &word))
		return false;
	to = with_instead(text, to < text.len ? to : text.len);
	struct str rest = str_trim(str_slice(text, from + word, to));
	while (rest.len && str_find_byte(STR(":,;!. "), rest.at[0], 0) != STR_NONE)
		rest = str_slice(rest, 1, rest.len);
	if (str_ends(rest, STR(".")))
		rest.len--;
	if (str_starts(rest, STR("(")) && str_find_byte(rest, ')', 0) + 1 == (ptrdiff_t)rest.len)
		rest = str_slice(rest, 1, rest.len - 1);
	*how = rest;
	return true;
}
