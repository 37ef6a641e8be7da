/*
 * What a template can name: texts, numbers, truth, lists and objects.
 *
 * Values are made when they are asked for, so a page of 100,000 entries costs
 * nothing until a template walks through it. The renderer and the JSON listing
 * know only this file; what the fields mean is the view's business.
 */
#ifndef STATUSGEN_VALUE_H
#define STATUSGEN_VALUE_H

#include "../base/arena.h"
#include "../base/str.h"

enum value_kind {
	VALUE_UNKNOWN, /* there is no such name */
	VALUE_NULL,
	VALUE_FALSE,
	VALUE_TRUE,
	VALUE_NUMBER,
	VALUE_TEXT,
	VALUE_LIST,
	VALUE_OBJECT,
};

struct value;
struct field; /* a class's own business */

/* What kind of object it is: how to get at its fields. */
struct value_class {
	/* The field, or VALUE_UNKNOWN. Text that has to be made is made in `arena`. */
	struct value (*get)(const void *self, struct str name, struct arena *arena);
	/* The names of its fields one by one, in a fixed order; empty text after the last. */
	struct str (*name)(const void *self, size_t index);
	/*
	 * Where all objects have the same fields, else NULL: the one of that name (NULL: there is
	 * none), which a template finds once, and its value, which is never VALUE_UNKNOWN.
	 */
	const struct field *(*find)(struct str name);
	struct value (*value)(const struct field *field, const void *self, struct arena *arena);
};

struct value_list {
	const void *self;
	size_t count;
	struct value (*item)(const void *self, size_t index);
};

struct value_object {
	const void *self;
	const struct value_class *class;
};

struct value {
	enum value_kind kind;
	union {
		int64_t number;
		struct str text;
		struct value_list list;
		struct value_object object;
	} as;
};

/* Short makers. */
static inline struct value value_text(struct str text)
{
	return (struct value){ .kind = VALUE_TEXT, .as.text = text };
}

static inline struct value value_number(int64_t number)
{
	return (struct value){ .kind = VALUE_NUMBER, .as.number = number };
}

static inline struct value value_bool(bool truth)
{
	return (struct value){ .kind = truth ? VALUE_TRUE : VALUE_FALSE };
}

static inline struct value value_object(const void *self, const struct value_class *class)
{
	return (struct value){ .kind = VALUE_OBJECT, .as.object = { self, class } };
}

static inline struct value value_list(const void *self, size_t count,
				      struct value (*item)(const void *self, size_t index))
{
	return (struct value){ .kind = VALUE_LIST, .as.list = { self, count, item } };
}

/*
 * Whether a section of it is shown: not null, false, empty text or an empty list. A number always
 * is.
 */
static inline bool value_is_true(const struct value *value)
{
	switch (value->kind) {
	case VALUE_UNKNOWN:
	case VALUE_NULL:
	case VALUE_FALSE:
		return false;
	case VALUE_TEXT:
		return value->as.text.len > 0;
	case VALUE_LIST:
		return value->as.list.count > 0;
	case VALUE_TRUE:
	case VALUE_NUMBER:
	case VALUE_OBJECT:
		break;
	}
	return true;
}

#endif
