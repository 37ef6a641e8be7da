/* Number and character constants of C: the reading half of cvalue.h. */
#include "cvalue.h"

/* What a suffix says, in lower case; `width` 0 leaves the width to the number. */
static const struct {
	struct str text;
	uint8_t width;
	bool is_unsigned;
	bool exact; /* the type is this one, whatever the number */
} suffixes[] = {
	{ STR_INIT(""), 0, false, false },     { STR_INIT("u"), 0, true, false },
	{ STR_INIT("l"), 0, false, false },    { STR_INIT("ul"), 0, true, false },
	{ STR_INIT("lu"), 0, true, false },    { STR_INIT("ll"), 64, false, false },
	{ STR_INIT("ull"), 64, true, false },  { STR_INIT("llu"), 64, true, false },
	{ STR_INIT("z"), 64, false, false },   { STR_INIT("uz"), 64, true, false },
	{ STR_INIT("zu"), 64, true, false },   { STR_INIT("i64"), 64, false, true },
	{ STR_INIT("ui64"), 64, true, true },  { STR_INIT("i32"), 32, false, true },
	{ STR_INIT("ui32"), 32, true, true },  { STR_INIT("i16"), 32, false, true },
	{ STR_INIT("ui16"), 32, false, true }, { STR_INIT("i8"), 32, false, true },
	{ STR_INIT("ui8"), 32, false, true },
};

static const char *const not_integer = "it is not an integer";

static unsigned base_of(struct str text, size_t *at)
{
	*at = 0;
	if (text.len < 2 || text.at[0] != '0')
		return 10;
	char mark = byte_lower(text.at[1]);
	*at = mark == 'x' || mark == 'b' ? 2 : 1;
	return mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
}

const char *cvalue_number(struct str text, struct cvalue *value)
{
	size_t at;
	unsigned base = base_of(text, &at);
	uint64_t bits = 0;
	bool digits = at < 2;
	for (; at < text.len; at++) {
		int digit = byte_hex(text.at[at]);
		if (text.at[at] == '\'' && digits)
			continue;
		if (digit < 0 || (digit >= 10 && base != 16))
			break;
		if ((unsigned)digit >= base)
			return "it has a digit that its base does not have";
		if (bits > (UINT64_MAX - (unsigned)digit) / base)
			return "it does not fit 64 bits";
		bits = bits * base + (unsigned)digit;
		digits = true;
	}
	if (!digits)
		return not_integer;
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
		if (!str_eq_nocase(rest, suffixes[i].text))
			continue;
		/* The first type of the list in 6.4.4.1 that holds the number. */
		bool is_unsigned = suffixes[i].is_unsigned;
		uint8_t width = suffixes[i].width;
		bool may_be_unsigned = is_unsigned || base != 10;
		if (!suffixes[i].exact) {
			uint64_t most = may_be_unsigned ? UINT32_MAX : INT32_MAX;
			if (width == 0)
				width = bits <= most ? 32 : 64;
			uint64_t top = width == 32 ? INT32_MAX : INT64_MAX;
			is_unsigned = is_unsigned || bits > top;
		}
		*value = cvalue_convert((struct cvalue){ bits, 64, false },
					(struct ctype){ width, !is_unsigned });
		return NULL;
	}
	return not_integer;
}

static uint32_t escape_digits(struct str text, size_t *at, unsigned base, size_t most)
{
	uint32_t code = 0;
	for (size_t n = 0; n < most && *at < text.len; n++, ++*at) {
		int digit = byte_hex(text.at[*at]);
		if (digit < 0 || (unsigned)digit >= base)
			break;
		code = code * base + (uint32_t)digit;
	}
	return code;
}

static uint32_t escape(struct str text, size_t *at)
{
	static const char names[] = "abefnrtv", codes[] = "\a\b\033\f\n\r\t\v";
	char c = text.at[*at];
	if (c >= '0' && c <= '7')
		return escape_digits(text, at, 8, 3);
	++*at;
	if (c == 'x')
		return escape_digits(text, at, 16, 8);
	if (c == 'u' || c == 'U')
		return escape_digits(text, at, 16, c == 'u' ? 4 : 8);
	for (size_t i = 0; names[i]; i++)
		if (names[i] == c)
			return (uint32_t)codes[i];
	return (unsigned char)c;
}

const char *cvalue_character(struct str text, struct cvalue *value)
{
	size_t at = 0;
	while (at < text.len && text.at[at] != '\'')
		at++;
	bool wide = at > 0;
	if (text.len < at + 3 || text.at[text.len - 1] != '\'')
		return "it is a quotation without an end";
	text = str_slice(text, at + 1, text.len - 1);
	uint32_t packed = 0;
	size_t count = 0;
	for (at = 0; at < text.len; count++) {
		uint32_t code;
		if (text.at[at] == '\\' && at + 1 < text.len) {
			at++;
			code = escape(text, &at);
		} else if (wide) {
			code = utf8_next(text, &at);
		} else {
			code = (unsigned char)text.at[at++];
		}
		packed = wide ? code : packed << 8 | (code & 0xFF);
	}
	if (count > (wide ? 1u : 4u))
		return "it is a constant of too many characters";
	/* A single plain character has the sign of char. */
	struct ctype type = { !wide && count == 1 ? 8 : 32, true };
	*value = cvalue_convert((struct cvalue){ packed, 64, false }, type);
	return NULL;
}
