#include "groups.h"

#include "../base/file.h"
#include "../base/map.h"
#include "identifier.h"
#include "order.h"

struct view_type group_type(const struct view_entry *entries, size_t count)
{
	struct view_type type = { .texts = false };
	uint64_t largest = 0;
	bool negative = false, wide = false;
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = entries[i].entry;
		type.texts |= entry->kind == CODE_TEXT;
		type.numbers |= entry->kind == CODE_NUMBER;
		if (entry->kind != CODE_NUMBER)
			continue;
		wide |= entry_width(entry) == 64;
		if (entry->form == FORM_NEGATIVE)
			negative = true;
		else if (entry->value > largest)
			largest = entry->value;
	}
	uint64_t fits = wide ? INT64_MAX : INT32_MAX;
	if (negative && largest > INT32_MAX)
		wide = true;
	type.is_signed = negative || largest <= fits;
	type.bits = wide ? 64 : 32;
	return type;
}

/* The page itself, as its one group. */
static void make_whole(struct view_page *page, struct view_group *group)
{
	group->constants = page->constants;
	group->constant_count = page->constant_count;
	group->entries = page->entries;
	group->by_value = page->by_value;
	group->by_value_count = page->model->entry_count;
	group->entry_count = page->model->entry_count;
	group->type = page->type;
}

/*
 * A name that another group has, too, is the page's only once; here it is there, too, but not a
 * second time, and not with a value that its own enumeration contradicts.
 */
static void add_entry(struct map *seen, struct view_group *group, const struct view_entry *view)
{
	const struct entry *entry = view->entry;
	if (entry->contradicted && !entry->apart)
		return;
	size_t before = group->constant_count;
	for (size_t i = 0; i < entry->name_count; i++) {
		void **slot = map_at(seen, entry->names[i].text);
		if (*slot)
			continue;
		*slot = group;
		group->constants[group->constant_count++] = (struct view_name){
			.name = &entry->names[i], .entry = view, .alias = i > 0, .group = group
		};
	}
	if (group->constant_count > before)
		group->by_value[group->by_value_count++] = *view;
}

/* The group's index for each section, and how many names and entries each group may have. */
static size_t *find_groups(struct arena *arena, struct view_page *page, struct view_group *groups)
{
	const struct model *model = page->model;
	size_t *of = arena_array(arena, model->section_count + 1, sizeof *of);
	size_t rest = SIZE_MAX;
	for (size_t i = 0; i < model->section_count; i++) {
		const struct section *section = &model->sections[i];
		size_t space = page->sections[i].space;
		if (space && space != i + 1) {
			of[i] = of[space - 1];
		} else if (!space && rest != SIZE_MAX) {
			of[i] = rest;
		} else {
			of[i] = page->group_count++;
			rest = space ? rest : of[i];
			groups[of[i]] = (struct view_group){
				.page = page,
				.section = space,
				.name = space ? page->sections[i].identifier : STR(""),
				.title =
				    space && section->title.len ? section->title : model->title,
				.part = true,
			};
		}
	}
	for (size_t i = 0; i < model->entry_count; i++) {
		struct view_group *group = &groups[of[model->entries[i].section]];
		group->constant_count += model->entries[i].name_count + 1;
		group->entry_count++;
	}
	return of;
}

/* Constants of codes of several groups. */
static void make_parts(struct arena *arena, struct view_page *page, const size_t *of)
{
	const struct model *model = page->model;
	struct map *seen = arena_array(arena, page->group_count, sizeof *seen);
	for (size_t i = 0; i < page->group_count; i++) {
		struct view_group *group = &page->groups[i];
		seen[i] = (struct map){ .arena = arena };
		group->constants =
		    arena_array(arena, group->constant_count, sizeof *group->constants);
		group->entries = arena_array(arena, group->entry_count, sizeof *group->entries);
		group->by_value = arena_array(arena, group->entry_count, sizeof *group->by_value);
		group->constant_count = group->entry_count = 0;
	}
	size_t constant = 0;
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct view_entry *view = &page->entries[i];
		size_t index = of[view->entry->section];
		struct view_group *group = &page->groups[index];
		while (constant < page->constant_count && page->constants[constant].entry < view)
			constant++;
		group->entries[group->entry_count++] = *view;
		add_entry(&seen[index], group, view);
		/* The symbol of a text code without a name. */
		if (!view->entry->name_count && constant < page->constant_count &&
		    page->constants[constant].entry == view) {
			group->constants[group->constant_count] = page->constants[constant];
			group->constants[group->constant_count++].group = group;
			group->by_value[group->by_value_count++] = *view;
		}
	}
	for (size_t i = 0; i < page->group_count; i++) {
		struct view_group *group = &page->groups[i];
		group->type = group_type(group->entries, group->entry_count);
		order_mark_names(group->constants, group->constant_count);
		order_mark_entries(group->entries, group->entry_count);
		order_entries(group->by_value, group->by_value_count);
	}
}

void groups_make(struct arena *arena, struct view_page *page)
{
	page->groups = arena_array(arena, page->model->section_count + 1, sizeof *page->groups);
	const size_t *of = find_groups(arena, page, page->groups);
	if (page->group_count > 1) {
		make_parts(arena, page, of);
	} else {
		page->groups[0] = (struct view_group){ .page = page, .title = page->model->title };
		make_whole(page, &page->groups[0]);
		page->group_count = 1;
	}
	for (size_t i = 0; i < page->group_count; i++) {
		page->groups[i].first = i == 0;
		page->groups[i].last = i + 1 == page->group_count;
	}
}

static struct str camel(struct arena *arena, struct str name)
{
	return identifier_lower(identifier_of(name, IDENTIFIER_CAMEL, arena), arena);
}

void groups_name(struct view_run *run)
{
	struct arena scratch = { 0 };
	struct map taken = { .arena = &scratch };
	for (size_t i = 0; i < run->page_count; i++) {
		const struct view_page *page = run->pages[i];
		/* What a type around the groups is called, and that of the codes of no enumeration.
		 */
		struct str file = camel(&scratch, path_base(page->name));
		*map_at(&taken, file) = run;
		*map_at(&taken, ARENA_JOIN(&scratch, file, STR("codes"))) = run;
		*map_at(&taken, camel(&scratch, page->name)) = run;
	}
	for (size_t i = 0; i < run->page_count; i++) {
		for (size_t k = 0; k < run->pages[i]->group_count; k++) {
			struct view_group *group = &run->pages[i]->groups[k];
			if (!group->name.len)
				continue;
			struct str name = camel(&scratch, group->name);
			while (map_get(&taken, name)) {
				group->namesake++;
				name = camel(&scratch, arena_printf(&scratch, "%.*s-%zu",
								    STR_ARG(group->name),
								    group->namesake + 1));
			}
			*map_at(&taken, name) = run;
		}
	}
	arena_free(&scratch);
}
