#include "columns_kept.h"

#include "../base/map.h"
#include "../entry/column_key.h"
#include "../entry/number.h"

/* The same header twice is two columns of the page; the second one's key says so. */
static struct str other_key(struct arena *arena, struct map *keys, struct str key)
{
	for (size_t number = 2;; number++) {
		struct str other = arena_printf(arena, "%.*s_%zu", STR_ARG(key), number);
		if (!map_get(keys, other))
			return other;
	}
}

/* How often the header stands before this extra in its record. */
static size_t times_before(const struct record *record, size_t index)
{
	size_t times = 0;
	for (size_t i = 0; i < index; i++)
		times += str_eq(record->extras[i].header, record->extras[index].header);
	return times;
}

/* The column of a record's extra: the header's first, second, ... in the listing. */
static size_t column_of(const struct listing *listing, const struct record *record, size_t index)
{
	/* Records of a table have all columns in their order. */
	if (index < listing->column_count &&
	    str_eq(listing->columns[index].header, record->extras[index].header) &&
	    record->extra_count == listing->column_count)
		return index;
	size_t times = times_before(record, index);
	for (size_t i = 0; i < listing->column_count; i++)
		if (str_eq(listing->columns[i].header, record->extras[index].header) && !times--)
			return i;
	return listing->column_count;
}

void columns_keep(struct arena *arena, const struct listing_found *found, struct listing *listing)
{
	size_t capacity = 0;
	struct map keys = { .arena = arena };
	for (size_t r = 0; r < found->count; r++) {
		const struct record *record = &found->records[r];
		for (size_t i = 0; i < record->extra_count; i++) {
			if (column_of(listing, record, i) < listing->column_count)
				continue;
			struct str header = record->extras[i].header;
			struct str key = column_key(arena, header);
			if (map_get(&keys, key))
				key = other_key(arena, &keys, key);
			*map_at(&keys, key) = listing;
			listing->columns =
			    arena_grow(arena, listing->columns, listing->column_count, &capacity,
				       sizeof *listing->columns);
			listing->columns[listing->column_count++] =
			    (struct listing_column){ header, key, usual_of(header) };
		}
	}
}

static void read_field(struct arena *arena, const struct node *cell,
		       const struct model_options *options, struct entry_field *field)
{
	struct arena scratch = { 0 };
	struct flow *flow = prose_read(&scratch, cell, options->prose);
	field->plain = prose_plain_of(arena, flow);
	if (options->markdown)
		field->markdown = prose_markdown_of(arena, flow, options->prose);
	if (options->cells)
		field->cell = prose_cell_of(arena, flow, options->prose);
	arena_free(&scratch);
	struct number number;
	struct str text = str_trim(field->plain);
	field->is_number =
	    number_read(text, 0, &number) && number.end == text.len && !number.too_big;
	if (field->is_number) {
		field->number = number_bits(&number);
		field->negative = number.negative;
		field->wide = number_width(&number) == 64;
	}
}

void fields_keep(struct arena *arena, const struct listing *listing, const struct record *record,
		 const struct model_options *options, struct entry *entry)
{
	entry->field_count = listing->column_count;
	if (!entry->field_count)
		return;
	entry->fields = arena_array(arena, listing->column_count, sizeof *entry->fields);
	for (size_t i = 0; i < entry->field_count; i++)
		entry->fields[i] =
		    (struct entry_field){ .plain = STR(""), .markdown = STR(""), .cell = STR("") };
	for (size_t i = 0; i < record->extra_count; i++) {
		size_t column = column_of(listing, record, i);
		const struct node *cell = record->extras[i].cell;
		if (column < listing->column_count && cell && node_has_text(cell))
			read_field(arena, cell, options, &entry->fields[column]);
	}
}

void keys_gather(struct arena *arena, struct model *model)
{
	size_t capacity = 0;
	struct map seen = { .arena = arena };
	for (size_t i = 0; i < model->listing_count; i++) {
		for (size_t k = 0; k < model->listings[i].column_count; k++) {
			const struct listing_column *column = &model->listings[i].columns[k];
			void **slot = map_at(&seen, column->key);
			if (*slot)
				continue;
			*slot = model;
			model->columns = arena_grow(arena, model->columns, model->column_count,
						    &capacity, sizeof *model->columns);
			model->columns[model->column_count++] = *column;
		}
	}
}
