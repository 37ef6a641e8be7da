/*
 * From views and templates to outputs.
 */
#ifndef STATUSGEN_RENDER_H
#define STATUSGEN_RENDER_H

#include "job.h"
#include "templates.h"

/*
 * Renders all templates of a page's scopes for a job whose view is made and belongs to a run, and builds
 * its message table where one is wanted. Outputs and messages go to the job.
 */
void render_job(struct job *job, const struct templates *templates, bool lenient, bool table);

/* Renders the templates of the run. False after errors. */
bool render_run(struct arena *arena, const struct view_run *run, const struct templates *templates, bool lenient,
		struct outputs *outputs, struct diags *diags);

/* One message table, NAME.bin, of all the jobs' messages; conflicts are reported on their pages. */
void render_table(struct arena *arena, struct job *const *jobs, size_t count, struct str name, struct outputs *outputs,
		  struct diags *diags);

#endif
