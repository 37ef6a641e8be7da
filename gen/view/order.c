#include "order.h"

#include <stdlib.h>
#include <string.h>

#include "../base/map.h"
#include "forms.h"

/* Of pages in the run's order. A page alone has no run, and its entries are all on it. */
static int by_place(const struct view_page *a, size_t a_offset, const struct view_page *b,
		    size_t b_offset)
{
	if (a != b)
		return a->number < b->number ? -1 : 1;
	return (a_offset > b_offset) - (a_offset < b_offset);
}

static int by_name(const void *left, const void *right)
{
	const struct view_name *a = left, *b = right;
	int order = str_cmp(a->name->text, b->name->text);
	return order ? order
		     : by_place(a->entry->page, a->name->offset, b->entry->page, b->name->offset);
}

/* By code alone: in 64 bits -1 is another one than 0xFFFFFFFF, and the last. */
static int compare_codes(const struct entry *a, const struct entry *b)
{
	if (a->kind != b->kind)
		return a->kind == CODE_NUMBER ? -1 : 1;
	uint64_t left = form_bits(a), right = form_bits(b);
	if (left != right)
		return left < right ? -1 : 1;
	return a->kind == CODE_TEXT ? str_cmp(a->code, b->code) : 0;
}

static int by_value(const void *left, const void *right)
{
	const struct view_entry *a = left, *b = right;
	int order = compare_codes(a->entry, b->entry);
	if (order)
		return order;
	return by_place(a->page, a->entry->offset, b->page, b->entry->offset);
}

/* Pages mostly list their codes in the order of the values. */
static bool is_sorted(const void *items, size_t count, size_t size,
		      int (*compare)(const void *, const void *))
{
	const char *item = items;
	size_t i = 1;
	while (i < count && compare(item + (i - 1) * size, item + i * size) <= 0)
		i++;
	return i >= count;
}

static void sort(void *items, size_t count, size_t size, int (*compare)(const void *, const void *))
{
	if (!is_sorted(items, count, size, compare))
		qsort(items, count, size, compare);
}

/* The items where they are sorted, else a copy that is. */
static void *sort_copy(struct arena *arena, void *items, size_t count, size_t size,
		       int (*compare)(const void *, const void *))
{
	if (is_sorted(items, count, size, compare))
		return items;
	void *copy = arena_array(arena, count, size);
	memcpy(copy, items, count * size);
	qsort(copy, count, size, compare);
	return copy;
}

void order_mark_names(struct view_name *names, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		names[i].first = i == 0;
		names[i].last = i + 1 == count;
	}
}

void order_mark_entries(struct view_entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		entries[i].first = i == 0;
		entries[i].last = i + 1 == count;
	}
}

void order_names(struct view_name *names, size_t count)
{
	sort(names, count, sizeof *names, by_name);
	order_mark_names(names, count);
}

struct view_name *order_names_of(struct arena *arena, struct view_name *names, size_t count)
{
	struct view_name *sorted = sort_copy(arena, names, count, sizeof *names, by_name);
	if (sorted != names)
		order_mark_names(sorted, count);
	return sorted;
}

static int compare_name(const void *key, const void *item)
{
	const struct view_name *name = item;
	return str_cmp(*(const struct str *)key, name->name->text);
}

const struct view_name *order_find_name(const struct view_name *names, size_t count,
					struct str text)
{
	return bsearch(&text, names, count, sizeof *names, compare_name);
}

void order_entries(struct view_entry *entries, size_t count)
{
	sort(entries, count, sizeof *entries, by_value);
	order_mark_entries(entries, count);
}

struct view_entry *order_entries_of(struct arena *arena, struct view_entry *entries, size_t count)
{
	struct view_entry *sorted = sort_copy(arena, entries, count, sizeof *entries, by_value);
	if (sorted != entries)
		order_mark_entries(sorted, count);
	return sorted;
}

static bool has_a_value(const struct entry *entry)
{
	return !entry->contradicted && entry->kind == CODE_NUMBER;
}

struct view_entry *order_values(struct arena *arena, struct view_entry *sorted, size_t count,
				size_t *kept)
{
	size_t i = 0;
	while (i < count && has_a_value(sorted[i].entry) &&
	       (!i || compare_codes(sorted[i - 1].entry, sorted[i].entry) != 0))
		i++;
	*kept = count;
	if (i == count)
		return sorted;
	struct view_entry *values = arena_array(arena, count + 1, sizeof *values);
	size_t found = 0;
	for (i = 0; i < count; i++) {
		const struct entry *entry = sorted[i].entry;
		bool again = found && compare_codes(values[found - 1].entry, entry) == 0;
		if (!has_a_value(entry))
			continue;
		if (!again)
			values[found++] = sorted[i];
		else if (!values[found - 1].entry->name_count && entry->name_count)
			values[found - 1] = sorted[i];
	}
	order_mark_entries(values, found);
	*kept = found;
	return values;
}

struct view_name *order_distinct(struct arena *arena, const struct view_name *names, size_t count,
				 size_t *kept)
{
	struct view_name *distinct = arena_array(arena, count + 1, sizeof *distinct);
	struct arena scratch = { 0 };
	struct map seen = { .arena = &scratch };
	size_t found = 0;
	for (size_t i = 0; i < count; i++) {
		void **slot = map_at(&seen, names[i].name->text);
		if (*slot)
			continue;
		*slot = distinct;
		distinct[found++] = names[i];
	}
	arena_free(&scratch);
	order_mark_names(distinct, found);
	*kept = found;
	return distinct;
}

const struct view_entry *order_first_named(const struct view_entry *view,
					   const struct view_group *group)
{
	const struct view_entry *sorted = group ? group->by_value : view->page->by_value;
	size_t from = 0, to = group ? group->by_value_count : view->page->model->entry_count;
	size_t count = to;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (compare_codes(sorted[middle].entry, view->entry) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	for (; from < count && compare_codes(sorted[from].entry, view->entry) == 0; from++)
		if (group || (!sorted[from].entry->contradicted && sorted[from].entry->name_count))
			return &sorted[from];
	return view;
}
