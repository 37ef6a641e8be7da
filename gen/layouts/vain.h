/*
 * Names with something like a number beside each of them, of which none can be read as its value: no listing, and yet
 * nothing that may be passed over in silence.
 */
#ifndef STATUSGEN_VAIN_H
#define STATUSGEN_VAIN_H

#include "layout.h"

/* What a user is told of records none of which has a value; empty where they need not have one. */
struct str vain_doubt(struct reading *reading, const struct listing_found *found);

#endif
