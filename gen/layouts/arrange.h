/*
 * Tables whose entries do not stand in one row each, brought into rows of one entry.
 *
 *	Code | Name | Code | Name	the same columns again, to save paper
 *	Name  | BUSY | GONE		a column an entry, fields named in the first one
 *	Value | 1    | 2
 *
 * Cells stay the nodes that they are; only their rows change. A description keeps its place.
 */
#ifndef STATUSGEN_ARRANGE_H
#define STATUSGEN_ARRANGE_H

#include "grid.h"

/* Turns a table of a column an entry; one that has a row an entry stays as it is. */
void arrange_turn(struct reading *reading, struct grid *grid);

/*
 * Puts columns that repeat below one another, row by row. Header rows are known; without them what
 * the cells hold has to repeat.
 */
void arrange_fold(struct reading *reading, struct grid *grid);

#endif
