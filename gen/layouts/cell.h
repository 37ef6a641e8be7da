/*
 * What a table's cell holds, seen by itself.
 */
#ifndef STATUSGEN_CELL_H
#define STATUSGEN_CELL_H

#include "head.h"

enum cell_kind {
	CELL_EMPTY,
	CELL_NAME,    /* sure names and nothing else */
	CELL_WORD,    /* one identifier that might be a word */
	CELL_VALUE,   /* a value and nothing else */
	CELL_ALIASED, /* a value, and a name behind it: "0x80004004 (E_ABORT)" */
	CELL_BOTH,    /* a name and its value */
	CELL_TEXT,    /* anything else */
	CELL_KINDS,
};

/* Reads the cell whose text was flattened; fills `head` where it is no CELL_EMPTY or CELL_TEXT. */
enum cell_kind cell_read(struct arena *arena, const struct flat *flat, struct head *head);

/*
 * Reads it as the value of a row: a number, perhaps with a comment or another name behind it; with
 * `bare_hex` hex digits without 0x. False: no value can be read; `head` has its text and place all the same.
 */
bool cell_read_value(struct arena *arena, const struct flat *flat, bool bare_hex,
		     struct head *head);

#endif
