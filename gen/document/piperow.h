/*
 * Lines of Markdown as rows of pipe tables: where a line's own text begins, and how many cells it
 * has.
 *
 * Syntax: https://github.github.com/gfm/#tables-extension-
 */
#ifndef STATUSGEN_PIPEROW_H
#define STATUSGEN_PIPEROW_H

#include "../base/str.h"

/* A line of the page, and what stands on it after quote marks and list markers. */
struct piperow {
	size_t begin;
	size_t end;    /* without the line end */
	size_t next;   /* where the next line begins */
	size_t prefix; /* end of its white space and ">" */
	size_t text;   /* end of its list markers, too: here its own text begins */
};

/* The byte at `offset`, or a line end past the text's end. */
char piperow_byte(struct str text, size_t offset);

/* The line that begins at `begin`. */
struct piperow piperow_line(struct str text, size_t begin);

/* How many ">" stand before it. */
unsigned piperow_quotes(struct str text, const struct piperow *line);

/* Takes one cell of a delimiter row, from `*from` on; false: it is none. */
bool piperow_take_delimiter(struct str text, size_t *from, size_t end);

/* The byte after spaces and tabs. */
size_t piperow_skip_blanks(struct str text, size_t from, size_t end);

/* How many cells the line has as a delimiter row; 0: it is none. */
size_t piperow_delimiters(struct str text, const struct piperow *line);

/* How many cells the line has as a table row, up to the last that is not empty. */
size_t piperow_cells(struct str text, const struct piperow *line);

/* Whether it ends in "|", which closes its last cell. */
bool piperow_is_closed(struct str text, const struct piperow *line);

/*
 * Attributes of what stands above, as kramdown and others write them, and nothing else: "{:
 * .wide}",
 * "{#pumps .wide}".
 */
bool piperow_is_attributes(struct str text, const struct piperow *line);

#endif
