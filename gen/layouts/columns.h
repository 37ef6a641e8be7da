/*
 * Which column of a table holds what.
 *
 * Decided by what the cells of all rows hold; header cells only tip the balance, since
 * real pages write "Value", "Code" and "Return value" over names, values and both.
 */
#ifndef STATUSGEN_COLUMNS_H
#define STATUSGEN_COLUMNS_H

#include "layout.h"

enum { COLUMNS_MAX = 64, COLUMN_NONE = -1 };

/* What a cell looks like by itself. */
enum cell_kind {
	CELL_EMPTY,
	CELL_NAME,  /* a sure name and nothing else */
	CELL_WORD,  /* one identifier that might be a word */
	CELL_VALUE, /* a value and nothing else */
	CELL_BOTH,  /* a name and a value */
	CELL_TEXT,  /* anything else */
	CELL_KINDS,
};

struct column {
	size_t kinds[CELL_KINDS];
	size_t bytes;    /* of text, to find the one with the prose */
	size_t distinct; /* names that differ from the one in the row above */
	size_t lower;    /* names without a capital letter */
	size_t bare_hex; /* cells that are hex digits and nothing else */
	size_t bare_letters; /* of those, with a letter among the digits */
	struct str header;
};

struct roles {
	int name;  /* names alone */
	int value; /* values alone */
	int both;  /* names and values in one cell; then the other two are COLUMN_NONE */
	int text;  /* the description */
	bool bare_hex; /* the value column has hex digits without 0x */
};

/* Counts one cell whose flat text was read. */
enum cell_kind column_count(struct column *column, struct arena *arena, const struct flat *flat,
			    struct str *last_name);

/* Finds the roles; false where the table lists no codes. */
bool columns_decide(const struct column *columns, size_t count, const struct layout_settings *settings,
		    struct roles *roles);

#endif
