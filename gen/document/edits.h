/*
 * A copy of a text with bytes put in, left out or replaced, each byte of which can be traced back.
 */
#ifndef STATUSGEN_EDITS_H
#define STATUSGEN_EDITS_H

#include "../base/buf.h"

/*
 * From here on the copy goes on with byte `from` of the text, after `len` bytes that were put in.
 */
struct edit {
	uint32_t at; /* in the copy, where the bytes that were put in begin */
	uint32_t len;
	uint32_t from;
};

struct edits {
	struct arena *arena;
	struct str text;
	struct buf copy;
	size_t copied; /* how much of the text is in the copy, or was left out */
	struct edit *items;
	size_t count, capacity;
};

/*
 * Edits come in the order of the text: `offset` is not below that of the one before, or where that
 * ended.
 */

/* Puts `bytes` in before byte `offset`. */
void edits_insert(struct edits *edits, size_t offset, struct str bytes);
/* Leaves out `len` bytes from `offset` on. */
void edits_drop(struct edits *edits, size_t offset, size_t len);
/* Puts `byte` in the place of the one at `offset`. */
void edits_replace(struct edits *edits, size_t offset, char byte);

/* The copy, in the arena; the text itself where nothing was done. */
struct str edits_end(struct edits *edits);

/*
 * The offset in the text that belongs to offset `at` of the copy; for a byte that was put
 * in, the offset that follows it. `*run` is how many bytes (at most `len`) follow in one piece,
 * or 0 where bytes were put in, of which `*skip` (at most `len`) follow.
 */
size_t edits_offset(const struct edits *edits, size_t at, size_t len, size_t *run, size_t *skip);

#endif
