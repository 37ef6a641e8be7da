/*
 * Pages made of several sources: the settings values-from and texts-from.
 */
#ifndef STATUSGEN_SOURCES_H
#define STATUSGEN_SOURCES_H

#include "job.h"

/*
 * The headers that the job's settings take values from, or those of the context where they name
 * none. NULL: none. What cannot be read is an error of the job.
 */
const struct cheaders *sources_values(struct job *job, const struct job_context *context);

/*
 * Once the job has its model: takes the texts from where the settings say, notes in each entry
 * where its parts come from, and reports what contradicts (checks source-value and source-text) and
 * what the page lacks (source-only).
 */
void sources_apply(struct job *job, const struct job_context *context,
		   const struct cheaders *headers);

#endif
