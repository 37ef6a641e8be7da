/*
 * Rows that cannot be read: they have the form of the entries around them, and yet no name or no
 * value that is one. They become records all the same, so that the model reports them, and so that
 * their text does not end up under the name before them.
 *
 *	**ERR_X** 0xZZ        ERR_Y: TBD        a name, and no value
 *	ERR-Z (5)             Not found (5)     a value, and no name
 *	5: text               Error 5           the same, without words for a name
 *
 * What merely begins with a name ("**ERR_X** is set when ...") has not the form of an entry, unless
 * the caller says that the place itself has it.
 */
#ifndef STATUSGEN_UNREAD_H
#define STATUSGEN_UNREAD_H

#include "row_parts.h"

/* What a line that is no entry has instead. */
enum unread {
	UNREAD_NONE,     /* nothing: it is text */
	UNREAD_NAME,     /* a name and no value */
	UNREAD_VALUE,    /* a value (perhaps a range) and words or marks that are no name */
	UNREAD_NEITHER,  /* what has the form of a name with a value, and is neither */
	UNREAD_NAMELESS, /* a value, and nothing that might be meant as a name */
};

/*
 * Reads the line of reading->flat from byte `at` up to `to`. Fills the record's head and what could
 * not be taken for a name; head.end is where the description goes on.
 */
enum unread unread_line(struct reading *reading, size_t at, size_t to, const struct row_form *form,
			enum place place, struct record *record);

/* The same for what stands below `top` from `from` up to `to`; makes the record complete. */
enum unread unread_read(struct reading *reading, const struct node *top, struct point from,
			struct point to, const struct row_form *form, enum place place,
			struct record *record);

/*
 * Words that stand for a name are the record's note, printed after its text; where it has none,
 * this makes them its text.
 */
void unread_note_as_text(struct reading *reading, struct record *record);

/* Whether nothing but the value stands on the line. */
bool unread_is_alone(const struct reading *reading, const struct record *record);

/* Whether the record's value is set apart as the names of the other entries are. */
bool unread_is_set_alike(const struct reading *reading, const struct record *record,
			 const struct row_form *form);

#endif
