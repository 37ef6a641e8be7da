/*
 * Aliases in the text: "This value was also named OTHER_NAME."
 */
#ifndef STATUSGEN_ALIAS_H
#define STATUSGEN_ALIAS_H

#include "../document/flat.h"
#include "model.h"

/* Whether the text has a word that stands before aliases: most have none. */
bool alias_may_stand(struct str text);

/*
 * Finds the next sentence at or after `*at` of the flat text that names an alias. True with the
 * alias in `name`, the sentence's bytes in `from` and `to`, and `*at` after it.
 */
bool alias_next(struct arena *arena, const struct flat *flat, size_t *at, struct entry_name *name,
		size_t *from, size_t *to);

/* The text (one line) without its sentences that name an alias. */
struct str alias_cut(struct arena *arena, struct str text);

#endif
