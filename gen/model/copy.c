#include "steps.h"

static struct str copy_text(struct arena *arena, struct str text)
{
	return text.len ? arena_str(arena, text) : STR("");
}

/* The forms of a text are mostly the same. */
static struct str copy_form(struct arena *arena, struct str text, struct str copy)
{
	return str_eq(text, copy) ? copy : copy_text(arena, text);
}

static void copy_entry(struct arena *arena, struct entry *entry)
{
	const struct entry_name *names = entry->names;
	entry->names = arena_array(arena, entry->name_count, sizeof *entry->names);
	for (size_t i = 0; i < entry->name_count; i++)
		entry->names[i] =
		    (struct entry_name){ copy_text(arena, names[i].text), names[i].offset,
					 names[i].taken, names[i].namesakes };
	const struct entry_field *fields = entry->fields;
	entry->fields = arena_array(arena, entry->field_count, sizeof *entry->fields);
	for (size_t i = 0; i < entry->field_count; i++) {
		entry->fields[i] = fields[i];
		entry->fields[i].plain = copy_text(arena, fields[i].plain);
		entry->fields[i].markdown =
		    copy_form(arena, fields[i].markdown, entry->fields[i].plain);
		entry->fields[i].cell = copy_form(arena, fields[i].cell, entry->fields[i].plain);
	}
	entry->code = copy_text(arena, entry->code);
	entry->phrase = STR("");
	entry->symbol = entry->name_count && str_eq(entry->symbol, entry->names[0].text)
			    ? entry->names[0].text
			    : copy_text(arena, entry->symbol);
	if (entry->source != &entry_no_source) {
		struct entry_source *source = arena_alloc(arena, sizeof *source);
		*source = *entry->source;
		source->shown = STR("");
		entry->source = source;
	}
}

static struct entry *take_entries(struct arena *arena, struct arena *scratch, struct entry *entries,
				  size_t count, size_t capacity)
{
	struct entry *taken =
	    arena_hand_over(scratch, arena, entries, count, capacity, sizeof *entries);
	for (size_t i = 0; i < count; i++)
		copy_entry(arena, &taken[i]);
	return taken;
}

static struct listing_column *copy_columns(struct arena *arena,
					   const struct listing_column *columns, size_t count)
{
	struct listing_column *copy = arena_array(arena, count, sizeof *copy);
	for (size_t i = 0; i < count; i++)
		copy[i] =
		    (struct listing_column){ copy_text(arena, columns[i].header),
					     copy_text(arena, columns[i].key), columns[i].usual };
	return copy;
}

static struct section *copy_sections(struct arena *arena, const struct section *sections,
				     size_t count)
{
	struct section *copy = arena_array(arena, count, sizeof *copy);
	for (size_t i = 0; i < count; i++) {
		copy[i] = sections[i];
		copy[i].title = copy_text(arena, sections[i].title);
		copy[i].anchor = copy_text(arena, sections[i].anchor);
		copy[i].enum_name = copy_text(arena, sections[i].enum_name);
	}
	return copy;
}

static struct heading_place *copy_headings(struct arena *arena,
					   const struct heading_place *headings, size_t count)
{
	struct heading_place *copy = arena_array(arena, count, sizeof *copy);
	for (size_t i = 0; i < count; i++) {
		copy[i] = headings[i];
		copy[i].slug = copy_text(arena, headings[i].slug);
		copy[i].anchor = copy_text(arena, headings[i].anchor);
	}
	return copy;
}

struct model *model_take(struct arena *arena, struct arena *scratch, const struct model *model,
			 size_t entry_capacity, size_t unvalued_capacity)
{
	struct model *copy = arena_alloc(arena, sizeof *copy);
	*copy = *model;
	copy->stem = copy_text(arena, model->stem);
	copy->heading = copy_text(arena, model->heading);
	copy->title = copy_text(arena, model->title);
	copy->entries =
	    take_entries(arena, scratch, model->entries, model->entry_count, entry_capacity);
	copy->unvalued =
	    take_entries(arena, scratch, model->unvalued, model->unvalued_count, unvalued_capacity);
	copy->listings = arena_array(arena, model->listing_count, sizeof *copy->listings);
	for (size_t i = 0; i < model->listing_count; i++) {
		copy->listings[i] = model->listings[i];
		copy->listings[i].columns = copy_columns(arena, model->listings[i].columns,
							 model->listings[i].column_count);
	}
	copy->columns = copy_columns(arena, model->columns, model->column_count);
	copy->sections = copy_sections(arena, model->sections, model->section_count);
	copy->headings = copy_headings(arena, model->headings, model->heading_count);
	copy->prose = arena_array(arena, model->listing_count + 1, sizeof *copy->prose);
	for (size_t i = 0; i <= model->listing_count; i++)
		copy->prose[i] = copy_text(arena, model->prose[i]);
	return copy;
}
