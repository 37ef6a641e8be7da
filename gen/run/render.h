/*
 * From views and templates to outputs.
 */
#ifndef STATUSGEN_RENDER_H
#define STATUSGEN_RENDER_H

#include "job.h"
#include "templates.h"

/*
 * Renders a job's templates of a page's scopes for a folder, empty where what is made lies nowhere;
 * its view is made and belongs to a run. Builds its
 * message tables, with their scripts, where they are wanted. Outputs and messages go to the job.
 */
void render_job(struct job *job, struct str folder, bool lenient, bool tables);

/* Renders a template of the run or of its sheets, one of `templates`, the same way. False after
 * errors. */
bool render_run(struct arena *arena, const struct view_run *run, const struct template_file *file,
		const struct templates *templates, struct str folder, bool lenient,
		struct outputs *outputs, struct diags *diags);

/*
 * One message table a language of all the jobs' messages, and the scripts for them: NAME.bin,
 * NAME.rc. `run` has the jobs' views. False after errors.
 */
bool render_tables(struct arena *arena, struct job *const *jobs, size_t count,
		   const struct view_run *run, struct str name, const struct templates *templates,
		   bool lenient, struct outputs *outputs, struct diags *diags);

#endif
