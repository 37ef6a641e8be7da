/*
 * Lines in which words stand where an entry has its name: "Weir bad: 3", "Weir bad (3)",
 * "3 Weir bad".
 */
#ifndef STATUSGEN_WORDY_H
#define STATUSGEN_WORDY_H

#include "row_parts.h"

struct wordy {
	struct str words;
	struct value_found value;
};

/*
 * Reads a line, without blanks around it, that has the form. Of a single word with a number in
 * brackets nothing else may be there, unless `text` says that a text may follow.
 */
bool wordy_read(struct str line, const struct row_form *form, bool text, struct wordy *found);

/* "SL WET 2 wet": the words, several in capitals, before a number and a text; empty: none. */
struct str wordy_capitals(struct str line, struct value_found *value);

/* "PUMP_DRY 1 text": but blanks part name and value. */
bool wordy_is_in_columns(const struct row_form *form);

/* "HTTP status", "Default port", "Severity": what such words name may be a field. */
bool wordy_may_be_field(struct str words);

/* Where entries of any listing begin, and where their values stand: in order. */
struct places {
	uint32_t *at;
	size_t count;
};

/* Whether an entry stands between the two bytes of the page. */
bool places_between(const struct places *places, uint32_t from, uint32_t to);

/* Notes lists of such lines in the text of the listing's entries. */
void wordy_note_lists(struct reading *reading, const struct places *places,
		      struct listing_found *found);

#endif
