/*
 * The bytes of message tables. Expected bytes are written out by hand after Microsoft's
 * MESSAGE_RESOURCE_DATA, MESSAGE_RESOURCE_BLOCK and MESSAGE_RESOURCE_ENTRY; that message compilers
 * and FormatMessage agree is tested in tests/resource.
 */
#include "unit.h"

#include "../../gen/resource/msgtable.h"
#include "../../gen/resource/msgtext.h"

static uint32_t number_at(struct str table, size_t at, size_t size)
{
	uint32_t number = 0;
	for (size_t i = 0; i < size; i++)
		number |= (uint32_t)(unsigned char)table.at[at + i] << 8 * i;
	return number;
}

TEST(no_messages_make_a_table_without_blocks)
{
	struct buf table = { 0 };
	CHECK(msgtable_build(NULL, 0, NULL, &table));
	CHECK_STR(buf_str(&table), ((struct str){ "\0\0\0\0", 4 }));
	buf_free(&table);
}

TEST(blocks_are_runs_of_values_in_unsigned_order)
{
	const struct message messages[] = {
		{ 0xC0040001, STR_INIT("hello"), STR_INIT(""), false },
		{ 7, STR_INIT("a\nb"), STR_INIT(""), false },
		{ 0xC0040002, STR_INIT("\xF0\x9F\x98\x80"), STR_INIT(""), false },
	};
	static const char bytes[] = "\x02\0\0\0"
				    "\x07\0\0\0\x07\0\0\0\x1C\0\0\0"
				    "\x01\0\x04\xC0\x02\0\x04\xC0\x30\0\0\0"
				    "\x14\0\x01\0a\0\r\0\n\0b\0\r\0\n\0\0\0\0\0"
				    "\x14\0\x01\0h\0e\0l\0l\0o\0\r\0\n\0\0\0"
				    "\x10\0\x01\0\x3D\xD8\x00\xDE\r\0\n\0\0\0\0";
	struct buf table = { 0 };
	CHECK(msgtable_build(messages, 3, NULL, &table));
	CHECK_STR(buf_str(&table), ((struct str){ bytes, sizeof bytes }));
	buf_free(&table);
}

TEST(every_value_can_be_in_a_table)
{
	const struct message messages[] = {
		{ 0xFFFFFFFF, STR_INIT("last"), STR_INIT(""), false },
		{ 0, STR_INIT("first"), STR_INIT(""), false },
		{ 0x10000001, STR_INIT("bit 28"), STR_INIT(""), false },
		{ 0xEFFF0001, STR_INIT("customer"), STR_INIT(""), false },
		{ 0xD0000001, STR_INIT("bit 28 too"), STR_INIT(""), false },
		{ 0xFFFFFFFE, STR_INIT("last but one"), STR_INIT(""), false },
	};
	static const uint32_t blocks[][2] = { { 0, 0 },
					      { 0x10000001, 0x10000001 },
					      { 0xD0000001, 0xD0000001 },
					      { 0xEFFF0001, 0xEFFF0001 },
					      { 0xFFFFFFFE, 0xFFFFFFFF } };
	struct buf table = { 0 };
	CHECK(msgtable_build(messages, 6, NULL, &table));
	REQUIRE(table.len > 4 + sizeof blocks / sizeof *blocks * 12);
	CHECK_INT(number_at(buf_str(&table), 0, 4), 5);
	for (size_t i = 0; i < 5; i++) {
		CHECK_INT(number_at(buf_str(&table), 4 + i * 12, 4), blocks[i][0]);
		CHECK_INT(number_at(buf_str(&table), 8 + i * 12, 4), blocks[i][1]);
	}
	buf_free(&table);
}

struct heard {
	size_t pairs[4][2];
	size_t count;
};

static void hear(void *context, size_t first, size_t again)
{
	struct heard *heard = context;
	if (heard->count < 4) {
		heard->pairs[heard->count][0] = first;
		heard->pairs[heard->count][1] = again;
	}
	heard->count++;
}

TEST(of_two_messages_the_first_counts_and_the_other_is_reported)
{
	const struct message messages[] = {
		{ 5, STR_INIT("five"), STR_INIT(""), false },
		{ 1, STR_INIT("one"), STR_INIT(""), false },
		{ 5, STR_INIT("no"), STR_INIT(""), false },
		{ 1, STR_INIT("neither"), STR_INIT(""), false },
		{ 5, STR_INIT("nor this"), STR_INIT(""), false },
	};
	const struct message once[] = { { 1, STR_INIT("one"), STR_INIT(""), false },
					{ 5, STR_INIT("five"), STR_INIT(""), false } };
	struct heard heard = { .count = 0 };
	const struct msgtable_listener listener = { hear, &heard };
	struct buf table = { 0 }, wanted = { 0 };
	CHECK(msgtable_build(messages, 5, &listener, &table));
	CHECK(msgtable_build(once, 2, NULL, &wanted));
	CHECK_STR(buf_str(&table), buf_str(&wanted));
	REQUIRE(heard.count == 3);
	static const size_t pairs[3][2] = { { 1, 3 }, { 0, 2 }, { 0, 4 } };
	for (size_t i = 0; i < 3; i++) {
		CHECK_INT(heard.pairs[i][0], pairs[i][0]);
		CHECK_INT(heard.pairs[i][1], pairs[i][1]);
	}
	buf_free(&table);
	buf_free(&wanted);
}

/* An entry whose text is `units` units long, line end included: its length as the table has it. */
static uint32_t length_of(struct str text)
{
	struct message message = { 1, text, STR(""), false };
	struct buf table = { 0 };
	bool fits = msgtable_build(&message, 1, NULL, &table);
	uint32_t length = fits ? number_at(buf_str(&table), 16, 2) : 0;
	if (table.len != 16 + length)
		length = 0;
	buf_free(&table);
	return length;
}

TEST(the_longest_text_fits_and_a_longer_one_is_cut)
{
	struct buf text = { 0 };
	CHECK_INT(MSGTEXT_UNITS, 32763);
	while (text.len < 32763 - 2)
		buf_add_byte(&text, 'x');
	CHECK_INT(length_of(buf_str(&text)), 0xFFFC);
	buf_add_byte(&text, 'x');
	CHECK_INT(length_of(buf_str(&text)), 0xFFFC);
	/* A surrogate pair is not torn apart. */
	text.len = 32760;
	buf_add_code(&text, 0x1F600);
	CHECK_INT(length_of(buf_str(&text)), (4 + 2 * (32760 + 2 + 1) + 3) / 4 * 4);
	buf_free(&text);
}

TEST(a_table_is_added_to_what_is_there)
{
	struct message message = { 1, STR_INIT("x"), STR_INIT(""), false };
	struct buf table = { 0 }, alone = { 0 };
	buf_add(&table, STR("abc"));
	CHECK(msgtable_build(&message, 1, NULL, &table));
	CHECK(msgtable_build(&message, 1, NULL, &alone));
	CHECK_STR(str_slice(buf_str(&table), 3, table.len), buf_str(&alone));
	buf_free(&table);
	buf_free(&alone);
}
