/*
 * Kinds that look where they stand, as C's does: SQL; and documentation comments of Java.
 */
#include "escape_kinds.h"

enum place { CODE, LINE_COMMENT, BLOCK_COMMENT, STRING, IDENTIFIER };

/* ISO/IEC 9075-2, 5.2 and 5.3: what the place is after one more byte. */
static enum place step(enum place place, char before, char c)
{
	switch (place) {
	case CODE:
		return c == '\''                   ? STRING
		       : c == '"'                  ? IDENTIFIER
		       : c == '-' && before == '-' ? LINE_COMMENT
		       : c == '*' && before == '/' ? BLOCK_COMMENT
						   : CODE;
	case LINE_COMMENT:
		return c == '\n' ? CODE : LINE_COMMENT;
	case BLOCK_COMMENT:
		return c == '/' && before == '*' ? CODE : BLOCK_COMMENT;
	case STRING:
		return c == '\'' ? CODE : STRING;
	case IDENTIFIER:
		return c == '"' ? CODE : IDENTIFIER;
	}
	return CODE;
}

/*
 * In a comment lines do not end and neither does the comment; what hides text is shown as
 * something.
 */
static void add_in_comment(struct str text, const char *(*other)(char before, char c),
			   struct buf *out)
{
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		uint32_t code = utf8_next(text, &at);
		const char *instead = other(escape_last(out), text.at[from]);
		if (instead)
			buf_add(out, str_of(instead));
		else if (code < 0x20)
			buf_add_byte(out, ' ');
		else if (escape_is_hidden(code))
			buf_add_code(out, 0xFFFD);
		else
			buf_add(out, str_slice(text, from, at));
	}
}

static const char *sql_other(char before, char c)
{
	return c == '/' && before == '*' ? " /" : c == '*' && before == '/' ? " *" : NULL;
}

/* Within quotes the quote is doubled; NUL is in no text of a database. */
void escape_put_sql(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out)
{
	(void)kind;
	for (; state->seen < out->len; state->seen++) {
		char c = out->at[state->seen];
		state->place = (int)step((enum place)state->place, state->before, c);
		state->before = c;
	}
	if (state->place != STRING && state->place != IDENTIFIER) {
		add_in_comment(text, sql_other, out);
		return;
	}
	char quote = state->place == STRING ? '\'' : '"';
	for (size_t i = 0; i < text.len; i++) {
		if (!text.at[i]) {
			buf_add_code(out, 0xFFFD);
			continue;
		}
		if (text.at[i] == quote)
			buf_add_byte(out, quote);
		buf_add_byte(out, text.at[i]);
	}
}

/* JLS 3.3 reads \u in comments, too; javadoc reads HTML and tags that begin with '@'. */
static const char *java_other(char before, char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '@':
		return "&#64;";
	case '\\':
		return "&#92;";
	case '{':
		return "&#123;";
	case '}':
		return "&#125;";
	case '/':
		return before == '*' ? "&#47;" : NULL;
	case '*':
		return before == '/' ? "&#42;" : NULL;
	default:
		return NULL;
	}
}

static const char *no_other(char before, char c)
{
	(void)before;
	(void)c;
	return NULL;
}

/*
 * A comment that its line's end ends, and where nothing else means anything: Go's, with no space at
 * its end.
 */
void escape_put_line_comment(const struct escape *kind, struct escape_state *state, struct str text,
			     struct buf *out)
{
	(void)kind;
	(void)state;
	add_in_comment(str_trim(text), no_other, out);
}

void escape_put_java_doc(const struct escape *kind, struct escape_state *state, struct str text,
			 struct buf *out)
{
	(void)kind;
	add_in_comment(text, java_other, out);
	if (!state->after || state->after == '/')
		if (escape_last(out) == '*')
			buf_add_byte(out, ' ');
}
