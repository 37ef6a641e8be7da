/*
 * Labels in the texts of codes that are fields of them, as the cells of further columns are:
 *
 *	- Since: 1.2                      an item of a list of nothing but labels, right in the text
 *	<dt>Since<dd>1.2                  the same of terms
 *	**Since:** 1.2                    a line of its own, or several such on one
 *	Since: 1.2                        between the value and the text (record_field)
 *
 * Which of them are fields is decided for each label of the listing (labels.c).
 */
#ifndef STATUSGEN_LABELS_H
#define STATUSGEN_LABELS_H

#include "listing.h"

struct label_kind;

/* A label in a text, and what it is of. */
struct label_place {
	struct str header;                /* the label; in the arena */
	struct str text;                  /* what it is of, up to a limit; in the arena */
	const struct node *cell;          /* the same, as a copy of its own */
	bool simple;                      /* that is what the cell of a column is: see labels.c */
	const struct record_field *field; /* it is in the record's note; or NULL */
	struct node *first, *last; /* the nodes of an item, or of a term and what it means; or */
	struct node *top;          /* what is below this one from here up to there: */
	struct point from, to;
	bool begins_line; /* nothing stands before it on its line */
	struct label_kind *kind;
	bool gone; /* it is a field */
};

/* The text of a record, with its labels. */
struct labelled_text {
	struct node *copy;          /* of its own; NULL: there are no labels in it */
	struct label_place *places; /* those of the note come first */
	size_t count, capacity;
	bool other; /* something else stands in it, too */
};

/* Whether labels may stand in the text or the note of the record: false is certain. */
bool labels_may_stand(const struct record *record);

/* Finds the labels of the record, whose text is copied for that. All lives in `arena`. */
void labels_find(struct arena *arena, const struct record *record, struct labelled_text *text);

/* Takes the labels that are `gone`, and what they are of, out of the copy. */
void labels_remove(struct labelled_text *text);

/*
 * Of a listing of codes that was just found: notes whether no labels are in its texts, and the
 * lists in them whose items will be fields: they list nothing themselves.
 */
void labels_look(struct reading *reading, struct listing_found *found);

/* Whether the node is such a list. */
bool labels_are_fields(const struct reading *reading, const struct node *node);

/* Makes fields of the labels in the texts of a listing of codes. */
void labels_take(struct reading *reading, struct listing_found *found);

#endif
