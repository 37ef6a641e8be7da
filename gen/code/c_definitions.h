/*
 * C definitions in a block of code.
 */
#ifndef STATUSGEN_C_DEFINITIONS_H
#define STATUSGEN_C_DEFINITIONS_H

#include "block.h"

/*
 * The enum that is all of a box of text ("enum error { OK = 0, FAILED = 1 }"), as a piece of code
 * that begins with "enum {".
 */
bool enum_text_read(struct reading *reading, const struct node *box, struct block *block);

/* The body of the enum that is all of the box, in bytes of reading->flat, which it fills. */
bool enum_text_find(struct reading *reading, const struct node *box, size_t *from, size_t *to);

/*
 * How many members an enum has that is all of the box and gives none of them a value, where their
 * names speak of codes; else 0. C counts them, other languages do not. `*first` is the first one.
 */
size_t enum_text_unvalued(struct reading *reading, const struct node *box, struct str *first);

/*
 * Where all of the block is the lines between the braces of an enum, puts "enum {" before them, and
 * an enumerator "_" of which no value is known.
 *
 *	PUMP_OK = 0,
 *	PUMP_DRY,	// no water
 */
void enum_body_complete(struct arena *arena, struct block *block);

/* Adds a record for each #define and enumerator of the block that has one value. */
void c_definitions_add(struct reading *reading, struct listing_found *found,
		       const struct block *block);

/* The value of a definition that only others give: "BASE + 1". */
void c_definition_set(struct arena *arena, struct head *head, uint32_t value);

/*
 * What a program or header defines as codes, among all else that is in it.
 *
 *	#include <stdio.h>
 *	#define POND_VERSION 3		no code
 *
 *	#define POND_OK 0		a run of #defines: one right after the other,
 *	#define POND_DRY (-1)		the first part of their names the same
 *	#define POND_FROZEN (-2)
 *	int pond_look(void);
 *
 * A run of three and more, of which a name speaks of codes, is a listing; flags and sizes are none.
 */

/*
 * Drops the records of #defines in the block that stand in no such run. The records are in the
 * block's order.
 */
void define_runs_keep(struct reading *reading, const struct block *block,
		      struct listing_found *found);

#endif
