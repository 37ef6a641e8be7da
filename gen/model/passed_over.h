/*
 * What looked like a listing of codes and is none: whoever wrote it must hear of it, where it may
 * list codes after all.
 */
#ifndef STATUSGEN_PASSED_OVER_H
#define STATUSGEN_PASSED_OVER_H

#include "../base/map.h"
#include "../listing/listing.h"

/* Reports it. `known` has the names that are entries of the page: of those nothing is lost. */
void passed_over_report(struct arena *arena, const struct reading *reading, const struct map *known,
			struct diags *diags);

#endif
