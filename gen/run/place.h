/*
 * Which settings count for a page, and where its outputs lie. How the page was found, by its name
 * or through a folder, is not asked.
 *
 * The settings are those of the nearest statusgen.yaml in the page's folder or above it. The search
 * ends at the top of the repository (a folder with a ".git") where there is one; else at the
 * current folder, where the page lies below it, or before the one that holds both or where anybody
 * may put files, such as /tmp. What lies above is not trusted.
 *
 * A place is a path below the folder of the outputs: the page's name alone, or its path from the
 * folder that the settings call its `root`, or from that of the outermost statusgen.yaml of the
 * search. One above the current folder, or in it, is the project's and moves nothing.
 */
#ifndef STATUSGEN_PLACE_H
#define STATUSGEN_PLACE_H

#include "../base/diag.h"
#include "../base/map.h"
#include "../settings/settings.h"

struct places {
	struct arena *arena;
	struct str config; /* -c: this file counts for all pages; empty: none */
	struct diags *diags;
	struct map folders; /* path of a folder to what is known of it */
	bool failed;        /* some settings are bad */
	size_t depth;       /* of the current folder, where that was asked for */
	bool depth_known;
};

struct place {
	const struct settings *settings; /* NULL: none, or bad */
	bool bad;                        /* they are: the page must be left out */
	struct str name;                 /* of the page's outputs: path without extension */
};

/* Where `page` belongs. */
struct place place_of(struct places *places, struct str page);

#endif
