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

#endif
