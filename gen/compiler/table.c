#include "compilerview.h"

#include <stdlib.h>

#include "../base/codepage.h"
#include "../base/map.h"
#include "../resource/utf16.h"

enum {
	COUNT_SIZE = 4,
	BLOCK_SIZE = 12,
	HEAD_SIZE = 4,
	FLAG_UTF16 = 1,
	LONGEST_ENTRY = 0xFFFC,
	CUSTOMER = 0x20000000,
};

struct item {
	uint32_t value;
	const struct mcmessage *message;
	const struct mctext *text;
};

struct builder {
	struct arena *arena;
	const struct mcfile *file;
	const struct commandline *line;
	struct diags *diags;
	struct item *items; /* by language, then by value */
	size_t count;
	struct buf *bytes; /* of all tables */
	bool good;
};

static int by_language(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	const struct mcname *x = a->text->language, *y = b->text->language;
	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	if (x != y)
		return x->offset < y->offset ? -1 : 1;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return (a->text->offset > b->text->offset) - (a->text->offset < b->text->offset);
}

static void collect(struct builder *b)
{
	b->items = arena_room(b->arena, b->file->text_count, sizeof *b->items);
	for (size_t i = 0; i < b->file->message_count; i++) {
		const struct mcmessage *message = &b->file->messages[i];
		uint32_t value = message->value | (b->line->customer ? CUSTOMER : 0);
		for (size_t k = 0; k < message->text_count; k++)
			b->items[b->count++] =
			    (struct item){ value, message,
					   &b->file->texts[message->first_text + k] };
	}
	/* Mostly they stand in that order. */
	size_t sorted = 1;
	while (sorted < b->count && by_language(&b->items[sorted - 1], &b->items[sorted]) < 0)
		sorted++;
	if (sorted < b->count)
		qsort(b->items, b->count, sizeof *b->items, by_language);
}

static void put_at(struct buf *buf, size_t at, uint32_t number, size_t size)
{
	for (size_t i = 0; i < size; i++)
		buf->at[at + i] = (char)(number >> 8 * i & 0xFF);
}

static void put(struct buf *buf, uint32_t number, size_t size)
{
	buf_reserve(buf, size);
	put_at(buf, buf->len, number, size);
	buf->len += size;
	buf->at[buf->len] = '\0';
}

/* The message's characters, with what options add or take away. */
static struct str text_of(const struct builder *b, const struct item *item)
{
	struct str text = item->text->text;
	while (b->line->terminate && text.len && (unsigned char)text.at[text.len - 1] < ' ')
		text.len--;
	if (b->line->symbols && item->message->symbol.len)
		text = arena_printf(b->arena, "%.*s\r\n%.*s", STR_ARG(item->message->symbol),
				    STR_ARG(text));
	return text;
}

static size_t units_of(struct str text)
{
	size_t units = 0;
	for (size_t at = 0; at < text.len;)
		units += utf16_units(utf8_next(text, &at));
	return units;
}

static void put_text(const struct builder *b, const struct item *item, struct buf *table)
{
	struct str text = text_of(b, item), bytes;
	size_t units = b->line->longest ? units_of(text) : 0;
	if (units > b->line->longest)
		diag_at(b->diags, DIAG_WARNING, b->file->source, item->text->offset, "mc-length",
			"the message has %zu characters, more than the %u of -m", units,
			b->line->longest);
	if (!text.len)
		diag_at(
		    b->diags, DIAG_WARNING, b->file->source, item->text->offset, "mc-text",
		    "the message is empty: FormatMessage will not find it, and windmc and wmc refuse it");
	if (b->line->narrow_out) {
		codepage_encode(b->arena, codepage_of_language(item->text->language->number), text,
				&bytes);
		buf_add(table, bytes);
		put(table, 0, 1);
		return;
	}
	utf16_add_text(table, text);
	put(table, 0, 2);
}

static void put_item(struct builder *b, const struct item *item, struct buf *table)
{
	size_t start = table->len;
	put(table, 0, 2);
	put(table, b->line->narrow_out ? 0 : FLAG_UTF16, 2);
	put_text(b, item, table);
	while ((table->len - start) % 4)
		put(table, 0, 1);
	if (table->len - start > LONGEST_ENTRY) {
		diag_at(b->diags, DIAG_ERROR, b->file->source, item->text->offset, "mc-length",
			"the message takes %zu bytes, and a message table holds no more than %d",
			table->len - start, LONGEST_ENTRY);
		b->good = false;
	}
	put_at(table, start, (uint32_t)(table->len - start), 2);
}

static bool continues(const struct item *items, size_t at)
{
	return at && items[at].value == items[at - 1].value + 1;
}

static void build(struct builder *b, const struct item *items, size_t count)
{
	struct buf *table = b->bytes;
	size_t start = table->len, blocks = 0, block = 0;
	for (size_t i = 0; i < count; i++)
		blocks += !continues(items, i);
	put(table, (uint32_t)blocks, COUNT_SIZE);
	for (size_t i = 0; i < blocks * BLOCK_SIZE; i++)
		buf_add_byte(table, '\0');
	for (size_t i = 0; i < count; i++) {
		size_t head = start + COUNT_SIZE + block * BLOCK_SIZE;
		if (continues(items, i)) {
			put_at(table, head - BLOCK_SIZE + 4, items[i].value, 4);
		} else {
			put_at(table, head, items[i].value, 4);
			put_at(table, head + 4, items[i].value, 4);
			put_at(table, head + 8, (uint32_t)(table->len - start), 4);
			block++;
		}
		put_item(b, &items[i], table);
	}
	if (table->len - start > UINT32_MAX) {
		diag_path(b->diags, DIAG_ERROR, b->file->source->path, "mc-length",
			  "the messages do not fit into one table: it holds 4 GiB at most");
		b->good = false;
	}
}

static void check_twice(struct builder *b, const struct item *first, const struct item *again)
{
	if (first->value != again->value)
		return;
	diag_at(b->diags, DIAG_ERROR, b->file->source, again->message->offset, "mc-duplicate",
		"0x%08X has a message in %.*s already, in line %u", again->value,
		STR_ARG(again->text->language->name),
		source_pos(b->file->source, first->message->offset).line);
	b->good = false;
}

bool tables_build(struct arena *arena, const struct mcfile *file, const struct commandline *line,
		  struct tables *tables, struct buf *bytes, struct diags *diags)
{
	struct builder b = { .arena = arena, .file = file, .line = line, .diags = diags };
	b.bytes = bytes;
	b.good = true;
	struct map names = { .arena = arena };
	collect(&b);
	*tables = (struct tables){ .items = arena_array(arena, file->languages.count + 1,
							sizeof *tables->items) };
	for (size_t first = 0, end; first < b.count; first = end) {
		const struct mcname *language = b.items[first].text->language;
		for (end = first + 1; end < b.count && b.items[end].text->language == language;
		     end++)
			check_twice(&b, &b.items[end - 1], &b.items[end]);
		void **taken = map_at(&names, language->symbol);
		if (*taken) {
			diag_at(diags, DIAG_ERROR, file->source, language->offset, "mc-name",
				"the file '%.*s' of language %.*s is another language's, too",
				STR_ARG(language->symbol), STR_ARG(language->name));
			b.good = false;
		}
		*taken = (void *)(uintptr_t)language;
		size_t from = bytes->len;
		build(&b, b.items + first, end - first);
		tables->items[tables->count++] = (struct table){ language, from, bytes->len };
	}
	return b.good;
}
