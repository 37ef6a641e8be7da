/*
 * The context stack: what the names of a template mean at a place.
 */
#ifndef STATUSGEN_CONTEXT_H
#define STATUSGEN_CONTEXT_H

#include "value.h"

enum { CONTEXT_BOUND = 256 };

struct context {
	struct value *items; /* innermost last; on the heap */
	size_t count;
	size_t capacity;
	/* Which field of a class a name of the template is, for those that were looked for last. */
	struct context_bound {
		const char *name; /* in the template: the same place is the same name */
		size_t len;
		const struct value_class *class;
		size_t index;
	} bound[CONTEXT_BOUND];
};

void context_push(struct context *context, struct value value);
void context_free(struct context *context);

/*
 * What `name` ("a", "a.b.c" or ".") means, or VALUE_UNKNOWN; `first`: see struct template_node. A
 * field of a null or a false value is null. Text that had to be made lives in `arena`.
 */
void context_find(struct context *context, struct str name, size_t first, struct arena *arena,
		  struct value *found);

/* Why context_find knows no such name, and what it knows that is near: a message's text. */
struct str context_explain(struct context *context, struct str name, struct arena *arena);

#endif
