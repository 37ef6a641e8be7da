/* Fields of spaces of codes: see spaces.h. */
#include "fields.h"

#define SPACE                                  \
	const struct view_space *space = self; \
	(void)arena

static struct value name(const void *self, struct arena *arena)
{
	SPACE;
	return value_text(space->name);
}

static struct value number(const void *self, struct arena *arena)
{
	SPACE;
	return value_number((int64_t)space->number);
}

static struct value identifier(const void *self, struct arena *arena)
{
	SPACE;
	return value_text(space->identifier);
}

static struct value title(const void *self, struct arena *arena)
{
	SPACE;
	return value_text(space->title);
}

/* They stand before the texts. */
static struct value has_numbers(const void *self, struct arena *arena)
{
	SPACE;
	return value_bool(space->count && space->entries[0].entry->kind == CODE_NUMBER);
}

static struct value entry_count(const void *self, struct arena *arena)
{
	SPACE;
	return value_number((int64_t)space->count);
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

static struct value first(const void *self, struct arena *arena)
{
	SPACE;
	return value_bool(space->first);
}

static struct value last(const void *self, struct arena *arena)
{
	SPACE;
	return value_bool(space->last);
}

static const struct field space_fields[] = {
	{ STR_INIT("number"), number },
	{ STR_INIT("name"), name },
	{ STR_INIT("identifier"), identifier },
	{ STR_INIT("title"), title },
	{ STR_INIT("has_numbers"), has_numbers },
	{ STR_INIT("entry_count"), entry_count },
	{ STR_INIT("by_value"), by_value },
	{ STR_INIT("first"), first },
	{ STR_INIT("last"), last },
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
