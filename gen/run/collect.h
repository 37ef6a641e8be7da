/*
 * From the PAGE arguments to jobs.
 */
#ifndef STATUSGEN_COLLECT_H
#define STATUSGEN_COLLECT_H

#include "job.h"
#include "options.h"

struct jobs {
	struct job *items;
	size_t count;
	size_t capacity;
};

/*
 * Makes a job for each page: files as given, folders searched for .md, .markdown, .html and .htm (their outputs
 * keep the folders below), but not the output folder where it is among them, "-" for standard input. In the order of the arguments, folders sorted by name. Each job
 * gets its settings file: the one given, else statusgen.yaml in the page's folder or, for a page found in a
 * folder, in one above up to that folder; a page whose settings are bad is left out. False after errors.
 */
bool collect_jobs(struct arena *arena, const struct options *options, struct jobs *jobs,
		  struct diags *diags);

#endif
