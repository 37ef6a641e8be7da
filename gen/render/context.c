#include "context.h"

#include <stdlib.h>

#include "../base/nearest.h"
#include "habits.h"

static const struct value unknown = { .kind = VALUE_UNKNOWN };

void context_push(struct context *context, struct value value)
{
	context->items =
	    heap_grow(context->items, context->count, &context->capacity, sizeof *context->items);
	context->items[context->count++] = value;
}

void context_free(struct context *context)
{
	free(context->items);
	*context = (struct context){ 0 };
}

/* The field's index in a class that has the same ones always; SIZE_MAX: it has no such field. */
static size_t bind(struct context *context, const struct value_class *class, struct str name)
{
	uintptr_t key = (uintptr_t)name.at ^ (uintptr_t) class >> 4;
	struct context_bound *bound = &context->bound[key % CONTEXT_BOUND];
	if (bound->name != name.at || bound->len != name.len || bound->class != class)
		*bound = (struct context_bound){ name.at, name.len, class, class->find(name) };
	return bound->index;
}

static struct value field_of(struct context *context, const struct value_object *object,
			     struct str name, struct arena *arena)
{
	if (!object->class->find)
		return object->class->get(object->self, name, arena);
	size_t index = bind(context, object->class, name);
	return index == SIZE_MAX ? unknown : object->class->at(object->self, index, arena);
}

static struct value field(struct context *context, const struct value *value, struct str name,
			  struct arena *arena)
{
	switch (value->kind) {
	case VALUE_OBJECT:
		return field_of(context, &value->as.object, name, arena);
	case VALUE_NULL:
	case VALUE_FALSE:
		return (struct value){ .kind = VALUE_NULL };
	default:
		return unknown;
	}
}

static struct value find_first(struct context *context, struct str name, struct arena *arena)
{
	for (size_t i = context->count; i > 0; i--) {
		const struct value *value = &context->items[i - 1];
		if (value->kind != VALUE_OBJECT)
			continue;
		struct value found = field(context, value, name, arena);
		if (found.kind != VALUE_UNKNOWN)
			return found;
	}
	return unknown;
}

struct value context_find(struct context *context, struct str name, struct arena *arena)
{
	if (str_eq(name, STR(".")))
		return context->items[context->count - 1];
	struct str part;
	str_part(&name, '.', &part);
	struct value found = find_first(context, part, arena);
	while (found.kind != VALUE_UNKNOWN && str_part(&name, '.', &part))
		found = field(context, &found, part, arena);
	return found;
}

static void offer_fields(struct nearest *nearest, const struct value *value)
{
	if (value->kind != VALUE_OBJECT || !value->as.object.class->name)
		return;
	const struct value_object *object = &value->as.object;
	struct str name;
	for (size_t i = 0; (name = object->class->name(object->self, i)).len > 0; i++)
		nearest_offer(nearest, name);
}

/* What to say of a name whose first part no context knows. */
static struct str words_on_first(const struct context *context, struct str name,
				 struct arena *arena)
{
	struct str habit = habit_words(name), rest = name, first;
	if (habit.len)
		return habit;
	str_part(&rest, '.', &first);
	struct nearest nearest = { .wanted = first }, without = { .wanted = rest };
	for (size_t i = context->count; i > 0; i--) {
		offer_fields(&nearest, &context->items[i - 1]);
		if (rest.len)
			offer_fields(&without, &context->items[i - 1]);
	}
	/* "page.title" in a page's template, where "title" is the page's. */
	if (without.best_count &&
	    (!nearest.best_count || without.best[0].distance <= nearest.best[0].distance))
		return nearest_words(&without, arena);
	return nearest_words(&nearest, arena);
}

struct str context_explain(struct context *context, struct str name, struct arena *arena)
{
	struct str whole = name, part;
	str_part(&name, '.', &part);
	struct value found = find_first(context, part, arena);
	struct value holder = unknown;
	while (found.kind != VALUE_UNKNOWN && str_part(&name, '.', &part)) {
		holder = found;
		found = field(context, &found, part, arena);
	}
	size_t before = (size_t)(part.at - whole.at);
	if (before == 0)
		return arena_printf(arena, "unknown name '%.*s'%.*s", STR_ARG(whole),
				    STR_ARG(words_on_first(context, whole, arena)));
	struct str owner = str_slice(whole, 0, before - 1);
	if (holder.kind == VALUE_LIST)
		return arena_printf(arena,
				    "unknown name '%.*s': '%.*s' is a list; its items are named "
				    "within {{#%.*s}} ... {{/%.*s}}",
				    STR_ARG(whole), STR_ARG(owner), STR_ARG(owner), STR_ARG(owner));
	if (holder.kind != VALUE_OBJECT)
		return arena_printf(arena, "unknown name '%.*s': '%.*s' has no fields",
				    STR_ARG(whole), STR_ARG(owner));
	struct nearest nearest = { .wanted = part };
	offer_fields(&nearest, &holder);
	return arena_printf(arena, "unknown name '%.*s': '%.*s' has no field '%.*s'%.*s",
			    STR_ARG(whole), STR_ARG(owner), STR_ARG(part),
			    STR_ARG(nearest_words(&nearest, arena)));
}
