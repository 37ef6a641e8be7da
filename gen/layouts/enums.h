/*
 * C definitions in a block of code.
 */
#ifndef STATUSGEN_ENUMS_H
#define STATUSGEN_ENUMS_H

#include "block.h"
#include "grid.h"

/* Adds a record for each #define and enumerator of the block that has one value. */
void enums_add(struct reading *reading, struct listing_found *found, const struct block *block);

/*
 * Rows of a table that hold "enum", perhaps with a name, and its body, in one cell or side by side.
 * What stands in the body is no name or value of the row.
 */
void enums_mark_rows(struct reading *reading, struct grid *grid);

/* Adds the enumerators of such a row. */
void enums_add_row(struct reading *reading, struct listing_found *found, const struct row *row);

#endif
