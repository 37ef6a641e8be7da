/*
 * The blocks of a flow (flow.h) while they are made: which containers are open, and what has
 * to be opened or closed so that a block stands where such a block may stand.
 *
 * A container is made when there is something in it, so that none is empty. Containers that the
 * page has no tag for (a row without a table) are supposed, and closed when something comes that
 * does not belong in them.
 */
#ifndef STATUSGEN_PROSE_BLOCKS_H
#define STATUSGEN_PROSE_BLOCKS_H

#include "flow.h"
#include "runs.h"

/* A container that is open. */
struct frame {
	enum block_kind kind;
	const struct node *node; /* NULL: the page has no tag for it */
	size_t block;            /* FRAME_NOT_YET until it is made */
	size_t last_item;        /* list: its last item, to go on in; else FRAME_NOT_YET */
	unsigned empty_cells;    /* row that is not made yet: columns that were empty so far */
};

#define FRAME_NOT_YET ((size_t)-1)

/* All zero but `arena` and `runs.arena` is ready for use. */
struct blocks {
	struct arena *arena;
	struct flow flow; /* without runs and text */
	struct runs runs;
	struct frame frames[FLOW_DEPTH];
	size_t depth;
	bool in_leaf; /* the last block is a paragraph or heading that takes words */
};

/* Opens the container of a tag; where too many are open it only ends the leaf before it. */
void blocks_open(struct blocks *b, enum block_kind kind, const struct node *node);
/* Closes the container of the tag and what was supposed in it; nothing if it has none. */
void blocks_close(struct blocks *b, const struct node *node);
/* Closes all containers; the flow lives in the arena. */
struct flow blocks_finish(struct blocks *b);

/* The innermost open container, or NULL. */
struct frame *blocks_top(struct blocks *b);
/* Closes the innermost open container. */
void blocks_pop(struct blocks *b);

/* Makes the innermost open container one that may hold a block of this kind. */
void blocks_make_room(struct blocks *b, enum block_kind kind);
/* A leaf where there is room for one; a paragraph or heading takes words until it is ended. */
struct block *blocks_add_leaf(struct blocks *b, enum block_kind kind);
void blocks_end_leaf(struct blocks *b);

#endif
