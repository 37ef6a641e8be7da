/*
 * Paths seen from a folder, by their text alone: links are not followed, nothing is looked up.
 */
#ifndef STATUSGEN_RELPATH_H
#define STATUSGEN_RELPATH_H

#include "../base/arena.h"

/* "./a//b/../c" gives "a/c"; what is left of ".." stands at the front; nothing gives ".". */
struct str relpath_clean(struct arena *arena, struct str path);

/*
 * `path` as it is written in `folder`, both clean: "a/b" from "a" is "b", from "c" it is
 * "../a/b". Where this cannot be told (one absolute, the other not; a folder "../x" whose name
 * from the other side is not known) it is `path` itself.
 */
struct str relpath_from(struct arena *arena, struct str folder, struct str path);

#endif
