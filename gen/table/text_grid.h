/*
 * Tables that are set as plain text in a <pre>: columns side by side with a line of dashes below
 * their names, or lines drawn around the cells; or nothing but the names of three columns or more
 * above.
 *
 *	Name      Value  Meaning	+------+-------+		Name  Value
 *	----      -----  -------	| Name | Value |		====  =====
 *	BUSY          5  It is in	+------+-------+		BUSY  5
 *	                 use.		| BUSY | 5     |		====  =====
 *
 * (The second and third are tables of reStructuredText, too:
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#tables.)
 * A line without anything in its first column goes on with the row above.
 */
#ifndef STATUSGEN_TEXT_GRID_H
#define STATUSGEN_TEXT_GRID_H

#include "../code/block.h"

/*
 * A <pre> as a reader sees it: lines of columns, a character each, whatever its bytes are; tabs go
 * on to the next column of eight. Lines drawn with box characters (U+2500 to U+257F) are "-", "=",
 * "|" and "+".
 */

struct canvas_line {
	size_t from, to; /* cells from..to, without blanks at the end */
};

struct canvas {
	struct block block;
	char *cells;  /* ' ', the ASCII character, or 'x' for any other */
	uint32_t *at; /* the byte of the block's text where each cell begins */
	size_t count; /* of cells */
	struct canvas_line *lines;
	size_t line_count;
};

void canvas_read(struct arena *arena, const struct node *pre, struct canvas *canvas);

/* The cell in that column of the line; ' ' after its end. */
char canvas_cell(const struct canvas *canvas, const struct canvas_line *line, size_t column);

bool canvas_is_blank(const struct canvas *canvas, size_t line);

/* How many columns the line has, and in which its text begins. */
size_t canvas_width(const struct canvas_line *line);
size_t canvas_indent(const struct canvas *canvas, const struct canvas_line *line);

/*
 * Adds what stands in columns from..to of the line to the cell of a table, as a further line of it.
 */
void canvas_add_text(struct arena *arena, const struct canvas *canvas,
		     const struct canvas_line *line, size_t from, size_t to, struct node *cell);

/* --- tables in it --- */

enum { TEXTGRID_COLUMNS = 16 };

/*
 * The table as a new TAG_TABLE with rows and cells beside the tree, below which text has its place
 * on the page; NULL where none is. `*bare`: it has no lines drawn, only what its first line says of
 * the columns. Where it looks like a listing, but not what is in which column, `found` tells of it.
 */
struct node *textgrid_read(struct reading *reading, const struct node *pre,
			   struct listing_found *found, bool *bare);

/* The same of what a fence says to be comma-separated values (or parted by tabs). */
bool textgrid_is_csv(const struct node *pre);
struct node *textgrid_csv(struct arena *arena, const struct node *pre);

/* --- for the files that do it --- */

/* A line of dashes: where each run of them begins. */
struct textgrid_rule {
	size_t line;
	size_t starts[TEXTGRID_COLUMNS];
	size_t count;
};

/* Lines from..to follow a rule; the lines from `head` up to the rule name the columns. */
struct textgrid_body {
	size_t head, rule, from, to;
};

/* Where the columns begin; the first one at 0. */
struct textgrid_columns {
	size_t starts[TEXTGRID_COLUMNS];
	size_t count;
};

/*
 * Finds the columns of the body. The dashes tell where they are, or at least how many: one run may
 * go below all of them. False: that is not clear.
 */
bool textgrid_place(const struct canvas *canvas, const struct textgrid_body *body,
		    const struct textgrid_rule *rule, struct textgrid_columns *columns);

/* A table as far as it is read. */
struct textgrid_drawn {
	struct node *table;
	size_t rows;
	size_t columns; /* 0: not known yet */
	bool unclear;
};

/*
 * Adds the table that is drawn with "|" from line `at` on; the line after it, or `at` where none
 * is.
 */
size_t textgrid_bars(struct arena *arena, const struct canvas *canvas, size_t at,
		     struct textgrid_drawn *drawn);

#endif
