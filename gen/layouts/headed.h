/*
 * Cells whose text begins with the value of the name in another cell:
 *
 *	| ERR_BUSY | (5) try again | ERR_FULL | 6 - no room |
 */
#ifndef STATUSGEN_HEADED_H
#define STATUSGEN_HEADED_H

#include "layout.h"

/* Whether what was flattened last begins like that; its value's text, which lives as long as the page, in `*value`. */
bool headed_begins(struct reading *reading, struct str *value);

/* Takes the cell's value, and as the description what stands behind it. False: it does not begin like that. */
bool headed_read(struct reading *reading, const struct node *cell, struct record *record);

#endif
