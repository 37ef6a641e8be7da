/*
 * A <pre> as a reader sees it: lines of columns, a character each, whatever its bytes are; tabs go on to
 * the next column of eight. Lines drawn with box characters (U+2500 to U+257F) are "-", "=", "|" and "+".
 */
#ifndef STATUSGEN_CANVAS_H
#define STATUSGEN_CANVAS_H

#include "block.h"

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

/* The cell in that column of the line; ' ' behind its end. */
char canvas_cell(const struct canvas *canvas, const struct canvas_line *line, size_t column);

bool canvas_is_blank(const struct canvas *canvas, size_t line);

/* How many columns the line has, and in which its text begins. */
size_t canvas_width(const struct canvas_line *line);
size_t canvas_indent(const struct canvas *canvas, const struct canvas_line *line);

/* Adds what stands in columns from..to of the line to the cell of a table, as a further line of it. */
void canvas_add_text(struct arena *arena, const struct canvas *canvas,
		     const struct canvas_line *line, size_t from, size_t to, struct node *cell);

#endif
