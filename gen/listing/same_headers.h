/*
 * Tables of names alone that stand below the same header as those of a table of codes, where that
 * says what they are: they are of the same kind.
 *
 *	| Cause | No. | Meaning |        | Cause | What it does |
 */
#ifndef STATUSGEN_SAME_HEADERS_H
#define STATUSGEN_SAME_HEADERS_H

#include "listing.h"

/* At the end of all listings: notes in each of such names that they are. */
void same_headers_note(struct reading *reading);

#endif
