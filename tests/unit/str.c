/*
 * Text with a length: borders, empty text, white space of two kinds, UTF-8 as Unicode defines it.
 */
#include "unit.h"

TEST(empty_texts_are_the_same)
{
	struct str null = { NULL, 0 };
	CHECK(str_eq(null, STR("")));
	CHECK(str_eq_nocase(null, STR("")));
	CHECK_INT(str_cmp(null, STR("")), 0);
	CHECK(str_starts(null, STR("")));
	CHECK(str_ends(null, null));
	CHECK_INT(str_find(null, STR("a"), 0), STR_NONE);
	CHECK_INT(str_find_byte(null, 'a', 0), STR_NONE);
	CHECK_INT(str_find_last(null, 'a'), STR_NONE);
	CHECK_INT(str_count_byte(null, 'a'), 0);
	CHECK_STR(str_slice(null, 0, 5), STR(""));
	CHECK_STR(str_trim(null), STR(""));
	CHECK_STR(str_of(NULL), STR(""));
	CHECK_INT(utf8_invalid(null), STR_NONE);
	CHECK_INT(utf8_count(null), 0);
	CHECK(str_hash_on(1, STR("ab")) != str_hash_on(2, STR("ab")));
	CHECK(str_hash_on(str_hash(STR("a")), STR("b")) !=
	      str_hash_on(str_hash(STR("")), STR("ab")));
	CHECK(str_hash(null) == str_hash(STR("")));
}

TEST(equality_takes_lengths_and_bytes)
{
	CHECK(str_eq(STR("a\0b"), STR("a\0b")));
	CHECK(!str_eq(STR("a\0b"), STR("a\0c")));
	CHECK(!str_eq(STR("a"), STR("ab")));
	CHECK(str_eq_nocase(STR("Name_1\xC3\x89"), STR("nAME_1\xC3\x89")));
	CHECK(!str_eq_nocase(STR("\xC3\x89"), STR("\xC3\xA9"))); /* letters of ASCII alone */
	CHECK(!str_eq_nocase(STR("@["), STR("`{")));
	/* Suffixes of numbers: there may be none. */
	static const struct str suffixes[] = { STR_INIT(""), STR_INIT("ul") };
	CHECK(STR_IS_ONE_OF_NOCASE(STR(""), suffixes) && STR_IS_ONE_OF_NOCASE(STR("UL"), suffixes));
	CHECK(!STR_IS_ONE_OF_NOCASE(STR("u"), suffixes));
}

TEST(order_is_by_bytes)
{
	CHECK(str_cmp(STR("a"), STR("b")) < 0);
	CHECK(str_cmp(STR("b"), STR("a")) > 0);
	CHECK(str_cmp(STR("a"), STR("ab")) < 0);
	CHECK(str_cmp(STR("ab"), STR("a")) > 0);
	CHECK(str_cmp(STR("Z"), STR("a")) < 0);
	CHECK(str_cmp(STR("\x7F"), STR("\x80")) < 0); /* bytes have no sign */
	CHECK_INT(str_cmp(STR("ab"), STR("ab")), 0);
}

TEST(finds_texts)
{
	struct str text = STR("aabaab");
	CHECK_INT(str_find(text, STR("aab"), 0), 0);
	CHECK_INT(str_find(text, STR("aab"), 1), 3);
	CHECK_INT(str_find(text, STR("aab"), 4), STR_NONE);
	CHECK_INT(str_find(text, STR("aabaaba"), 0), STR_NONE);
	CHECK_INT(str_find(text, STR(""), 6), 6);
	CHECK_INT(str_find(text, STR(""), 7), STR_NONE);
	CHECK_INT(str_find_byte(text, 'b', 0), 2);
	CHECK_INT(str_find_byte(text, 'b', 3), 5);
	CHECK_INT(str_find_byte(text, 'b', 6), STR_NONE);
	CHECK_INT(str_find_last(text, 'a'), 4);
	CHECK_INT(str_find_last(text, 'x'), STR_NONE);
	static const char many[600] = { ['\0'] = 'a' };
	CHECK_INT(str_count_byte(text, 'a'), 4);
	CHECK_INT(str_count_byte((struct str){ many, sizeof many }, '\0'), 599);
	CHECK(str_starts(text, STR("aab")) && !str_starts(text, STR("ab")) &&
	      !str_starts(STR("a"), text));
	CHECK(str_ends(text, STR("aab")) && !str_ends(text, STR("aa")) &&
	      !str_ends(STR("b"), text));
}

TEST(slices_are_cut_to_the_text)
{
	CHECK_STR(str_slice(STR("abc"), 1, 2), STR("b"));
	CHECK_STR(str_slice(STR("abc"), 1, 9), STR("bc"));
	CHECK_STR(str_slice(STR("abc"), 5, 9), STR(""));
	CHECK_STR(str_slice(STR("abc"), 2, 1), STR(""));
}

TEST(heads_end_between_characters)
{
	struct str text = STR("a\xC3\xA9\xE2\x82\xAC");
	static const size_t lengths[] = { 0, 1, 1, 3, 3, 3, 6, 6 };
	for (size_t most = 0; most < sizeof lengths / sizeof *lengths; most++)
		if (str_head(text, most).len != lengths[most])
			unit_fail(__FILE__, __LINE__, "%zu bytes of %zu", str_head(text, most).len,
				  most);
}

TEST(trims_white_space_of_both_kinds)
{
	CHECK_STR(str_trim(STR(" \t\n\v\f\r a b \r\n")), STR("a b"));
	CHECK_STR(str_trim(STR("\xC2\xA0 a\xC2\xA0"
			       "b \xC2\xA0")),
		  STR("a\xC2\xA0"
		      "b"));
	CHECK_STR(str_trim(STR("\xC3\xA0")), STR("\xC3\xA0")); /* ends in the same byte as U+00A0 */
	CHECK_STR(str_trim(STR(" \xC2\xA0 ")), STR(""));
	CHECK_INT(str_space_at(STR("a"), 0), 0);
	CHECK_INT(str_space_at(STR("\xC2\xA0"), 0), 2);
	CHECK_INT(str_space_at(STR("\xC2"), 0), 0);
	CHECK_INT(str_space_at(STR(" "), 1), 0);
}

TEST(parts_at_separators)
{
	struct str rest = STR("a,,b,"), part;
	static const char *const wanted[] = { "a", "", "b", "" };
	for (size_t i = 0; i < 4; i++) {
		REQUIRE(str_part(&rest, ',', &part));
		CHECK_STR(part, str_of(wanted[i]));
	}
	CHECK(!str_part(&rest, ',', &part));
	rest = STR("");
	CHECK(str_part(&rest, ',', &part));
	CHECK_STR(part, STR(""));
	CHECK(!str_part(&rest, ',', &part));
}

TEST(bytes_are_of_ascii)
{
	for (int c = -128; c < 128; c++) {
		char byte = (char)c;
		bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z',
		     digit = c >= '0' && c <= '9';
		CHECK(byte_is_upper(byte) == upper && byte_is_lower(byte) == lower &&
		      byte_is_digit(byte) == digit);
		CHECK(byte_is_letter(byte) == (upper || lower));
		CHECK(byte_is_word(byte) == (upper || lower || digit || c == '_'));
		CHECK(byte_is_space(byte) == (c == ' ' || (c >= 9 && c <= 13)));
		CHECK_INT(byte_lower(byte), upper ? c + 32 : byte);
		CHECK_INT(byte_upper(byte), lower ? c - 32 : byte);
		int hex = digit                  ? c - '0'
			  : c >= 'a' && c <= 'f' ? c - 'a' + 10
			  : c >= 'A' && c <= 'F' ? c - 'A' + 10
						 : -1;
		CHECK_INT(byte_hex(byte), hex);
	}
}

/* The Unicode standard, table 3-7: the only byte sequences that are UTF-8. */
static bool well_formed(const unsigned char *s, size_t len)
{
	static const struct {
		unsigned char first[2], second[2];
		size_t len;
	} rows[] = {
		{ { 0x00, 0x7F }, { 0, 0 }, 1 },       { { 0xC2, 0xDF }, { 0x80, 0xBF }, 2 },
		{ { 0xE0, 0xE0 }, { 0xA0, 0xBF }, 3 }, { { 0xE1, 0xEC }, { 0x80, 0xBF }, 3 },
		{ { 0xED, 0xED }, { 0x80, 0x9F }, 3 }, { { 0xEE, 0xEF }, { 0x80, 0xBF }, 3 },
		{ { 0xF0, 0xF0 }, { 0x90, 0xBF }, 4 }, { { 0xF1, 0xF3 }, { 0x80, 0xBF }, 4 },
		{ { 0xF4, 0xF4 }, { 0x80, 0x8F }, 4 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (s[0] < rows[i].first[0] || s[0] > rows[i].first[1])
			continue;
		bool good = len == rows[i].len;
		if (good && len > 1)
			good = s[1] >= rows[i].second[0] && s[1] <= rows[i].second[1];
		for (size_t k = 2; good && k < len; k++)
			good = s[k] >= 0x80 && s[k] <= 0xBF;
		return good;
	}
	return false;
}

TEST(utf8_is_what_the_standard_says)
{
	static const unsigned char later[] = { 0x00, 0x7F, 0x80, 0x8F, 0x90,
					       0x9F, 0xA0, 0xBF, 0xC0, 0xFF };
	enum { LATER = sizeof later };
	for (unsigned first = 0x80; first < 0x100; first++)
		for (unsigned i = 0; i < LATER * LATER * LATER; i++) {
			unsigned char s[] = { (unsigned char)first, later[i % LATER],
					      later[i / LATER % LATER], later[i / LATER / LATER] };
			for (size_t len = 1; len <= 4; len++) {
				bool tail = true; /* else a longer text, whose start is looked at
						     elsewhere */
				for (size_t k = 1; k < len; k++)
					tail &= (s[k] & 0xC0) == 0x80;
				if (!tail)
					continue;
				bool good =
				    utf8_invalid((struct str){ (const char *)s, len }) == STR_NONE;
				if (good != well_formed(s, len))
					unit_fail(__FILE__, __LINE__,
						  "%02X %02X %02X %02X, %zu bytes", s[0], s[1],
						  s[2], s[3], len);
			}
		}
	CHECK_INT(utf8_invalid(STR("a\xC3\xA9\xFFz")), 3);
	CHECK_INT(utf8_invalid(STR("a\xE2\x82")), 1);
}

TEST(code_points_come_back)
{
	for (uint32_t code = 0; code <= 0x10FFFF; code += code < 0x900 ? 1 : 61) {
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		char bytes[4];
		struct str text = { bytes, utf8_put(code, bytes) };
		size_t at = 0;
		CHECK_INT(text.len, code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
		CHECK_INT(utf8_invalid(text), STR_NONE);
		CHECK_INT(utf8_next(text, &at), code);
		CHECK_INT(at, text.len);
	}
	CHECK_INT(utf8_count(STR("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80")), 4);
}

TEST(distance_counts_edits)
{
	CHECK_INT(str_distance(STR(""), STR(""), 9), 0);
	CHECK_INT(str_distance(STR("title"), STR("titel"), 9), 1); /* two letters swapped */
	CHECK_INT(str_distance(STR("name"), STR("nme"), 9), 1);
	CHECK_INT(str_distance(STR("nme"), STR("name"), 9), 1);
	CHECK_INT(str_distance(STR("name"), STR("nAme"), 9), 1);
	CHECK_INT(str_distance(STR("kitten"), STR("sitting"), 9), 3);
	CHECK_INT(str_distance(STR("abc"), STR(""), 9), 3);
	CHECK_INT(str_distance(STR("kitten"), STR("sitting"), 2), 2);
	char big[500];
	memset(big, 'x', sizeof big);
	struct str longer = { big, sizeof big }, other = { big, sizeof big - 1 };
	CHECK_INT(str_distance(longer, longer, 5), 0);
	CHECK_INT(str_distance(longer, other, 5), 5);
}
