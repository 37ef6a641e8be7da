/*
 * Files that a run reads beside its pages: those of --against and --values-from.
 *
 * They are read as pages are, each with the settings that count for it. An older version of a page,
 * which was put where no settings are, has those of the page.
 */
#ifndef STATUSGEN_OTHERS_H
#define STATUSGEN_OTHERS_H

#include "collect.h"
#include "compare.h"

/* Adds a job for each path. False where the settings of one are bad, which is reported. */
bool others_add(struct arena *arena, struct jobs *others, const struct str_list *paths,
		struct places *places, const struct jobs *pages);

/*
 * What the next `count` of the jobs from `first` on define, in a new `*headers`; `what` says what
 * is wanted, and gets what the files are like. Where one cannot be read (false) that is in its
 * job's messages or in `diags`.
 */
bool others_read(struct arena *arena, struct job *first, size_t count,
		 const struct job_context *context, struct cheaders **headers,
		 struct compare_what *what, struct diags *diags);

#endif
