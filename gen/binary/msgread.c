#include "msgread.h"

#include <stdlib.h>

#include "../base/buf.h"
#include "../base/codepage.h"

enum { COUNT_SIZE = 4, BLOCK_SIZE = 12, HEAD_SIZE = 4, FLAG_UTF16 = 1, FLAG_UTF8 = 2 };

static struct str read_wide(struct arena *arena, const struct bytes *bytes, uint64_t at,
			    uint64_t size)
{
	enum { REPLACEMENT = 0xFFFD };
	struct buf text = { 0 };
	for (uint64_t end = at + (size & ~(uint64_t)1); at < end; at += 2) {
		uint32_t unit = bytes_u16(bytes, at);
		uint32_t next = at + 2 < end ? bytes_u16(bytes, at + 2) : 0;
		if (!unit)
			break;
		if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
			buf_add_code(&text, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
			at += 2;
		} else {
			buf_add_code(&text, unit >= 0xD800 && unit < 0xE000 ? REPLACEMENT : unit);
		}
	}
	return buf_take(&text, arena);
}

static bool read_narrow(struct arena *arena, const struct bytes *bytes, uint64_t at, uint64_t size,
			unsigned code_page, struct str *text)
{
	struct str raw = str_slice(bytes->all, (size_t)at, (size_t)(at + size));
	ptrdiff_t nul = str_find_byte(raw, '\0', 0);
	size_t bad = 0;
	if (nul != STR_NONE)
		raw.len = (size_t)nul;
	switch (codepage_decode(arena, code_page, raw, text, &bad)) {
	case CODEPAGE_GOOD:
		return true;
	case CODEPAGE_UNKNOWN:
		return bytes_fail(bytes, at, "the system knows no code page %u", code_page);
	case CODEPAGE_BAD:
		break;
	}
	return bytes_fail(bytes, at + bad,
			  "this is no text in code page %u; the setting 'code-page' names another",
			  code_page);
}

static bool read_entry(struct arena *arena, const struct bytes *bytes, uint64_t at, uint64_t size,
		       unsigned code_page, struct str *text)
{
	unsigned flags = bytes_u16(bytes, at + 2);
	if (flags == FLAG_UTF16) {
		*text = read_wide(arena, bytes, at + HEAD_SIZE, size - HEAD_SIZE);
		return true;
	}
	if (flags && flags != FLAG_UTF8)
		return bytes_fail(bytes, at + 2, "a message has the flags 0x%X, which no table has",
				  flags);
	return read_narrow(arena, bytes, at + HEAD_SIZE, size - HEAD_SIZE,
			   flags == FLAG_UTF8 ? CODEPAGE_UTF8 : code_page, text);
}

static void add(struct arena *arena, struct msgread_table *table, uint32_t value, uint64_t at,
		struct str text)
{
	table->entries = arena_grow(arena, table->entries, table->count, &table->capacity,
				    sizeof *table->entries);
	table->entries[table->count++] = (struct msgread_entry){ value, at, text };
}

/* The bytes of a block's messages, and where its head is. */
struct range {
	uint64_t from, to, head;
};

static int by_place(const void *left, const void *right)
{
	const struct range *a = left, *b = right;
	return (a->from > b->from) - (a->from < b->from);
}

static bool check_overlaps(const struct bytes *bytes, struct range *ranges, size_t count)
{
	if (count)
		qsort(ranges, count, sizeof *ranges, by_place);
	for (size_t i = 1; i < count; i++)
		if (ranges[i].from < ranges[i - 1].to)
			return bytes_fail(bytes, ranges[i].head,
					  "the messages of a block are those of another one");
	return true;
}

bool msgread(struct arena *arena, const struct bytes *bytes, const struct resource *resource,
	     unsigned code_page, struct msgread_table *table)
{
	uint64_t start = resource->at, size = resource->size;
	uint64_t blocks = size >= COUNT_SIZE ? bytes_u32(bytes, start) : 0;
	if (size < COUNT_SIZE || blocks > (size - COUNT_SIZE) / BLOCK_SIZE)
		return bytes_fail(
		    bytes, start,
		    "this is no message table: %llu blocks do not fit into 0x%llX bytes",
		    (unsigned long long)blocks, (unsigned long long)size);
	/* Each byte belongs to one message; who comes by more often has blocks that overlap. */
	uint64_t left = size - COUNT_SIZE - blocks * BLOCK_SIZE;
	uint64_t next = 0; /* the lowest value that the next block can have */
	struct range *ranges = arena_array(arena, (size_t)blocks, sizeof *ranges);
	for (uint64_t i = 0; i < blocks; i++) {
		uint64_t head = start + COUNT_SIZE + i * BLOCK_SIZE;
		uint64_t low = bytes_u32(bytes, head), high = bytes_u32(bytes, head + 4);
		uint64_t at = bytes_u32(bytes, head + 8);
		if (low > high)
			return bytes_fail(bytes, head,
					  "a block goes from 0x%08llX down to 0x%08llX",
					  (unsigned long long)low, (unsigned long long)high);
		if (low < next)
			return bytes_fail(
			    bytes, head,
			    "the block of 0x%08llX overlaps the one before it, or should stand before it",
			    (unsigned long long)low);
		next = high + 1;
		ranges[i] = (struct range){ at, at, head };
		for (uint64_t value = low; value <= high; value++) {
			uint64_t length = bytes_u16(bytes, start + at);
			struct str text;
			if (at > size || size - at < HEAD_SIZE || length > size - at ||
			    length < HEAD_SIZE)
				return bytes_fail(
				    bytes, start + at,
				    "the message of 0x%08llX is not in the table, or takes 0x%llX bytes",
				    (unsigned long long)value, (unsigned long long)length);
			if (length > left)
				return bytes_fail(
				    bytes, head,
				    "the messages of a block are those of another one");
			left -= length;
			if (!read_entry(arena, bytes, start + at, length, code_page, &text))
				return false;
			add(arena, table, (uint32_t)value, start + at, text);
			at += length;
			ranges[i].to = at;
		}
	}
	return check_overlaps(bytes, ranges, (size_t)blocks);
}
