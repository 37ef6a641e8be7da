/*
 * The places where outputs are to be: whether one may be written there.
 *
 * An output never replaces what the run reads, nor another output of the run, never lies outside the output folder,
 * also not behind a link, and replaces only what an earlier run made (mark.h), unless --force is given. Files are
 * told apart by what they are, not by what they are called.
 */
#ifndef STATUSGEN_PLACES_H
#define STATUSGEN_PLACES_H

#include "inputs.h"
#include "job.h"

struct places {
	struct arena *arena;
	const struct options *options;
	struct inputs *inputs;
	struct map owners; /* paths, case folded, to struct place */
	struct map
	    inside; /* folders that were looked at: whether they are below the output folder */
	bool *yes, *no;
};

struct places *places_new(struct arena *arena, const struct options *options,
			  struct inputs *inputs);

/* The path of an output of that name. */
struct str places_path(const struct places *places, struct str name);

/* Takes a place for a page's output; false where something stands in the way, which is added to `diags`. */
bool places_claim(struct places *places, const struct output *output, struct str owner,
		  struct diags *diags);

/*
 * Whether the file at a claimed path is another output of the run, by a name that the file system takes for the same.
 * To be asked right before it is written; then it is reported.
 */
bool places_clash(struct places *places, struct str path, struct str owner, struct diags *diags);

/* Whether some output of the run has this path. */
bool places_has(const struct places *places, struct str path);

#endif
