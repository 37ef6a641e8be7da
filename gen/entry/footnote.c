#include "footnote.h"

static const struct str marks[] = {
	STR_INIT("*"),
	STR_INIT("\xE2\x80\xA0"), /* dagger, double dagger */
	STR_INIT("\xE2\x80\xA1"),
	STR_INIT("\xC2\xB9"), /* raised digits */
	STR_INIT("\xC2\xB2"),
	STR_INIT("\xC2\xB3"),
	STR_INIT("\xE2\x81\xB4"),
	STR_INIT("\xE2\x81\xB5"),
	STR_INIT("\xE2\x81\xB6"),
};

/* "[1]" (right after the number it may be a part of the code): the byte after it, or `at`. */
static size_t skip_number(struct str line, size_t at)
{
	enum { DIGITS = 2 };
	size_t end = at + 1;
	if (str_byte(line, at) != '[')
		return at;
	while (byte_is_digit(str_byte(line, end)))
		end++;
	bool number = end > at + 1 && end <= at + 1 + DIGITS && str_byte(line, end) == ']';
	return number ? end + 1 : at;
}

static size_t skip_mark(struct str line, size_t at)
{
	struct str rest = str_slice(line, at, line.len);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_starts(rest, marks[i]))
			return at + marks[i].len;
	return skip_number(line, at);
}

size_t footnote_end(const struct flat *flat, struct str line, size_t at)
{
	size_t offset = (size_t)(line.at - flat_text(flat).at), end = at;
	for (;;) {
		size_t from = str_skip_blanks(line, end), next = from;
		while (next < line.len && flat_set_of(flat, offset + next, SET_SUP))
			next++;
		next = next > from ? next : skip_mark(line, from);
		if (next == from)
			return end;
		end = next;
	}
}
