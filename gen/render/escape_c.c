/*
 * C and C++: comments, and the kind that looks where it stands.
 *
 * Only what ends or spoils a comment is changed: a space goes between the two
 * characters of a comment's end or beginning and before the '/' of the trigraph
 * that is a backslash; line ends become spaces; a backslash that would join the
 * next line to a // comment is followed by a full stop (a space would not do:
 * GCC joins across trailing spaces); what hides or reorders text becomes U+FFFD.
 */
#include "escape_kinds.h"

enum place { CODE, LINE_COMMENT, BLOCK_COMMENT, STRING, CHARACTER, UNKNOWN };

/* Whether the comment's text so far and `c` after it make one of the dangerous sequences. */
static bool joins(const struct buf *out, char c)
{
	char before = escape_last(out);
	if (c == '*')
		return before == '/';
	if (c != '/')
		return false;
	return before == '*' || (before == '?' && out->len > 1 && out->at[out->len - 2] == '?');
}

/* The last byte of out[from..] that is not a space, or 0. */
static char last_visible(const struct buf *out, size_t from)
{
	for (size_t i = out->len; i > from; i--)
		if (out->at[i - 1] != ' ')
			return out->at[i - 1];
	return '\0';
}

static bool is_line_end(uint32_t code)
{
	return code == 0x85 || code == 0x2028 || code == 0x2029;
}

/* Means nothing in a comment, whatever stands before it. */
static bool is_plain(char c)
{
	/* clang-format off */
	static const bool plain[256] = {
		0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
		0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, /* not '*', not '/' */
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0,
	};
	/* clang-format on */
	return plain[(unsigned char)c];
}

void escape_put_c_comment(const struct escape *kind, struct escape_state *state, struct str text,
			  struct buf *out)
{
	(void)kind;
	size_t start = out->len;
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		while (at < text.len && is_plain(text.at[at]))
			at++;
		if (at > from) {
			buf_add(out, str_slice(text, from, at));
			continue;
		}
		uint32_t code = utf8_next(text, &at);
		if (code == '\n' && from > 0 && text.at[from - 1] == '\r')
			continue;
		if (code < 0x20 || code == 0x7F || is_line_end(code)) {
			buf_add_byte(out, ' ');
		} else if (escape_is_hidden(code)) {
			buf_add_code(out, 0xFFFD);
		} else {
			if (joins(out, text.at[from]))
				buf_add_byte(out, ' ');
			buf_add(out, str_slice(text, from, at));
		}
	}
	char after = state->after;
	if (last_visible(out, start) == '\\' && (!after || byte_is_space(after)))
		buf_add_byte(out, '.');
	else if (out->len > start &&
		 (after ? joins(out, after) : joins(out, '/') || joins(out, '*')))
		buf_add_byte(out, ' ');
}

/* What the place is after one more byte. `*before` is the byte before it, 0 where it is used up. */
static enum place step(enum place place, char *before, char c)
{
	char last = *before;
	*before = c;
	switch (place) {
	case CODE:
		if (last == '/' && (c == '/' || c == '*')) {
			*before = '\0';
			return c == '/' ? LINE_COMMENT : BLOCK_COMMENT;
		}
		if (c == '"')
			return STRING;
		/* 1'000 has no character literal in it. */
		if (c == '\'' && byte_hex(last) < 0)
			return CHARACTER;
		return CODE;
	case BLOCK_COMMENT:
		if (last != '*' || c != '/')
			return BLOCK_COMMENT;
		*before = '\0';
		return CODE;
	case STRING:
	case CHARACTER:
		if (last == '\\') {
			/* It goes on after the line end of two bytes, too. */
			*before = c == '\r' ? '\\' : '\0';
			return place;
		}
		return c == '\n' || c == (place == STRING ? '"' : '\'') ? CODE : place;
	case LINE_COMMENT:
	case UNKNOWN:
		break;
	}
	return place;
}

/* To the next sign that may end it. */
static void skip_block(struct escape_state *state, struct str out)
{
	ptrdiff_t star = str_find_byte(out, '*', state->seen);
	state->seen = star == STR_NONE ? out.len : (size_t)star;
	state->before = out.at[state->seen - 1];
}

/*
 * Past the line's end, or to that of what stands there: all that counts is a backslash before it.
 * Returns what the place is then.
 */
static enum place skip_line(struct escape_state *state, struct str out)
{
	size_t end = str_line_end(out, state->seen), last = end;
	while (last > state->seen &&
	       (out.at[last - 1] == ' ' || out.at[last - 1] == '\t' || out.at[last - 1] == '\r'))
		last--;
	char before = last > state->seen ? out.at[last - 1] : state->before;
	if (end == out.len) {
		state->before = before == '\\' ? before : out.at[end - 1];
		state->seen = end;
		return LINE_COMMENT;
	}
	state->before = '\n';
	state->seen = end + 1;
	return before == '\\' ? LINE_COMMENT : CODE;
}

/* Opens and ends nothing in code and in literals, and is no part of what does. */
static bool is_inert(char c)
{
	static const bool matters[256] = {
		['"'] = true, ['\''] = true, ['`'] = true,  ['/'] = true,
		['*'] = true, ['\\'] = true, ['\n'] = true, ['\r'] = true,
	};
	return !matters[(unsigned char)c];
}

/* To the next sign that means something. */
static void skip_inert(struct escape_state *state, struct str out)
{
	size_t end = state->seen + 1;
	while (end < out.len && is_inert(out.at[end]))
		end++;
	state->before = out.at[end - 1];
	state->seen = end;
}

/* What stands after the output so far. From the byte `unknown` (if any) on in code, nobody knows.
 */
static enum place look(struct escape_state *state, const struct buf *out, char unknown)
{
	enum place place = (enum place)state->place;
	while (state->seen < out->len) {
		char c = out->at[state->seen];
		if (place == UNKNOWN) {
			state->seen = out->len;
		} else if (place == LINE_COMMENT) {
			place = skip_line(state, buf_str(out));
		} else if (place == BLOCK_COMMENT && c != '*' && c != '/') {
			skip_block(state, buf_str(out));
		} else if (is_inert(c)) {
			skip_inert(state, buf_str(out));
		} else {
			place = place == CODE && unknown && c == unknown
				    ? UNKNOWN
				    : step(place, &state->before, c);
			state->seen++;
		}
	}
	state->place = (int)place;
	return place;
}

void escape_put_c(const struct escape *kind, struct escape_state *state, struct str text,
		  struct buf *out)
{
	enum place place = look(state, out, '\0');
	if (place == STRING)
		escape_literal_add(&escape_c_string, text, state->after, out);
	else if (place == CHARACTER)
		escape_literal_add(&escape_c_character, text, state->after, out);
	else
		escape_put_c_comment(kind, state, text, out);
}

bool escape_fills_string(struct escape_state *state, const struct buf *out)
{
	return look(state, out, '`') == STRING && state->after == '"' && escape_last(out) == '"';
}

/* Whether Doxygen would take the sign for the beginning of a command, an element or a reference. */
static bool begins_command(struct str text, size_t at)
{
	char next = str_byte(text, at + 1);
	bool letter = byte_is_letter(next), word = letter || next == '/' || next == '!';
	switch (text.at[at]) {
	case '\\':
		return true;
	case '@':
		return word || next == '{' || next == '}';
	case '<':
		return word;
	case '&':
		return letter || next == '#';
	case '#':
	case '%':
		return letter;
	default:
		return false;
	}
}

/*
 * Doxygen, "Special commands": a backslash before what would be a command, an element or a
 * reference.
 */
void escape_put_c_doc(const struct escape *kind, struct escape_state *state, struct str text,
		      struct buf *out)
{
	struct buf plain = { 0 };
	size_t done = 0;
	for (size_t at = 0; at < text.len; at++) {
		if (byte_is_letter_or_digit(text.at[at]) || !begins_command(text, at))
			continue;
		buf_add(&plain, str_slice(text, done, at));
		buf_add_byte(&plain, '\\');
		done = at;
	}
	/* Mostly there is none. */
	if (!done && !plain.len) {
		escape_put_c_comment(kind, state, text, out);
		return;
	}
	buf_add(&plain, str_slice(text, done, text.len));
	escape_put_c_comment(kind, state, buf_str(&plain), out);
	buf_free(&plain);
}
