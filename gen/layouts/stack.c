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
#include "../table/rows.h"
#include "card.h"

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
static size_t find_first(const struct grid *grid, const struct str *fields)
{
	size_t first = 0;
	while (first < grid->count && !fields[first].len)
		first++;
	if (first < grid->count && grid->rows[first].header &&
	    find_field(fields, first + 1, grid->count, fields[first]) == grid->count)
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

static bool read_stack(struct reading *reading, const struct node *table,
		       struct listing_found *found)
{
	struct grid grid;
	if (table->tag != TAG_TABLE)
		return false;
	grid_read(reading, table, &grid);
	if (grid.columns != 2)
		return false;
	struct str *fields = arena_array(reading->arena, grid.count + 1, sizeof *fields);
	struct row *rows = arena_array(reading->arena, grid.count + 1, sizeof *rows);
	for (size_t r = 0; r < grid.count; r++)
		fields[r] = field_of(reading, &grid.rows[r]);
	size_t codes = 0, good = 0;
	for (size_t r = find_first(&grid, fields), end; r < grid.count; r = end, codes++) {
		struct record record;
		size_t count = rows_of_code(&grid, fields, r, &end, rows);
		if (!card_read(reading, rows, count, &record)) {
			row_note_unread(reading, found, &grid.rows[r], 1);
			continue;
		}
		good += record.head.value.state != VALUE_NONE;
		*record_add(reading, found) = record;
	}
	found->of_codes = true;
	return good > 1 && good * 2 > codes;
}

const struct layout layout_stack = { .name = STR_INIT("stack"), .read = read_stack };
