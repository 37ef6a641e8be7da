/*
 * Outputs to files: written where they differ, or with --check only looked at.
 */
#ifndef STATUSGEN_WRITE_H
#define STATUSGEN_WRITE_H

#include "choose.h"
#include "claims.h"
#include "collect.h"
#include "render.h"

struct write_plan {
	struct arena *arena;
	const struct options *options;
	struct diags *diags; /* of no page in particular */
	struct jobs *jobs;
	const struct jobs *others; /* files of --values-from and --against */
	const struct choice *choice;
};

struct writer;

/* A writer for the run; the plan and what it points to must stay. */
struct writer *writer_new(const struct write_plan *plan);

/*
 * Writes (or with --check compares) the outputs of a page, unless it has an error, and frees their
 * memory. They are written only when none of them is another page's output or one of the pages
 * read. With --check, differences go to standard output.
 */
void writer_add(struct writer *writer, struct job *job);

/*
 * Writes the outputs of the run, where no page has an error, and then the depfile. False where an
 * output is stale.
 */
bool writer_finish(struct writer *writer, const struct outputs *shared);

/*
 * Outputs that no page makes any more.
 *
 * Nothing is known of them but what they say: templates that come along begin their outputs with
 * "Generated from PAGE by statusgen". Where such a file in the output folder is none of the run's
 * outputs, and no page of that name is among those read, its page is gone. That can only be said
 * where whole folders are read: a run for some pages knows nothing of the others.
 *
 * Warns of them (old-output), or with --prune removes them and notes that; with --prune also those
 * of pages that are there, where no -t says that this run makes only a part. `made` has the run's
 * outputs; what the run reads is never removed.
 */
void outdated_report(struct arena *arena, const struct options *options, const struct jobs *jobs,
		     const struct claims *made, struct inputs *inputs, struct diags *diags);

#endif
