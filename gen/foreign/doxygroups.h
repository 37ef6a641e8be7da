/*
 * Member groups of Doxygen in a header, "@name Title" with "@{" and "@}", as lists with titles.
 */
#ifndef STATUSGEN_DOXYGROUPS_H
#define STATUSGEN_DOXYGROUPS_H

#include "foreign.h"

/*
 * Makes foreign->lists of them; the entries are in the order of the source. None are made where an
 * entry stands behind the end of a group and in no other: it would be in the one before it. `mask`
 * is that of code/codemask.h.
 */
void doxygroups_find(struct arena *arena, struct foreign *foreign, const char *mask);

#endif
