/* Further columns: their fields in entries, by key or in their order, and their headers. */
#include "../model/flags.h"
#include "crosslink.h"
#include "fields.h"
#include "linking.h"

#define FIELD                                 \
	const struct view_field *view = self; \
	(void)arena

static struct value has_text(const void *self, struct arena *arena)
{
	FIELD;
	return value_bool(view->field->plain.len > 0);
}

static struct value markdown(const void *self, struct arena *arena)
{
	FIELD;
	return value_text(linking_markdown(view->page, view->field->markdown, arena));
}

static struct value cell(const void *self, struct arena *arena)
{
	FIELD;
	return value_text(
	    linking_cell(view->page, view->field->markdown, view->field->cell, arena));
}

static struct value html(const void *self, struct arena *arena)
{
	FIELD;
	return value_text(
	    prose_markdown_html(arena, view->field->markdown, crosslink_leads(view->page, arena)));
}

/* As the value of an entry: of 64 bits it is a text of digits. */
static struct value number(const void *self, struct arena *arena)
{
	FIELD;
	const struct entry_field *field = view->field;
	unsigned long long bits = field->number;
	if (!field->is_number)
		return (struct value){ .kind = VALUE_NULL };
	if (field->wide && field->negative)
		return value_text(arena_printf(arena, "-%llu", 0 - bits));
	if (field->wide)
		return value_text(arena_printf(arena, "%llu", bits));
	return value_number(field->negative ? (int64_t)(int32_t)(uint32_t)bits : (int64_t)bits);
}

static const struct field field_fields[] = {
	OF("header", struct view_field, column, struct listing_column, header),
	OF("key", struct view_field, column, struct listing_column, key),
	MADE("has_text", has_text),
	OF("text", struct view_field, field, struct entry_field, plain),
	MADE("markdown", markdown),
	MADE("cell", cell),
	MADE("html", html),
	OF("is_number", struct view_field, field, struct entry_field, is_number),
	MADE("number", number),
	OWN("first", struct view_field, first),
	OWN("last", struct view_field, last),
};

DEFINE_CLASS(field);

static struct value item(const void *self, size_t index)
{
	const struct view_field *fields = self;
	return value_object(&fields[index], &class_field);
}

struct value view_fields_of(const struct view_entry *entry, struct arena *arena)
{
	const struct listing *listing = &entry->page->model->listings[entry->entry->listing];
	size_t count = entry->entry->field_count;
	struct view_field *fields = arena_array(arena, count + 1, sizeof *fields);
	for (size_t i = 0; i < count; i++)
		fields[i] = (struct view_field){ entry->page, &listing->columns[i],
						 &entry->entry->fields[i], i == 0, i + 1 == count };
	return value_list(fields, count, item);
}

struct value view_page_fields_of(const struct view_entry *entry, struct arena *arena)
{
	static const struct entry_field none = { .plain = { "", 0 },
						 .markdown = { "", 0 },
						 .cell = { "", 0 } };
	const struct model *model = entry->page->model;
	const struct listing *listing = &model->listings[entry->entry->listing];
	size_t count = model->column_count;
	struct view_field *fields = arena_array(arena, count + 1, sizeof *fields);
	for (size_t i = 0; i < count; i++) {
		fields[i] = (struct view_field){ entry->page, &model->columns[i], &none, i == 0,
						 i + 1 == count };
		for (size_t k = 0; k < entry->entry->field_count; k++)
			if (str_eq(listing->columns[k].key, model->columns[i].key))
				fields[i].field = &entry->entry->fields[k];
	}
	return value_list(fields, count, item);
}

/* --- by key --- */

static struct value by_key(const void *self, struct str name, struct arena *arena)
{
	const struct view_entry *view = self;
	const struct model *model = view->page->model;
	const struct listing *listing = &model->listings[view->entry->listing];
	(void)arena;
	for (size_t i = 0; i < view->entry->field_count; i++)
		if (str_eq(listing->columns[i].key, name))
			return value_text(view->entry->fields[i].plain);
	/* Another listing has such a column, or another page of the run. */
	const struct view_run *run = view->page->run;
	for (size_t p = 0; p < (run ? run->page_count : 1); p++) {
		const struct model *other = run ? run->pages[p]->model : model;
		for (size_t i = 0; i < other->column_count; i++)
			if (str_eq(other->columns[i].key, name))
				return value_text(STR(""));
	}
	return (struct value){ .kind = VALUE_UNKNOWN };
}

/* For a message: the names that were meant, perhaps. */
static struct str key_at(const void *self, size_t index)
{
	const struct view_entry *view = self;
	if (!view || index >= view->page->model->column_count)
		return STR("");
	return view->page->model->columns[index].key;
}

const struct value_class class_keys = { .get = by_key, .name = key_at };

/* --- columns --- */

static const struct field column_fields[] = {
	OF("header", struct view_column, column, struct listing_column, header),
	OF("key", struct view_column, column, struct listing_column, key),
	OWN("first", struct view_column, first),
	OWN("last", struct view_column, last),
};

DEFINE_CLASS(column);

static struct value column_item(const void *self, size_t index)
{
	const struct view_column *columns = self;
	return value_object(&columns[index], &class_column);
}

struct value view_columns_of(const struct listing_column *columns, size_t count,
			     struct arena *arena)
{
	struct view_column *views = arena_array(arena, count + 1, sizeof *views);
	for (size_t i = 0; i < count; i++)
		views[i] = (struct view_column){ &columns[i], i == 0, i + 1 == count };
	return value_list(views, count, column_item);
}
