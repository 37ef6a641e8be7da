/*
 * Rows that are shifted by a cell: one too many stands before the name or the value, empty or not.
 *
 *	PUMP_DRY | 6        | No water.
 *	         | PUMP_WET | 7 | Too wet.
 *
 * Another row of the table, one that has the header's cells where there is a header, shows where
 * names and values stand. Most tables have no row that may be shifted, and nothing is read of them.
 */
#include "../entry/limits.h"
#include "cell.h"
#include "grid.h"
#include "rows.h"

/* How rows stand that are not shifted. */
struct pattern {
	size_t header; /* cells up to the last header that says something; 0: there is none */
	size_t width;
	int name, value;
};

/* A cell that a short row does not have is none. */
static bool is_empty(const struct row *row, int column)
{
	const struct node *cell = row_cell(row, column);
	return cell && !node_has_text(cell);
}

static bool is_entry(const struct row *row)
{
	return !row->header && !row->code && row->count > 1;
}

/* Up to the last cell with a text. */
static size_t filled_width(const struct row *row)
{
	size_t width = row->count;
	while (width && !(row->cells[width - 1] && node_has_text(row->cells[width - 1])))
		width--;
	return width;
}

/* Pipe tables have as many cells in each row; without a header, empty cells are meant. */
static size_t width_of(const struct row *row, size_t header)
{
	return header ? filled_width(row) : row->count;
}

static size_t header_width(const struct grid *grid)
{
	for (size_t r = 0; r < grid->count; r++)
		if (grid->rows[r].header)
			return filled_width(&grid->rows[r]);
	return 0;
}

/* A row is wider than the header or another one, or begins with an empty cell. */
static bool may_be_shifted(const struct grid *grid, size_t header)
{
	size_t narrow = header, wide = 0;
	bool empty = false;
	for (size_t r = 0; r < grid->count; r++) {
		const struct row *row = &grid->rows[r];
		size_t width = is_entry(row) ? width_of(row, header) : 0;
		if (!width)
			continue;
		narrow = !narrow || (!header && width < narrow) ? width : narrow;
		wide = width > wide ? width : wide;
		empty |= is_empty(row, 0);
	}
	return wide > narrow || empty;
}

/* The first row that is no wider than the header and has a name and a value, and no empty cell
 * before them. */
static bool find_pattern(struct reading *reading, const struct grid *grid, struct pattern *pattern)
{
	size_t header = pattern->header;
	int tried = 0;
	for (size_t r = 0; r < grid->count && tried < LIMIT_PATTERN_ROWS; r++) {
		const struct row *row = &grid->rows[r];
		size_t width = width_of(row, header);
		if (!is_entry(row) || (header && width > header))
			continue;
		*pattern =
		    (struct pattern){ header, header ? header : width, COLUMN_NONE, COLUMN_NONE };
		bool gap = false;
		for (size_t i = 0; i < row->count && !gap; i++) {
			enum cell_kind kind = cell_kind_of(reading, row->cells[i]);
			if (kind == CELL_NAME && pattern->name == COLUMN_NONE)
				pattern->name = (int)i;
			if (kind == CELL_VALUE && pattern->value == COLUMN_NONE)
				pattern->value = (int)i;
			if (pattern->name != COLUMN_NONE && pattern->value != COLUMN_NONE)
				return true;
			gap = kind == CELL_EMPTY;
		}
		tried++;
	}
	return false;
}

/* The cell that stands in that column where the one at `without` is taken out. */
static const struct node *cell_without(const struct row *row, int column, size_t without)
{
	return row_cell(row, column + ((size_t)column >= without));
}

static bool fits_without(struct reading *reading, const struct row *row,
			 const struct pattern *pattern, size_t without)
{
	return cell_kind_of(reading, cell_without(row, pattern->name, without)) == CELL_NAME &&
	       cell_kind_of(reading, cell_without(row, pattern->value, without)) == CELL_VALUE;
}

/* Which cell is one too many; the row's count: none is. */
static size_t find_extra(struct reading *reading, const struct row *row,
			 const struct pattern *pattern)
{
	bool wider = width_of(row, pattern->header) > pattern->width;
	int first = pattern->name < pattern->value ? pattern->name : pattern->value;
	int last = pattern->name < pattern->value ? pattern->value : pattern->name;
	enum cell_kind value = cell_kind_of(reading, row_cell(row, pattern->value));
	/* A row without a name is none that is shifted. */
	if (value == CELL_VALUE || (!wider && !is_empty(row, first)))
		return row->count;
	/* In a row that is no wider, an empty cell may be what is not known. */
	if (!wider && value != CELL_NAME &&
	    cell_kind_of(reading, row_cell(row, pattern->name)) != CELL_VALUE)
		return row->count;
	size_t end = (size_t)(wider ? last : first) + 1;
	for (int pass = 0; pass < 1 + wider; pass++)
		for (size_t i = 0; i < end && i < row->count; i++)
			if (row->cells[i] && is_empty(row, (int)i) == !pass &&
			    fits_without(reading, row, pattern, i))
				return i;
	return row->count;
}

static void take_out(struct reading *reading, struct row *row, size_t column)
{
	const struct node **cells = arena_array(reading->arena, row->count, sizeof *cells);
	for (size_t i = 0; i < row->count - 1; i++)
		cells[i] = row->cells[i + (i >= column)];
	row->cells = cells;
	row->count--;
}

void shifted_rows_move(struct reading *reading, struct listing_found *found, struct grid *grid)
{
	struct pattern pattern = { .header = header_width(grid) };
	if (!may_be_shifted(grid, pattern.header) || !find_pattern(reading, grid, &pattern))
		return;
	size_t width = 0;
	for (size_t r = 0; r < grid->count; r++) {
		struct row *row = &grid->rows[r];
		bool may = is_entry(row) &&
			   (is_empty(row, 0) || width_of(row, pattern.header) > pattern.width);
		size_t extra = may ? find_extra(reading, row, &pattern) : row->count;
		if (extra < row->count) {
			row_note_extra(reading, found, row, extra, extra + 1);
			take_out(reading, row, extra);
		}
		width = row->count > width ? row->count : width;
	}
	grid->columns = width;
}
