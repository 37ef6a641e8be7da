#include "grid.h"

#include "../entry/limits.h"

/* A cell goes on in the rows below as its rowspan says. */
struct hanging {
	const struct node *cell;
	size_t rows;
};

static size_t span(const struct node *cell, struct str attribute)
{
	struct number number;
	struct str text = str_trim(node_attribute(cell, attribute));
	if (!number_read(text, 0, &number) || number.negative || number.magnitude < 1)
		return 1;
	return number.magnitude > LIMIT_SPAN ? LIMIT_SPAN : (size_t)number.magnitude;
}

static size_t take_hanging(const struct node **cells, size_t column, struct hanging *hanging)
{
	for (; column < COLUMNS_MAX && hanging[column].rows; column++) {
		cells[column] = hanging[column].cell;
		hanging[column].rows--;
	}
	return column;
}

static void add_row(struct grid *grid, const struct node *tr, struct hanging *hanging)
{
	const struct node *cells[COLUMNS_MAX] = { NULL };
	size_t column = 0;
	bool header = true;
	for (const struct node *cell = tr->first; cell && column < COLUMNS_MAX; cell = cell->next) {
		if (cell->tag != TAG_TD && cell->tag != TAG_TH)
			continue;
		column = take_hanging(cells, column, hanging);
		header &= cell->tag == TAG_TH;
		size_t wide = span(cell, STR("colspan")), high = span(cell, STR("rowspan"));
		for (size_t i = 0; i < wide && column < COLUMNS_MAX; i++) {
			/* A wide cell counts once; its other columns stay empty. */
			cells[column] = i ? NULL : cell;
			hanging[column++] = (struct hanging){ i ? NULL : cell, high - 1 };
		}
	}
	column = take_hanging(cells, column, hanging);
	if (!column)
		return;
	grid->rows = arena_extend(&grid->arena, grid->rows, grid->count, &grid->capacity,
				  sizeof *grid->rows);
	struct row *row = &grid->rows[grid->count++];
	*row = (struct row){ .node = tr,
			     .cells = arena_array(&grid->arena, column, sizeof *cells),
			     .count = column,
			     .header = header };
	for (size_t i = 0; i < column; i++)
		row->cells[i] = cells[i];
	if (column > grid->columns)
		grid->columns = column;
}

const struct grid *grid_read(struct reading *reading, const struct node *table)
{
	struct hanging hanging[COLUMNS_MAX] = { { NULL, 0 } };
	struct grid *grid = reading->grid;
	if (grid && grid->table == table)
		return grid;
	if (!grid)
		grid = reading->grid = arena_alloc(reading->arena, sizeof *grid);
	grid_drop(grid);
	grid->table = table;
	for (const struct node *node = node_next(table, table); node;) {
		if (node->tag == TAG_TR)
			add_row(grid, node, hanging);
		node = node->tag == TAG_ROWS ? node_next(node, table) : node_skip(node, table);
	}
	return grid;
}

struct grid grid_take(struct reading *reading, const struct node *table)
{
	struct grid grid = *grid_read(reading, table);
	*reading->grid = (struct grid){ .table = NULL };
	return grid;
}

void grid_drop(struct grid *grid)
{
	arena_free(&grid->arena);
	*grid = (struct grid){ .table = NULL };
}

const struct node *row_cell(const struct row *row, int column)
{
	return column >= 0 && (size_t)column < row->count ? row->cells[column] : NULL;
}

const struct head *row_head(const struct row *row, int column)
{
	return row->heads && row_cell(row, column) ? row->heads[column] : NULL;
}

bool row_is_subheading(const struct row *row)
{
	size_t cells = 0;
	for (size_t i = 0; i < row->count; i++)
		cells += row->cells[i] && node_has_text(row->cells[i]);
	return cells <= 1 && row->count > 1;
}

bool cell_holds_table(const struct node *cell)
{
	const struct node *node = node_next(cell, cell);
	for (int step = 0; node && step < LIMIT_CELL; step++) {
		if (node->tag == TAG_TABLE)
			return true;
		node = node_next(node, cell);
	}
	return false;
}

struct str cell_flatten(struct reading *reading, const struct node *cell)
{
	flat_read(&reading->flat, cell, POINT_NONE, POINT_NONE, CELL_LIMIT);
	return flat_text(&reading->flat);
}

enum cell_kind cell_kind_of(struct reading *reading, const struct node *cell)
{
	struct head head;
	if (!cell)
		return CELL_EMPTY;
	cell_flatten(reading, cell);
	return cell_read(reading->arena, &reading->flat, &head);
}
