/* How the view of a page is put together. */
#include "../base/map.h"
#include "forms.h"
#include "groups.h"
#include "headings.h"
#include "identifier.h"
#include "links.h"
#include "order.h"
#include "windows.h"

static void add_aliases(struct arena *arena, struct view_entry *view)
{
	size_t count = view->entry->name_count;
	if (count < 2)
		return;
	view->aliases = arena_array(arena, count - 1, sizeof *view->aliases);
	for (size_t i = 1; i < count; i++)
		view->aliases[i - 1] = (struct view_name){ .name = &view->entry->names[i],
							   .entry = view,
							   .alias = true,
							   .first = i == 1,
							   .last = i + 1 == count };
}

/*
 * Names are ids once; a value without a name may be listed twice, and a name with a value that
 * contradicts.
 */
static void number_namesakes(struct view_page *page)
{
	struct arena scratch = { 0 };
	struct map seen = { .arena = &scratch };
	for (size_t i = 0; i < page->model->entry_count; i++) {
		const struct entry *entry = &page->model->entries[i];
		if (entry_is_named(entry))
			continue;
		struct view_entry **last =
		    (struct view_entry **)map_at(&seen, view_entry_key(entry, &scratch));
		page->entries[i].namesake = *last ? (*last)->namesake + 1 : 0;
		*last = &page->entries[i];
	}
	arena_free(&scratch);
}

static void add_names(struct arena *arena, struct view_page *page)
{
	const struct model *model = page->model;
	size_t most = 0;
	for (size_t i = 0; i < model->entry_count; i++)
		most += model->entries[i].name_count;
	page->names = arena_array(arena, most + 1, sizeof *page->names);
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		for (size_t k = 0; k < entry->name_count && !entry->contradicted; k++)
			if (!entry->names[k].taken)
				page->names[page->name_count++] =
				    (struct view_name){ .name = &entry->names[k],
							.entry = &page->entries[i],
							.alias = k > 0 };
	}
	order_mark_names(page->names, page->name_count);
}

/* A text code without a name becomes a constant by its symbol. */
static bool has_symbol(const struct entry *entry)
{
	return !entry->contradicted && !entry->name_count && entry->kind == CODE_TEXT;
}

static bool any_has_symbol(const struct model *model)
{
	size_t i = 0;
	while (i < model->entry_count && !has_symbol(&model->entries[i]))
		i++;
	return i < model->entry_count;
}

/* What becomes a constant in languages that have one for each code. */
static void add_constants(struct arena *arena, struct view_page *page)
{
	const struct model *model = page->model;
	page->constants = page->names;
	page->constant_count = page->name_count;
	if (!any_has_symbol(model))
		return;
	page->constant_count = 0;
	size_t most = page->name_count + model->entry_count;
	page->constants = arena_array(arena, most + 1, sizeof *page->constants);
	for (size_t i = 0, name = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		for (size_t k = 0; k < entry->name_count && !entry->contradicted; k++)
			if (!entry->names[k].taken)
				page->constants[page->constant_count++] = page->names[name++];
		if (!has_symbol(entry))
			continue;
		struct entry_name *symbol = arena_alloc(arena, sizeof *symbol);
		*symbol = (struct entry_name){ .text = entry->symbol, .offset = entry->offset };
		page->constants[page->constant_count++] =
		    (struct view_name){ .name = symbol, .entry = &page->entries[i] };
	}
	order_mark_names(page->constants, page->constant_count);
}

/* So many of the page's entries from `first` on, as a list of their own. */
static struct view_entry *entries_from(struct arena *arena, const struct view_page *page,
				       size_t first, size_t count)
{
	if (count == page->model->entry_count)
		return page->entries;
	struct view_entry *entries = arena_array(arena, count + 1, sizeof *entries);
	for (size_t i = 0; i < count; i++)
		entries[i] = page->entries[first + i];
	order_mark_entries(entries, count);
	return entries;
}

static void add_parts(struct arena *arena, struct view_page *page)
{
	const struct model *model = page->model;
	page->parts = arena_array(arena, model->listing_count + 1, sizeof *page->parts);
	for (size_t i = 0; i < model->listing_count; i++) {
		const struct listing *listing = &model->listings[i];
		struct view_entry *entries =
		    entries_from(arena, page, listing->first, listing->count);
		struct view_part *part = &page->parts[i];
		*part = (struct view_part){ page,
					    i,
					    entries,
					    listing->count,
					    i == 0,
					    i + 1 == model->listing_count,
					    listing->of_texts };
		for (size_t k = 0; k < listing->count; k++)
			part->nameless = part->nameless && !entries[k].entry->name_count;
	}
}

struct str view_document(struct arena *arena, struct str name)
{
	bool of_run = str_eq(identifier_lower(name, arena), STR("index"));
	return of_run ? arena_printf(arena, "%.*s-page", STR_ARG(name)) : name;
}

/* The enumeration's name, else one made of the title; a second one of the page is numbered. */
static struct str section_identifier(struct arena *arena, struct map *seen,
				     const struct view_page *page, const struct section *section)
{
	struct str name = section->enum_name;
	if (!name.len)
		name = identifier_of(section->title.len ? section->title : page->name,
				     IDENTIFIER_CAMEL, arena);
	name = identifier_safe(name, STR(""), arena);
	struct str other = name;
	for (size_t number = 2; map_get(seen, identifier_lower(other, arena)); number++)
		other = arena_printf(arena, "%.*s%zu", STR_ARG(name), number);
	*map_at(seen, identifier_lower(other, arena)) = seen;
	return other;
}

/*
 * The id of its heading, which only the first section below it has (`led`: a section has it); else
 * one of its own.
 */
static void add_section_id(struct arena *arena, struct map *taken, bool *led,
			   struct view_section *section)
{
	const struct view_page *page = section->page;
	const struct section *of = &page->model->sections[section->index];
	struct str id = of->heading ? page->headings[of->heading - 1].id : STR("");
	section->headed = id.len && !led[of->heading - 1];
	if (section->headed)
		led[of->heading - 1] = true;
	else
		id = headings_free_id(arena, page, taken,
				      of->anchor.len ? of->anchor : STR("codes"));
	section->id = id;
}

/* See spaces.h: the first section of its enumeration, or the section itself; 0: the page. */
static size_t space_of(struct map *first, const struct view_page *page, size_t section)
{
	const struct section *sections = page->model->sections;
	struct str rule = page->settings->space, name = sections[section].enum_name;
	if (str_eq(rule, STR("section")))
		return section + 1;
	if (rule.len || !name.len)
		return 0;
	void **slot = map_at(first, name);
	if (!*slot)
		*slot = (void *)(uintptr_t)(section + 1);
	return (uintptr_t)*slot;
}

/* Those of a section need not follow one another. */
static void divide_entries(struct arena *arena, struct view_page *page)
{
	const struct model *model = page->model;
	if (model->section_count == 1) {
		page->sections[0].entries = page->entries;
		page->sections[0].count = model->entry_count;
		return;
	}
	for (size_t i = 0; i < model->section_count; i++)
		page->sections[i].entries =
		    arena_array(arena, model->sections[i].count, sizeof *page->sections[i].entries);
	for (size_t i = 0; i < model->entry_count; i++) {
		struct view_section *section = &page->sections[model->entries[i].section];
		section->entries[section->count++] = page->entries[i];
	}
	for (size_t i = 0; i < model->section_count; i++)
		order_mark_entries(page->sections[i].entries, page->sections[i].count);
}

static void add_sections(struct arena *arena, struct view_page *page)
{
	const struct model *model = page->model;
	struct arena scratch = { 0 };
	struct map seen = { .arena = &scratch };
	page->ids = (struct map){ .arena = arena };
	struct map enumerations = { .arena = &scratch };
	/* Names are looked up; what stands for codes without one is kept here. */
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct view_entry *entry = &page->entries[i];
		if (!entry_is_named(entry->entry) || entry->namesake)
			*map_at(&page->ids, view_entry_id(entry, arena)) = page;
	}
	headings_add(arena, page, &page->ids);
	bool *led = arena_array(arena, model->heading_count, sizeof *led);
	page->sections = arena_array(arena, model->section_count + 1, sizeof *page->sections);
	for (size_t i = 0; i < model->section_count; i++) {
		const struct section *section = &model->sections[i];
		page->sections[i] = (struct view_section){
			.page = page,
			.index = i,
			.identifier = section_identifier(arena, &seen, page, section),
			.space = space_of(&enumerations, page, i),
		};
		add_section_id(arena, &page->ids, led, &page->sections[i]);
	}
	arena_free(&scratch);
	divide_entries(arena, page);
}

static void add_orders(struct arena *arena, struct view_page *page)
{
	size_t count = page->model->entry_count;
	page->by_name = order_names_of(arena, page->names, page->name_count);
	page->by_value = order_entries_of(arena, page->entries, count);
	page->values = order_values(arena, page->by_value, count, &page->value_count);
}

static void tell_severities(struct view_page *page)
{
	size_t severities = 0;
	for (size_t i = 0; i < page->model->entry_count; i++)
		severities += windows_has_severity(&page->model->entries[i]);
	page->has_severities = page->windows && severities > 0;
	page->hresults = codes_are_hresults(page->model);
}

static const struct output_names as_on_the_page;

void view_page_as_it_is(struct view_page *page)
{
	page->naming = &as_on_the_page;
	page->linking = NULL;
}

struct view_page *view_page_new(struct arena *arena, const struct model *model,
				const struct page_settings *settings, struct str name)
{
	struct view_page *page = arena_alloc(arena, sizeof *page);
	page->model = model;
	page->settings = settings;
	page->macro = str_eq(settings->type, model->type) ? model->macro : STR("");
	page->referred = true;
	view_page_as_it_is(page);
	page->name = name;
	page->document = view_document(arena, name);
	page->link = ARENA_JOIN(arena, link_encode(page->document, arena), STR(".md"));
	page->entries = arena_array(arena, model->entry_count + 1, sizeof *page->entries);
	for (size_t i = 0; i < model->entry_count; i++) {
		page->entries[i] = (struct view_entry){ .entry = &model->entries[i],
							.page = page,
							.first = i == 0,
							.last = i + 1 == model->entry_count };
		add_aliases(arena, &page->entries[i]);
	}
	number_namesakes(page);
	add_names(arena, page);
	add_constants(arena, page);
	page->type = group_type(page->entries, model->entry_count);
	add_parts(arena, page);
	add_orders(arena, page);
	add_sections(arena, page);
	groups_make(arena, page);
	page->windows = codes_are_windows(model, settings);
	tell_severities(page);
	return page;
}

void view_page_forget_files(struct view_page *page)
{
	page->languages = NULL;
	page->files = NULL;
	page->language_count = page->file_count = 0;
	view_page_translate(page, NULL, 0);
}

void view_page_take_files(struct arena *arena, struct view_page *page,
			  struct msgfiles *const *files, size_t languages)
{
	page->languages = files;
	page->language_count = languages;
	page->file_count = 0;
	for (size_t i = 0; i < languages; i++)
		page->file_count += files[i]->count;
	page->files = arena_array(arena, page->file_count + 1, sizeof *page->files);
	size_t count = 0;
	for (size_t i = 0; i < languages; i++)
		for (size_t k = 0; k < files[i]->count; k++)
			page->files[count++] =
			    (struct view_file){ page, &files[i]->files[k], files[i] };
}
