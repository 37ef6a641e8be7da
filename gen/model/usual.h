/*
 * Columns that many pages have, by the usual words of their header cells.
 */
#ifndef STATUSGEN_USUAL_H
#define STATUSGEN_USUAL_H

#include "model.h"

enum usual {
	USUAL_SINCE,
	USUAL_DEPRECATED,
	USUAL_REPLACED_BY,
	USUAL_SEVERITY,
	USUAL_RETRYABLE,
	USUALS
};

/* The entry's field below such a header; NULL where its listing has no such column. */
const struct entry_field *entry_usual(const struct model *model, const struct entry *entry,
				      enum usual usual);

/*
 * Whether a cell says yes: it has something that is not "no", "false", "never", "-" and the like.
 */
bool field_says_yes(const struct entry_field *field);

#endif
