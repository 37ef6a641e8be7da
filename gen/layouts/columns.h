/*
 * Which column of a table holds what.
 *
 * Decided by what the cells of all rows hold; header cells only tip the balance, since
 * real pages write "Value", "Code" and "Return value" over names, values and both.
 */
#ifndef STATUSGEN_COLUMNS_H
#define STATUSGEN_COLUMNS_H

#include "../base/map.h"
#include "cell.h"
#include "grid.h"
#include "words.h"

enum { COLUMN_NONE = -1 };

struct column {
	struct str header;
	struct header_hint hint;
	size_t kinds[CELL_KINDS];
	size_t filled;      /* cells that are not empty */
	size_t bytes;       /* of their text */
	struct map texts;   /* those that were seen */
	size_t distinct;    /* how many of them */
	size_t lower;       /* names without a capital letter */
	size_t codes;       /* "E1": capitals and digits behind them */
	size_t long_codes;  /* of those, with three digits or more: "E001" */
	size_t bare_hex;    /* cells that are hex digits and nothing else */
	size_t hex_letters; /* of those, with a letter among the digits */
	size_t width;       /* how many hex digits all of those have; 0: they differ */
};

struct roles {
	int name;      /* names alone */
	int value;     /* values alone, perhaps with further names */
	int both;      /* names and values in one cell; then the other two are COLUMN_NONE */
	int text;      /* the description */
	bool bare_hex; /* the value column has hex digits without 0x */
};

/* Looks at all cells; marks a first row that can only be a header. `columns` has COLUMNS_MAX zeroed elements. */
void columns_count(struct reading *reading, struct grid *grid, struct column *columns);

/* Finds the roles; false where the table lists no codes. Without names only where settings say so. */
bool columns_decide(const struct column *columns, size_t count,
		    const struct layout_settings *settings, struct roles *roles);

/* Whether the column holds hex digits without 0x, going by its header and all of its cells. */
bool column_is_bare_hex(const struct column *column);

/* How many in a hundred of the filled cells `cells` are. */
int column_share(const struct column *column, size_t cells);

#endif
