/*
 * Outputs that no page makes any more.
 *
 * Nothing is known of them but what they say: templates that come along begin their outputs with
 * "Generated from PAGE by statusgen". Where such a file in the output folder is none of the run's
 * outputs, and no page of that name is among those read, its page is gone. That can only be said
 * where whole folders are read: a run for some pages knows nothing of the others.
 */
#ifndef STATUSGEN_OUTDATED_H
#define STATUSGEN_OUTDATED_H

#include "claims.h"
#include "collect.h"

/*
 * Warns of them (old-output), or with --prune removes them and notes that; with --prune also those
 * of pages that are there, where no -t says that this run makes only a part. `made` has the run's
 * outputs; what the run reads is never removed.
 */
void outdated_report(struct arena *arena, const struct options *options, const struct jobs *jobs,
		     const struct claims *made, struct inputs *inputs, struct diags *diags);

#endif
