/* HTML and XML, text and attribute values alike. */
#include "escape_kinds.h"

static const char *entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

/*
 * HTML Living Standard, 13.2.5: a reference to a C1 control would mean a character of
 * Windows-1252, so these stay as they are; NUL is no character, and CR would become LF.
 */
void escape_put_html(const struct escape *kind, struct escape_state *state, struct str text,
		     struct buf *out)
{
	(void)kind;
	(void)state;
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		uint32_t code = utf8_next(text, &at);
		const char *other = entity(text.at[from]);
		if (other)
			buf_add(out, str_of(other));
		else if (code == 0)
			buf_add_code(out, 0xFFFD);
		else if (code == '\r' || (code >= 0xA0 && code < 0xFFFE && escape_is_hidden(code)))
			buf_addf(out, "&#x%X;", (unsigned)code);
		else
			buf_add(out, str_slice(text, from, at));
	}
}

/*
 * XML 1.0: only some characters exist (2.2), white space in attribute values is made
 * spaces (3.3.3) and CR is made LF (2.11) unless they are written as references, and
 * a comment must not hold "--" nor end in '-' (2.5).
 */
void escape_put_xml(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out)
{
	(void)kind;
	char before = escape_last(out);
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		uint32_t code = utf8_next(text, &at);
		const char *other = entity(text.at[from]);
		bool spaced = code == '\t' || code == '\n' || code == '\r';
		bool last = at == text.len && (!state->after || state->after == '-');
		if (other)
			buf_add(out, str_of(other));
		else if ((code < 0x20 && !spaced) || code == 0xFFFE || code == 0xFFFF)
			buf_add_code(out, 0xFFFD);
		else if (spaced || escape_is_hidden(code))
			buf_addf(out, "&#x%X;", (unsigned)code);
		else if (code == '-' && (before == '-' || last))
			buf_add(out, STR("&#45;"));
		else
			buf_add(out, str_slice(text, from, at));
		before = text.at[from];
	}
}
