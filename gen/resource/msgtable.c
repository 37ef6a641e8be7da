#include "msgtable.h"

#include <stdlib.h>
#include <string.h>

#include "msgtext.h"
#include "utf16.h"

enum { COUNT_SIZE = 4, BLOCK_SIZE = 12, HEAD_SIZE = 4, FLAG_UTF16 = 1 };

struct block {
	uint32_t low, high;
	size_t offset;
};

struct sorted {
	uint32_t value;
	size_t index; /* into the messages as given: keeps the sort stable */
};

static int by_value(const void *left, const void *right)
{
	const struct sorted *a = left, *b = right;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

/* The messages' indexes by value, each value once; `*count` becomes their number. */
static struct sorted *sort_messages(struct arena *arena, const struct message *messages,
				    size_t *count, const struct msgtable_listener *listener)
{
	struct sorted *sorted = arena_array(arena, *count, sizeof *sorted);
	size_t wanted = 0, kept = 0;
	for (size_t i = 0; i < *count; i++)
		if (!messages[i].left_out)
			sorted[wanted++] = (struct sorted){ messages[i].value, i };
	if (wanted)
		qsort(sorted, wanted, sizeof *sorted, by_value);
	for (size_t i = 0; i < wanted; i++) {
		if (!kept || sorted[kept - 1].value != sorted[i].value)
			sorted[kept++] = sorted[i];
		else if (listener)
			listener->duplicate(listener->context, sorted[kept - 1].index,
					    sorted[i].index);
	}
	*count = kept;
	return sorted;
}

static size_t find_blocks(struct arena *arena, const struct sorted *sorted, size_t count,
			  struct block **blocks)
{
	size_t found = 0, capacity = 0;
	*blocks = NULL;
	for (size_t i = 0; i < count; i++) {
		/* Each value stands once, so "one more" cannot wrap around to the first. */
		if (i && sorted[i].value == sorted[i - 1].value + 1) {
			(*blocks)[found - 1].high = sorted[i].value;
			continue;
		}
		*blocks = arena_grow(arena, *blocks, found, &capacity, sizeof **blocks);
		(*blocks)[found++] = (struct block){ sorted[i].value, sorted[i].value, 0 };
	}
	return found;
}

static void put_number(char *at, size_t number, size_t size)
{
	for (size_t i = 0; i < size; i++)
		at[i] = (char)(number >> 8 * i & 0xFF);
}

static void add_line_end(struct buf *table)
{
	utf16_add_unit(table, '\r');
	utf16_add_unit(table, '\n');
}

/* Up to the limit, between two characters; `exact`: line ends as they are. */
static void add_text(struct buf *table, struct str text, size_t limit, bool exact)
{
	for (size_t at = 0; at < text.len;) {
		size_t line = exact ? text.len : str_line_end(text, at);
		size_t end = ascii_end(str_slice(text, 0, line), at);
		if (end > at && table->len + 2 * (end - at) <= limit) {
			utf16_add_ascii(table, str_slice(text, at, end));
			at = end;
			continue;
		}
		uint32_t code = utf8_next(text, &at);
		bool line_end = code == '\n' && !exact;
		size_t units = line_end ? 2 : utf16_units(code);
		if (table->len + 2 * units > limit)
			break;
		if (line_end)
			add_line_end(table);
		else
			utf16_add_code(table, code);
	}
}

static void add_entry(struct buf *table, size_t start, const struct message *message)
{
	const size_t entry = table->len;
	const size_t limit = entry + HEAD_SIZE + 2 * (MSGTEXT_UNITS - 2);
	buf_add(table, (struct str){ "\0\0\0\0", HEAD_SIZE });
	if (message->exact.len) {
		add_text(table, message->exact, limit + 4, true);
	} else {
		add_text(table, message->text, limit, false);
		add_line_end(table);
	}
	utf16_add_unit(table, 0);
	if ((table->len - start) % 4)
		utf16_add_unit(table, 0);
	put_number(table->at + entry, table->len - entry, 2);
	put_number(table->at + entry + 2, FLAG_UTF16, 2);
}

bool msgtable_build(const struct message *messages, size_t count,
		    const struct msgtable_listener *listener, struct buf *table)
{
	struct arena arena = { 0 };
	const size_t start = table->len;
	struct sorted *sorted = sort_messages(&arena, messages, &count, listener);
	struct block *blocks;
	size_t block_count = find_blocks(&arena, sorted, count, &blocks);
	size_t heads = COUNT_SIZE + block_count * BLOCK_SIZE;
	buf_reserve(table, heads);
	memset(table->at + start, 0, heads + 1);
	table->len += heads;
	size_t next = 0;
	bool fits = true;
	for (size_t i = 0; i < block_count && fits; i++) {
		blocks[i].offset = table->len - start;
		for (; next < count && sorted[next].value <= blocks[i].high && fits; next++) {
			add_entry(table, start, &messages[sorted[next].index]);
			fits = table->len - start <= UINT32_MAX;
		}
	}
	if (fits) {
		put_number(table->at + start, block_count, 4);
		for (size_t i = 0; i < block_count; i++) {
			char *head = table->at + start + COUNT_SIZE + i * BLOCK_SIZE;
			put_number(head, blocks[i].low, 4);
			put_number(head + 4, blocks[i].high, 4);
			put_number(head + 8, blocks[i].offset, 4);
		}
	} else {
		table->len = start;
		table->at[start] = '\0';
	}
	arena_free(&arena);
	return fits;
}

static size_t number_at(struct str bytes, size_t at, size_t size)
{
	size_t number = 0;
	for (size_t i = 0; i < size; i++)
		number |= (size_t)(unsigned char)bytes.at[at + i] << 8 * i;
	return number;
}

bool msgtable_is(struct str bytes)
{
	if (bytes.len < COUNT_SIZE)
		return false;
	size_t blocks = number_at(bytes, 0, 4);
	if (!blocks || blocks > (bytes.len - COUNT_SIZE) / BLOCK_SIZE)
		return false;
	size_t at = COUNT_SIZE + blocks * BLOCK_SIZE;
	for (size_t i = 0; i < blocks; i++) {
		size_t head = COUNT_SIZE + i * BLOCK_SIZE;
		size_t low = number_at(bytes, head, 4), high = number_at(bytes, head + 4, 4);
		if (low > high || number_at(bytes, head + 8, 4) != at)
			return false;
		for (size_t value = low; value <= high; value++) {
			size_t left = bytes.len - at;
			size_t len = left < HEAD_SIZE ? 0 : number_at(bytes, at, 2);
			if (len < HEAD_SIZE || len % 4 || len > left ||
			    number_at(bytes, at + 2, 2) != FLAG_UTF16)
				return false;
			at += len;
		}
	}
	return at == bytes.len;
}
