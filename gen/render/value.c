#include "value.h"

struct value value_text(struct str text)
{
	return (struct value){ .kind = VALUE_TEXT, .as.text = text };
}

struct value value_number(int64_t number)
{
	return (struct value){ .kind = VALUE_NUMBER, .as.number = number };
}

struct value value_bool(bool truth)
{
	return (struct value){ .kind = truth ? VALUE_TRUE : VALUE_FALSE };
}

struct value value_object(const void *self, const struct value_class *class)
{
	return (struct value){ .kind = VALUE_OBJECT, .as.object = { self, class } };
}

struct value value_list(const void *self, size_t count,
			struct value (*item)(const void *self, size_t index))
{
	return (struct value){ .kind = VALUE_LIST, .as.list = { self, count, item } };
}

bool value_is_true(const struct value *value)
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
