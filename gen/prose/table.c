#include "write.h"

/*
 * Where the cells of a table stand. Columns from FLOW_SPAN on are not looked at for spans, so
 * neither a huge rowspan nor a wide, ragged table makes many cells of few.
 */
struct grid {
	size_t column;             /* of the next cell in this row */
	unsigned below[FLOW_SPAN]; /* rows below this one that a cell above still covers */
};

/* Moves past columns that are covered from above; returns how many these were. */
static size_t skip_covered(struct grid *grid)
{
	size_t from = grid->column;
	while (grid->column < FLOW_SPAN && grid->below[grid->column]) {
		grid->below[grid->column]--;
		grid->column++;
	}
	return grid->column - from;
}

/* Takes the place of a cell; returns how many columns. */
static size_t place_cell(struct grid *grid, const struct block *cell)
{
	size_t columns = cell->columns;
	if (grid->column + columns > FLOW_SPAN)
		columns = 1;
	for (size_t i = 0; i < columns && grid->column < FLOW_SPAN; i++)
		grid->below[grid->column + i] = cell->rows - 1;
	grid->column += columns;
	return columns;
}

/* What is covered beyond the last cell of a row counts as passed, too. */
static void end_row(struct grid *grid)
{
	for (; grid->column < FLOW_SPAN; grid->column++)
		if (grid->below[grid->column])
			grid->below[grid->column]--;
	grid->column = 0;
}

/* A table's columns, one byte each: their alignment as in struct block. */
static void measure(struct buf *aligns, const struct flow *flow, size_t table)
{
	const struct block *blocks = flow->blocks;
	struct grid grid = { 0 };
	for (size_t row = table + 1; row < blocks[table].end; row = blocks[row].end) {
		for (size_t cell = row + 1; cell < blocks[row].end; cell = blocks[cell].end) {
			skip_covered(&grid);
			size_t column = grid.column;
			place_cell(&grid, &blocks[cell]);
			while (aligns->len < grid.column)
				buf_add_byte(aligns, 0);
			if (!aligns->at[column])
				aligns->at[column] = blocks[cell].align;
		}
		end_row(&grid);
	}
}

/* Whether all cells of the row that hold something are <th>. */
static bool is_header(const struct block *blocks, size_t row)
{
	for (size_t cell = row + 1; cell < blocks[row].end; cell = blocks[cell].end)
		if (blocks[cell].end > cell + 1 && !blocks[cell].header)
			return false;
	return true;
}

static void empty_cells(struct buf *out, size_t count)
{
	while (count--)
		buf_add(out, STR("  |"));
}

/* A row, filled up to `columns`. */
static void write_row(const struct writer *writer, size_t row, struct grid *grid, size_t columns)
{
	const struct block *blocks = writer->flow->blocks;
	struct buf *out = writer->out;
	buf_add_byte(out, '|');
	for (size_t cell = row + 1; cell < blocks[row].end; cell = blocks[cell].end) {
		empty_cells(out, skip_covered(grid));
		buf_add_byte(out, ' ');
		cell_write(writer, cell + 1, blocks[cell].end);
		buf_add(out, STR(" |"));
		empty_cells(out, place_cell(grid, &blocks[cell]) - 1);
	}
	if (grid->column < columns)
		empty_cells(out, columns - grid->column);
	end_row(grid);
}

/* The row below the header: "| --- | :-: |". */
static void write_delimiters(struct buf *out, struct str aligns)
{
	buf_add_byte(out, '|');
	for (size_t i = 0; i < aligns.len; i++) {
		bool left = aligns.at[i] == 'l' || aligns.at[i] == 'c';
		bool right = aligns.at[i] == 'r' || aligns.at[i] == 'c';
		buf_addf(out, " %s%s |", left ? ":-" : "--", right ? ":" : "-");
	}
}

static void line_end(const struct writer *writer)
{
	buf_add_byte(writer->out, '\n');
	buf_add(writer->out, writer->prefix);
}

void table_write(const struct writer *writer, size_t table)
{
	const struct block *blocks = writer->flow->blocks;
	struct grid grid = { 0 };
	struct buf aligns = { 0 };
	measure(&aligns, writer->flow, table);
	size_t row = table + 1;
	if (is_header(blocks, row)) {
		write_row(writer, row, &grid, aligns.len);
		row = blocks[row].end;
	} else {
		/* A pipe table has to have a header. */
		buf_add_byte(writer->out, '|');
		empty_cells(writer->out, aligns.len);
	}
	line_end(writer);
	write_delimiters(writer->out, buf_str(&aligns));
	size_t columns = aligns.len < FLOW_SPAN ? aligns.len : FLOW_SPAN;
	for (; row < blocks[table].end; row = blocks[row].end) {
		line_end(writer);
		write_row(writer, row, &grid, columns);
	}
	buf_free(&aligns);
}
