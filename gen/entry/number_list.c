#include "number_list.h"

/* "4001", "-5", "0x1F": the byte after it; `at` where none begins there. */
static size_t digits_end(struct str text, size_t at)
{
	size_t from = at + (str_byte(text, at) == '-');
	bool hex = str_byte(text, from) == '0' && byte_lower(str_byte(text, from + 1)) == 'x';
	size_t first = from + (hex ? 2 : 0), end = first;
	while (hex ? byte_hex(str_byte(text, end)) >= 0 : byte_is_digit(str_byte(text, end)))
		end++;
	return end > first ? end : at;
}

/*
 * Where the next number may begin ("1,001" is one), after a sign or a blank; `at` where neither
 * parts it.
 */
static size_t skip_part(struct str text, size_t at)
{
	static const struct str parts[] = {
		STR_INIT(", "),
		STR_INIT(";"),
		STR_INIT("/"),
		STR_INIT("|"),
		STR_INIT("or "),
		STR_INIT("and "),
		STR_INIT("\xE3\x80\x81"),
		STR_INIT("\xEF\xBC\x8C"),
		STR_INIT("\xEF\xBC\x9B"),
	};
	size_t sign = str_skip_space(text, at);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (str_starts(str_slice(text, sign, text.len), parts[i]))
			return str_skip_space(text, sign + parts[i].len);
	return sign;
}

bool number_list_is(struct str text)
{
	size_t count = 0;
	text = str_trim(text);
	for (size_t at = 0, end; at < text.len; count++) {
		end = digits_end(text, at);
		if (end == at)
			return false;
		at = skip_part(text, end);
		if (at == end && at < text.len)
			return false;
	}
	return count > 1;
}
