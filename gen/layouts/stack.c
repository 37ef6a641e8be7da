/*
 * Stacks: tables of two columns that tell of one code after the other, the same fields of each.
 *
 *	Name  | ERROR_BUSY
 *	Value | 5
 *	Text  | ...
 *	Name  | ERROR_GONE
 *	Value | 6
 *	...   | ...
 *
 * A code begins where the first one's first field comes again. A header ("Field | Content") may
 * stand above all, and rows without a field between two codes.
 */
#include "../entry/limits.h"
#include "../table/rows.h"
#include "card.h"

#include <string.h>

/* What the row's first cell says; empty where it only heads or parts the rows around it. */
static struct str field_of(struct reading *reading, const struct row *row)
{
	const struct node *cell = row_cell(row, 0);
	if (!cell || row_is_subheading(row))
		return STR("");
	return arena_str(reading->arena, str_trim(cell_flatten(reading, cell)));
}

/* The next row with that field, or the last row's successor. */
static size_t find_field(const struct str *fields, size_t from, size_t count, struct str field)
{
	while (from < count && !str_eq_nocase(fields[from], field))
		from++;
	return from;
}

/* The first row that has a field and heads no column; the successor of the last one if none has. */
static size_t find_first(const struct str *fields, size_t count, const struct row *rows)
{
	size_t first = 0;
	while (first < count && !fields[first].len)
		first++;
	if (first < count && rows[first].header &&
	    find_field(fields, first + 1, count, fields[first]) == count)
		first++;
	return first;
}

/* The rows that have fields, which are all that a code has; `*end` is the next code's first row. */
static size_t rows_of_code(const struct grid *grid, const struct str *fields, size_t first,
			   size_t *end, struct row *rows)
{
	size_t count = 0;
	*end = find_field(fields, first + 1, grid->count, fields[first]);
	for (size_t r = first; r < *end; r++)
		if (fields[r].len)
			rows[count++] = grid->rows[r];
	return count;
}

/* The fields of rows up to `to`, in the order of the rows. */
static void read_fields(struct reading *reading, const struct grid *grid, size_t from, size_t to,
			struct str *fields)
{
	for (size_t r = from; r < to; r++)
		fields[r] = field_of(reading, &grid->rows[r]);
}

static bool read_stack(struct reading *reading, const struct node *table,
		       struct listing_found *found)
{
	const struct grid grid = *grid_read(reading, table);
	if (grid.columns != 2)
		return false;
	/* Most tables of two columns are none: a few rows say so. */
	struct str near[2 * LIMIT_CARD];
	size_t few = grid.count < 2 * LIMIT_CARD ? grid.count : 2 * LIMIT_CARD;
	read_fields(reading, &grid, 0, few, near);
	size_t first = find_first(near, few, grid.rows);
	if (first == few || find_field(near, first + 1, few, near[first]) == few)
		return false;
	struct str *fields = arena_array(reading->arena, grid.count, sizeof *fields);
	struct row *rows = arena_array(reading->arena, grid.count, sizeof *rows);
	memcpy(fields, near, few * sizeof *fields);
	read_fields(reading, &grid, few, grid.count, fields);
	size_t good = 0;
	for (size_t r = first, end; r < grid.count; r = end) {
		struct record record;
		size_t count = rows_of_code(&grid, fields, r, &end, rows);
		if (!card_read(reading, rows, count, &record)) {
			row_note_name(reading, found, &grid.rows[r], 1);
			continue;
		}
		good += record.head.value.state != VALUE_NONE;
		*record_add(reading, found) = record;
	}
	found->of_codes = true;
	return good > 0;
}

const struct layout layout_stack = { .name = STR_INIT("stack"),
				     .tags = TAG_BIT(TAG_TABLE),
				     .read = read_stack };
