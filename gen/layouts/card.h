/*
 * A card: rows that tell of one code, with field names in the first column. It is a table by itself
 * (card.c), or one of several in a table (stack.c).
 */
#ifndef STATUSGEN_CARD_H
#define STATUSGEN_CARD_H

#include "../table/grid.h"
#include "layouts.h"

/*
 * Reads the rows as one code; false where they have no field with a name. The value's state is
 * VALUE_NONE where they have none that can be read.
 */
bool card_read(struct reading *reading, const struct row *rows, size_t count,
	       struct record *record);

/*
 * The same of a table that tells of a code whose name stands above it, in a heading or a term: the
 * value, the text and further fields, in rows of a label and what it is, or labels in the header
 * and one row below it. False: it has no value, or another code's name; the record stays as it is.
 */
bool card_take_fields(struct reading *reading, const struct node *table, struct record *record);

/*
 * The first table of a section or definition that goes from `first` up to `end`, before any
 * heading in it, perhaps in a box of its own; NULL: there is none. `*lead`: something stands before
 * it.
 */
const struct node *card_below(const struct node *first, const struct node *end, bool *lead);

#endif
