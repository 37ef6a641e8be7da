/*
 * Runs the cases of the Mustache specification (https://github.com/mustache/spec): each
 * argument is one of its JSON files. Prints a line a case, what was wanted and what came where
 * it fails, and the counts of each file. Ends with 1 where any failed.
 *
 * The specification wants unknown names and partials to be empty, so this renders leniently.
 */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "../../gen/base/file.h"
#include "../../gen/base/map.h"
#include "../../gen/render/mustache.h"

static struct str text_of(const json_t *json)
{
	return (struct str){ json_string_value(json), json_string_length(json) };
}

static struct value value_of(const json_t *json, struct arena *arena);

static struct value object_get(const void *self, struct str name, struct arena *arena)
{
	const json_t *field = json_object_get(self, arena_str(arena, name).at);
	return field ? value_of(field, arena) : (struct value){ .kind = VALUE_UNKNOWN };
}

static struct str object_name(const void *self, size_t index)
{
	const char *key;
	json_t *field;
	json_object_foreach((json_t *)(uintptr_t)self, key, field)
	{
		if (index-- == 0)
			return str_of(key);
	}
	return STR("");
}

static const struct value_class object_class = { .get = object_get, .name = object_name };

/* An item of a list is asked for without an arena, so texts of numbers are made beforehand. */
struct list {
	size_t count;
	struct value *items;
};

static struct value list_item(const void *self, size_t index)
{
	return ((const struct list *)self)->items[index];
}

static struct value value_of(const json_t *json, struct arena *arena)
{
	switch (json_typeof(json)) {
	case JSON_OBJECT:
		return value_object(json, &object_class);
	case JSON_ARRAY: {
		struct list *list = arena_alloc(arena, sizeof *list);
		list->count = json_array_size(json);
		list->items = arena_array(arena, list->count, sizeof *list->items);
		for (size_t i = 0; i < list->count; i++)
			list->items[i] = value_of(json_array_get(json, i), arena);
		return value_list(list, list->count, list_item);
	}
	case JSON_STRING:
		return value_text(text_of(json));
	case JSON_INTEGER:
		return value_number(json_integer_value(json));
	case JSON_REAL:
		return value_text(arena_printf(arena, "%.10g", json_real_value(json)));
	case JSON_TRUE:
	case JSON_FALSE:
		return value_bool(json_is_true(json));
	case JSON_NULL:
		break;
	}
	return (struct value){ .kind = VALUE_NULL };
}

static bool load(void *self, struct str name, const struct template **found)
{
	*found = map_get(self, name);
	return *found != NULL;
}

static const struct template *parse(struct arena *arena, const char *name, const json_t *text,
				    struct diags *diags)
{
	return template_parse(arena, source_new(arena, str_of(name), text_of(text)), diags);
}

static bool render_case(struct arena *arena, const json_t *test, struct diags *diags,
			struct buf *out)
{
	struct map partials = { .arena = arena };
	const char *name;
	json_t *text;
	json_object_foreach(json_object_get(test, "partials"), name, text)
	{
		const struct template *partial = parse(arena, name, text, diags);
		if (!partial)
			return false;
		*map_at(&partials, str_of(name)) = (void *)(uintptr_t)partial;
	}
	const struct template *template =
	    parse(arena, "template", json_object_get(test, "template"), diags);
	const struct mustache_options options = {
		.escape = escape_by_name(STR("html")),
		.loader = { .self = &partials, .load = load },
		.lenient = true,
	};
	struct value root = value_of(json_object_get(test, "data"), arena);
	return template && mustache_render(template, root, &options, diags, out);
}

static bool run_case(struct str file, const json_t *test)
{
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct buf out = { 0 };
	struct str expected = text_of(json_object_get(test, "expected"));
	bool rendered = render_case(&arena, test, &diags, &out);
	bool passed = rendered && str_eq(buf_str(&out), expected);
	const char *name = json_string_value(json_object_get(test, "name"));
	if (passed) {
		printf("ok %.*s: %s\n", STR_ARG(file), name);
	} else {
		printf("not ok %.*s: %s: %s\n", STR_ARG(file), name,
		       json_string_value(json_object_get(test, "desc")));
		printf("--- wanted\n%.*s\n--- came\n%.*s\n---\n", STR_ARG(expected),
		       STR_ARG(buf_str(&out)));
		fflush(stdout);
		diags_print(&diags, stderr, (struct diag_style){ 0 });
	}
	buf_free(&out);
	arena_free(&arena);
	return passed;
}

/* How many cases failed, or 1 where the file is none of the specification's. */
static size_t run_file(const char *path)
{
	json_error_t error;
	json_t *file = json_load_file(path, 0, &error);
	const json_t *tests = json_object_get(file, "tests");
	if (!json_array_size(tests)) {
		printf("not ok %s: no test cases: %s\n", path, error.text);
		json_decref(file);
		return 1;
	}
	struct str name = path_base(str_of(path));
	size_t passed = 0, count = json_array_size(tests);
	for (size_t i = 0; i < count; i++)
		passed += run_case(name, json_array_get(tests, i));
	printf("# %.*s: %zu passed, %zu failed\n", STR_ARG(name), passed, count - passed);
	json_decref(file);
	return count - passed;
}

int main(int argc, char **argv)
{
	size_t failed = 0;
	for (int i = 1; i < argc; i++)
		failed += run_file(argv[i]);
	if (argc < 2)
		printf("skip the Mustache specification: no files were given\n");
	return failed > 0;
}
