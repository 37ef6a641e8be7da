/*
 * What is wrong with rows of a table, apart from their names and values. Whether it is told is decided
 * later: nobody wants to hear of tables that list no codes.
 */
#ifndef STATUSGEN_ROWNOTE_H
#define STATUSGEN_ROWNOTE_H

#include "columns.h"

/*
 * Notes a row that gives no entry, unless it is one that should give none: a subheading, dots. Its cell in the
 * column is quoted, else its first one with a text.
 */
void rownote_unread(struct reading *reading, struct listing_found *found, const struct row *row,
		    int column);

/* Notes a row of a pipe table that goes over several lines of the page. */
void rownote_broken(struct reading *reading, struct listing_found *found, const struct row *row);

/* The header once more, in the middle of a long table. */
bool rownote_is_header(struct reading *reading, const struct row *row,
		       const struct column *columns);

#endif
