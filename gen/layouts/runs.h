/*
 * What a program or header defines as codes, among all else that is in it.
 *
 *	#include <stdio.h>
 *	#define POND_VERSION 3		no code
 *
 *	#define POND_OK 0		a run of #defines: one right behind the other, the first part of their names
 *	#define POND_DRY (-1)		the same
 *	#define POND_FROZEN (-2)
 *	int pond_look(void);
 *
 * A run of three and more, of which a name speaks of codes, is a listing; flags and sizes are none.
 */
#ifndef STATUSGEN_RUNS_H
#define STATUSGEN_RUNS_H

#include "block.h"

/* Drops the records of #defines in the block that stand in no such run. The records are in the block's order. */
void runs_keep(struct reading *reading, const struct block *block, struct listing_found *found);

#endif
