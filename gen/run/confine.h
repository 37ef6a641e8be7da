/*
 * --sandbox: what a run may read and write once its pages and settings are known.
 */
#ifndef STATUSGEN_CONFINE_H
#define STATUSGEN_CONFINE_H

#include "collect.h"

/*
 * To be called before the first page is read. Pages, what their settings name, templates and
 * headers may be read from then on, and files below the output folder, which is made where it is
 * missing, may be written where `writes`. Where the system has no sandbox, a warning says so; false
 * where the output folder cannot be made.
 */
bool confine(struct arena *arena, const struct options *options, const struct jobs *jobs,
	     const struct jobs *others, bool writes, struct diags *diags);

#endif
