/*
 * Settings that look like codes: "WITH_TLS=1", "MAX_BOXES=16".
 */
#ifndef STATUSGEN_ASSIGN_H
#define STATUSGEN_ASSIGN_H

#include "layout.h"

/*
 * Whether all that have name and value are written as shells and compilers take settings ("=" with
 * no blank around it and a decimal behind it), or more than two have no value but 0 and 1, which
 * switch something. Where nothing speaks of codes - neither the words before them nor the names
 * themselves - that is what they are.
 */
bool listing_sets_variables(struct reading *reading, const struct listing_found *found);

#endif
