/*
 * The stack of what is being rendered: templates, bodies of sections, arguments.
 *
 * Pointers to frames hold until the next push.
 */
#ifndef STATUSGEN_MUSTACHE_FRAME_H
#define STATUSGEN_MUSTACHE_FRAME_H

#include "../base/arena.h"
#include "mustache_writer.h"
#include "template.h"
#include "value.h"

enum { FRAME_NONE = -1 };

struct frame {
	const struct template *template;
	uint32_t next;               /* the node that comes next ... */
	uint32_t end;                /* ... up to this one */
	uint32_t depth;              /* how many partials it stands in */
	const struct escape *escape; /* of the tags that name no other */
	struct indent indent;        /* goes before each line */
	bool own_line;               /* what comes after it begins a line */
	size_t contexts;             /* how many contexts there were before it */

	/* A list's items: `body` is where each begins. Texts made for them live in `made`. */
	struct value_list list;
	size_t item;
	uint32_t body;
	struct arena made;
	size_t maker; /* the frame whose `made` the tags in this one use */

	/*
	 * A block in this frame is replaced by the argument of its name that is found in
	 * frame `chain`, a parent's, or on along the `caller_chain` of that one.
	 */
	ptrdiff_t chain;
	/* A parent's frame: the nodes that are its arguments, which show as their caller's. */
	const struct template *caller;
	uint32_t arguments, arguments_end;
	ptrdiff_t caller_chain;
	const struct escape *caller_escape;
};

struct frames {
	struct frame *items; /* on the heap */
	size_t count;
	size_t capacity;
};

/* The last frame; there must be one. */
static inline struct frame *frames_top(const struct frames *frames)
{
	return &frames->items[frames->count - 1];
}

/* A frame for a whole template, above what is on top; the caller sets what else differs. */
struct frame *frames_push(struct frames *frames, const struct template *template);

/* The same for the body of a node of that template. */
struct frame *frames_push_body(struct frames *frames, const struct template *template,
			       const struct template_node *node);

/* Takes off the last frame, and frees what was made for it. */
void frames_pop(struct frames *frames);

/*
 * The argument for the block `name` in the last frame, or NULL: of all parents on the chain
 * that have one, the outermost. `*where` is that parent's frame; `*steps` grows by the nodes
 * looked at.
 */
const struct template_node *frames_argument(const struct frames *frames, struct str name,
					    size_t *where, uint64_t *steps);

void frames_free(struct frames *frames);

#endif
