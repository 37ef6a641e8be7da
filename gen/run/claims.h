/*
 * The places where outputs are to be: whether one may be written there.
 *
 * An output never replaces what the run reads, nor another output of the run, never lies outside
 * the output folder, also not after a link, and replaces only what an earlier run made (mark.h),
 * unless --force is given. Files are told apart by what they are, not by what they are called.
 */
#ifndef STATUSGEN_CLAIMS_H
#define STATUSGEN_CLAIMS_H

#include "inputs.h"
#include "job.h"

struct claims {
	struct arena *arena;
	const struct options *options;
	struct inputs *inputs;
	struct map owners; /* paths, case folded, to struct place */
	struct map
	    inside; /* folders that were looked at: whether they are below the output folder */
	bool *yes, *no;
	struct str told, told_of; /* the last two pages that were told to make one output */
};

struct claims *claims_new(struct arena *arena, const struct options *options,
			  struct inputs *inputs);

/* The path of an output of that name. */
struct str claims_path(const struct claims *claims, struct str name);

/*
 * Takes a place for a page's output; false where something stands in the way, which is added to
 * `diags`.
 */
bool claims_claim(struct claims *claims, struct output *output, struct str owner,
		  struct diags *diags);

/*
 * Whether the file at a claimed path is another output of the run, by a name that the file system
 * takes for the same. To be asked right before it is written; then it is reported.
 */
bool claims_clash(struct claims *claims, struct str path, struct str owner, struct diags *diags);

/* Whether some output of the run has this path. */
bool claims_has(const struct claims *claims, struct str path);

#endif
