/*
 * The context stack: what the names of a template mean at a place.
 */
#ifndef STATUSGEN_CONTEXT_H
#define STATUSGEN_CONTEXT_H

#include "value.h"

struct context {
	struct value *items; /* innermost last; on the heap */
	size_t count;
	size_t capacity;
};

void context_push(struct context *context, struct value value);
void context_free(struct context *context);

/*
 * What `name` ("a", "a.b.c" or ".") means, or VALUE_UNKNOWN. A field of a null or a false
 * value is null. Text that had to be made lives in `arena`.
 */
struct value context_find(const struct context *context, struct str name, struct arena *arena);

/* Why context_find knows no such name, and what it knows that is near: a message's text. */
struct str context_explain(const struct context *context, struct str name, struct arena *arena);

#endif
