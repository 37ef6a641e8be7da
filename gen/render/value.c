#include "value.h"

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
