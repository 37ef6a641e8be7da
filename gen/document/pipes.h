/*
 * Help for pipe tables that md4c does not recognise.
 *
 * md4c 0.4.8 wants three characters in each cell of a table's delimiter row;
 * GitHub (and this program) takes one: "|-|-|", ":-". Such rows are widened in the
 * copy of the page that md4c reads. What was put in is taken out again of any text
 * that comes back, so a line that only looks like a delimiter row stays as it was.
 */
#ifndef STATUSGEN_PIPES_H
#define STATUSGEN_PIPES_H

#include "../base/arena.h"

/* `len` bytes were put in before offset `from` of the text; they stand at `at` in the copy. */
struct pipes_insert {
	uint32_t at;
	uint32_t len;
	uint32_t from;
};

struct pipes_copy {
	struct str text; /* the text itself where nothing had to be put in */
	struct pipes_insert *inserts;
	size_t count;
	size_t capacity;
};

/* The copy of `text` to give to md4c, in `arena`. */
struct pipes_copy pipes_widen(struct arena *arena, struct str text);

/*
 * The offset in the text that belongs to offset `at` of the copy; for a byte that was put in,
 * the offset that follows. `*run` is how many bytes (at most `len`) follow in one piece;
 * 0 for bytes put in, of which `*skip` follow.
 */
size_t pipes_offset(const struct pipes_copy *copy, size_t at, size_t len, size_t *run, size_t *skip);

#endif
