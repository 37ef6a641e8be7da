/*
 * -v: how a page was read, so that one can see why it gives what it gives.
 */
#ifndef STATUSGEN_EXPLAIN_H
#define STATUSGEN_EXPLAIN_H

#include "../listing/listing.h"
#include "../model/model.h"

/*
 * Lines of text: each listing with its place, layout, columns and entries, and what the page has
 * besides.
 */
struct str explain_reading(struct arena *arena, const struct reading *reading,
			   const struct model *model);

#endif
