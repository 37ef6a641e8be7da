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
		const struct field *field; /* NULL: none */
	} bound[CONTEXT_BOUND];
};

void context_push(struct context *context, struct value value);
void context_free(struct context *context);

/* The place for a name of a template, as a class has it. */
static inline struct context_bound *context_bound_at(struct context *context,
						     const struct value_class *class,
						     const char *name)
{
	/* Names of a template stand some bytes apart, and those of a loop near to one another. */
	return &context->bound[((uintptr_t)name >> 3 ^ (uintptr_t) class >> 5) % CONTEXT_BOUND];
}

/* What context_find does in the end. */
void context_search(struct context *context, struct str name, size_t first, struct arena *arena,
		    struct value *found);

/*
 * What `name` ("a", "a.b.c" or ".") means, or VALUE_UNKNOWN; `first`: see struct template_node. A
 * field of a null or a false value is null. Text that had to be made lives in `arena`.
 */
static inline void context_find(struct context *context, struct str name, size_t first,
				struct arena *arena, struct value *found)
{
	/* Mostly it is a field of the innermost object that was asked for before. */
	const struct value *value = &context->items[context->count - 1];
	if (value->kind == VALUE_OBJECT && first == name.len) {
		const struct value_class *class = value->as.object.class;
		const struct context_bound *bound = context_bound_at(context, class, name.at);
		if (bound->name == name.at && bound->class == class && bound->len == first &&
		    bound->field) {
			*found = class->value(bound->field, value->as.object.self, arena);
			return;
		}
	}
	context_search(context, name, first, arena, found);
}

/* Why context_find knows no such name, and what it knows that is near: a message's text. */
struct str context_explain(struct context *context, struct str name, struct arena *arena);

#endif
