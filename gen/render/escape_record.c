/* Formats of lines and fields: message files and CSV. */
#include "escape_kinds.h"

#include <string.h>

/*
 * Message text of one line. FormatMessage reads "%%" as a percent sign and "%." as a full
 * stop; a full stop that begins a line would end the message. Line ends and control
 * characters become spaces.
 */
void escape_put_mc(const struct escape *kind, struct escape_state *state, struct str text,
		   struct buf *out)
{
	(void)kind;
	(void)state;
	bool line_start = !out->len || escape_last(out) == '\n';
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if (byte_is_word(c)) {
			size_t end = str_word_end(text, i);
			buf_add(out, str_slice(text, i, end));
			i = end - 1;
			continue;
		}
		if (c == '\n' && i > 0 && text.at[i - 1] == '\r')
			continue;
		if (c == '%' || (c == '.' && i == 0 && line_start))
			buf_add_byte(out, '%');
		bool control = (unsigned char)c < 0x20 || c == 0x7F;
		buf_add_byte(out, control ? ' ' : c);
	}
}

static bool ends_field(char c)
{
	return c == ',' || c == ';' || c == '\t' || c == '\r' || c == '\n';
}

/* RFC 4180, and the other separators in use: whether the field cannot stand without quotes. */
static bool wants_quotes(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == '"' || ends_field(text.at[i]))
			return true;
	return text.len && (text.at[0] == ' ' || text.at[text.len - 1] == ' ');
}

static void add_doubled(struct str text, struct buf *out)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '"')
			buf_add_byte(out, '"');
		buf_add_byte(out, text.at[i]);
	}
}

/*
 * A text that a spreadsheet would work out as a formula. Numbers with a sign are not meant, and a
 * sign alone is harmless.
 */
static bool is_formula(struct str text)
{
	char first = str_byte(text, 0);
	if (text.len < 2 || !first || !strchr("=+-@\t\r", first))
		return false;
	bool number = first == '-' || first == '+';
	for (size_t i = 1; i < text.len && number; i++)
		number = byte_is_digit(text.at[i]) || text.at[i] == '.';
	return !number;
}

/* Whether what comes next is the beginning of a field, after the template's own quote or not. */
static bool begins_field(const struct buf *out, bool quoted)
{
	if (!quoted)
		return !out->len || ends_field(escape_last(out));
	return out->len && out->at[out->len - 1] == '"' &&
	       (out->len == 1 || ends_field(out->at[out->len - 2]));
}

/*
 * Within quotes that the template wrote, a quote is doubled. Without them, a text that is the
 * whole field gets its own; one that is only part of a field can have none, so what would end
 * the field becomes a space there.
 */
void escape_put_csv(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out)
{
	enum { OUTSIDE, QUOTED };
	(void)kind;
	for (; state->seen < out->len; state->seen++)
		if (out->at[state->seen] == '"')
			state->place = state->place == QUOTED ? OUTSIDE : QUOTED;
	/* An apostrophe makes a spreadsheet take it for a text. */
	bool formula = is_formula(text) && begins_field(out, state->place == QUOTED);
	if (state->place == QUOTED) {
		buf_add(out, formula ? STR("'") : STR(""));
		add_doubled(text, out);
		return;
	}
	if (!wants_quotes(text)) {
		buf_add(out, formula ? STR("'") : STR(""));
		buf_add(out, text);
		return;
	}
	if (begins_field(out, false) && (!state->after || ends_field(state->after))) {
		buf_add_byte(out, '"');
		buf_add(out, formula ? STR("'") : STR(""));
		add_doubled(text, out);
		buf_add_byte(out, '"');
		return;
	}
	buf_add(out, formula ? STR("'") : STR(""));
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		buf_add_byte(out, c == '"' || ends_field(c) ? ' ' : c);
	}
}
