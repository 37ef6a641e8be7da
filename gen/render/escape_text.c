/*
 * Markup of running text in which signs have meanings: roff (man pages) and reStructuredText.
 */
#include "escape_kinds.h"

#include <string.h>

/* groff_char(7): signs that the typesetter would show as others. */
static const char *roff_sign(char c)
{
	switch (c) {
	case '\\':
		return "\\e";
	case '"':
		return "\\(dq";
	case '\'':
		return "\\(aq";
	case '`':
		return "\\(ga";
	case '^':
		return "\\(ha";
	case '~':
		return "\\(ti";
	default:
		return NULL;
	}
}

/*
 * Text on a line, or in quotes after a macro. A line that begins with '.' or "'" would be a
 * command; what is not ASCII is written so that it does not matter which encoding the reader of the
 * file expects.
 */
/* The control character at `at`, such as the end of a line or of a paragraph, parts words as one
 * blank does. */
static void add_blank(struct str text, size_t at, struct buf *out)
{
	char before = at > 0 ? text.at[at - 1] : '\0';
	if (!at || (before != ' ' && (unsigned char)before >= 0x20))
		buf_add_byte(out, ' ');
}

void escape_put_roff(const struct escape *kind, struct escape_state *state, struct str text,
		     struct buf *out)
{
	(void)kind;
	(void)state;
	char last = escape_last(out);
	if (text.len && text.at[0] == '.' && (!last || last == '\n'))
		buf_add(out, STR("\\&"));
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		uint32_t code = utf8_next(text, &at);
		const char *sign = roff_sign(text.at[from]);
		bool minus = code == '-' && byte_is_digit(str_byte(text, at));
		if (sign)
			buf_add(out, str_of(sign));
		else if (minus)
			buf_add(out, STR("\\-"));
		else if (code < 0x20)
			add_blank(text, from, out);
		else if (escape_is_hidden(code))
			buf_add(out, STR("\\[uFFFD]"));
		else if (code >= 0x80)
			buf_addf(out, "\\[u%04X]", (unsigned)code);
		else
			buf_add(out, str_slice(text, from, at));
	}
}

/* Whether a first word would number a list: "1.", "(a)", "iv)"; "Fine." would not. */
static bool begins_list(struct str text)
{
	size_t end = 0, digits = 0, roman = 0;
	while (end < text.len && byte_is_letter_or_digit(text.at[end])) {
		digits += byte_is_digit(text.at[end]);
		roman += str_find_byte(STR("ivxlcdmIVXLCDM"), text.at[end], 0) != STR_NONE;
		end++;
	}
	bool number = end == 1 || digits == end || roman == end;
	return number && (str_byte(text, end) == '.' || str_byte(text, end) == ')');
}

/*
 * docutils, "reStructuredText Markup Specification": a backslash takes the meaning from the sign
 * after it, and before a space it is nothing, so "\ " keeps what follows from beginning a list, a
 * table or a directive.
 */
void escape_put_rst(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out)
{
	(void)kind;
	(void)state;
	text = str_trim(text);
	if (text.len && (!byte_is_letter(text.at[0]) || begins_list(text)))
		buf_add(out, STR("\\ "));
	char before = '\0';
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		uint32_t code = utf8_next(text, &at);
		char c = text.at[from];
		if (code < 0x20) {
			add_blank(text, from, out);
		} else if (escape_is_hidden(code)) {
			buf_add_code(out, 0xFFFD);
		} else {
			if ((c && strchr("\\*`|_[]<>@", c)) || (c == ':' && before == ':'))
				buf_add_byte(out, '\\');
			buf_add(out, str_slice(text, from, at));
		}
		before = c;
	}
}
