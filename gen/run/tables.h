/*
 * Compiled message tables as outputs: of a page, or of all pages together.
 *
 * There is one for each language, NAME.bin and NAME-Japanese.bin, and a resource script (a
 * template) takes them all in.
 */
#ifndef STATUSGEN_TABLES_H
#define STATUSGEN_TABLES_H

#include "job.h"

/*
 * Adds the tables of a job, whose view is made and belongs to a run, to its outputs. What templates
 * see of them, in the job's arena; NULL after an error.
 */
const struct view_resource *tables_of_job(struct job *job);

/*
 * The tables, called `name`, of all jobs of a run, whose views `run` has. A page without a
 * translation that others have gives that table its own texts. Values with different texts are
 * reported on their pages (message-conflict; the earlier page counts), errors go to `diags`. NULL
 * after an error.
 */
const struct view_resource *tables_of_run(struct arena *arena, struct job *const *jobs,
					  size_t count, const struct view_run *run, struct str name,
					  struct outputs *outputs, struct diags *diags);

#endif
