/*
 * What columns with usual headers say of an entry.
 */
#ifndef STATUSGEN_FLAGS_H
#define STATUSGEN_FLAGS_H

#include "model.h"

/* The entry's field below such a header; NULL where its listing has no such column. */
const struct entry_field *entry_usual(const struct model *model, const struct entry *entry,
				      enum usual usual);

/*
 * Whether a cell says yes: it has something that is not "no", "false", "never", "-" and the like.
 */
bool field_says_yes(const struct entry_field *field);

#endif
