/*
 * GitHub Flavored Markdown: text that shows as it is.
 *
 * The specification (https://github.github.com/gfm/) lets a backslash stand
 * before any ASCII punctuation. It is put where the character could mean
 * something, so that names and prose stay readable in the source. White space
 * means nothing in Markdown's output; a run of it becomes one space, so that a
 * value has no line of its own and cannot begin a block but at its first byte.
 */
#include "escape_kinds.h"

struct place {
	struct str text;
	size_t at;     /* the character */
	size_t next;   /* after it */
	bool first;    /* nothing but white space of the text stands before it */
	bool numbered; /* nothing but one to nine digits does */
	bool cell;
	char before; /* the byte before it, in the text or in the output; 0: none */
	char after;  /* the byte after it, in the text or after it; 0: not known */
};

static bool is_space(char c)
{
	return (unsigned char)c <= 0x20 || c == 0x7F;
}

static bool is_alnum(char c)
{
	return byte_is_letter_or_digit(c);
}

/* Whether the text before the place ends in `word`, letter case aside. */
static bool follows(const struct place *place, struct str word)
{
	if (place->at < word.len)
		return false;
	return str_eq_nocase(str_slice(place->text, place->at - word.len, place->at), word);
}

/*
 * The extended autolinks: a scheme and "://", and "www.". Mail addresses are not among them:
 * cmark-gfm makes links of them in the finished text, where nothing but markup could prevent it.
 */
static bool begins_link(const struct place *place)
{
	switch (place->text.at[place->at]) {
	case ':':
		return place->after == '/' &&
		       (follows(place, STR("http")) || follows(place, STR("https")) ||
			follows(place, STR("ftp")));
	case '.':
		return follows(place, STR("www"));
	default:
		return false;
	}
}

/* Whether the character would be the mark of a block: heading, quote, list, rule, table. */
static bool begins_block(const struct place *place)
{
	switch (place->text.at[place->at]) {
	case '>':
	case '=':
	case '#':
		return place->first;
	case '-':
	case '+':
		return place->first && (is_space(place->after) || place->after == '-');
	case ':':
		return place->first && place->after == '-';
	case '.':
	case ')':
		return place->numbered && is_space(place->after);
	default:
		return false;
	}
}

static bool wants_backslash(const struct place *place)
{
	switch (place->text.at[place->at]) {
	case '\\':
	case '`':
	case '*':
	case '[':
	case ']':
	case '~':
		return true;
	case '|':
		return place->cell;
	case '_':
		return !is_alnum(place->before) || !is_alnum(place->after);
	case '#': /* at the end of a heading it would go */
		return place->first || is_space(place->before) || place->before == '#';
	case '!': /* the text before a link would make it an image */
		return place->after == '[' || !place->after;
	default:
		return begins_block(place) || begins_link(place);
	}
}

/* '<' is written as a reference, so that it is harmless inside of HTML blocks, too. */
static const char *reference(const struct place *place)
{
	char c = place->text.at[place->at];
	if (c == '<')
		return "&lt;";
	bool starts_reference = is_alnum(place->after) || place->after == '#' || !place->after;
	return c == '&' && starts_reference ? "&amp;" : NULL;
}

static void add_character(const struct place *place, uint32_t code, struct buf *out)
{
	/* These mean nothing, wherever they stand. */
	if (is_alnum(place->text.at[place->at])) {
		buf_add(out, str_slice(place->text, place->at, place->next));
		return;
	}
	const char *other = reference(place);
	if (other) {
		buf_add(out, str_of(other));
		return;
	}
	if (code >= 0xA0 && code < 0xFFFE && escape_is_hidden(code)) {
		buf_addf(out, "&#x%X;", (unsigned)code);
		return;
	}
	if (code >= 0x80 && escape_is_hidden(code)) {
		buf_add_code(out, 0xFFFD);
		return;
	}
	if (wants_backslash(place))
		buf_add_byte(out, '\\');
	buf_add(out, str_slice(place->text, place->at, place->next));
}

static void add_all(struct str text, char after, bool cell, struct buf *out)
{
	struct place place = { .text = text, .first = true, .cell = cell };
	place.before = escape_last(out);
	size_t digits = 0;
	bool space = false;
	for (; place.at < text.len; place.at = place.next) {
		place.next = place.at;
		uint32_t code = utf8_next(text, &place.next);
		char c = text.at[place.at];
		if (is_space(c)) {
			space = true;
			continue;
		}
		if (byte_is_letter(c))
			place.next = escape_run_end(text, place.at);
		while (byte_is_digit(c) && byte_is_digit(str_byte(text, place.next)))
			place.next++;
		if (space && out->len && !is_space(escape_last(out))) {
			buf_add_byte(out, ' ');
			place.before = ' ';
		}
		place.numbered = digits > 0 && digits < 10 && !space;
		place.after = place.next < text.len ? text.at[place.next] : after;
		add_character(&place, code, out);
		digits = byte_is_digit(c) && place.first ? place.next - place.at : 0;
		place.first = false;
		place.before = text.at[place.next - 1];
		space = false;
	}
	/* One space and the template's make two, and two before a line end are a break. */
	if (space && !(after && is_space(after)) && out->len && !is_space(escape_last(out)))
		buf_add_byte(out, ' ');
}

void escape_put_markdown(const struct escape *kind, struct escape_state *state, struct str text,
			 struct buf *out)
{
	(void)kind;
	add_all(text, state->after, false, out);
}

void escape_put_markdown_cell(const struct escape *kind, struct escape_state *state,
			      struct str text, struct buf *out)
{
	(void)kind;
	add_all(text, state->after, true, out);
}
