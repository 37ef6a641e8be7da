/* Fields of the run: all pages together, sorted by name and by value. */
#include <string.h>

#include "crosslink.h"
#include "fields.h"

#include "../base/map.h"
#include "groups.h"
#include "identifier.h"
#include "linking.h"
#include "order.h"
#include "view.h"

#define RUN                                \
	const struct view_run *run = self; \
	(void)arena

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

static struct value is_block(const void *self, struct arena *arena)
{
	RUN;
	return value_bool(run->page_count && linking_is_block(run->pages[0]));
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

static struct value run_values(const void *self, struct arena *arena)
{
	RUN;
	return value_list(run->values, run->value_count, entry_item);
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
	return value_list(run->by_name, run->by_name_count, name_item);
}

static struct value run_has_names(const void *self, struct arena *arena)
{
	RUN;
	return value_bool(run->by_name_count > 0);
}

static struct value run_names(const void *self, struct arena *arena)
{
	RUN;
	return value_list(run->names, run->name_count, name_item);
}

static struct value run_spaces(const void *self, struct arena *arena)
{
	RUN;
	return view_spaces_of(run);
}

static struct value sheet_item(const void *self, size_t index)
{
	const struct view_sheet *sheets = self;
	return view_of_sheet(&sheets[index]);
}

static struct value run_sheets(const void *self, struct arena *arena)
{
	RUN;
	return value_list(run->sheets, run->sheet_count, sheet_item);
}

static struct value run_language_id(const void *self, struct arena *arena)
{
	RUN;
	return value_number(run->language_id);
}

static struct value run_language_tag(const void *self, struct arena *arena)
{
	RUN;
	return value_text(tongue_tag(run->language_id));
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
	OWN("page_count", struct view_run, page_count),
	MADE("pages", run_pages),
	OWN("entry_count", struct view_run, entry_count),
	MADE("entries", run_entries),
	OWN("name_count", struct view_run, name_count),
	MADE("names", run_names),
	MADE("has_names", run_has_names),
	MADE("by_name", run_by_name),
	OWN("value_count", struct view_run, value_count),
	MADE("values", run_values),
	MADE("by_value", run_by_value),
	OWN("space_count", struct view_run, space_count),
	MADE("spaces", run_spaces),
	MADE("sheets", run_sheets),
	MADE("is_block", is_block),
	OWN("language", struct view_run, language),
	MADE("language_id", run_language_id),
	MADE("language_tag", run_language_tag),
	MADE("language_primary", run_language_primary),
	MADE("language_sub", run_language_sub),
};

DEFINE_CLASS(run);

struct value view_of_run(const struct view_run *run)
{
	return value_object(run, &class_run);
}

/* Of many pages the index is the place to look; a list of them all on each would help nobody. */
enum { NEIGHBOURS = 12 };

static void add_neighbours(struct arena *arena, struct view_run *run)
{
	if (run->page_count > NEIGHBOURS + 1)
		return;
	for (size_t i = 0; i < run->page_count; i++) {
		struct view_page *page = run->pages[i];
		page->neighbours = arena_array(arena, run->page_count, sizeof *page->neighbours);
		for (size_t k = 0; k < run->page_count; k++)
			if (k != i && run->pages[k]->referred)
				page->neighbours[page->neighbour_count++] =
				    (struct view_neighbour){ .page = run->pages[k], .from = page };
		if (page->neighbour_count) {
			page->neighbours[0].first = true;
			page->neighbours[page->neighbour_count - 1].last = true;
		}
	}
}

static void count_namesakes(struct view_run *run)
{
	struct arena scratch = { 0 };
	struct map seen = { .arena = &scratch };
	for (size_t i = 0; i < run->page_count; i++) {
		struct view_page *page = run->pages[i];
		/* pond-codes and PondCodes are two macros, and one type. */
		static const enum identifier_style styles[] = { IDENTIFIER_UPPER,
								IDENTIFIER_CAMEL };
		for (size_t k = 0; k < sizeof styles / sizeof *styles; k++) {
			void **last = map_at(&seen, identifier_of(page->name, styles[k], &scratch));
			const struct view_page *before = *last;
			if (before && before != page && before->namesake >= page->namesake)
				page->namesake = before->namesake + 1;
			*last = page;
		}
	}
	arena_free(&scratch);
}

/* The pages' entries and names in one row each, in the order of the run. */
static void gather(struct arena *arena, struct view_run *run)
{
	for (size_t i = 0; i < run->page_count; i++) {
		run->entry_count += run->pages[i]->model->entry_count;
		run->by_name_count += run->pages[i]->name_count;
	}
	run->entries = arena_array(arena, run->entry_count + 1, sizeof *run->entries);
	run->by_name = arena_array(arena, run->by_name_count + 1, sizeof *run->by_name);
	size_t entries = 0, names = 0;
	for (size_t i = 0; i < run->page_count; i++) {
		const struct view_page *page = run->pages[i];
		for (size_t k = 0; k < page->model->entry_count; k++)
			run->entries[entries++] = page->entries[k];
		for (size_t k = 0; k < page->name_count; k++)
			run->by_name[names++] = page->names[k];
	}
	order_mark_entries(run->entries, run->entry_count);
}

struct view_run *view_run_new(struct arena *arena, struct view_page **pages, size_t count)
{
	struct view_run *run = arena_alloc(arena, sizeof *run);
	run->pages = pages;
	run->written = arena_alloc(arena, sizeof *run->written);
	run->page_count = count;
	for (size_t i = 0; i < count; i++) {
		pages[i]->run = run;
		pages[i]->number = i;
		pages[i]->first = i == 0;
		pages[i]->last = i + 1 == count;
	}
	count_namesakes(run);
	groups_name(run);
	crosslink_add_pages(arena, run);
	add_neighbours(arena, run);
	gather(arena, run);
	run->names = order_distinct(arena, run->by_name, run->by_name_count, &run->name_count);
	if (count == 1) {
		run->by_name = pages[0]->by_name;
		run->by_value = pages[0]->by_value;
	} else {
		order_names(run->by_name, run->by_name_count);
		run->by_value = order_entries_of(arena, run->entries, run->entry_count);
	}
	run->values = order_values(arena, run->by_value, run->entry_count, &run->value_count);
	spaces_make(arena, run);
	view_sheets_add(arena, run);
	return run;
}
