#include "copy.h"

#include <string.h>

static struct str settle_text(struct arena *arena, struct str text)
{
	return text.len ? arena_str(arena, text) : STR("");
}

/* The forms of a text are mostly the same. */
static struct str settle_form(struct arena *arena, struct str text, struct str settled)
{
	return str_eq(text, settled) ? settled : settle_text(arena, text);
}

static void settle_entry(struct arena *arena, struct entry *entry)
{
	const struct entry_name *names = entry->names;
	entry->names = arena_array(arena, entry->name_count, sizeof *entry->names);
	for (size_t i = 0; i < entry->name_count; i++)
		entry->names[i] =
		    (struct entry_name){ settle_text(arena, names[i].text), names[i].offset };
	const struct entry_field *fields = entry->fields;
	entry->fields = arena_array(arena, entry->field_count, sizeof *entry->fields);
	for (size_t i = 0; i < entry->field_count; i++) {
		entry->fields[i] = fields[i];
		entry->fields[i].plain = settle_text(arena, fields[i].plain);
		entry->fields[i].markdown =
		    settle_form(arena, fields[i].markdown, entry->fields[i].plain);
		entry->fields[i].cell = settle_form(arena, fields[i].cell, entry->fields[i].plain);
	}
	entry->code = settle_text(arena, entry->code);
	entry->symbol = entry->name_count && str_eq(entry->symbol, entry->names[0].text)
			    ? entry->names[0].text
			    : settle_text(arena, entry->symbol);
	entry->plain = settle_text(arena, entry->plain);
	entry->message = settle_form(arena, entry->message, entry->plain);
	entry->markdown = settle_form(arena, entry->markdown, entry->plain);
	entry->cell = settle_form(arena, entry->cell, entry->markdown);
}

static struct entry *settle_entries(struct arena *arena, const struct entry *entries, size_t count)
{
	struct entry *settled = arena_array(arena, count, sizeof *settled);
	if (count)
		memcpy(settled, entries, count * sizeof *settled);
	for (size_t i = 0; i < count; i++)
		settle_entry(arena, &settled[i]);
	return settled;
}

static struct listing_column *settle_columns(struct arena *arena,
					     const struct listing_column *columns, size_t count)
{
	struct listing_column *settled = arena_array(arena, count, sizeof *settled);
	for (size_t i = 0; i < count; i++)
		settled[i] = (struct listing_column){ settle_text(arena, columns[i].header),
						      settle_text(arena, columns[i].key) };
	return settled;
}

struct model *model_copy(struct arena *arena, const struct model *model)
{
	struct model *settled = arena_alloc(arena, sizeof *settled);
	*settled = *model;
	settled->stem = settle_text(arena, model->stem);
	settled->heading = settle_text(arena, model->heading);
	settled->title = settle_text(arena, model->title);
	settled->entries = settle_entries(arena, model->entries, model->entry_count);
	settled->unvalued = settle_entries(arena, model->unvalued, model->unvalued_count);
	settled->listings = arena_array(arena, model->listing_count, sizeof *settled->listings);
	for (size_t i = 0; i < model->listing_count; i++) {
		settled->listings[i] = model->listings[i];
		settled->listings[i].detail = settle_text(arena, model->listings[i].detail);
		settled->listings[i].columns = settle_columns(arena, model->listings[i].columns,
							      model->listings[i].column_count);
	}
	settled->columns = settle_columns(arena, model->columns, model->column_count);
	settled->prose = arena_array(arena, model->listing_count + 1, sizeof *settled->prose);
	for (size_t i = 0; i <= model->listing_count; i++)
		settled->prose[i] = settle_text(arena, model->prose[i]);
	return settled;
}
