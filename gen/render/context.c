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

/* The field of a class that has the same ones always; NULL: it has no such field. */
static inline const struct field *bind(struct context *context, const struct value_class *class,
				       struct str name)
{
	struct context_bound *bound = context_bound_at(context, class, name.at);
	if (bound->name != name.at || bound->len != name.len || bound->class != class)
		*bound = (struct context_bound){ name.at, name.len, class, class->find(name) };
	return bound->field;
}

/* Whether the object has such a field, which is found then. In line, since each tag asks. */
static inline bool field_of(struct context *context, const struct value_object *object,
			    struct str name, struct arena *arena, struct value *found)
{
	const struct value_class *class = object->class;
	if (!class->find) {
		*found = class->get(object->self, name, arena);
		return found->kind != VALUE_UNKNOWN;
	}
	const struct field *bound = bind(context, class, name);
	if (!bound)
		return false;
	*found = class->value(bound, object->self, arena);
	return true;
}

static struct value field(struct context *context, const struct value *value, struct str name,
			  struct arena *arena)
{
	struct value found = { .kind = VALUE_NULL };
	switch (value->kind) {
	case VALUE_OBJECT:
		return field_of(context, &value->as.object, name, arena, &found) ? found : unknown;
	case VALUE_NULL:
	case VALUE_FALSE:
		return found;
	default:
		return unknown;
	}
}

static inline bool find_first(struct context *context, struct str name, struct arena *arena,
			      struct value *found)
{
	for (size_t i = context->count; i > 0; i--) {
		const struct value *value = &context->items[i - 1];
		if (value->kind == VALUE_OBJECT &&
		    field_of(context, &value->as.object, name, arena, found))
			return true;
	}
	*found = unknown;
	return false;
}

void context_search(struct context *context, struct str name, size_t first, struct arena *arena,
		    struct value *found)
{
	if (!first && name.len == 1) {
		*found = context->items[context->count - 1];
		return;
	}
	bool known = find_first(context, (struct str){ name.at, first }, arena, found);
	if (first == name.len || !known)
		return;
	/* The parts are short: no function looks for their ends faster than this. */
	for (size_t from = first + 1, to; from <= name.len && found->kind != VALUE_UNKNOWN;
	     from = to + 1) {
		to = from;
		while (to < name.len && name.at[to] != '.')
			to++;
		*found = field(context, found, (struct str){ name.at + from, to - from }, arena);
	}
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

static bool has_items_with(struct context *context, const struct value *list, struct str name,
			   struct arena *arena)
{
	struct value found;
	if (list->kind != VALUE_LIST || !list->as.list.count)
		return false;
	struct value item = list->as.list.item(list->as.list.self, 0);
	return item.kind == VALUE_OBJECT && field_of(context, &item.as.object, name, arena, &found);
}

/* "{{value}}" outside of "{{#entries}}": the list of the innermost context that has it. */
static struct str words_on_items(struct context *context, struct str name, struct arena *arena)
{
	static const struct str lists[] = { STR_INIT("entries"), STR_INIT("pages") };
	for (size_t i = context->count; i > 0; i--) {
		for (size_t k = 0; k < sizeof lists / sizeof *lists; k++) {
			struct str list = lists[k];
			struct value items = field(context, &context->items[i - 1], list, arena);
			if (has_items_with(context, &items, name, arena))
				return arena_printf(arena,
						    "; the items of '%.*s' have it, within "
						    "{{#%.*s}} ... {{/%.*s}}",
						    STR_ARG(list), STR_ARG(list), STR_ARG(list));
		}
	}
	return STR("");
}

/* What to say of a name whose first part no context knows. */
static struct str words_on_first(struct context *context, struct str name, struct arena *arena)
{
	struct str habit = habit_words(name), rest = name, first;
	if (habit.len)
		return habit;
	str_part(&rest, '.', &first);
	struct str inside = rest.len ? STR("") : words_on_items(context, first, arena);
	if (inside.len)
		return inside;
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
	struct value found, holder = unknown;
	find_first(context, part, arena, &found);
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
