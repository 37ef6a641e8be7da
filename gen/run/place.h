/*
 * Which settings count for a page, and where its outputs lie: the same whether the page was named
 * or was found in a folder.
 *
 * The settings are those of the nearest statusgen.yaml in the page's folder or above it. The search
 * ends at the top of the repository (a folder with a ".git") where there is one; else at the
 * current folder, where the page lies below it, or at the folder that was named. What lies above is
 * not trusted.
 *
 * A place is a path below the folder of the outputs. It begins at the folder that was named, or at
 * the outermost statusgen.yaml of the search where that lies further out; a statusgen.yaml above
 * the current folder, or in it, is the project's and moves nothing.
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
};

struct place {
	const struct settings *settings; /* NULL: none, or bad */
	bool bad;                        /* they are: the page must be left out */
	struct str name;                 /* of the page's outputs: path without extension */
	/* It has folders that begin where no settings say: the page by its name has another. */
	struct str unsettled; /* the folder that was named; else empty */
};

/*
 * Where `page` belongs. `top` is the folder of the command line in which it was found, without a
 * slash at its end; empty where the page itself was named.
 */
struct place place_of(struct places *places, struct str page, struct str top);

#endif
