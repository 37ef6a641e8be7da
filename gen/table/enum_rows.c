/* Rows of a table that are enums, or hold one. */
#include "../code/c_definitions.h"
#include "rows.h"

/* The cell is an enum, or its body beside a cell that says "enum". */
static bool is_enum_cell(struct reading *reading, const struct node *cell,
			 const struct node *before)
{
	size_t from, to;
	if (!enum_text_find(reading, cell, &from, &to))
		return false;
	return str_find(str_slice(flat_text(&reading->flat), 0, from), STR("enum"), 0) !=
		   STR_NONE ||
	       (before && str_find(cell_flatten(reading, before), STR("enum"), 0) != STR_NONE);
}

/* The body of an enum among the row's cells, or NULL. */
static const struct node *enum_cell(struct reading *reading, const struct row *row)
{
	const struct node *before = NULL;
	for (size_t i = 0; i < row->count; i++) {
		if (row->cells[i] && is_enum_cell(reading, row->cells[i], before))
			return row->cells[i];
		before = row->cells[i];
	}
	return NULL;
}

void enum_rows_mark(struct reading *reading, struct grid *grid)
{
	for (size_t r = 0; r < grid->count; r++)
		grid->rows[r].code = enum_cell(reading, &grid->rows[r]) != NULL;
}

void enum_rows_add(struct reading *reading, struct listing_found *found, const struct row *row)
{
	struct block block;
	if (enum_text_read(reading, enum_cell(reading, row), &block))
		c_definitions_add(reading, found, &block);
}
