/*
 * The prefixes that the names of a page share: ERROR_, WSA, wbemErr.
 *
 * Names are of a kind when they begin with the same word and '_' ("ERROR_"), or, without
 * '_', with the same three letters. The prefix of a kind is what all its names on the
 * page share, cut back to the last '_' in it.
 */
#ifndef STATUSGEN_FAMILY_H
#define STATUSGEN_FAMILY_H

#include "../base/map.h"
#include "../model/model.h"

struct families {
	struct map kinds;
};

void families_of(struct arena *arena, const struct model *model, struct families *families);

/*
 * The prefix of the names of the same kind as `name`; empty where the page has fewer than
 * `least` of them, or they share less than two characters.
 */
struct str family_prefix(const struct families *families, struct str name, size_t least);

/* Whether two names are of one kind, whatever the case of their letters. */
bool family_same(struct str a, struct str b);

#endif
