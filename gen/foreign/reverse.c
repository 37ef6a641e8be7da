#include "reverse.h"

#include <stdlib.h>

#include "../base/map.h"

enum { RARE = 0x10000 }; /* values from here on are evidence by themselves */

struct known {
	uint32_t value;
	size_t order;
	struct str name;
};

struct reverse {
	struct known *items; /* by value */
	size_t count;
	struct map words; /* first words of names that are sure */
};

static int by_value(const void *left, const void *right)
{
	const struct known *a = left, *b = right;
	if (a->value != b->value)
		return a->value < b->value ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static size_t first_of(const struct reverse *reverse, uint32_t value)
{
	size_t low = 0, high = reverse->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (reverse->items[middle].value < value)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* How many names have the value. */
static size_t count_of(const struct reverse *reverse, size_t first, uint32_t value)
{
	size_t end = first;
	while (end < reverse->count && reverse->items[end].value == value)
		end++;
	return end - first;
}

static struct str first_word(struct str name)
{
	ptrdiff_t end = str_find_byte(name, '_', 1);
	return end == STR_NONE ? name : str_slice(name, 0, (size_t)end);
}

/* MY_FACILITY_NET and STATUS_SEVERITY_ERROR are parts of codes. */
static bool is_part(struct str name)
{
	return str_find(name, STR("FACILITY"), 0) != STR_NONE ||
	       str_find(name, STR("SEVERITY"), 0) != STR_NONE;
}

const struct reverse *reverse_new(struct arena *arena, const struct cheaders *headers,
				  const struct foreign *foreign)
{
	struct reverse *reverse = arena_alloc(arena, sizeof *reverse);
	reverse->words.arena = arena;
	reverse->items = arena_array(arena, headers->count, sizeof *reverse->items);
	for (size_t i = 0; i < headers->count; i++) {
		const struct cheader_definition *def = headers->items[i];
		bool once = cheaders_find(headers, def->name) == def;
		if (def->value_count == 1 && !def->problem.len && once && !is_part(def->name))
			reverse->items[reverse->count++] =
			    (struct known){ def->values[0], i, def->name };
	}
	if (reverse->count)
		qsort(reverse->items, reverse->count, sizeof *reverse->items, by_value);
	for (size_t i = 0; i < foreign->count; i++) {
		uint32_t value = foreign->entries[i].value;
		size_t first = first_of(reverse, value);
		if (count_of(reverse, first, value) == 1)
			*map_at(&reverse->words, first_word(reverse->items[first].name)) = reverse;
	}
	return reverse;
}

static void add(struct arena *arena, struct str name, size_t offset, struct head *head)
{
	const struct head_name found = { .text = name, .offset = (uint32_t)offset };
	head_add_name(arena, head, &found);
}

void reverse_add(struct arena *arena, const struct reverse *reverse, uint32_t value, size_t offset,
		 struct head *head)
{
	size_t first = first_of(reverse, value), count = count_of(reverse, first, value);
	const struct known *items = reverse->items + first;
	if (value >= RARE || count == 1) {
		for (size_t i = 0; i < count; i++)
			add(arena, items[i].name, offset, head);
		return;
	}
	const struct known *only = NULL;
	size_t kin = 0;
	for (size_t i = 0; i < count; i++) {
		if (!map_get(&reverse->words, first_word(items[i].name)))
			continue;
		only = &items[i];
		kin++;
	}
	if (kin == 1)
		add(arena, only->name, offset, head);
}
