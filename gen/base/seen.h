/*
 * Which texts were seen before: a set in an arena, of their hashes alone.
 *
 * For counting: of two texts in 2^64 that share a hash the second counts as seen. Nothing of the
 * texts is kept, so of a hundred thousand there are two megabytes.
 */
#ifndef STATUSGEN_SEEN_H
#define STATUSGEN_SEEN_H

#include "arena.h"
#include "str.h"

/* All zero but the arena is an empty set. */
struct seen {
	struct arena *arena;
	uint64_t *hashes; /* 0: nothing */
	size_t count;
	size_t capacity;
};

/* Whether the text is new; from then on it is not. */
bool seen_add(struct seen *seen, struct str text);
/* The same of a hash, such as that of several texts. */
bool seen_add_hash(struct seen *seen, uint64_t hash);

#endif
