/*
 * The words of a page as runs (flow.h): collects words, white space and breaks in the order
 * in which they come, and settles what white space becomes once the next word is there.
 */
#ifndef STATUSGEN_PROSE_RUNS_H
#define STATUSGEN_PROSE_RUNS_H

#include "../base/buf.h"
#include "flow.h"

enum run_space { SPACE_NONE, SPACE_PLAIN, SPACE_NO_BREAK };

/* All zero but `arena` is ready for use. */
struct runs {
	struct arena *arena;
	struct run *items;
	size_t count;
	size_t capacity;
	size_t first;         /* the first run of the leaf that is being filled */
	struct buf text;      /* on the heap until runs_take */
	enum run_space space; /* white space since the last word */
	unsigned breaks;      /* line ends since the last word */
	/* Elements that go on where another of their style ended, see join(). */
	struct look continued;
	struct look original;
};

/* Begins a leaf: white space and breaks so far are forgotten. */
void runs_begin(struct runs *runs);

/* White space of `len` bytes, U+00A0 where `len` is 2. */
void runs_space(struct runs *runs, size_t len);
void runs_break(struct runs *runs);

/* Bytes without white space at their ends, and with none but single blanks between them. */
void runs_word(struct runs *runs, struct str word, const struct look *look);
void runs_image(struct runs *runs, const struct node *image, const struct look *look);
void runs_anchor(struct runs *runs, const struct node *anchor, const struct look *look);

#endif
