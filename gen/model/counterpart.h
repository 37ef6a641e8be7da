/*
 * The entries of a translated page that say what a page's own say, in another language.
 *
 * An entry and its counterpart have the same name (any of the entry's names will do). What the
 * translated page lists without a name is found by its number or text code. Entries without a text
 * are no counterparts.
 */
#ifndef STATUSGEN_COUNTERPART_H
#define STATUSGEN_COUNTERPART_H

#include "../base/map.h"
#include "model.h"

struct counterparts {
	struct map names;  /* to the first entry that has it */
	struct map values; /* the same for numbers without a name ... */
	struct map codes;  /* ... and text codes */
};

/* The maps live in `arena`; `translated` must as long. */
struct counterparts counterparts_index(struct arena *arena, const struct model *translated);

/* NULL: there is none. */
const struct entry *counterpart_by_name(const struct counterparts *in, struct str name);
const struct entry *counterpart_by_value(const struct counterparts *in, uint64_t value);
const struct entry *counterpart_of(const struct counterparts *in, const struct entry *entry);

#endif
