#include "grid.h"

#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "cell.h"

/* --- a column an entry --- */

/* Whether all cells after the first that have text are of that kind, and there are several. */
static bool row_is_of(struct reading *reading, const struct row *row, enum cell_kind kind)
{
	size_t filled = 0;
	for (size_t i = 1; i < row->count; i++) {
		enum cell_kind found = cell_kind_of(reading, row->cells[i]);
		if (found != CELL_EMPTY && found != kind)
			return false;
		filled += found != CELL_EMPTY;
	}
	return filled >= 2;
}

/* The first cell of one row says names, that of another one values, and so it is. */
static bool is_turned(struct reading *reading, const struct grid *grid)
{
	bool names = false, values = false;
	if (grid->count < 2 || grid->count > LIMIT_CARD)
		return false;
	for (size_t r = 0; r < grid->count; r++) {
		const struct row *row = &grid->rows[r];
		const struct node *label = row_cell(row, 0);
		if (!label)
			return false;
		/* One of a single entry is as well a table of pairs. */
		if (row->count <= 2)
			continue;
		struct header_hint hint = header_hint(cell_flatten(reading, label));
		if (hint.name >= 1)
			names |= row_is_of(reading, row, CELL_NAME);
		if (hint.value >= 2)
			values |= row_is_of(reading, row, CELL_VALUE);
	}
	return names && values;
}

void arrange_turn(struct reading *reading, struct grid *grid)
{
	if (!is_turned(reading, grid))
		return;
	struct row *rows = arena_array(&grid->arena, grid->columns, sizeof *rows);
	for (size_t i = 0; i < grid->columns; i++) {
		struct row *row = &rows[i];
		row->cells = arena_array(&grid->arena, grid->count, sizeof *row->cells);
		row->count = grid->count;
		row->header = i == 0;
		for (size_t r = 0; r < grid->count; r++) {
			row->cells[r] = row_cell(&grid->rows[r], (int)i);
			if (!row->node)
				row->node = row->cells[r];
		}
		if (!row->node)
			row->node = grid->rows[0].node;
	}
	*grid = (struct grid){ .arena = grid->arena,
			       .table = grid->table,
			       .rows = rows,
			       .count = grid->columns,
			       .capacity = grid->columns,
			       .columns = grid->count };
}

/* --- columns that repeat --- */

/* What has to repeat: the header cell's text, or a letter for what the cells hold. */
struct signature {
	struct str columns[COLUMNS_MAX];
	size_t count; /* without empty ones at the end */
};

static void read_headers(struct reading *reading, const struct grid *grid,
			 struct signature *signature)
{
	for (size_t r = 0; r < grid->count && r < LIMIT_HEADER_ROWS && grid->rows[r].header; r++)
		for (size_t i = 0; i < grid->rows[r].count; i++) {
			const struct node *cell = grid->rows[r].cells[i];
			if (cell && node_has_text(cell))
				signature->columns[i] =
				    arena_str(reading->arena, cell_flatten(reading, cell));
		}
}

/* Without headers: columns of nothing but names, and of nothing but values. */
static void read_kinds(struct reading *reading, const struct grid *grid,
		       struct signature *signature)
{
	for (size_t i = 0; i < grid->columns; i++) {
		size_t names = 0, values = 0, filled = 0;
		for (size_t r = 0; r < grid->count; r++) {
			enum cell_kind kind =
			    cell_kind_of(reading, row_cell(&grid->rows[r], (int)i));
			names += kind == CELL_NAME;
			values += kind == CELL_VALUE;
			filled += kind != CELL_EMPTY;
		}
		signature->columns[i] = !filled            ? STR("")
					: names == filled  ? STR("name")
					: values == filled ? STR("value")
							   : STR("text");
	}
}

static bool repeats(const struct signature *signature, size_t width)
{
	if (str_eq(signature->columns[0], signature->columns[1]))
		return false;
	for (size_t i = width; i < signature->count; i++)
		if (!str_eq(signature->columns[i], signature->columns[i % width]))
			return false;
	/* An empty column may part the groups; after the last one it is not there. */
	size_t rest = signature->count % width;
	return !rest || (rest == width - 1 && !signature->columns[width - 1].len);
}

/* How many columns the first group has; 0: nothing repeats. */
static size_t group_width(struct signature *signature)
{
	signature->count = COLUMNS_MAX;
	while (signature->count && !signature->columns[signature->count - 1].len)
		signature->count--;
	for (size_t width = 2; width * 2 <= signature->count + 1; width++)
		if (signature->columns[0].len && repeats(signature, width))
			return width;
	return 0;
}

/* Names and values in it, or headers, of which one may stand over either. */
static bool is_of_names_and_values(const struct signature *signature, size_t width)
{
	bool name = false, value = false;
	for (size_t i = 0; i < width; i++) {
		name |= str_eq(signature->columns[i], STR("name"));
		value |= str_eq(signature->columns[i], STR("value"));
	}
	return name && value;
}

static bool has_text(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i] && node_has_text(row->cells[i]))
			return true;
	return false;
}

/* One row for each group of it that has text. */
static void split_row(const struct row *row, size_t width, struct grid *into)
{
	for (size_t from = 0; from < row->count; from += width) {
		size_t left = row->count - from;
		struct row part = *row;
		part.cells = row->cells + from;
		part.count = left < width ? left : width;
		if (from && (row->header || !has_text(&part)))
			continue;
		into->rows = arena_extend(&into->arena, into->rows, into->count, &into->capacity,
					  sizeof *into->rows);
		into->rows[into->count++] = part;
	}
}

void arrange_fold(struct reading *reading, struct grid *grid)
{
	struct signature signature = { .count = 0 };
	read_headers(reading, grid, &signature);
	size_t width = group_width(&signature);
	if (!signature.count) {
		read_kinds(reading, grid, &signature);
		width = group_width(&signature);
		width = is_of_names_and_values(&signature, width) ? width : 0;
	}
	if (!width)
		return;
	/* Rows are parts of those that were whole, and live where these do. */
	struct grid folded = { .arena = grid->arena, .columns = width };
	for (size_t r = 0; r < grid->count; r++)
		split_row(&grid->rows[r], width, &folded);
	*grid = folded;
}
