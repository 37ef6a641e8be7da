/*
 * Numbers and values as pages write them.
 */
#include "unit.h"

#include "../../gen/entry/number_list.h"
#include "../../gen/entry/value.h"

TEST(numbers)
{
	static const struct {
		const char *text;
		bool read;
		uint32_t bits;
		enum value_form form;
		size_t end;
	} cases[] = {
		{ "0", true, 0, FORM_DECIMAL, 1 },
		{ "9001", true, 9001, FORM_DECIMAL, 4 },
		{ "010", true, 10, FORM_DECIMAL, 3 }, /* not octal */
		{ "-5", true, 0xFFFFFFFB, FORM_NEGATIVE, 2 },
		{ "+5", true, 5, FORM_DECIMAL, 2 },
		{ "\xE2\x88\x92"
		  "5",
		  true, 0xFFFFFFFB, FORM_NEGATIVE, 4 }, /* U+2212 */
		{ "\xE2\x80\x93"
		  "5",
		  true, 0xFFFFFFFB, FORM_NEGATIVE, 4 }, /* en dash */
		{ "4294967295", true, 0xFFFFFFFF, FORM_DECIMAL, 10 },
		{ "-2147483648", true, 0x80000000, FORM_NEGATIVE, 11 },
		{ "0x80041001", true, 0x80041001, FORM_HEX, 10 },
		{ "0XC00D0803L", true, 0xC00D0803, FORM_HEX, 11 },
		{ "0x20U", true, 0x20, FORM_HEX, 5 },
		{ "5ul", true, 5, FORM_DECIMAL, 3 },
		{ "&H20", true, 0x20, FORM_HEX, 4 },
		{ "0Ah", true, 10, FORM_HEX, 3 },
		{ "0x8000_0001", true, 0x80000001, FORM_HEX, 11 },
		{ "5.", true, 5, FORM_DECIMAL, 1 },
		{ "5, then", true, 5, FORM_DECIMAL, 1 },
		{ "16#1F", true, 0x1F, FORM_HEX, 5 },
		{ "&H1F&", true, 0x1F, FORM_HEX, 5 },
		{ "&O17", true, 15, FORM_HEX, 4 },
		{ "&B101", true, 5, FORM_HEX, 5 },
		{ "&5", false, 0, FORM_DECIMAL, 0 },
		{ "X'1F'", true, 0x1F, FORM_HEX, 5 },
		{ "h'1F", true, 0x1F, FORM_HEX, 4 },
		{ "b'101'", true, 5, FORM_HEX, 6 },
		{ "x'1F", false, 0, FORM_DECIMAL, 0 },
		{ "$1F", true, 0x1F, FORM_HEX, 3 },
		{ "$20", false, 0, FORM_DECIMAL, 0 }, /* hex, or money */
		{ "$FF", false, 0, FORM_DECIMAL, 0 }, /* hex, or a variable */
		{ "0B101", true, 5, FORM_HEX, 5 },
		{ "0x8007'000E", true, 0x8007000E, FORM_HEX, 11 },
		{ "\xEF\xBC\x92\xEF\xBC\x91", true, 21, FORM_DECIMAL, 6 }, /* full-width */
		{ "\xD9\xA3\xD9\xA3", true, 33, FORM_DECIMAL, 4 },         /* Arabic-Indic */
		{ "\xD9\xA3\xD8\xA7", false, 0, FORM_DECIMAL, 0 },         /* and a letter */
		{ "16#C0#", true, 0xC0, FORM_HEX, 6 },
		{ "2#1001", true, 9, FORM_HEX, 6 },
		{ "8#17", true, 15, FORM_HEX, 4 },
		{ "10#17", true, 17, FORM_DECIMAL, 5 },
		{ "32'hC000_0005", true, 0xC0000005, FORM_HEX, 13 },
		{ "8'd12", true, 12, FORM_DECIMAL, 5 },
		{ "0b101", true, 5, FORM_HEX, 5 },
		{ "1_000_006", true, 1000006, FORM_DECIMAL, 9 },
		{ "1_00", false, 0, FORM_DECIMAL, 0 },
		{ "0o17", true, 15, FORM_HEX, 4 },
		{ "0 x 80041001", true, 0x80041001, FORM_HEX, 12 },
		{ "0x 80041001", true, 0x80041001, FORM_HEX, 11 },
		{ "0x8000 4005", true, 0x80004005, FORM_HEX, 11 },
		{ "0x8000 4005 and more", true, 0x8000, FORM_HEX, 6 },
		{ "0x1234 4660", true, 0x1234, FORM_HEX, 6 }, /* twice the same */
		{ "1,073,741,824", true, 1073741824, FORM_DECIMAL, 13 },
		{ "12,345,678: text", true, 12345678, FORM_DECIMAL, 10 },
		{ "404,005,003", true, 404005003, FORM_DECIMAL, 11 },
		{ "1'048'576", true, 1048576, FORM_DECIMAL, 9 },
		{ "4'096", true, 4096, FORM_DECIMAL, 5 },
		{ "5u32", true, 5, FORM_DECIMAL, 4 },
		{ "0x11_i64", true, 0x11, FORM_HEX, 8 },
		{ "5ui64", true, 5, FORM_DECIMAL, 5 },
		{ "18ULL", true, 18, FORM_DECIMAL, 5 },
		{ "0x5/17", true, 5, FORM_HEX, 3 },
		{ "5,0x5", true, 5, FORM_DECIMAL, 1 },
		/* parts of something else */
		{ "5u33", false, 0, FORM_DECIMAL, 0 },
		{ "5/17", false, 0, FORM_DECIMAL, 0 },
		{ "0 x 5", false, 0, FORM_DECIMAL, 0 },
		{ "2#12", false, 0, FORM_DECIMAL, 0 },
		{ "0b12", false, 0, FORM_DECIMAL, 0 },
		{ "1.2", false, 0, FORM_DECIMAL, 0 },
		{ "1,004", false, 0, FORM_DECIMAL, 0 },
		{ "404,500,503", false, 0, FORM_DECIMAL, 0 },
		{ "1,073,7418", false, 0, FORM_DECIMAL, 0 },
		{ "1,073,741,82", false, 0, FORM_DECIMAL, 0 },
		{ "0,073,741", false, 0, FORM_DECIMAL, 0 },
		{ "1000,073,741", false, 0, FORM_DECIMAL, 0 },
		{ "3rd", false, 0, FORM_DECIMAL, 0 },
		{ "32-bit", false, 0, FORM_DECIMAL, 0 },
		{ "12:30", false, 0, FORM_DECIMAL, 0 },
		{ "50%", false, 0, FORM_DECIMAL, 0 },
		{ "0x8007xxxx", false, 0, FORM_DECIMAL, 0 },
		{ "0x", false, 0, FORM_DECIMAL, 0 },
		{ "-", false, 0, FORM_DECIMAL, 0 },
		{ "", false, 0, FORM_DECIMAL, 0 },
		{ "five", false, 0, FORM_DECIMAL, 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct number number;
		bool read = number_read(str_of(cases[i].text), 0, &number);
		if (read != cases[i].read)
			unit_fail(__FILE__, __LINE__, "'%s' is%s read", cases[i].text,
				  read ? "" : " not");
		if (!read || !cases[i].read)
			continue;
		if (number.too_big || number_bits(&number) != cases[i].bits ||
		    number_form(&number) != cases[i].form || number.end != cases[i].end)
			unit_fail(__FILE__, __LINE__, "'%s' is 0x%llX, form %d, end %zu",
				  cases[i].text, (unsigned long long)number_bits(&number),
				  (int)number_form(&number), number.end);
	}
}

TEST(numbers_that_do_not_fit)
{
	static const char *const cases[] = { "18446744073709551616", "-9223372036854775809",
					     "0x10000000000000000", "99999999999999999999999",
					     "0xFFFFFFFFFFFFFFFFFFFFFFFF" };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct number number;
		bool read = number_read(str_of(cases[i]), 0, &number);
		if (!read || !number.too_big)
			unit_fail(__FILE__, __LINE__, "'%s' is not too big", cases[i]);
	}
}

TEST(widths)
{
	static const struct {
		const char *text;
		unsigned width, base, digits;
		uint64_t bits;
	} cases[] = {
		{ "4294967295", 32, 10, 10, 0xFFFFFFFF },
		{ "4294967296", 64, 10, 10, 0x100000000 },
		{ "-2147483648", 32, 10, 10, 0x80000000 },
		{ "-2147483649", 64, 10, 10, 0xFFFFFFFF7FFFFFFF },
		{ "18446744073709551615", 64, 10, 20, UINT64_MAX },
		{ "-9223372036854775808", 64, 10, 19, 0x8000000000000000 },
		{ "0x8000000000000001", 64, 16, 16, 0x8000000000000001 },
		{ "0x0000000000000000", 64, 16, 16, 0 },
		{ "0xC0000005", 32, 16, 8, 0xC0000005 },
		{ "0x000000005", 64, 16, 9, 5 },
		{ "0x5", 32, 16, 1, 5 },
		{ "0042", 32, 10, 4, 42 },
		{ "0b101", 32, 2, 3, 5 },
		{ "0o17", 32, 8, 2, 15 },
		{ "-22", 32, 10, 2, 0xFFFFFFEA },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct number number;
		bool read = number_read(str_of(cases[i].text), 0, &number);
		struct writing writing = number_writing(&number);
		if (!read || number.too_big || number_bits(&number) != cases[i].bits ||
		    writing.width != cases[i].width || writing.base != cases[i].base ||
		    writing.digits != cases[i].digits)
			unit_fail(__FILE__, __LINE__,
				  "'%s' is 0x%llX, width %u, base %u, digits %u", cases[i].text,
				  (unsigned long long)number_bits(&number), writing.width,
				  writing.base, writing.digits);
	}
}

TEST(bare_hex)
{
	struct number number;
	CHECK(number_read_bare_hex(STR("C0000005"), &number) && number_bits(&number) == 0xC0000005);
	CHECK(number_read_bare_hex(STR("0A"), &number) && number_bits(&number) == 10);
	CHECK(number_read_bare_hex(STR("10"), &number) && number_bits(&number) == 16);
	CHECK(!number_read_bare_hex(STR(""), &number));
	CHECK(!number_read_bare_hex(STR("42S02"), &number));
	CHECK(!number_read_bare_hex(STR("12345678901234567"), &number));
	CHECK(!number_read_bare_hex(STR("1F 20"), &number));
	CHECK(number_read_bare_hex(STR("0000_0040"), &number) && number_bits(&number) == 0x40);
	CHECK(number_read_bare_hex(STR("DEAD_0001"), &number));
	CHECK(number_read_bare_hex(STR("DEAD_BEEF"), &number));
	CHECK(number_read_bare_hex(STR("C000_0005"), &number));
	/* Codes that are texts. */
	CHECK(!number_read_bare_hex(STR("DB_001"), &number));
	CHECK(!number_read_bare_hex(STR("DB_0001"), &number));
	CHECK(!number_read_bare_hex(STR("DEAD_001"), &number));
	CHECK(!number_read_bare_hex(STR("FACE_12"), &number));
}

TEST(values)
{
	static const struct {
		const char *text;
		enum value_state state;
		uint64_t value, second;
		enum value_form form;
		size_t end;
	} cases[] = {
		{ "5", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		{ "(5)", VALUE_GOOD, 5, 0, FORM_DECIMAL, 3 },
		{ "9001 (0x2329)", VALUE_GOOD, 9001, 0, FORM_DECIMAL, 13 },
		{ "(-1073741714 (0xC000006E))", VALUE_GOOD, 0xC000006E, 0, FORM_NEGATIVE, 26 },
		{ "2147749889 (0x80041001)", VALUE_GOOD, 0x80041001, 0, FORM_DECIMAL, 23 },
		{ "0x5 / 5", VALUE_GOOD, 5, 0, FORM_HEX, 7 },
		{ "5 or 0x5", VALUE_GOOD, 5, 0, FORM_DECIMAL, 8 },
		{ "(HRESULT)0xC0AA0007L", VALUE_GOOD, 0xC0AA0007, 0, FORM_HEX, 20 },
		{ "((unsigned long) 5)", VALUE_GOOD, 5, 0, FORM_DECIMAL, 19 },
		{ "_HRESULT_TYPEDEF_(0x80270001L)", VALUE_GOOD, 0x80270001, 0, FORM_HEX, 30 },
		{ "u8(5)", VALUE_GOOD, 5, 0, FORM_DECIMAL, 5 },
		{ "3707 -2146824581 0x800A0E7B", VALUE_GOOD, 0x800A0E7B, 0, FORM_NEGATIVE, 27 },
		{ "5 : 5", VALUE_GOOD, 5, 0, FORM_DECIMAL, 5 },
		{ "5: 6 people", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		{ "5 10 people", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		{ "4 [2]", VALUE_GOOD, 4, 0, FORM_DECIMAL, 1 },
		{ "1 << 4", VALUE_GOOD, 16, 0, FORM_HEX, 6 },
		{ "(1u << 31)", VALUE_GOOD, 0x80000000, 0, FORM_HEX, 10 },
		{ "1 << 32", VALUE_GOOD, 0x100000000, 0, FORM_HEX, 7 },
		{ "3 << 31", VALUE_GOOD, 0x180000000, 0, FORM_HEX, 7 },
		{ "3 << 63", VALUE_TOO_BIG, 0x8000000000000000, 0, FORM_HEX, 7 },
		{ "1 << COUNT", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		{ "5 + 1", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		{ "11 (0xA)", VALUE_MISMATCH, 11, 10, FORM_DECIMAL, 8 },
		{ "02147750020 (0x119FD010)", VALUE_MISMATCH, 2147750020u, 0x119FD010, FORM_DECIMAL,
		  24 },
		{ "0x8007xxxx", VALUE_RANGE, 0, 0, FORM_HEX, 10 },
		{ "0x8007****", VALUE_RANGE, 0, 0, FORM_HEX, 10 },
		{ "12000 - 12175", VALUE_RANGE, 12000, 0, FORM_DECIMAL, 13 },
		{ "22-31", VALUE_RANGE, 22, 0, FORM_DECIMAL, 5 },
		{ "5 to 7", VALUE_RANGE, 5, 0, FORM_DECIMAL, 6 },
		{ "49 / 532", VALUE_RANGE, 49, 0, FORM_DECIMAL, 8 },
		{ "0xC00000001", VALUE_GOOD, 0xC00000001, 0, FORM_HEX, 11 },
		{ "-5..-1", VALUE_RANGE, 0, 0, FORM_HEX, 6 },
		{ "-5 - -1", VALUE_RANGE, 0, 0, FORM_HEX, 7 },
		{ "0x10-1F", VALUE_RANGE, 0, 0, FORM_HEX, 7 },
		{ "5 thru 7", VALUE_RANGE, 0, 0, FORM_HEX, 8 },
		{ "5, 6, 7, 8, 9, 10", VALUE_RANGE, 0, 0, FORM_HEX, 13 },
		{ "5 and 6 are", VALUE_RANGE, 0, 0, FORM_HEX, 7 },
		{ "5; 6", VALUE_RANGE, 0, 0, FORM_HEX, 4 },
		/* in two bases, whatever joins them */
		{ "17; 0x11", VALUE_GOOD, 17, 0, FORM_DECIMAL, 8 },
		{ "17 - 0x11 - text", VALUE_GOOD, 17, 0, FORM_DECIMAL, 9 },
		{ "17/0x11", VALUE_GOOD, 17, 0, FORM_DECIMAL, 7 },
		{ "0x11,17", VALUE_GOOD, 17, 0, FORM_HEX, 7 },
		{ "0x11,18", VALUE_MISMATCH, 17, 18, FORM_HEX, 7 },
		{ "0x80,0x07", VALUE_RANGE, 0, 0, FORM_HEX, 9 },
		{ "17-0x11", VALUE_GOOD, 17, 0, FORM_DECIMAL, 7 },
		{ "17 {0x11}", VALUE_GOOD, 17, 0, FORM_DECIMAL, 9 },
		{ "17 <0x11>", VALUE_GOOD, 17, 0, FORM_DECIMAL, 9 },
		{ "17 (= 0x11)", VALUE_GOOD, 17, 0, FORM_DECIMAL, 11 },
		{ "17, i.e. 0x11", VALUE_GOOD, 17, 0, FORM_DECIMAL, 13 },
		{ "17 (hex 11)", VALUE_GOOD, 17, 0, FORM_DECIMAL, 11 },
		{ "3707 -2146824581 0x800A0E7B: text", VALUE_GOOD, 0x800A0E7B, 0, FORM_NEGATIVE,
		  27 },
		{ "17 and 0x12", VALUE_MISMATCH, 17, 18, FORM_DECIMAL, 11 },
		{ "17 0x12 text", VALUE_MISMATCH, 17, 18, FORM_DECIMAL, 7 },
		/* words that tell the base */
		{ "11 (hex)", VALUE_GOOD, 17, 0, FORM_HEX, 8 },
		{ "11 hex", VALUE_GOOD, 17, 0, FORM_HEX, 6 },
		{ "17 (decimal)", VALUE_GOOD, 17, 0, FORM_DECIMAL, 12 },
		{ "21 (octal)", VALUE_GOOD, 17, 0, FORM_HEX, 10 },
		{ "123456789 (hex)", VALUE_GOOD, 0x123456789, 0, FORM_HEX, 15 },
		{ "12345678901234567 (hex)", VALUE_TOO_BIG, 0, 0, FORM_HEX, 23 },
		{ "0x11 (hex 123456789)", VALUE_RANGE, 0x11, 0, FORM_HEX, 20 },
		{ "11 hex digits", VALUE_GOOD, 11, 0, FORM_DECIMAL, 2 },
		{ "18 (octal)", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		/* parts of something else */
		{ "5+", VALUE_UNCLEAR, 0, 0, FORM_HEX, 2 },
		{ "5 or more", VALUE_UNCLEAR, 0, 0, FORM_HEX, 9 },
		{ "5...", VALUE_UNCLEAR, 0, 0, FORM_HEX, 3 },
		{ "5-", VALUE_UNCLEAR, 0, 0, FORM_HEX, 2 },
		{ "5 >> 1", VALUE_UNCLEAR, 0, 0, FORM_HEX, 6 },
		{ "5*2", VALUE_UNCLEAR, 0, 0, FORM_HEX, 3 },
		{ "5 ^ MASK", VALUE_UNCLEAR, 0, 0, FORM_HEX, 8 },
		{ "5 % of all", VALUE_UNCLEAR, 0, 0, FORM_HEX, 6 },
		{ "5 \xC2\xB5s", VALUE_UNCLEAR, 0, 0, FORM_HEX, 5 },
		{ "5\xC2\xBD", VALUE_UNCLEAR, 0, 0, FORM_HEX, 3 },
		{ "5.txt", VALUE_UNCLEAR, 0, 0, FORM_HEX, 5 },
		{ "12-Jan-2024", VALUE_UNCLEAR, 0, 0, FORM_HEX, 6 },
		{ "12 Jan 2024", VALUE_UNCLEAR, 0, 0, FORM_HEX, 11 },
		{ "5 th place", VALUE_UNCLEAR, 0, 0, FORM_HEX, 10 },
		{ "1 234 cups", VALUE_UNCLEAR, 0, 0, FORM_HEX, 5 },
		{ "5 -1 cups", VALUE_UNCLEAR, 0, 0, FORM_HEX, 4 },
		{ "0x8007-0005", VALUE_MISMATCH, 0x8007, 5, FORM_HEX, 11 },
		{ "0x80 0x07 read", VALUE_UNCLEAR, 0, 0, FORM_HEX, 9 },
		{ "codes[5]", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		{ "make_code(5)", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		{ "UINT32_C(5)", VALUE_GOOD, 5, 0, FORM_DECIMAL, 11 },
		{ "int16_t(-5)", VALUE_GOOD, 0xFFFFFFFB, 0, FORM_NEGATIVE, 11 },
		/* texts that begin after the value */
		{ "5 %1 is busy", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		{ "5 (32 bytes)", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		{ "5- text", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		{ "5* text", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		{ "5 -> text", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		{ "0x5 - Add", VALUE_GOOD, 5, 0, FORM_HEX, 3 },
		{ "5: 6", VALUE_GOOD, 5, 0, FORM_DECIMAL, 1 },
		/* a macro that adds a facility; a remark; words */
		{ "MAKE_CODE(5)", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		{ "(obsolete) 5", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		{ "(replaced with OTHER) (1)", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		{ "OTHER", VALUE_NONE, 0, 0, FORM_HEX, 0 },
		{ "", VALUE_NONE, 0, 0, FORM_HEX, 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct value_found found;
		bool any = value_find(str_of(cases[i].text), 0, &found);
		enum value_state state = any ? found.state : VALUE_NONE;
		bool good = state == cases[i].state;
		if (good && state == VALUE_GOOD)
			good = found.value == cases[i].value && found.form == cases[i].form;
		if (good && state == VALUE_MISMATCH)
			good = found.value == cases[i].value && found.second == cases[i].second;
		if (good && state != VALUE_NONE)
			good = found.end == cases[i].end;
		if (!good)
			unit_fail(__FILE__, __LINE__,
				  "'%s': state %d, 0x%llX, 0x%llX, form %d, end %zu", cases[i].text,
				  (int)state, (unsigned long long)found.value,
				  (unsigned long long)found.second, (int)found.form, found.end);
	}
}

TEST(lists_of_numbers)
{
	static const char *const lists[] = { "4001, 4002",    "4001/4002",       "4001|4002",
					     "-5; -6",        "0x1F or 0x2a",    "1010、5007",
					     "1\n2 and 3, 4", "4001 , 4002 4003" };
	static const char *const others[] = { "4001",      "",         "1,001", "4001, hot",
					      "4001-4002", "0x, 0x1F", "- 5",   "4001, 0x" };
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (!number_list_is(str_of(lists[i])))
			unit_fail(__FILE__, __LINE__, "'%s' is no list", lists[i]);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (number_list_is(str_of(others[i])))
			unit_fail(__FILE__, __LINE__, "'%s' is a list", others[i]);
}
