/*
 * A table as rows and columns, cells that span several filled in.
 */
#ifndef STATUSGEN_GRID_H
#define STATUSGEN_GRID_H

#include "../listing/listing.h"
#include "cell.h"

enum { COLUMNS_MAX = 64, CELL_LIMIT = 300 };

struct row {
	const struct node *node;
	const struct node **cells; /* by column; NULL where there is none */
	const struct head *
	    *heads; /* what counting read of them, so that it is read once; NULL: nothing */
	size_t count;
	bool header;
	bool code; /* one of its cells is an enum: see rows.h */
};

struct grid {
	struct arena arena; /* where the rows live */
	const struct node *table;
	struct row *rows;
	size_t count;
	size_t capacity;
	size_t columns;
};

/*
 * The rows of a TAG_TABLE; tables in its cells are other tables. All layouts that look at a table
 * one after the other have the same rows.
 */
const struct grid *grid_read(struct reading *reading, const struct node *table);

/* The same for who changes the rows: they are nobody else's any more, and end with grid_drop. */
struct grid grid_take(struct reading *reading, const struct node *table);

/* Nobody looks at the rows any more. */
void grid_drop(struct grid *grid);

/* The row's cell in that column, or NULL. */
const struct node *row_cell(const struct row *row, int column);

/* What is known of that cell's head, or NULL. */
const struct head *row_head(const struct row *row, int column);

/* A row across the table that only heads the rows below it: one cell of several has text. */
bool row_is_subheading(const struct row *row);

/* A cell with a table in it only arranges the page; what is in it is read by itself. */
bool cell_holds_table(const struct node *cell);

/* The cell's text, flattened into reading->flat; about CELL_LIMIT bytes at most. */
struct str cell_flatten(struct reading *reading, const struct node *cell);

/* What the cell holds by itself; CELL_EMPTY where there is none. */
enum cell_kind cell_kind_of(struct reading *reading, const struct node *cell);

/*
 * Tables whose entries do not stand in one row each, brought into rows of one entry.
 *
 *	Code | Name | Code | Name	the same columns again, to save paper
 *	Name  | BUSY | GONE		a column an entry, fields named in the first one
 *	Value | 1    | 2
 *
 * Cells stay the nodes that they are; only their rows change. A description keeps its place.
 */

/* Turns a table of a column an entry; one that has a row an entry stays as it is. */
void arrange_turn(struct reading *reading, struct grid *grid);

/*
 * Puts columns that repeat below one another, row by row. Header rows are known; without them what
 * the cells hold has to repeat.
 */
void arrange_fold(struct reading *reading, struct grid *grid);

#endif
