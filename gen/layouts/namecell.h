/*
 * The cell of a table that has an entry's names.
 */
#ifndef STATUSGEN_NAMECELL_H
#define STATUSGEN_NAMECELL_H

#include "layout.h"

/*
 * Reads the names: alone, one a line, or in a row. Words that are no name go to the description,
 * since the row may have a value; a name among them, or what is almost one, is record->lost.
 */
void namecell_read(struct reading *reading, const struct node *cell, struct record *record);

#endif
