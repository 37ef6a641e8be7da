#include "view.h"

#include "identifier.h"
#include "order.h"

struct work {
	struct arena *arena;
	struct view_run *run;
	struct map by_key; /* index + 1 */
	size_t capacity;
};

/* The name that joins it with others; empty: none does. */
static struct str joined(const struct view_page *page)
{
	static const struct str rules[] = { STR_INIT("page"), STR_INIT("section") };
	struct str word = page->settings->space;
	return STR_IS_ONE_OF(word, rules) ? STR("") : word;
}

static struct view_space *space_of(struct work *work, const struct view_entry *view)
{
	const struct view_page *page = view->page;
	struct view_run *run = work->run;
	struct str name = joined(page);
	size_t section = page->sections[view->entry->section].space;
	struct str key = name.len ? arena_printf(work->arena, "%.*s", STR_ARG(name))
				  : arena_printf(work->arena, "%zu %zu", page->number, section);
	void **slot = map_at(&work->by_key, key);
	if (*slot)
		return &run->spaces[(uintptr_t)*slot - 1];
	run->spaces = arena_grow(work->arena, run->spaces, run->space_count, &work->capacity,
				 sizeof *run->spaces);
	struct view_space *space = &run->spaces[run->space_count++];
	*slot = (void *)(uintptr_t)run->space_count;
	*space = (struct view_space){ .name = name, .title = name };
	if (!name.len) {
		space->name = section ? page->sections[section - 1].identifier : page->name;
		space->title =
		    section ? page->model->sections[section - 1].title : page->model->title;
		if (!space->title.len)
			space->title = page->model->title;
	}
	return space;
}

/* Whether two entries are of one space for certain. */
static bool of_one(const struct view_entry *a, const struct view_entry *b)
{
	return a->page == b->page && a->entry->section == b->entry->section;
}

/* The name, with a number after it where another space has it. */
static struct str unique(struct arena *arena, struct map *seen, struct str name)
{
	struct str other = name;
	for (size_t number = 2; map_get(seen, identifier_lower(other, arena)); number++)
		other = arena_printf(arena, "%.*s%zu", STR_ARG(name), number);
	*map_at(seen, identifier_lower(other, arena)) = seen;
	return other;
}

/* Of two pages' CURLcode the second one's is CURLcode2. */
static void name_spaces(struct arena *arena, struct view_run *run)
{
	struct map names = { .arena = arena }, identifiers = { .arena = arena };
	for (size_t i = 0; i < run->space_count; i++) {
		struct view_space *space = &run->spaces[i];
		space->name = unique(arena, &names, space->name);
		space->identifier = unique(arena, &identifiers,
					   identifier_of(space->name, IDENTIFIER_CAMEL, arena));
		space->number = i + 1;
		space->first = i == 0;
		space->last = i + 1 == run->space_count;
	}
}

void spaces_make(struct arena *arena, struct view_run *run)
{
	struct work work = { .arena = arena, .run = run, .by_key = { .arena = arena } };
	size_t *places = arena_array(arena, run->entry_count + 1, sizeof *places);
	for (size_t i = 0; i < run->entry_count; i++) {
		places[i] = i && of_one(&run->entries[i - 1], &run->entries[i])
				? places[i - 1]
				: (size_t)(space_of(&work, &run->entries[i]) - run->spaces);
		run->spaces[places[i]].count++;
	}
	size_t *filled = arena_array(arena, run->space_count, sizeof *filled);
	for (size_t i = 0; i < run->entry_count; i++) {
		struct view_space *space = &run->spaces[places[i]];
		const struct view_page *page = run->entries[i].page;
		if (!space->entries && space->count == page->model->entry_count)
			space->entries = page->by_value; /* it is the page */
		if (space->entries == page->by_value)
			continue;
		if (!space->entries)
			space->entries = arena_array(arena, space->count, sizeof *space->entries);
		space->entries[filled[places[i]]++] = run->entries[i];
	}
	for (size_t i = 0; i < run->space_count; i++)
		if (filled[i])
			order_entries(run->spaces[i].entries, run->spaces[i].count);
	name_spaces(arena, run);
}
