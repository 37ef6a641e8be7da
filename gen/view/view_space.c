/* Fields of spaces of codes: see spaces.h. */
#include "fields.h"

#define SPACE                                  \
	const struct view_space *space = self; \
	(void)arena

/* They stand before the texts. */
static struct value has_numbers(const void *self, struct arena *arena)
{
	SPACE;
	return value_bool(space->count && space->entries[0].entry->kind == CODE_NUMBER);
}

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

static struct value by_value(const void *self, struct arena *arena)
{
	SPACE;
	return value_list(space->entries, space->count, entry_item);
}

static const struct field space_fields[] = {
	OWN("number", struct view_space, number),
	OWN("name", struct view_space, name),
	OWN("identifier", struct view_space, identifier),
	OWN("title", struct view_space, title),
	MADE("has_numbers", has_numbers),
	OWN("entry_count", struct view_space, count),
	MADE("by_value", by_value),
	OWN("first", struct view_space, first),
	OWN("last", struct view_space, last),
};

DEFINE_CLASS(space);

static struct value space_item(const void *self, size_t index)
{
	const struct view_space *spaces = self;
	return value_object(&spaces[index], &class_space);
}

struct value view_spaces_of(const struct view_run *run)
{
	return value_list(run->spaces, run->space_count, space_item);
}
