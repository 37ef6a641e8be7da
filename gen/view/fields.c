#include "fields.h"

#include <string.h>

const struct field *fields_find(const struct field *fields, size_t count, struct str name)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(fields[i].name, name))
			return &fields[i];
	return NULL;
}

struct value field_value(const struct field *field, const void *self, struct arena *arena)
{
	if (field->get)
		return field->get(self, arena);
	const char *object = self;
	if (field->pointer != FIELD_OWN)
		memcpy(&object, object + field->pointer, sizeof object);
	switch (field->member) {
	case MEMBER_TEXT:
		return value_text(*(const struct str *)(object + field->at));
	case MEMBER_BOOL:
		return value_bool(*(const bool *)(object + field->at));
	case MEMBER_SIZE:
		return value_number((int64_t) * (const size_t *)(object + field->at));
	case MEMBER_NONE:
		break;
	}
	return (struct value){ .kind = VALUE_NULL };
}

struct value fields_get(const struct field *fields, size_t count, const void *self, struct str name,
			struct arena *arena)
{
	const struct field *found = fields_find(fields, count, name);
	return found ? field_value(found, self, arena) : (struct value){ .kind = VALUE_UNKNOWN };
}

bool view_class_at(size_t index, struct str *name, const struct value_class **class)
{
	static const struct {
		struct str name;
		const struct value_class *class;
	} classes[] = {
		{ STR_INIT("run"), &class_run },
		{ STR_INIT("page"), &class_page },
		{ STR_INIT("part"), &class_part },
		{ STR_INIT("section"), &class_section },
		{ STR_INIT("group"), &class_group },
		{ STR_INIT("space"), &class_space },
		{ STR_INIT("sheet"), &class_sheet },
		{ STR_INIT("entry"), &class_entry },
		{ STR_INIT("valueless"), &class_valueless },
		{ STR_INIT("field"), &class_field },
		{ STR_INIT("column"), &class_column },
		{ STR_INIT("name"), &class_name },
		{ STR_INIT("neighbour"), &class_neighbour },
		{ STR_INIT("file"), &class_file },
		{ STR_INIT("message"), &class_message },
		{ STR_INIT("wording"), &class_wording },
		{ STR_INIT("tongue"), &class_tongue },
		{ STR_INIT("facility"), &class_facility },
		{ STR_INIT("resource"), &class_resource },
		{ STR_INIT("table"), &class_table },
		{ STR_INIT("provider"), &class_provider },
		{ STR_INIT("language"), &class_language },
		{ STR_INIT("string"), &class_string },
		{ STR_INIT("translation"), &class_translation },
	};
	if (index >= sizeof classes / sizeof *classes)
		return false;
	*name = classes[index].name;
	*class = classes[index].class;
	return true;
}
