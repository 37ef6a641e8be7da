#include "readers.h"

#include <stdlib.h>

#include "../base/codepage.h"
#include "../binary/msgread.h"

/* A message of one table, in the order of the model: by value, then by resource. */
struct item {
	uint32_t value, id;
	size_t language; /* index into foreign.languages */
	size_t order;    /* of the table in the file */
	size_t at;       /* its byte in the file */
	struct str text;
};

struct maker {
	struct arena *arena;
	struct bytes bytes;
	const struct tablesource_options *options;
	struct foreign *foreign;
	struct resources found;
	struct item *items;
	size_t count;
	size_t capacity;
};

enum { FARTHEST = 3 };

/*
 * How well a language serves where another one is wanted: the same, the same elsewhere, none in
 * particular.
 */
static unsigned distance(unsigned language, unsigned wanted)
{
	if (language == wanted)
		return 0;
	if ((language & 0x3FF) == (wanted & 0x3FF))
		return 1;
	return language == 0 ? 2 : FARTHEST;
}

/* The nearest to what is wanted first; else in the order of the file. */
static void find_languages(struct maker *maker)
{
	struct foreign *foreign = maker->foreign;
	const struct resources *found = &maker->found;
	bool *seen = arena_array(maker->arena, 0x10000, sizeof *seen);
	foreign->languages =
	    arena_array(maker->arena, found->count + 1, sizeof *foreign->languages);
	for (unsigned far = 0; far <= FARTHEST; far++) {
		for (size_t i = 0; i < found->count; i++) {
			unsigned id = found->items[i].language & 0xFFFF;
			if (seen[id] || distance(id, maker->options->language_id) != far)
				continue;
			seen[id] = true;
			foreign->languages[foreign->language_count++] =
			    (struct foreign_language){ foreign_language_name(maker->arena, id),
						       id };
		}
	}
}

static bool read_table(struct maker *maker, size_t index)
{
	const struct resource *resource = &maker->found.items[index];
	struct msgread_table table = { 0 };
	unsigned code_page = maker->options->code_page ? maker->options->code_page
						       : codepage_of_language(resource->language);
	if (!msgread(maker->arena, &maker->bytes, resource, code_page, &table))
		return false;
	size_t language = 0;
	while (language < maker->foreign->language_count &&
	       maker->foreign->languages[language].id != resource->language)
		language++;
	for (size_t i = 0; i < table.count; i++) {
		maker->items = arena_grow(maker->arena, maker->items, maker->count,
					  &maker->capacity, sizeof *maker->items);
		maker->items[maker->count++] =
		    (struct item){ table.entries[i].value,
				   resource->id,
				   maker->foreign->language_count ? language : 0,
				   index,
				   (size_t)table.entries[i].at,
				   table.entries[i].text };
	}
	return true;
}

static int by_value(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	if (a->id != b->id)
		return a->id < b->id ? -1 : 1;
	if (a->language != b->language)
		return a->language < b->language ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

/* One entry for each value of each resource, with its texts in all languages. */
static void add_entries(struct maker *maker)
{
	size_t further = maker->foreign->language_count ? maker->foreign->language_count - 1 : 0;
	for (size_t i = 0, end; i < maker->count; i = end) {
		const struct item *first = &maker->items[i];
		struct foreign_entry *entry = foreign_add(maker->arena, maker->foreign);
		struct str *natives =
		    further ? arena_array(maker->arena, further, sizeof *natives) : NULL;
		entry->value = first->value;
		entry->native = first->text;
		entry->borrowed = first->language > 0;
		entry->name_offset = entry->value_offset = entry->text_offset = first->at;
		entry->natives = natives;
		for (end = i; end < maker->count && maker->items[end].value == first->value &&
			      maker->items[end].id == first->id;
		     end++)
			if (maker->items[end].language)
				natives[maker->items[end].language - 1] = maker->items[end].text;
	}
}

bool tablesource_read(struct arena *arena, struct str path, struct str bytes,
		      const struct tablesource_options *options, struct foreign *foreign,
		      struct diags *diags)
{
	struct maker maker = { .arena = arena,
			       .bytes = { path, bytes, diags },
			       .options = options,
			       .foreign = foreign };
	*foreign = (struct foreign){ .source = source_new_binary(arena, path),
				     .layout = &foreign_message_table };
	if (!resources_find(arena, &maker.bytes, &maker.found))
		return false;
	bool alone = resources_kind(bytes) == RESOURCES_TABLE;
	if (!alone)
		find_languages(&maker);
	for (size_t i = 0; i < maker.found.count; i++)
		if (!read_table(&maker, i))
			return false;
	if (maker.count)
		qsort(maker.items, maker.count, sizeof *maker.items, by_value);
	add_entries(&maker);
	foreign->detail = arena_printf(arena, "%zu message tables, %zu messages in %zu languages",
				       maker.found.count, foreign->count,
				       alone ? (size_t)1 : foreign->language_count);
	return true;
}
