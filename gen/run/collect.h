/*
 * From the PAGE arguments to jobs.
 */
#ifndef STATUSGEN_COLLECT_H
#define STATUSGEN_COLLECT_H

#include "job.h"
#include "options.h"

struct places;

struct jobs {
	struct job *items;
	size_t count;
	size_t capacity;
};

/*
 * Makes a job for each page: files as given, folders searched (see markups.h; what is in the folder
 * of the outputs is left out), "-" for standard input. In the order of the arguments, folders
 * sorted by name; a page that two arguments lead to is one. place.h says which settings a page has
 * and how its outputs are called; a page whose settings are bad is left out. False after errors.
 */
bool collect_jobs(struct arena *arena, const struct options *options, struct places *places,
		  struct jobs *jobs, struct diags *diags);

/* What pages tell of others: names that they give different values. */
struct across {
	struct map names;
};

/*
 * Compares a page's names with those of the pages before it, in the order of the run. It must have
 * been read; what is wrong is reported with it. Afterwards its model may go.
 */
void across_add(struct across *across, struct job *job);

/*
 * What can be told only when all pages of a run are read: settings that no page has a use for.
 */
void across_report(const struct jobs *jobs, struct diags *diags);

#endif
