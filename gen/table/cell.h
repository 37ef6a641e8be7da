/*
 * What a table's cell holds, seen by itself.
 */
#ifndef STATUSGEN_CELL_H
#define STATUSGEN_CELL_H

#include "../entry/head.h"

enum cell_kind {
	CELL_EMPTY,
	CELL_NAME,    /* sure names and nothing else */
	CELL_WORD,    /* one identifier that might be a word */
	CELL_VALUE,   /* a value and nothing else */
	CELL_ALIASED, /* a value, and a name after it: "0x80004004 (E_ABORT)" */
	CELL_BOTH,    /* a name and its value */
	CELL_TEXT,    /* anything else */
	CELL_KINDS,
};

/* How the digits of a column are to be read, going by its header and all of its cells. */
enum digits {
	DIGITS_WRITTEN, /* as they are written: decimal, or hex with 0x */
	DIGITS_HEX,     /* in this base without a sign that says so */
	DIGITS_OCTAL,
	DIGITS_BINARY,
	DIGITS_GROUPED, /* "1,001": decimals with signs between the thousands */
};

/* Reads the cell whose text was flattened; fills `head` where it is no CELL_EMPTY or CELL_TEXT. */
enum cell_kind cell_read(struct arena *arena, const struct flat *flat, struct head *head);

/*
 * Reads it as the value of a row: a number, perhaps with a comment or another name after it. False:
 * no value can be read; `head` has its text and place all the same.
 */
bool cell_read_value(struct arena *arena, const struct flat *flat, enum digits digits,
		     struct head *head);

/*
 * Whether the cell, whose head is one name or more, is nothing but sure names up to its end. Those
 * that blanks alone part are names where each has several parts ("PUMP_DRY PUMP_EMPTY"), or each is
 * set as code or in bold by itself; "DEAD BAT" is a phrase in capitals. "PUMP_DRY PUMP" is the
 * first, before a word that strayed.
 */
bool cell_goes_on_with_names(const struct flat *flat, const struct head *head);

/* "DEAD BAT", "LOW OIL 2": several words in capitals, and nothing else. */
bool cell_is_phrase_in_capitals(struct str text);

/* "PUMP" of "PUMP_E_DRY": what a name begins with is none of its own after it. */
bool cell_is_family_of(struct str word, struct str name);

/*
 * "1,001", "12 003", "1'000'000"; `*sure`: it cannot be a list of numbers, since one begins with 0.
 */
bool cell_is_grouped(struct str text, bool *sure);

#endif
