/*
 * The rows of a table that lists codes: what single cells and rows hold.
 */
#ifndef STATUSGEN_ROWS_H
#define STATUSGEN_ROWS_H

#include "../listing/listing.h"
#include "columns.h"
#include "grid.h"

/*
 * The cell of a table that has an entry's names.
 */

/*
 * Reads the names: alone, one a line, or in a row. Words that are no name go to the description,
 * since the row may have a value; a name among them, or what is almost one, is record->lost.
 * `known`: the cell's head as cell_read gave it, or NULL.
 */
void name_cell_read(struct reading *reading, const struct node *cell, const struct head *known,
		    struct record *record);

/* Notes words that stand in the cell where a name should, beside a value and a text. */
void name_cell_note_words(struct reading *reading, const struct node *cell, struct record *record);

/*
 * Cells whose text begins with the value of the name in another cell:
 *
 *	| ERR_BUSY | (5) try again | ERR_FULL | 6 - no room |
 */

/*
 * Whether what was flattened last begins like that; its value's text, which lives as long as the
 * page, in `*value`.
 */
bool leading_value_begins(struct reading *reading, struct str *value);

/*
 * Takes the cell's value, and as the description what follows it. False: it does not begin like
 * that.
 */
bool leading_value_read(struct reading *reading, const struct node *cell, struct record *record);

/* The same of a number with its title, where no names are: "404 Not found", "404: not found". */
bool leading_title_begins(struct reading *reading, struct value_found *value);
bool leading_title_read(struct reading *reading, const struct node *cell, struct record *record);

/*
 * The same of any number, before its text or in brackets behind it: "5: too hot", "Too hot (5)".
 * The text of the number of what was flattened last lives as long as that.
 */
bool phrase_value_find(struct reading *reading, struct str *number);

/*
 * Rows of generated reference pages that are #defines of C, or declare variables.
 *
 *	#define | POND_DRY   (POND_BASE + 1)
 *	int     | pond_depth = 0
 *	int pond_depth = 0		by itself
 *
 * Constants of C say that they are such, or are in capitals.
 */

enum macro_row {
	MACRO_ROW_OTHER, /* no such row, or its value is not known */
	MACRO_ROW_VOID,  /* it is no number: the macro has arguments or is a text; a variable */
	MACRO_ROW_READ, /* the record has the name, the value, and a comment after it as its text */
};

/* The rows of a table, of which some refer to others: see macro_row_read. */
struct macro_rows {
	const struct grid *grid;
	int column;            /* the names'; what the rows are stands in the one before it */
	struct cheaders *all;  /* what they define; NULL: not needed yet */
	bool asked, undefined; /* whether variables stand in them without a value */
	bool looked, any;      /* whether some of them are macros */
};

/* Whether the cell of that column, right before the name's, is the type of a constant or "#define".
 */
bool macro_row_has_type(struct reading *reading, const struct macro_rows *rows,
			const struct row *row, int column);

/* Reads a row with "#define" or a type in the cell before the name's. */
enum macro_row macro_row_read(struct reading *reading, struct macro_rows *rows,
			      const struct row *row, struct record *record);

/*
 * "PUMP_BASE + 1" for a value, of which PUMP_BASE is a code of the table, or of a listing before it
 * on the page.
 */

/* Whether the text is a sum of codes that listings before have. */
bool sums_begin(struct reading *reading, struct str text);

/* Gives the records whose values are sums what these are worth; those of others are unclear. */
void sums_work_out(struct reading *reading, struct listing_found *found);

/*
 * What is wrong with rows of a table, apart from their names and values. Whether it is reported is
 * decided later: nobody wants to hear of tables that list no codes.
 */

/*
 * Notes a row that gives no entry, unless it is one that should give none: a subheading, dots. Its
 * cell in the column is quoted, else its first one with a text.
 */
void row_note_unread(struct reading *reading, struct listing_found *found, const struct row *row,
		     int column);

/*
 * Notes a row whose cell in the column stands for many codes, "PUMP_{code}"; false, and no note,
 * where it does not.
 */
bool row_note_family(struct reading *reading, struct listing_found *found, const struct row *row,
		     int column);

/* Notes a row whose cell in the column should be a code's name, and is none. */
void row_note_name(struct reading *reading, struct listing_found *found, const struct row *row,
		   int column);

/* Notes what was flattened last: a row or an item that is wrong in that way. */
void row_note_flat(struct reading *reading, struct listing_found *found, enum row_trouble trouble);

/* Notes a row of a pipe table that goes over several lines of the page. */
void row_note_broken(struct reading *reading, struct listing_found *found, const struct row *row);

/* Notes a cell with text from column `from` up to `to`, which no header has. */
void row_note_extra(struct reading *reading, struct listing_found *found, const struct row *row,
		    size_t from, size_t to);

/*
 * Takes the cell out of each row that is shifted by one, so that its name and value stand where
 * those of the others do; one with a text is noted.
 */
void shifted_rows_move(struct reading *reading, struct listing_found *found, struct grid *grid);

/* The header once more, in the middle of a long table. */
bool row_is_header_again(struct reading *reading, const struct row *row,
			 const struct column *columns);

/*
 * Lines that are written as rows of a pipe table and are none: after a blank line or a list in the
 * table, or without a delimiter row above them. What stands in them is text for Markdown.
 */

/*
 * What a user is reported such lines in the paragraph or list item, in the arena; empty where none
 * of them has a name and a value. `*offset` is the first one's; `*surely`: they belong to codes.
 */
struct str stray_rows(struct reading *reading, const struct node *node, uint32_t *offset,
		      bool *surely);

/*
 * Rows of a table that hold "enum", perhaps with a name, and its body, in one cell or side by side.
 * What stands in the body is no name or value of the row.
 */
void enum_rows_mark(struct reading *reading, struct grid *grid);

/* Adds the enumerators of such a row. */
void enum_rows_add(struct reading *reading, struct listing_found *found, const struct row *row);

#endif
