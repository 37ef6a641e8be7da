/*
 * C definitions in a block of code.
 */
#ifndef STATUSGEN_ENUMS_H
#define STATUSGEN_ENUMS_H

#include "block.h"

/* Adds a record for each #define and enumerator of the block that has one value. */
void enums_add(struct reading *reading, struct listing_found *found, const struct block *block);

#endif
