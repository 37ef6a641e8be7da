/* --list=json: the view's own fields, through jansson, which nothing else here uses. */
#include <stdlib.h>

#include "../checks/json_output.h"
#include "list.h"

/*
 * Fields that lead back to what holds them, that repeat other fields, or that serve the look of an output only.
 * doc/model.md says so of each, and its test compares.
 */
static const struct str left_out[] = {
	STR_INIT("page"),
	STR_INIT("run"),
	STR_INIT("entry"),
	STR_INIT("neighbours"),
	STR_INIT("has_neighbours"),
	STR_INIT("files"),
	STR_INIT("names"),
	STR_INIT("name_count"),
	STR_INIT("by_name"),
	STR_INIT("by_value"),
	STR_INIT("values"),
	STR_INIT("value_count"),
	STR_INIT("entry_count"),
	STR_INIT("has_entries"),
	STR_INIT("has_sections"),
	STR_INIT("has_enumerations"),
	STR_INIT("enum_to_say"),
	STR_INIT("section"),
	STR_INIT("has_names"),
	STR_INIT("has_aliases"),
	STR_INIT("has_translations"),
	STR_INIT("stem_camel"),
	STR_INIT("style"),
	STR_INIT("header_partial"),
	STR_INIT("includes"),
	STR_INIT("namespace"),
	STR_INIT("package"),
	STR_INIT("visibility"),
	STR_INIT("enum_tag"),
	STR_INIT("has_constants"),
	STR_INIT("constants"),
	STR_INIT("has_numbers"),
	STR_INIT("has_texts"),
	STR_INIT("is_signed"),
	STR_INIT("is_64"),
	STR_INIT("bits"),
	STR_INIT("is_repeated"),
	STR_INIT("main"),
	STR_INIT("is_again"),
	STR_INIT("value_decimal"),
	STR_INIT("has_enumerators"),
	STR_INIT("enumerators"),
	STR_INIT("max_name"),
	STR_INIT("max_value"),
	STR_INIT("has_deprecated"),
	STR_INIT("is_nameless"),
	STR_INIT("name_page"),
	STR_INIT("is_short"),
	STR_INIT("needs_block"),
	STR_INIT("value_plain"),
	STR_INIT("fits_int"),
	STR_INIT("has_keywords"),
	STR_INIT("keyword_list"),
	STR_INIT("name_padded"),
	STR_INIT("name_safe"),
	STR_INIT("name_define"),
	STR_INIT("symbol_safe"),
	STR_INIT("deprecated_note"),
	STR_INIT("is_number"),
	STR_INIT("is_text"),
	STR_INIT("is_narrow"),
	STR_INIT("is_wide"),
	STR_INIT("field"),
	STR_INIT("page_fields"),
	STR_INIT("cell"),
	STR_INIT("has_text"),
	STR_INIT("is_number"),
	STR_INIT("value_int"),
	STR_INIT("value_other"),
	STR_INIT("message_lines"),
	STR_INIT("lead_lines"),
	STR_INIT("trail_lines"),
	STR_INIT("providers"),
	STR_INIT("has_plain_messages"),
	STR_INIT("plain_messages"),
	STR_INIT("languages"),
	STR_INIT("string_id"),
	STR_INIT("description_cell"),
	STR_INIT("html"),
	STR_INIT("begins_section"),
	STR_INIT("enum_to_say"),
	STR_INIT("description_html"),
	STR_INIT("intro_html"),
	STR_INIT("prose_html"),
	STR_INIT("id"),
	STR_INIT("address"),
	STR_INIT("root"),
	STR_INIT("site"),
	STR_INIT("identifier_lower"),
	STR_INIT("identifier_camel"),
	STR_INIT("anchors"),
	STR_INIT("link"),
	STR_INIT("first"),
	STR_INIT("last"),
};

static bool is_left_out(struct str name, bool in_page)
{
	for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
		if (str_eq(left_out[i], name))
			return true;
	/* Entries of parts and sections are the page's. */
	return in_page && str_eq(name, STR("entries"));
}

static json_t *to_json(struct value value, struct str field, struct arena *arena);

/* Objects hold lists of objects, three deep at most: page, entry, alias. */
static json_t *object_to_json(struct value_object object, bool in_page, struct arena *arena)
{
	json_t *json = json_object();
	struct str name;
	for (size_t i = 0; (name = object.class->name(object.self, i)).len; i++) {
		if (is_left_out(name, in_page))
			continue;
		const struct value_class *class = object.class;
		struct value value = class->at ? class->at(object.self, i, arena)
					       : class->get(object.self, name, arena);
		json_object_setn_new(json, name.at, name.len, to_json(value, name, arena));
	}
	return json;
}

static json_t *to_json(struct value value, struct str field, struct arena *arena)
{
	switch (value.kind) {
	case VALUE_TRUE:
	case VALUE_FALSE:
		return json_boolean(value.kind == VALUE_TRUE);
	case VALUE_NUMBER:
		return json_integer(value.as.number);
	case VALUE_TEXT:
		return json_stringn_nocheck(value.as.text.at ? value.as.text.at : "",
					    value.as.text.len);
	case VALUE_OBJECT:
		return object_to_json(value.as.object,
				      str_eq(field, STR("parts")) || str_eq(field, STR("sections")),
				      arena);
	case VALUE_LIST: {
		json_t *list = json_array();
		for (size_t i = 0; i < value.as.list.count; i++)
			json_array_append_new(
			    list, to_json(value.as.list.item(value.as.list.self, i), field, arena));
		return list;
	}
	case VALUE_UNKNOWN:
	case VALUE_NULL:
		break;
	}
	return json_null();
}

/* Raised when what is there changes its meaning; new members do not count. */
enum { LIST_JSON_SCHEMA = 1 };

void list_json(const struct view_run *run, FILE *to)
{
	json_output_begin();
	struct arena arena = { 0 };
	json_t *pages = json_array(), *json = json_object();
	for (size_t i = 0; i < run->page_count; i++) {
		const struct view_page *page = run->pages[i];
		json_t *object = to_json(view_of_page(page), STR("pages"), &arena);
		struct str path = page->model->page->source->path;
		json_object_set_new(object, "path", json_stringn_nocheck(path.at, path.len));
		json_array_append_new(pages, object);
	}
	json_object_set_new(json, "schema", json_integer(LIST_JSON_SCHEMA));
	json_object_set_new(json, "pages", pages);
	json_dumpf(json, to, JSON_INDENT(1) | JSON_ENSURE_ASCII);
	fputc('\n', to);
	json_decref(json);
	arena_free(&arena);
}
