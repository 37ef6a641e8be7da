/*
 * Fields of names that a listing of codes has without a value: what a page says of them is not
 * lost, though no output has them as codes.
 */
#include "fields.h"
#include "linking.h"

struct view_valueless {
	struct view_entry entry; /* its value means nothing */
	bool first, last;
};

#define VALUELESS                                      \
	const struct view_valueless *valueless = self; \
	(void)arena

static struct value name(const void *self, struct arena *arena)
{
	VALUELESS;
	return value_text(valueless->entry.entry->names[0].text);
}

static struct value fields(const void *self, struct arena *arena)
{
	VALUELESS;
	return view_fields_of(&valueless->entry, arena);
}

static struct value description(const void *self, struct arena *arena)
{
	VALUELESS;
	return value_text(valueless->entry.entry->plain);
}

static struct value description_cell(const void *self, struct arena *arena)
{
	VALUELESS;
	const struct entry *entry = valueless->entry.entry;
	return value_text(linking_cell(valueless->entry.page, entry->markdown, entry->cell, arena));
}

static const struct field valueless_fields[] = {
	MADE("name", name),
	MADE("fields", fields),
	MADE("description", description),
	MADE("description_cell", description_cell),
	OWN("first", struct view_valueless, first),
	OWN("last", struct view_valueless, last),
};

DEFINE_CLASS(valueless);

static struct value item(const void *self, size_t index)
{
	const struct view_valueless *all = self;
	return value_object(&all[index], &class_valueless);
}

/* Of one about which nothing is said there is nothing to keep. */
static bool is_said(const struct entry *entry)
{
	bool said = entry->plain.len > 0;
	for (size_t i = 0; i < entry->field_count; i++)
		said |= entry->fields[i].plain.len > 0;
	return said;
}

struct value view_valueless_of(const struct view_part *part, struct arena *arena)
{
	const struct model *model = part->page->model;
	struct view_valueless *made = arena_array(arena, model->unvalued_count + 1, sizeof *made);
	size_t count = 0;
	for (size_t i = 0; i < model->unvalued_count; i++) {
		const struct entry *entry = &model->unvalued[i];
		if (!entry->listed || entry->listing != part->index || !is_said(entry))
			continue;
		made[count] = (struct view_valueless){ .first = !count };
		made[count++].entry = (struct view_entry){ .entry = entry, .page = part->page };
	}
	if (count)
		made[count - 1].last = true;
	return value_list(made, count, item);
}
