/*
 * Rows of generated reference pages that are #defines of C.
 *
 *	#define | POND_DRY   (-1)
 */
#ifndef STATUSGEN_MACROROW_H
#define STATUSGEN_MACROROW_H

#include "grid.h"

enum macrorow {
	MACROROW_OTHER, /* no such row, or its value is not known */
	MACROROW_VOID,  /* the macro is no number: it has arguments, or is a text */
	MACROROW_READ, /* the record has the name, the value, and a comment behind it as its text */
};

/* Reads a row with "#define" in the cell before the one in `column`. */
enum macrorow macrorow_read(struct reading *reading, const struct row *row, int column,
			    struct record *record);

#endif
