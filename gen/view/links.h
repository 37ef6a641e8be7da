/*
 * Links between outputs, relative and as URLs have them.
 */
#ifndef STATUSGEN_LINKS_H
#define STATUSGEN_LINKS_H

#include "../base/arena.h"

/*
 * A path as a relative URL reference (RFC 3986): what may not stand in a path, and brackets, which
 * Markdown's links do not like, is percent-encoded; "./" goes before a colon in the first part.
 */
struct str link_encode(struct str path, struct arena *arena);

/* The output `path` as a link from the output `from`, both relative to the output folder. */
struct str link_between(struct str from, struct str path, struct arena *arena);

#endif
