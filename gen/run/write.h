/*
 * Outputs to files: written where they differ, or with --check only looked at.
 */
#ifndef STATUSGEN_WRITE_H
#define STATUSGEN_WRITE_H

#include "collect.h"
#include "render.h"

struct write_plan {
	struct arena *arena;
	const struct options *options;
	struct diags *diags;
	struct jobs *jobs;
	const struct outputs *shared; /* of the run, not of one page */
	const struct templates *templates;
};

/*
 * Writes (or checks) the outputs of all pages without an error, then those of the run, and the depfile. A page's
 * outputs are written only when none of them is another page's output or one of the pages read. With --check,
 * differences go to standard output. False where an output is stale or could not be written.
 */
bool write_outputs(struct write_plan *plan);

#endif
