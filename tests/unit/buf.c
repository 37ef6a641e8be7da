/*
 * Text that grows: always with a NUL after it, whatever was added.
 */
#include "unit.h"

#include "../../gen/base/buf.h"

TEST(an_empty_buf_is_empty_text)
{
	struct buf buf = { 0 };
	CHECK_STR(buf_str(&buf), STR(""));
	CHECK(buf_str(&buf).at != NULL);
	buf_clear(&buf);
	buf_free(&buf);
}

TEST(everything_can_be_added)
{
	struct buf buf = { 0 };
	buf_add(&buf, STR("a\0b"));
	buf_add(&buf, (struct str){ NULL, 0 });
	buf_add_byte(&buf, '\n');
	buf_add_code(&buf, 0x20AC);
	buf_add_code(&buf, 0x1F600);
	buf_addf(&buf, "%d-%s", 42, "x");
	buf_addf(&buf, "%s", "");
	CHECK_STR(buf_str(&buf), STR("a\0b\n\xE2\x82\xAC\xF0\x9F\x98\x80"
				     "42-x"));
	CHECK_INT(buf.at[buf.len], 0);
	buf_free(&buf);
	CHECK_INT(buf.len, 0);
	CHECK(buf.at == NULL);
}

TEST(grows_byte_by_byte)
{
	struct buf buf = { 0 };
	for (int i = 0; i < 100000; i++) {
		buf_add_byte(&buf, (char)('a' + i % 26));
		if (buf.at[buf.len] != '\0' || buf.len != (size_t)i + 1 ||
		    buf.capacity <= buf.len) {
			unit_fail(__FILE__, __LINE__, "after %d bytes", i);
			break;
		}
	}
	for (size_t i = 0; i < buf.len; i++)
		if (buf.at[i] != (char)('a' + i % 26))
			unit_fail(__FILE__, __LINE__, "byte %zu", i);
	buf_free(&buf);
}

TEST(formats_longer_than_any_first_guess)
{
	struct buf buf = { 0 };
	buf_addf(&buf, "%5000d|", 7);
	CHECK_INT(buf.len, 5001);
	CHECK_STR(str_slice(buf_str(&buf), 4998, 5001), STR(" 7|"));
	buf_free(&buf);
}

TEST(room_is_for_bytes_beyond_the_length)
{
	struct buf buf = { 0 };
	buf_add(&buf, STR("abc"));
	buf_reserve(&buf, 1000);
	const char *at = buf.at;
	for (int i = 0; i < 1000; i++)
		buf_add_byte(&buf, 'x');
	CHECK(buf.at == at);
	buf_free(&buf);
}

TEST(taking_leaves_it_empty_and_clearing_keeps_the_memory)
{
	struct arena arena = { 0 };
	struct buf buf = { 0 };
	buf_add(&buf, STR("text"));
	struct str text = buf_take(&buf, &arena);
	CHECK_STR(text, STR("text"));
	CHECK_INT(text.at[text.len], 0);
	CHECK(buf.at == NULL && buf.len == 0);
	buf_add(&buf, STR("again"));
	size_t capacity = buf.capacity;
	buf_clear(&buf);
	CHECK_STR(buf_str(&buf), STR(""));
	CHECK_INT(buf.capacity, capacity);
	CHECK_STR(buf_take(&buf, &arena), STR(""));
	CHECK_STR(text, STR("text"));
	arena_free(&arena);
}
