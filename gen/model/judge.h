/*
 * What is wrong with a record: whether it can become an entry, and what is reported.
 */
#ifndef STATUSGEN_JUDGE_H
#define STATUSGEN_JUDGE_H

#include "../base/diag.h"
#include "../header/cheader.h"
#include "../listing/listing.h"

struct judge {
	const struct source *source;
	const struct layout_settings *settings;
	const struct cheaders *values_from; /* headers that were asked for values, or NULL */
	struct diags *diags;
};

/*
 * Whether the record has a value that counts; what is left out is reported, but for a record
 * without any value. `*value`: the record's; where the settings choose between two ways to read it,
 * the chosen one.
 */
bool judge_value(const struct judge *judge, const struct record *record, struct value_found *value);

/* Reports names that were repaired, and names that no header can define. */
void judge_names(const struct judge *judge, const struct record *record);

/* Reports a name without a readable value, in a listing in which others have one. */
void judge_missing(const struct judge *judge, const struct listing_found *found,
		   const struct record *record);

/* Reports a row with the form of an entry that has neither a name nor a value. */
void judge_row(const struct judge *judge, const struct record *record);

#endif
