#include "write.h"

/* Codes above ASCII of which all readers agree what they are; all others are unsure. */
static const struct {
	uint32_t first, last;
	enum char_class class;
} code_classes[] = {
	{ 0x00A0, 0x00A0, CHAR_SPACE },       { 0x00A7, 0x00A7, CHAR_PUNCTUATION },
	{ 0x00AB, 0x00AB, CHAR_PUNCTUATION }, { 0x00B6, 0x00B7, CHAR_PUNCTUATION },
	{ 0x00BB, 0x00BB, CHAR_PUNCTUATION }, { 0x00BF, 0x00BF, CHAR_PUNCTUATION },
	{ 0x00C0, 0x00D6, CHAR_WORD },        { 0x00D8, 0x00F6, CHAR_WORD },
	{ 0x00F8, 0x024F, CHAR_WORD },                                       /* Latin */
	{ 0x0388, 0x038A, CHAR_WORD },        { 0x03A3, 0x03F5, CHAR_WORD }, /* Greek */
	{ 0x0400, 0x0481, CHAR_WORD },                                       /* Cyrillic */
	{ 0x05D0, 0x05EA, CHAR_WORD },                                       /* Hebrew */
	{ 0x0620, 0x064A, CHAR_WORD },                                       /* Arabic */
	{ 0x2010, 0x2027, CHAR_PUNCTUATION }, { 0x2030, 0x203E, CHAR_PUNCTUATION },
	{ 0x3001, 0x3003, CHAR_PUNCTUATION }, { 0x3008, 0x3011, CHAR_PUNCTUATION },
	{ 0x3041, 0x3096, CHAR_WORD },        { 0x30A1, 0x30FA, CHAR_WORD }, /* Kana */
	{ 0x4E00, 0x9FA5, CHAR_WORD },                                       /* Han */
	{ 0xAC00, 0xD7A3, CHAR_WORD },                                       /* Hangul */
};

static bool is_punctuation(char c)
{
	return c > ' ' && c < 0x7F && (!byte_is_word(c) || c == '_');
}

static enum char_class class_of(uint32_t code)
{
	if (code < 0x80) {
		if (is_punctuation((char)code))
			return CHAR_PUNCTUATION;
		if (byte_is_space((char)code))
			return CHAR_SPACE;
		return byte_is_word((char)code) ? CHAR_WORD : CHAR_UNSURE;
	}
	for (size_t i = 0; i < sizeof code_classes / sizeof *code_classes; i++)
		if (code >= code_classes[i].first && code <= code_classes[i].last)
			return code_classes[i].class;
	return CHAR_UNSURE;
}

enum char_class char_class_first(struct str text)
{
	size_t at = 0;
	return text.len ? class_of(utf8_next(text, &at)) : CHAR_SPACE;
}

enum char_class char_class_last(struct str text)
{
	size_t at = text.len;
	while (at && ((unsigned char)text.at[--at] & 0xC0) == 0x80)
		;
	return char_class_first(str_slice(text, at, text.len));
}

/* The bytes of one text while it is escaped. */
struct escape {
	struct buf *out;
	struct str text;
	struct context context;
	ptrdiff_t last_dollar;
};

/* The byte at `at`; past the end what follows, before the start what is there already. */
static char byte_at(const struct escape *e, size_t at)
{
	return at < e->text.len ? e->text.at[at] : e->context.next;
}

static enum char_class before(const struct escape *e, size_t at)
{
	if (at)
		return char_class_last(str_slice(e->text, 0, at));
	return e->context.line_start ? CHAR_SPACE : char_class_last(buf_str(e->out));
}

static enum char_class after(const struct escape *e, size_t at)
{
	if (at < e->text.len)
		return char_class_first(str_slice(e->text, at, e->text.len));
	return char_class_first((struct str){ &e->context.next, 1 });
}

static size_t count_same(const struct escape *e, size_t at)
{
	size_t end = at;
	while (end < e->text.len && e->text.at[end] == e->text.at[at])
		end++;
	return end - at;
}

static void add_escaped(struct buf *out, char c, size_t count)
{
	while (count--) {
		buf_add_byte(out, '\\');
		buf_add_byte(out, c);
	}
}

/* "*", "_" and "~" between spaces are no emphasis, nor is "_" inside a word. */
static bool delimiter_is_text(const struct escape *e, char c, size_t from, size_t to)
{
	if (from == 0 && e->context.line_start)
		return false;
	enum char_class side = before(e, from);
	return side == after(e, to) && (side == CHAR_SPACE || (c == '_' && side == CHAR_WORD));
}

/* "&name;" and "&#1;" would be read as a character. */
static bool is_entity(const struct escape *e, size_t at)
{
	enum { LONGEST = 40 };
	size_t from = ++at;
	if (byte_at(e, at) == '#')
		at++;
	while (at < e->text.len && at - from < LONGEST && byte_is_letter_or_digit(e->text.at[at]))
		at++;
	return at > from && byte_at(e, at) == ';' && at < e->text.len;
}

static bool ends_word(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/*
 * What begins a tag, a comment, an autolink. The first character of a scheme is not checked:
 * some readers don't either, and take "< name:>" and "<*c:>" for links.
 */
static bool is_tag(const struct escape *e, size_t at)
{
	enum { LONGEST = 32 };
	char next = byte_at(e, at + 1);
	if (byte_is_letter(next) || next == '/' || next == '!' || next == '?')
		return true;
	if (at + 1 == e->text.len)
		return next != '\n';
	size_t end = at + 2;
	while (end - at < LONGEST && !ends_word(byte_at(e, end)) && byte_at(e, end) != ':')
		end++;
	return byte_at(e, end) == ':';
}

/* Whether "]" at `at` could end the text of a link; then it is escaped. */
static bool ends_link_text(const struct escape *e, size_t at)
{
	return e->context.brackets || byte_at(e, at + 1) == '(' || byte_at(e, at + 1) == '[';
}

/*
 * "[x]" would be a box to tick, "[name]: " a definition, "[^1]: " a footnote. A name goes on up to
 * the next "]" that is not escaped; it has no "[" in it, unless that is escaped.
 */
static bool bracket_starts_line(const struct escape *e)
{
	char mark = byte_at(e, 1);
	if ((mark == ' ' || mark == 'x' || mark == 'X') && byte_at(e, 2) == ']')
		return true;
	size_t end = 1;
	while (end < e->text.len && !(e->text.at[end] == ']' && !ends_link_text(e, end)))
		end++;
	if (end < e->text.len)
		return byte_at(e, end + 1) == ':';
	return e->context.next != '\n' && e->context.next != '[';
}

/*
 * How many bytes at the start of a line would be read as the mark of a block if the byte after
 * them were not escaped: "1" of "1. ", 0 of "- "; STR_NONE if none.
 */
static ptrdiff_t block_mark(const struct escape *e)
{
	enum { LONGEST_NUMBER = 9, LONGEST_HEADING = 6 };
	size_t digits = 0;
	char c = byte_at(e, 0), next = byte_at(e, 1);
	switch (c) {
	case '>':
	case '|':
		return 0;
	case '[':
		return bracket_starts_line(e) ? 0 : STR_NONE;
	case '+':
		return ends_word(next) ? 0 : STR_NONE;
	case '-': /* item, rule, underline, or the second row of a table */
		return ends_word(next) || next == '-' || next == '|' || next == ':' ? 0 : STR_NONE;
	case ':':
		return next == '-' ? 0 : STR_NONE;
	case '=':
		return ends_word(byte_at(e, count_same(e, 0))) ? 0 : STR_NONE;
	case '#':
		return count_same(e, 0) <= LONGEST_HEADING &&
			       ends_word(byte_at(e, count_same(e, 0)))
			   ? 0
			   : STR_NONE;
	default:
		while (digits < e->text.len && byte_is_digit(e->text.at[digits]))
			digits++;
		c = byte_at(e, digits);
		if (!digits || digits > LONGEST_NUMBER || (c != '.' && c != ')'))
			return STR_NONE;
		return ends_word(byte_at(e, digits + 1)) ? (ptrdiff_t)digits : STR_NONE;
	}
}

/* "## Title ##": the last signs would be read as the end of the heading's line. */
static bool closes_heading(const struct escape *e, size_t at, size_t count)
{
	return e->context.place == PLACE_HEADING && at + count == e->text.len &&
	       e->context.next == '\n' && (at == 0 || e->text.at[at - 1] == ' ');
}

/* Whether one byte that stands for itself elsewhere has to be escaped here. */
static bool byte_is_special(const struct escape *e, size_t at)
{
	char c = e->text.at[at], next = byte_at(e, at + 1);
	switch (c) {
	case '`':
		return true;
	case '<':
		return is_tag(e, at);
	case '!': /* a link that follows would be an image */
		return next == '[' && at + 1 == e->text.len;
	case '[':
		return e->context.brackets;
	case ']':
		return ends_link_text(e, at);
	case '|':
		return e->context.place == PLACE_CELL;
	case '$': /* "$x$" is a formula on GitHub */
		return e->last_dollar > (ptrdiff_t)at && !ends_word(next);
	default:
		return false;
	}
}

/* Escapes what stands at `at` as far as it belongs together; returns how many bytes that was. */
static size_t escape_one(const struct escape *e, size_t at)
{
	char c = e->text.at[at];
	size_t count = 1;
	bool special;
	switch (c) {
	case '\\':
		count = count_same(e, at);
		special = count > 1 || is_punctuation(byte_at(e, at + count)) ||
			  byte_at(e, at + count) == '\n';
		break;
	case '*':
	case '_':
	case '~':
		count = count_same(e, at);
		special = !delimiter_is_text(e, c, at, at + count);
		break;
	case '#':
		count = count_same(e, at);
		special = closes_heading(e, at, count);
		break;
	case '&':
		if (is_entity(e, at)) {
			buf_add(e->out, STR("&amp;"));
			return 1;
		}
		special = false;
		break;
	default:
		special = byte_is_special(e, at);
	}
	if (special)
		add_escaped(e->out, c, count);
	else
		buf_add(e->out, str_slice(e->text, at, at + count));
	return count;
}

void escape_text(struct buf *out, struct str text, struct context context)
{
	struct escape e = {
		.out = out,
		.text = text,
		.context = context,
		.last_dollar = str_find_last(text, '$'),
	};
	size_t at = 0;
	ptrdiff_t mark = STR_NONE;
	if (context.line_start && context.place == PLACE_PARAGRAPH && text.len)
		mark = block_mark(&e);
	if (mark != STR_NONE) {
		at = (size_t)mark;
		buf_add(out, str_slice(text, 0, at));
		add_escaped(out, text.at[at++], 1);
	}
	while (at < text.len) {
		size_t plain = at;
		while (plain < text.len && !is_punctuation(text.at[plain]))
			plain++;
		buf_add(out, str_slice(text, at, plain));
		at = plain;
		if (at < text.len)
			at += escape_one(&e, at);
	}
}

void escape_html(struct buf *out, struct str text)
{
	static const struct {
		char byte;
		struct str reference;
	} references[] = {
		{ '&', STR_INIT("&amp;") },  { '<', STR_INIT("&lt;") },   { '>', STR_INIT("&gt;") },
		{ '"', STR_INIT("&quot;") }, { '|', STR_INIT("&#124;") },
	};
	for (size_t i = 0; i < text.len; i++) {
		struct str bytes = str_slice(text, i, i + 1);
		for (size_t k = 0; k < sizeof references / sizeof *references; k++)
			if (text.at[i] == references[k].byte)
				bytes = references[k].reference;
		if (bytes.len == 1 && byte_is_space(text.at[i]))
			bytes = STR(" ");
		buf_add(out, bytes);
	}
}
