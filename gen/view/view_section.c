/* Fields of sections: the headings that entries stand below, and their enumerations. */
#include "c_value.h"
#include "fields.h"
#include "identifier.h"
#include "naming.h"
#include "order.h"

#define SECTION                                    \
	const struct view_section *section = self; \
	(void)arena

static const struct section *of(const struct view_section *section)
{
	return &section->page->model->sections[section->index];
}

static struct value title(const void *self, struct arena *arena)
{
	SECTION;
	return value_text(of(section)->title);
}

static struct value has_heading(const void *self, struct arena *arena)
{
	SECTION;
	return value_bool(of(section)->heading > 0);
}

static struct value level(const void *self, struct arena *arena)
{
	SECTION;
	return value_number(of(section)->level);
}

static struct value anchor(const void *self, struct arena *arena)
{
	SECTION;
	return value_text(of(section)->anchor);
}

static struct value enum_name(const void *self, struct arena *arena)
{
	SECTION;
	return value_text(of(section)->enum_name);
}

static struct value enum_to_say(const void *self, struct arena *arena)
{
	SECTION;
	return value_text(of(section)->enum_in_code ? of(section)->enum_name : STR(""));
}

static struct value number(const void *self, struct arena *arena)
{
	SECTION;
	return value_number((int64_t)section->index + 1);
}

static struct value line(const void *self, struct arena *arena)
{
	SECTION;
	return value_number(
	    source_pos(section->page->model->page->source, of(section)->offset).line);
}

/* Its heading is the page's title, which an output has said already. */
static struct value is_title(const void *self, struct arena *arena)
{
	SECTION;
	return value_bool(of(section)->level == 1 &&
			  str_eq(of(section)->title, section->page->model->title));
}

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

static struct value entries(const void *self, struct arena *arena)
{
	SECTION;
	return value_list(section->entries, section->count, entry_item);
}

/*
 * A tag for C: as the page declares it; else of the page, and of the section where there are
 * several.
 */
static struct value enum_tag(const void *self, struct arena *arena)
{
	SECTION;
	const struct view_page *page = section->page;
	if (of(section)->enum_name.len)
		return value_text(section->identifier);
	struct str tag = identifier_of(page->name, IDENTIFIER_LOWER, arena);
	if (page->model->section_count > 1)
		tag = arena_printf(
		    arena, "%.*s_%.*s", STR_ARG(tag),
		    STR_ARG(naming_case(section->identifier, STR("snake_case"), arena)));
	return value_text(tag);
}

/* Values that an enumerator can have in every version of C: those that an int holds. */
static bool has_enumerator(const struct view_entry *view)
{
	return !view->entry->contradicted && c_value_is_int(view->entry);
}

static struct value name_item(const void *self, size_t index)
{
	const struct view_name *names = self;
	return value_object(&names[index], &class_name);
}

/* Of 32 bits, so that a cast to int holds them. */
static bool is_castable(const struct view_entry *view)
{
	return !view->entry->contradicted && entry_is_narrow(view->entry);
}

/* The names of entries that are `wanted`, each once. */
static struct value names_of(const struct view_section *section,
			     bool (*wanted)(const struct view_entry *), struct arena *arena)
{
	size_t most = 0, count = 0;
	for (size_t i = 0; i < section->count; i++)
		most += section->entries[i].entry->name_count;
	struct view_name *names = arena_array(arena, most + 1, sizeof *names);
	for (size_t i = 0; i < section->count; i++) {
		const struct view_entry *view = &section->entries[i];
		for (size_t k = 0; k < view->entry->name_count; k++) {
			struct view_name name = { .name = &view->entry->names[k],
						  .entry = view,
						  .alias = k > 0 };
			if (wanted(view) && !name.name->taken)
				names[count++] = name;
		}
	}
	order_mark_names(names, count);
	return value_list(names, count, name_item);
}

static struct value enumerators(const void *self, struct arena *arena)
{
	SECTION;
	return names_of(section, has_enumerator, arena);
}

static struct value int_names(const void *self, struct arena *arena)
{
	SECTION;
	return names_of(section, is_castable, arena);
}

static struct value has_enumerators(const void *self, struct arena *arena)
{
	struct value list = enumerators(self, arena);
	return value_bool(list.as.list.count > 0);
}

/*
 * POND_CODES_MAX for enum pond_codes, where the settings want one; empty where they do not, where
 * the section has a name like this, or where it has no enumerators.
 */
static struct value max_name(const void *self, struct arena *arena)
{
	SECTION;
	struct value list = enumerators(self, arena);
	if (!str_eq(section->page->naming->maximum, STR("yes")) || !list.as.list.count)
		return value_text(STR(""));
	struct str made = arena_printf(
	    arena, "%.*s_MAX",
	    STR_ARG(naming_case(enum_tag(self, arena).as.text, STR("SCREAMING_SNAKE"), arena)));
	const struct view_name *names = list.as.list.self;
	for (size_t i = 0; i < list.as.list.count; i++)
		if (str_eq(naming_apply(section->page->naming, names[i].name->text, arena), made))
			return value_text(STR(""));
	return value_text(made);
}

/* The largest value that an enumerator has, as C has it. */
static struct value max_value(const void *self, struct arena *arena)
{
	SECTION;
	const struct entry *largest = NULL;
	for (size_t i = 0; i < section->count; i++) {
		const struct entry *entry = section->entries[i].entry;
		if (!has_enumerator(&section->entries[i]) || !entry->name_count)
			continue;
		if (!largest || (int32_t)(uint32_t)entry->value > (int32_t)(uint32_t)largest->value)
			largest = entry;
	}
	return value_text(largest ? c_value(largest, STR(""), arena) : STR(""));
}

/* Names for what an int of C holds, or 32 bits that are cast to it. */
static struct value has_names(const void *self, struct arena *arena)
{
	struct value list = int_names(self, arena);
	return value_bool(list.as.list.count > 0);
}

static struct value page(const void *self, struct arena *arena)
{
	SECTION;
	return view_of_page(section->page);
}

static struct value first(const void *self, struct arena *arena)
{
	SECTION;
	return value_bool(section->index == 0);
}

static struct value last(const void *self, struct arena *arena)
{
	SECTION;
	return value_bool(section->index + 1 == section->page->model->section_count);
}

static const struct field section_fields[] = {
	MADE("number", number),
	MADE("title", title),
	MADE("has_heading", has_heading),
	MADE("level", level),
	MADE("is_title", is_title),
	MADE("anchor", anchor),
	OWN("id", struct view_section, id),
	OWN("is_headed", struct view_section, headed),
	MADE("line", line),
	MADE("enum_name", enum_name),
	MADE("enum_to_say", enum_to_say),
	OWN("identifier", struct view_section, identifier),
	OWN("entry_count", struct view_section, count),
	MADE("enum_tag", enum_tag),
	MADE("has_enumerators", has_enumerators),
	MADE("enumerators", enumerators),
	MADE("max_name", max_name),
	MADE("max_value", max_value),
	MADE("has_names", has_names),
	MADE("int_names", int_names),
	MADE("entries", entries),
	MADE("first", first),
	MADE("last", last),
	MADE("page", page),
};

DEFINE_CLASS(section);

struct value view_of_section(const struct view_section *section)
{
	return value_object(section, &class_section);
}
