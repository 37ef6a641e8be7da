#include "number.h"

/* What stands for a minus sign on typeset pages, too: hyphens, dashes, U+2212, full-width. */
static const struct str minus_signs[] = {
	STR_INIT("-"),
	STR_INIT("\xE2\x88\x92"),
	STR_INIT("\xE2\x80\x90"),
	STR_INIT("\xE2\x80\x91"),
	STR_INIT("\xE2\x80\x92"),
	STR_INIT("\xE2\x80\x93"),
	STR_INIT("\xEF\xB9\xA3"),
	STR_INIT("\xEF\xBC\x8D"),
};

size_t number_minus(struct str text, size_t at)
{
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof minus_signs / sizeof *minus_signs; i++)
		if (str_starts(rest, minus_signs[i]))
			return minus_signs[i].len;
	return 0;
}

static char byte_at(struct str text, size_t at)
{
	return at < text.len ? text.at[at] : '\0';
}

/* U, L, UL, LL, ... and i64, as C and its dialects put them behind a number. */
static size_t skip_suffix(struct str text, size_t at)
{
	size_t end = at;
	while (end - at < 3 &&
	       (byte_lower(byte_at(text, end)) == 'u' || byte_lower(byte_at(text, end)) == 'l'))
		end++;
	return end;
}

/* Whether what stands behind the digits makes them part of something longer. */
static bool goes_on(struct str text, size_t end)
{
	char c = byte_at(text, end);
	if (byte_is_word(c) || c == '%' || (c == '-' && byte_is_lower(byte_at(text, end + 1))))
		return true;
	bool joins = c == '.' || c == ',' || c == '/' || c == ':' || c == '\'';
	return joins && byte_is_digit(byte_at(text, end + 1));
}

static void add_digit(struct number *number, unsigned base, unsigned digit)
{
	if (number->magnitude > UINT64_MAX / 32)
		number->too_big = true;
	else
		number->magnitude = number->magnitude * base + digit;
}

/* "0x8000_0001": an underscore between digits only groups them. */
static size_t skip_group_sign(struct str text, size_t at, size_t end)
{
	return end > at && byte_at(text, end) == '_' && byte_hex(byte_at(text, end + 1)) >= 0
		   ? end + 1
		   : end;
}

static bool read_hex(struct str text, size_t at, struct number *number)
{
	size_t end = at;
	while (end < text.len && byte_hex(text.at[end]) >= 0) {
		add_digit(number, 16, (unsigned)byte_hex(text.at[end++]));
		end = skip_group_sign(text, at, end);
	}
	if (end == at)
		return false;
	number->hex = true;
	number->end = skip_suffix(text, end);
	return true;
}

static bool read_decimal(struct str text, size_t at, struct number *number)
{
	size_t end = at;
	while (end < text.len && byte_is_digit(text.at[end]))
		add_digit(number, 10, (unsigned)(text.at[end++] - '0'));
	if (end == at)
		return false;
	number->end = skip_suffix(text, end);
	return true;
}

/* 0Ah: begins with a digit, ends in h. */
static bool read_hex_h(struct str text, size_t at, struct number *number)
{
	size_t end = at;
	while (end < text.len && byte_hex(text.at[end]) >= 0)
		end++;
	bool is_hex = byte_is_digit(byte_at(text, at)) && byte_lower(byte_at(text, end)) == 'h';
	if (!is_hex || !read_hex(text, at, number))
		return false;
	number->end = end + 1;
	return true;
}

bool number_read(struct str text, size_t at, struct number *number)
{
	*number = (struct number){ 0 };
	size_t minus = number_minus(text, at);
	number->negative = minus > 0;
	at += minus ? minus : byte_at(text, at) == '+';
	char first = byte_at(text, at), second = byte_lower(byte_at(text, at + 1));
	bool read;
	if ((first == '0' && second == 'x') || (first == '&' && second == 'h'))
		read = read_hex(text, at + 2, number);
	else if (!byte_is_digit(first))
		read = false;
	else
		read = read_hex_h(text, at, number) ||
		       (*number = (struct number){ .negative = number->negative },
			read_decimal(text, at, number));
	if (!read || goes_on(text, number->end))
		return false;
	uint64_t most = number->negative ? 0x80000000u : 0xFFFFFFFFu;
	number->too_big |= number->magnitude > most;
	return true;
}

bool number_read_bare_hex(struct str text, struct number *number)
{
	*number = (struct number){ 0 };
	return text.len >= 1 && text.len <= 8 && read_hex(text, 0, number) &&
	       number->end == text.len;
}

uint32_t number_bits(const struct number *number)
{
	uint32_t bits = (uint32_t)number->magnitude;
	return number->negative ? 0u - bits : bits;
}

enum value_form number_form(const struct number *number)
{
	if (number->hex)
		return FORM_HEX;
	return number->negative ? FORM_NEGATIVE : FORM_DECIMAL;
}
