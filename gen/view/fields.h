/*
 * Tables of fields: how the classes of the view are written down.
 */
#ifndef STATUSGEN_FIELDS_H
#define STATUSGEN_FIELDS_H

#include "view.h"

struct field {
	struct str name;
	struct value (*get)(const void *self, struct arena *arena);
};

/* Linear search: tables are short, and a template asks for few names. */
struct value fields_get(const struct field *fields, size_t count, const void *self, struct str name,
			struct arena *arena);

extern const struct value_class class_run, class_page, class_entry, class_name, class_part,
    class_file, class_message, class_facility, class_neighbour, class_resource, class_table;

/* Defines class_NAME from a table called NAME_fields. */
#define DEFINE_CLASS(NAME)                                                                       \
	static struct value NAME##_field(const void *self, struct str name, struct arena *arena) \
	{                                                                                        \
		return fields_get(NAME##_fields, sizeof NAME##_fields / sizeof *NAME##_fields,   \
				  self, name, arena);                                            \
	}                                                                                        \
	static struct str NAME##_field_name(const void *self, size_t index)                      \
	{                                                                                        \
		(void)self;                                                                      \
		return index < sizeof NAME##_fields / sizeof *NAME##_fields                      \
			   ? NAME##_fields[index].name                                           \
			   : STR("");                                                            \
	}                                                                                        \
	const struct value_class class_##NAME = { NAME##_field, NAME##_field_name }

#endif
