/* Fields of sections: the headings that entries stand below, and their enumerations. */
#include "fields.h"
#include "identifier.h"

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

static struct value id(const void *self, struct arena *arena)
{
	SECTION;
	return value_text(section->id);
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

static struct value identifier(const void *self, struct arena *arena)
{
	SECTION;
	return value_text(section->identifier);
}

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

static struct value entry_count(const void *self, struct arena *arena)
{
	SECTION;
	return value_number((int64_t)section->count);
}

static struct value entries(const void *self, struct arena *arena)
{
	SECTION;
	return value_list(section->entries, section->count, entry_item);
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
	{ STR_INIT("number"), number },
	{ STR_INIT("title"), title },
	{ STR_INIT("level"), level },
	{ STR_INIT("anchor"), anchor },
	{ STR_INIT("id"), id },
	{ STR_INIT("line"), line },
	{ STR_INIT("enum_name"), enum_name },
	{ STR_INIT("enum_to_say"), enum_to_say },
	{ STR_INIT("identifier"), identifier },
	{ STR_INIT("entry_count"), entry_count },
	{ STR_INIT("entries"), entries },
	{ STR_INIT("first"), first },
	{ STR_INIT("last"), last },
	{ STR_INIT("page"), page },
};

DEFINE_CLASS(section);

struct value view_of_section(const struct view_section *section)
{
	return value_object(section, &class_section);
}
