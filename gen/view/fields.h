/*
 * Tables of fields: how the classes of the view are written down.
 */
#ifndef STATUSGEN_FIELDS_H
#define STATUSGEN_FIELDS_H

#include "view.h"

#include <stddef.h>

/* What a member is, by its type; MEMBER_NONE: the field is made by a function. */
enum member { MEMBER_NONE, MEMBER_TEXT, MEMBER_BOOL, MEMBER_SIZE };

struct field {
	struct str name;
	struct value (*get)(const void *self, struct arena *arena); /* NULL: a member */
	enum member member;
	size_t pointer; /* where in the object that to the member's struct stands, or FIELD_OWN */
	size_t at;      /* where in its struct the member stands */
};

#define FIELD_OWN SIZE_MAX
/* One of these types, or it does not compile. */
#define MEMBER_OF(TYPE, MEMBER)                  \
	_Generic(((TYPE *)0)->MEMBER, struct str \
		 : MEMBER_TEXT, bool             \
		 : MEMBER_BOOL, size_t           \
		 : MEMBER_SIZE)
/* Where the pointer to such a struct stands. */
#define POINTER_IN(TYPE, POINTER, TARGET) \
	(offsetof(TYPE, POINTER) +        \
	 _Generic(((TYPE *)0)->POINTER, TARGET *: (size_t)0, const TARGET *: (size_t)0))

/*
 * Rows of a table: made by a function, a member of the object itself, a member of what it points
 * to.
 */
#define MADE(NAME, FUNCTION)                                \
	{                                                   \
		STR_INIT(NAME), FUNCTION, MEMBER_NONE, 0, 0 \
	}
#define OWN(NAME, TYPE, MEMBER)                                                                  \
	{                                                                                        \
		STR_INIT(NAME), NULL, MEMBER_OF(TYPE, MEMBER), FIELD_OWN, offsetof(TYPE, MEMBER) \
	}
#define OF(NAME, TYPE, POINTER, TARGET, MEMBER)                                 \
	{                                                                       \
		STR_INIT(NAME), NULL, MEMBER_OF(TARGET, MEMBER),                \
		    POINTER_IN(TYPE, POINTER, TARGET), offsetof(TARGET, MEMBER) \
	}

/*
 * Linear search: tables are short, and a template looks for each of its names once. NULL: it is not
 * there.
 */
const struct field *fields_find(const struct field *fields, size_t count, struct str name);
/* The value of one; what has to be made is made in `arena`. */
struct value field_value(const struct field *field, const void *self, struct arena *arena);
struct value fields_get(const struct field *fields, size_t count, const void *self, struct str name,
			struct arena *arena);

extern const struct value_class class_run, class_page, class_entry, class_name, class_part,
    class_file, class_message, class_wording, class_tongue, class_facility, class_neighbour,
    class_resource, class_table, class_field, class_keys, class_column, class_section,
    class_provider, class_language, class_string, class_space, class_translation, class_sheet,
    class_group, class_valueless;

/* The entry's fields in the order of its listing's columns, or of the page's; and columns. */
struct value view_fields_of(const struct view_entry *entry, struct arena *arena);
struct value view_page_fields_of(const struct view_entry *entry, struct arena *arena);
/* What is said of it in further languages, where something is. */
struct value view_translations_of(const struct view_entry *entry, struct arena *arena);
/* The names of its listing without a value of which the page says something. */
struct value view_valueless_of(const struct view_part *part, struct arena *arena);
struct value view_of_section(const struct view_section *section);
struct value view_groups_of(const struct view_page *page);
struct value view_spaces_of(const struct view_run *run);
struct value view_columns_of(const struct listing_column *columns, size_t count,
			     struct arena *arena);

/* For manifests: providers, entries that are nobody's events, and languages with their strings. */
struct value view_providers_of(const struct view_page *page, struct arena *arena);
struct value view_plain_messages_of(const struct view_page *page, struct arena *arena);
struct value view_languages_of(const struct view_page *page, struct arena *arena);
/* Fields of a view_name that an entry has of its first name. */
struct value view_name_text(const void *self, struct arena *arena);
struct value view_name_safe(const void *self, struct arena *arena);
struct value view_name_define(const void *self, struct arena *arena);
struct value view_name_padded(const void *self, struct arena *arena);
struct value view_name_is_keyword(const void *self, struct arena *arena);
struct value view_name_anchors(const void *self, struct arena *arena);

/* The id of the entry's string there. */
struct str view_string_id(const struct view_entry *view, struct arena *arena);

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
	static const struct field *NAME##_field_find(struct str name)                            \
	{                                                                                        \
		return fields_find(NAME##_fields, sizeof NAME##_fields / sizeof *NAME##_fields,  \
				   name);                                                        \
	}                                                                                        \
	const struct value_class class_##NAME = {                                                \
		.get = NAME##_field,                                                             \
		.name = NAME##_field_name,                                                       \
		.find = NAME##_field_find,                                                       \
		.value = field_value,                                                            \
	}

#endif
