/*
 * Blocks of Markdown that have lines of their own rules, line by line: fenced code
 * (https://github.github.com/gfm/#fenced-code-blocks), HTML and grid tables
 * (https://pandoc.org/MANUAL.html#extension-grid_tables).
 */
#ifndef STATUSGEN_FENCE_H
#define STATUSGEN_FENCE_H

#include "../base/str.h"
#include "piperow.h"

struct fence {
	char byte; /* what it is made of, where one is open; else 0 */
	size_t len;
};

/* Opens or closes it; true: the line is a fence, or in between. */
bool fence_take(struct fence *fence, struct str text, const struct piperow *line);

/*
 * Where Markdown gives way to an HTML block that may interrupt a paragraph
 * (https://spec.commonmark.org/0.29/#html-blocks, all kinds but the seventh).
 *
 * Whether the line begins one; quote marks and white space before it are taken off already.
 */
bool htmlblock_begins(struct str line);

/*
 * Where the grid table ends whose first line begins at `begin`; `begin` where there is none. GitHub
 * shows its lines as a paragraph.
 */
size_t gridtable_end(struct str text, size_t begin);

#endif
