#include "codemask.h"

/*
 * Where a string ends that begins at `at`; one in single quotes ends at the line's end at the
 * latest.
 */
static size_t string_end(struct str text, size_t at, struct str quote, bool lines, bool escapes)
{
	for (at += quote.len; at < text.len; at++) {
		if (text.at[at] == '\\' && escapes)
			at++;
		else if (text.at[at] == '\n' && !lines)
			return at;
		else if (str_starts(str_slice(text, at, text.len), quote))
			return at + quote.len;
	}
	return text.len;
}

/*
 * A character in quotes ('x', '\n', '\u{1F600}'): its end. A lifetime of Rust ('a): just the sign.
 */
static size_t character_end(struct str text, size_t at)
{
	size_t end = str_byte(text, at + 1) == '\\' ? at + 3 : at + 2;
	while (end < text.len && text.at[end] != '\n') {
		if (text.at[end] == '\'')
			return end + 1;
		if (str_byte(text, at + 1) != '\\' && (unsigned char)text.at[end] < 0x80)
			break;
		end++;
	}
	return at + 1;
}

/* The end of the comment that begins at `at`; 0: none does. */
static size_t comment_end(struct str text, size_t at, bool hash)
{
	char byte = text.at[at], next = str_byte(text, at + 1);
	if (hash ? byte == '#' : byte == '/' && next == '/')
		return str_line_end(text, at);
	if (hash || byte != '/' || next != '*')
		return 0;
	ptrdiff_t end = str_find(text, STR("*/"), at + 2);
	return end == STR_NONE ? text.len : (size_t)end + 2;
}

static size_t text_end(struct str text, size_t at, const struct codemask_style *style)
{
	struct str rest = str_slice(text, at, text.len);
	if (style->triple_quotes && str_starts(rest, STR("\"\"\"")))
		return string_end(text, at, STR("\"\"\""), true, true);
	if (style->triple_quotes && style->apostrophes && str_starts(rest, STR("'''")))
		return string_end(text, at, STR("'''"), true, true);
	switch (text.at[at]) {
	case '"':
		return string_end(text, at, STR("\""), false, true);
	case '\'':
		return style->apostrophes ? string_end(text, at, STR("'"), false, true)
					  : character_end(text, at);
	case '`':
		return style->backquotes
			   ? string_end(text, at, STR("`"), true, style->backquote_escapes)
			   : 0;
	default:
		return 0;
	}
}

const char *codemask_make(struct arena *arena, struct str text, const struct codemask_style *style)
{
	char *mask = arena_array(arena, text.len + 1, 1);
	memset(mask, CODEMASK_CODE, text.len + 1);
	for (size_t at = 0; at < text.len;) {
		char kind = CODEMASK_COMMENT;
		size_t end = comment_end(text, at, style->hash_comments);
		if (!end) {
			kind = CODEMASK_STRING;
			end = text_end(text, at, style);
		}
		if (end > text.len)
			end = text.len;
		if (end > at)
			memset(mask + at, kind, end - at);
		at = end > at ? end : at + 1;
	}
	return mask;
}
