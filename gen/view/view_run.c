/* Fields of the run: all pages together, sorted by name and by value. */
#include "fields.h"

#include <stdlib.h>

#define RUN const struct view_run *run = self; (void)arena

static struct value page_item(const void *self, size_t index)
{
	struct view_page *const *pages = self;
	return view_of_page(pages[index]);
}

static struct value run_pages(const void *self, struct arena *arena)
{
	RUN;
	return value_list(run->pages, run->page_count, page_item);
}

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

static struct value run_entries(const void *self, struct arena *arena)
{
	RUN;
	return value_list(run->entries, run->entry_count, entry_item);
}

static struct value run_by_value(const void *self, struct arena *arena)
{
	RUN;
	return value_list(run->by_value, run->entry_count, entry_item);
}

static struct value name_item(const void *self, size_t index)
{
	const struct view_name *names = self;
	return value_object(&names[index], &class_name);
}

static struct value run_by_name(const void *self, struct arena *arena)
{
	RUN;
	return value_list(run->by_name, run->name_count, name_item);
}

static struct value run_language(const void *self, struct arena *arena)
{
	RUN;
	return value_text(run->language);
}

static struct value run_language_id(const void *self, struct arena *arena)
{
	RUN;
	return value_number(run->language_id);
}

static struct value run_language_primary(const void *self, struct arena *arena)
{
	RUN;
	return value_number(run->language_id & 0x3FF);
}

static struct value run_language_sub(const void *self, struct arena *arena)
{
	RUN;
	return value_number(run->language_id >> 10);
}

static const struct field run_fields[] = {
	{ STR_INIT("pages"), run_pages },
	{ STR_INIT("all_entries"), run_entries },
	{ STR_INIT("by_name"), run_by_name },
	{ STR_INIT("by_value"), run_by_value },
	{ STR_INIT("language"), run_language },
	{ STR_INIT("language_id"), run_language_id },
	{ STR_INIT("language_primary"), run_language_primary },
	{ STR_INIT("language_sub"), run_language_sub },
};

DEFINE_CLASS(run);

struct value view_of_run(const struct view_run *run)
{
	return value_object(run, &class_run);
}

static int by_name(const void *left, const void *right)
{
	const struct view_name *a = left, *b = right;
	int order = str_cmp(a->name->text, b->name->text);
	if (!order)
		order = str_cmp(a->entry->page->name, b->entry->page->name);
	return order ? order : (a->name->offset > b->name->offset) - (a->name->offset < b->name->offset);
}

static int by_value(const void *left, const void *right)
{
	const struct view_entry *a = left, *b = right;
	if (a->entry->value != b->entry->value)
		return a->entry->value < b->entry->value ? -1 : 1;
	int order = str_cmp(a->page->name, b->page->name);
	return order ? order : (a->entry->offset > b->entry->offset) - (a->entry->offset < b->entry->offset);
}

struct view_run *view_run_new(struct arena *arena, struct view_page **pages, size_t count)
{
	struct view_run *run = arena_alloc(arena, sizeof *run);
	run->pages = pages;
	run->page_count = count;
	for (size_t i = 0; i < count; i++) {
		run->entry_count += pages[i]->model->entry_count;
		run->name_count += pages[i]->name_count;
	}
	run->entries = arena_array(arena, run->entry_count + 1, sizeof *run->entries);
	run->by_value = arena_array(arena, run->entry_count + 1, sizeof *run->by_value);
	run->by_name = arena_array(arena, run->name_count + 1, sizeof *run->by_name);
	size_t entries = 0, names = 0;
	for (size_t i = 0; i < count; i++) {
		pages[i]->run = run;
		pages[i]->first = i == 0;
		pages[i]->last = i + 1 == count;
		for (size_t k = 0; k < pages[i]->model->entry_count; k++, entries++)
			run->entries[entries] = run->by_value[entries] = pages[i]->entries[k];
		for (size_t k = 0; k < pages[i]->name_count; k++)
			run->by_name[names++] = pages[i]->names[k];
	}
	qsort(run->by_value, entries, sizeof *run->by_value, by_value);
	qsort(run->by_name, names, sizeof *run->by_name, by_name);
	/* They are first and last in these lists now, not on their pages. */
	for (size_t i = 0; i < entries; i++) {
		run->entries[i].first = run->by_value[i].first = i == 0;
		run->entries[i].last = run->by_value[i].last = i + 1 == entries;
	}
	for (size_t i = 0; i < names; i++) {
		run->by_name[i].first = i == 0;
		run->by_name[i].last = i + 1 == names;
	}
	return run;
}
