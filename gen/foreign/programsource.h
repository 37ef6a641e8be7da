/*
 * A source file of a programming language as a page: its constants, with the comments that belong
 * to them.
 */
#ifndef STATUSGEN_PROGRAMSOURCE_H
#define STATUSGEN_PROGRAMSOURCE_H

#include "foreign.h"

/*
 * Makes `foreign` of it, in the order of the file. Constants whose value cannot be worked out are
 * told of (check missing-value), where they are enumerated or their names speak of codes.
 * Everything lives in `arena`.
 */
void programsource_read(struct arena *arena, struct str path, const struct source *source,
			struct foreign *foreign, struct diags *diags);

#endif
