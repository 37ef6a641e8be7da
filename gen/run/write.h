/*
 * Outputs to files: written where they differ, or with --check only looked at.
 */
#ifndef STATUSGEN_WRITE_H
#define STATUSGEN_WRITE_H

#include "choose.h"
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

#endif
