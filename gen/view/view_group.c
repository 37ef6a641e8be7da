/* Fields of groups: see groups.h. */
#include "fields.h"
#include "identifier.h"

#define GROUP                                  \
	const struct view_group *group = self; \
	(void)arena

/* The enumeration's, with a number where another has it, or the page's. */
static struct value named(const struct view_group *group, enum identifier_style style,
			  struct str field, struct arena *arena)
{
	if (!group->name.len)
		return class_page.get(group->page, field, arena);
	struct str text = group->name;
	if (group->namesake)
		text = arena_printf(arena, "%.*s-%zu", STR_ARG(text), group->namesake + 1);
	return value_text(identifier_type(identifier_of(text, style, arena),
					  group->page->naming->language, arena));
}

static struct value identifier(const void *self, struct arena *arena)
{
	return named(self, IDENTIFIER_UPPER, STR("identifier"), arena);
}

static struct value identifier_small(const void *self, struct arena *arena)
{
	return named(self, IDENTIFIER_LOWER, STR("identifier_lower"), arena);
}

static struct value identifier_camel(const void *self, struct arena *arena)
{
	return named(self, IDENTIFIER_CAMEL, STR("identifier_camel"), arena);
}

/*
 * For a language in which a file has its type's name: the file's, where the group is all of the
 * page. Among others the codes of no enumeration have one that may stand within that.
 */
static struct value type_name(const void *self, struct arena *arena)
{
	GROUP;
	if (group->name.len)
		return identifier_camel(self, arena);
	struct value page = class_page.get(group->page, STR("stem_camel"), arena);
	return group->part ? value_text(ARENA_JOIN(arena, page.as.text, STR("Codes"))) : page;
}

static struct value has_name(const void *self, struct arena *arena)
{
	GROUP;
	return value_bool(group->name.len > 0);
}

static struct value enum_name(const void *self, struct arena *arena)
{
	GROUP;
	return value_text(
	    group->section ? group->page->model->sections[group->section - 1].enum_name : STR(""));
}

static struct value is_64(const void *self, struct arena *arena)
{
	GROUP;
	return value_bool(group->type.bits == 64);
}

static struct value bits(const void *self, struct arena *arena)
{
	GROUP;
	return value_number(group->type.bits);
}

static struct value has_constants(const void *self, struct arena *arena)
{
	GROUP;
	return value_bool(group->constant_count > 0);
}

static struct value name_item(const void *self, size_t index)
{
	const struct view_name *names = self;
	return value_object(&names[index], &class_name);
}

static struct value constants(const void *self, struct arena *arena)
{
	GROUP;
	return value_list(group->constants, group->constant_count, name_item);
}

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

static struct value entries(const void *self, struct arena *arena)
{
	GROUP;
	return value_list(group->entries, group->entry_count, entry_item);
}

static struct value page(const void *self, struct arena *arena)
{
	GROUP;
	return view_of_page(group->page);
}

static const struct field group_fields[] = {
	OWN("title", struct view_group, title),
	MADE("enum_name", enum_name),
	MADE("identifier", identifier),
	MADE("identifier_lower", identifier_small),
	MADE("identifier_camel", identifier_camel),
	MADE("type_name", type_name),
	MADE("has_name", has_name),
	MADE("has_constants", has_constants),
	MADE("constants", constants),
	OWN("has_numbers", struct view_group, type.numbers),
	OWN("has_texts", struct view_group, type.texts),
	OWN("is_signed", struct view_group, type.is_signed),
	MADE("is_64", is_64),
	MADE("bits", bits),
	OWN("entry_count", struct view_group, entry_count),
	MADE("entries", entries),
	OWN("first", struct view_group, first),
	OWN("last", struct view_group, last),
	MADE("page", page),
};

DEFINE_CLASS(group);

static struct value group_item(const void *self, size_t index)
{
	const struct view_group *groups = self;
	return value_object(&groups[index], &class_group);
}

struct value view_groups_of(const struct view_page *page)
{
	return value_list(page->groups, page->group_count, group_item);
}
