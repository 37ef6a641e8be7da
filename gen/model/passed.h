/*
 * What looked like a listing of codes and is none: whoever wrote it must hear of it, where it may
 * list codes after all.
 */
#ifndef STATUSGEN_PASSED_H
#define STATUSGEN_PASSED_H

#include "../base/map.h"
#include "../layouts/layout.h"

/* Reports it. `known` has the names that are entries of the page: of those nothing is lost. */
void passed_tell(struct arena *arena, const struct reading *reading, const struct map *known,
		 struct diags *diags);

#endif
