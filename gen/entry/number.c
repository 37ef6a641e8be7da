#include "number.h"

#include "../document/numberless.h"

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
	char first = str_byte(rest, 0);
	if (first != '-' && (unsigned char)first < 0x80)
		return 0;
	for (size_t i = 0; i < sizeof minus_signs / sizeof *minus_signs; i++)
		if (str_starts(rest, minus_signs[i]))
			return minus_signs[i].len;
	return 0;
}

/* "u32", "_i64", "ui64": the type of a literal, as Rust and some C compilers have it. */
static size_t skip_type(struct str text, size_t at)
{
	static const struct str widths[] = { STR_INIT("8"),  STR_INIT("16"),  STR_INIT("32"),
					     STR_INIT("64"), STR_INIT("128"), STR_INIT("size") };
	size_t end = at + (str_byte(text, at) == '_'), letters = end;
	end += str_byte(text, end) == 'u';
	end += str_byte(text, end) == 'i';
	struct str rest = str_slice(text, end, text.len);
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
		if (end > letters && str_starts(rest, widths[i]) &&
		    !byte_is_word(str_byte(rest, widths[i].len)))
			return end + widths[i].len;
	return at;
}

/* U, L, UL, LL, ..., as C and its dialects put them after a number; the type of a literal. */
static size_t skip_suffix(struct str text, size_t at)
{
	size_t end = skip_type(text, at);
	while (end - at < 3 &&
	       (byte_lower(str_byte(text, end)) == 'u' || byte_lower(str_byte(text, end)) == 'l'))
		end++;
	return end;
}

/*
 * "17/0x11", "0x11,17": the number again in another base, or another number; no fraction, no
 * thousands.
 */
static bool is_of_bases(struct str text, size_t end, bool hex)
{
	char c = str_byte(text, end);
	bool sign = str_byte(text, end + 1) == '0' && byte_lower(str_byte(text, end + 2)) == 'x';
	return (c == '/' || c == ',') && (hex || sign);
}

/* "1/True/true": what switches something on. */
static bool is_of_switch(struct str text, size_t end)
{
	static const struct str words[] = { STR_INIT("true"), STR_INIT("false"), STR_INIT("yes"),
					    STR_INIT("no"),   STR_INIT("on"),    STR_INIT("off") };
	if (str_byte(text, end) != '/')
		return false;
	struct str word = str_slice(text, end + 1, str_word_end(text, end + 1));
	return STR_IS_ONE_OF_NOCASE(word, words);
}

/* Whether what follows the digits makes them part of something longer. */
static bool goes_on(struct str text, size_t end, bool hex)
{
	char c = str_byte(text, end);
	if (!c)
		return false;
	if (byte_is_word(c) || c == '%' || is_of_switch(text, end) ||
	    (c == '-' && byte_is_lower(str_byte(text, end + 1))))
		return true;
	if (is_of_bases(text, end, hex))
		return false;
	bool joins = c == '.' || c == ',' || c == '/' || c == ':' || c == '\'';
	return joins && byte_is_digit(str_byte(text, end + 1));
}

static void add_digit(struct number *number, unsigned base, unsigned digit)
{
	number->base = base;
	number->digits++;
	if (number->magnitude > (UINT64_MAX - digit) / base)
		number->too_big = true;
	else
		number->magnitude = number->magnitude * base + digit;
}

/* "0x8000_0001", "0x8000'0001": a sign between digits that only groups them. */
static size_t skip_group_sign(struct str text, size_t at, size_t end)
{
	bool sign = str_byte(text, end) == '_' || str_byte(text, end) == '\'';
	return end > at && sign && byte_hex(str_byte(text, end + 1)) >= 0 ? end + 1 : end;
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

static size_t hex_end(struct str text, size_t at)
{
	while (byte_hex(str_byte(text, at)) >= 0)
		at++;
	return at;
}

/* "0 x 80041001": a product of such numbers is none that anybody writes. */
static bool read_parted_sign(struct str text, size_t at, struct number *number)
{
	enum { FULL = 8 };
	size_t sign = str_skip_blanks(text, at + 1), digits = str_skip_blanks(text, sign + 1);
	if (str_byte(text, at) != '0' || byte_lower(str_byte(text, sign)) != 'x' ||
	    digits == at + 2 || hex_end(text, digits) != digits + FULL)
		return false;
	number->repaired = true;
	return read_hex(text, digits, number);
}

/* "0x8000 4005": what follows the first half can only be the second. */
static void join_halves(struct str text, size_t digits, struct number *number)
{
	enum { HALF = 4, MOST_DECIMAL = 9999 };
	size_t second = str_skip_blanks(text, number->end);
	size_t end = str_skip_blanks(text, hex_end(text, second));
	if (number->end != digits + HALF || second == number->end ||
	    hex_end(text, second) != second + HALF || number->magnitude <= MOST_DECIMAL ||
	    (end < text.len && text.at[end] != '\n'))
		return;
	number->repaired = true;
	read_hex(text, second, number);
}

/* Digits of a base up to ten. */
static bool read_base(struct str text, size_t at, unsigned base, struct number *number)
{
	size_t end = at;
	while (byte_is_digit(str_byte(text, end)) && (unsigned)(text.at[end] - '0') < base) {
		add_digit(number, base, (unsigned)(text.at[end++] - '0'));
		if (str_byte(text, end) == '_' && byte_is_digit(str_byte(text, end + 1)))
			end++;
	}
	number->hex = base != 10;
	number->end = end;
	return end > at;
}

static bool read_of_base(struct str text, size_t at, unsigned base, struct number *number)
{
	return base == 16 ? read_hex(text, at, number) : read_base(text, at, base, number);
}

/* "0b101", "0o17" */
static bool read_letter_base(struct str text, size_t at, struct number *number)
{
	char letter = byte_lower(str_byte(text, at + 1));
	return str_byte(text, at) == '0' &&
	       ((letter == 'b' && read_base(text, at + 2, 2, number)) ||
		(letter == 'o' && read_base(text, at + 2, 8, number)));
}

/* "16#1F", "16#1F#" */
static bool read_hash_base(struct str text, size_t at, struct number *number)
{
	static const struct {
		struct str sign;
		unsigned base;
	} bases[] = {
		{ STR_INIT("16#"), 16 },
		{ STR_INIT("10#"), 10 },
		{ STR_INIT("8#"), 8 },
		{ STR_INIT("2#"), 2 },
	};
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof bases / sizeof *bases; i++) {
		if (!str_starts(rest, bases[i].sign))
			continue;
		if (!read_of_base(text, at + bases[i].sign.len, bases[i].base, number))
			return false;
		number->end += str_byte(text, number->end) == '#';
		return true;
	}
	return false;
}

/* "X'1F'", "b'101'": quoted digits after their base; "h'1F" may end without a quote. */
static bool read_quoted(struct str text, size_t at, struct number *number)
{
	char base = byte_lower(str_byte(text, at));
	bool hex = base == 'x' || base == 'h';
	if ((!hex && base != 'b') || str_byte(text, at + 1) != '\'' ||
	    !(hex ? read_hex(text, at + 2, number) : read_base(text, at + 2, 2, number)))
		return false;
	bool closed = str_byte(text, number->end) == '\'';
	number->end += closed;
	return closed || base == 'h';
}

/* "$1F": with a letter among the digits, it is no sum of money. */
static bool read_dollar(struct str text, size_t at, struct number *number)
{
	size_t end = hex_end(text, at + 1);
	bool letter = false, digit = false;
	for (size_t i = at + 1; i < end; i++) {
		letter |= byte_is_upper(text.at[i]);
		digit |= byte_is_digit(text.at[i]);
	}
	return letter && digit && read_hex(text, at + 1, number);
}

/* "&H1F", "&H1F&", "&O17", "&B101" */
static bool read_ampersand(struct str text, size_t at, struct number *number)
{
	char base = byte_lower(str_byte(text, at + 1));
	bool read = base == 'h'   ? read_hex(text, at + 2, number)
		    : base == 'o' ? read_base(text, at + 2, 8, number)
		    : base == 'b' ? read_base(text, at + 2, 2, number)
				  : false;
	number->end += read && str_byte(text, number->end) == '&';
	return read;
}

/*
 * Decimal digits of other scripts, each of two or three bytes of which the last one tells the
 * digit.
 */
static bool read_foreign(struct str text, size_t at, struct number *number)
{
	static const struct {
		struct str lead;
		unsigned char zero;
	} scripts[] = {
		{ STR_INIT("\xEF\xBC"), 0x90 }, /* full-width */
		{ STR_INIT("\xD9"), 0xA0 },     /* Arabic-Indic */
		{ STR_INIT("\xDB"), 0xB0 },     /* its eastern forms */
		{ STR_INIT("\xE0\xA5"), 0xA6 }, /* Devanagari */
	};
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		size_t end = at, lead = scripts[i].lead.len;
		while (str_starts(str_slice(text, end, text.len), scripts[i].lead)) {
			unsigned digit =
			    (unsigned char)str_byte(text, end + lead) - (unsigned)scripts[i].zero;
			if (digit > 9)
				break;
			add_digit(number, 10, digit);
			end += lead + 1;
		}
		number->end = end;
		if (end > at)
			return (unsigned char)str_byte(text, end) < 0x80;
	}
	return false;
}

/* "32'h1F", "8'd5" */
static bool read_sized(struct str text, size_t at, struct number *number)
{
	while (byte_is_digit(str_byte(text, at)))
		at++;
	if (str_byte(text, at) != '\'')
		return false;
	switch (str_byte(text, at + 1)) {
	case 'h':
		return read_of_base(text, at + 2, 16, number);
	case 'd':
		return read_of_base(text, at + 2, 10, number);
	case 'o':
		return read_of_base(text, at + 2, 8, number);
	case 'b':
		return read_of_base(text, at + 2, 2, number);
	default:
		return false;
	}
}

/* "1_006": an underscore before three digits. */
static bool is_thousands(struct str text, size_t at)
{
	if (str_byte(text, at) != '_')
		return false;
	size_t digits = 0;
	while (byte_is_digit(str_byte(text, at + 1 + digits)))
		digits++;
	return digits == 3;
}

enum { GROUP = 3 };

/* Three digits that a sign parts from what is before them, and no fourth. */
static bool is_group(struct str text, size_t at, char sign)
{
	size_t digits = 0;
	while (byte_is_digit(str_byte(text, at + 1 + digits)))
		digits++;
	return str_byte(text, at) == sign && digits == GROUP;
}

/*
 * "1,073,741,824", "1'048'576": thousands, and no list of numbers: a group begins with 0, or the
 * first one is short and others follow. Where the number ends; `at`: it has no groups.
 */
static size_t groups_end(struct str text, size_t at)
{
	size_t end = at, groups = 0;
	bool zero = false;
	while (byte_is_digit(str_byte(text, end)))
		end++;
	size_t first = end - at;
	char sign = str_byte(text, end);
	if (!first || first > GROUP || text.at[at] == '0' || (sign != ',' && sign != '\''))
		return at;
	for (; is_group(text, end, sign); end += 1 + GROUP, groups++)
		zero |= text.at[end + 1] == '0';
	bool sure = sign == '\'' || (groups > 1 && (zero || first < GROUP));
	return groups && sure && str_byte(text, end) != sign ? end : at;
}

static bool read_groups(struct str text, size_t at, struct number *number)
{
	size_t end = groups_end(text, at);
	for (size_t i = at; i < end; i++)
		if (byte_is_digit(text.at[i]))
			add_digit(number, 10, (unsigned)(text.at[i] - '0'));
	number->end = end;
	return end > at;
}

static bool read_decimal(struct str text, size_t at, struct number *number)
{
	size_t end = at;
	while (end < text.len && byte_is_digit(text.at[end])) {
		add_digit(number, 10, (unsigned)(text.at[end++] - '0'));
		if (is_thousands(text, end))
			end++;
	}
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
	bool is_hex = byte_is_digit(str_byte(text, at)) && byte_lower(str_byte(text, end)) == 'h';
	if (!is_hex || !read_hex(text, at, number))
		return false;
	number->end = end + 1;
	return true;
}

/* Digits of which nothing before, among or after them says that they are no decimal number. */
static bool read_plain(struct str text, size_t at, struct number *number)
{
	size_t end = at;
	while (byte_is_digit(str_byte(text, end)))
		end++;
	char after = str_byte(text, end);
	if (end == at || text.at[at] == '0' || byte_is_word(after) || after == '\'' ||
	    after == '#' || after == ',')
		return false;
	for (size_t i = at; i < end; i++)
		add_digit(number, 10, (unsigned)(text.at[i] - '0'));
	number->end = end;
	return true;
}

/* Reads what follows the sign, in the first of the ways to write it that fits. */
static bool read_digits(struct str text, size_t at, struct number *number)
{
	static bool (*const ways[])(struct str, size_t, struct number *) = {
		read_parted_sign, read_hex_h,  read_letter_base, read_hash_base,
		read_sized,       read_groups, read_decimal,
	};
	char first = str_byte(text, at), second = byte_lower(str_byte(text, at + 1));
	if (first == '0' && second == 'x' && read_hex(text, at + 2, number)) {
		join_halves(text, at + 2, number);
		return true;
	}
	if (read_plain(text, at, number))
		return true;
	if (first == '&')
		return read_ampersand(text, at, number);
	if (first == '$')
		return read_dollar(text, at, number);
	if (second == '\'' && byte_is_letter(first))
		return read_quoted(text, at, number);
	if (!byte_is_digit(first))
		return (unsigned char)first >= 0x80 && read_foreign(text, at, number);
	const struct number start = *number;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		*number = start;
		if (ways[i](text, at, number))
			return true;
	}
	return false;
}

/* "0 x 5": a product, or a number that blanks have strayed into; not the number 0. */
static bool is_product(struct str text, size_t at, const struct number *number)
{
	size_t sign = str_skip_blanks(text, number->end);
	return !number->repaired && str_byte(text, at) == '0' && number->end == at + 1 &&
	       sign > number->end && byte_lower(str_byte(text, sign)) == 'x' &&
	       byte_hex(str_byte(text, str_skip_blanks(text, sign + 1))) >= 0;
}

bool number_may_stand(struct str text)
{
	return text_has_number_sign(text, false);
}

bool number_read(struct str text, size_t at, struct number *number)
{
	*number = (struct number){ 0 };
	size_t minus = number_minus(text, at);
	number->negative = minus > 0;
	at += minus ? minus : str_byte(text, at) == '+';
	if (!read_digits(text, at, number) || goes_on(text, number->end, number->hex) ||
	    is_product(text, at, number))
		return false;
	number->too_big |= number->negative && number->magnitude > (uint64_t)INT64_MAX + 1;
	return true;
}

/*
 * "DB_001": letters, and digits alone after them, are the code of a text; digits of a number have
 * groups of four, "DEAD_0001".
 */
static bool is_letters_and_digits(struct str text)
{
	enum { FOUR = 4 };
	size_t letters = 0, end;
	while (byte_is_letter(str_byte(text, letters)))
		letters++;
	for (end = letters + 1; byte_is_digit(str_byte(text, end));)
		end++;
	return letters && str_byte(text, letters) == '_' && end == text.len &&
	       !(letters == FOUR && end == FOUR + 1 + FOUR);
}

bool number_read_bare_hex(struct str text, struct number *number)
{
	*number = (struct number){ 0 };
	return text.len >= 1 && text.len <= 16 && !is_letters_and_digits(text) &&
	       read_hex(text, 0, number) && number->end == text.len;
}

bool number_read_digits(struct str text, unsigned base, struct number *number)
{
	*number = (struct number){ 0 };
	return read_base(text, 0, base, number) && number->end == text.len && !number->too_big;
}

unsigned number_width(const struct number *number)
{
	static const unsigned digits_of_32[] = { [2] = 32, [8] = 11, [16] = 8 };
	uint64_t most = number->negative ? 0x80000000u : UINT32_MAX;
	bool long_hex = number->hex && number->digits > digits_of_32[number->base];
	return number->magnitude > most || long_hex ? 64 : 32;
}

uint64_t number_bits(const struct number *number)
{
	uint64_t bits = number->negative ? 0 - number->magnitude : number->magnitude;
	return number_width(number) == 32 ? bits & UINT32_MAX : bits;
}

enum value_form number_form(const struct number *number)
{
	if (number->hex)
		return FORM_HEX;
	return number->negative ? FORM_NEGATIVE : FORM_DECIMAL;
}

struct writing number_writing(const struct number *number)
{
	return (struct writing){ number_width(number), number->base, number->digits };
}
