/*
 * The last look at a page: lines that begin with a name and a number, or the other way round, in a form that
 * no layout reads. None of them may be passed over in silence.
 *
 *	- 17 ..... TEA_COLD        <td>TEA_GONE ::: 18</td>
 */
#ifndef STATUSGEN_NET_H
#define STATUSGEN_NET_H

#include "layout.h"

struct net {
	struct str name; /* the first one's, in the arena */
	uint32_t offset;
	size_t count;
};

/*
 * Counts their names, outside the page's listings and what was told of as a whole; not those that are keys of
 * `seen`, which gets them all.
 */
struct net net_find(struct arena *arena, const struct reading *reading, struct map *seen);

#endif
