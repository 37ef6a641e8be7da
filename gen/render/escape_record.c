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
	if (state->place == QUOTED) {
		add_doubled(text, out);
		return;
	}
	if (!wants_quotes(text)) {
		buf_add(out, text);
		return;
	}
	bool begins = !out->len || ends_field(escape_last(out));
	if (begins && (!state->after || ends_field(state->after))) {
		buf_add_byte(out, '"');
		add_doubled(text, out);
		buf_add_byte(out, '"');
		return;
	}
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		buf_add_byte(out, c == '"' || ends_field(c) ? ' ' : c);
	}
}
