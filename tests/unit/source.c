/*
 * Lines and columns: every offset of texts with all kinds of line ends and code points, counted
 * anew.
 */
#include "unit.h"

#include "../../gen/base/buf.h"
#include "../../gen/base/source.h"

/* Line and column as the header defines them, from the start of the text. */
static struct pos count(struct str text, size_t offset)
{
	struct pos pos = { 1, 1 };
	for (size_t i = 0; i < offset && i < text.len; i++) {
		if (text.at[i] == '\n') {
			pos.line++;
			pos.col = 1;
		} else if (((unsigned char)text.at[i] & 0xC0) != 0x80) {
			pos.col++;
		}
	}
	return pos;
}

static void check_places(int line, const struct source *source, struct str text)
{
	for (size_t i = 0; i <= text.len + 2; i++) {
		if (i < text.len && ((unsigned char)text.at[i] & 0xC0) == 0x80)
			continue; /* within a code point */
		struct pos is = source_pos(source, i), wanted = count(text, i);
		if (is.line != wanted.line || is.col != wanted.col) {
			unit_fail(__FILE__, line, "offset %zu is %u:%u, wanted %u:%u", i, is.line,
				  is.col, wanted.line, wanted.col);
			break;
		}
	}
}

/* With the text, and when it has gone. */
static void check_all(int line, struct str text)
{
	struct arena arena = { 0 }, bytes = { 0 };
	const struct source *source = source_new(&arena, STR("x"), arena_str(&bytes, text));
	check_places(line, source, text);
	source = source_places(&arena, source);
	arena_free(&bytes);
	check_places(line, source, text);
	CHECK_STR(source_line(source, 1), STR(""));
	arena_free(&arena);
}

TEST(every_offset_has_its_place)
{
	check_all(__LINE__, STR(""));
	check_all(__LINE__, STR("\n"));
	check_all(__LINE__, STR("a"));
	check_all(__LINE__, STR("ab\ncd\n\ne"));
	check_all(__LINE__, STR("ab\r\ncd\r\n"));
	check_all(__LINE__, STR("\xC3\xA9\xE2\x82\xACx\n\xF0\x9F\x98\x80y"));
}

TEST(long_lines_and_long_files)
{
	struct buf text = { 0 };
	for (int i = 0; i < 4000; i++) {
		buf_add_code(&text, i % 3 ? 'a' : i % 2 ? 0xE9 : 0x1F600);
		if (i % 1777 == 0 || (i > 3000 && i % 10 == 0))
			buf_add_byte(&text, '\n');
	}
	check_all(__LINE__, buf_str(&text));
	for (size_t len = 505; len < 520; len++) /* around the size of a block */
		check_all(__LINE__, str_slice(buf_str(&text), 0, len));
	for (int i = 0; i < 1500; i++) /* blocks of ASCII after others */
		buf_add_code(&text, 'a');
	buf_add_code(&text, 0xE9);
	check_all(__LINE__, buf_str(&text));
	buf_free(&text);
}

TEST(lines_without_their_ends)
{
	struct arena arena = { 0 };
	const struct source *source = source_new(&arena, STR("x"), STR("one\ntwo\r\n\r\nfour"));
	static const char *const wanted[] = { "", "one", "two", "", "four", "" };
	for (uint32_t line = 0; line < 6; line++)
		CHECK_STR(source_line(source, line), str_of(wanted[line]));
	CHECK_INT(source->line_count, 4);
	CHECK_STR(source_line(source_new(&arena, STR("x"), STR("a\n")), 2), STR(""));
	CHECK_INT(source_new(&arena, STR("x"), STR(""))->line_count, 1);
	arena_free(&arena);
}

/* Lines of all lengths, one after the other and in heaps: a guess of where one is may be far off.
 */
TEST(each_byte_is_on_its_line)
{
	enum { LINES = 400 };
	for (unsigned shape = 0; shape < 6; shape++) {
		uint32_t starts[LINES], at = 0, random = shape + 1;
		size_t count = 0;
		for (; count < LINES; count++) {
			random = random * 1103515245 + 12345;
			starts[count] = at;
			at += shape == 0   ? 15
			      : shape == 1 ? 1
			      : shape == 2 ? 1 + (random >> 16) % 80
			      : shape == 3 ? (count < LINES / 2 ? 1 : 500)
			      : shape == 4 ? (count < LINES / 2 ? 500 : 1)
					   : (count % 50 ? 3 : 9000);
		}
		size_t line = 0, wrong = 0;
		for (uint32_t byte = 0; byte < at + 10; byte++) {
			while (line + 1 < count && starts[line + 1] <= byte)
				line++;
			wrong += source_span(starts, count, byte) != line;
		}
		CHECK_INT(wrong, 0);
	}
	static const uint32_t one[] = { 5, 9 };
	CHECK_INT(source_span(one, 2, 3), 0);
	CHECK_INT(source_span(one, 0, 3), 0);
}
