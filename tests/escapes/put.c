/*
 * Renders a template with the values given on standard input, as any output is rendered:
 *
 *	put KIND TEMPLATE <values
 *
 * KIND is the escaping of {{name}}. A value is its length in decimal, a line end, and so many
 * bytes. The template sees the list `values`; in it, {{.}} is a value.
 */
#include <stdio.h>

#include "../../gen/base/file.h"
#include "../../gen/render/mustache.h"

struct values {
	struct str items[1000];
	size_t count;
};

static struct value item(const void *self, size_t index)
{
	return value_text(((const struct values *)self)->items[index]);
}

static struct value get(const void *self, struct str name, struct arena *arena)
{
	(void)arena;
	const struct values *values = self;
	if (str_eq(name, STR("values")))
		return value_list(values, values->count, item);
	return (struct value){ .kind = VALUE_UNKNOWN };
}

static struct str name(const void *self, size_t index)
{
	(void)self;
	return index == 0 ? STR("values") : STR("");
}

static const struct value_class class = { .get = get, .name = name };

static bool split(struct str text, struct values *values)
{
	while (text.len) {
		size_t len = 0, at = 0;
		for (; at < text.len && byte_is_digit(text.at[at]); at++)
			len = len * 10 + (size_t)(text.at[at] - '0');
		if (at == 0 || ++at + len > text.len || values->count == 1000)
			return false;
		values->items[values->count++] = str_slice(text, at, at + len);
		text = str_slice(text, at + len, text.len);
	}
	return true;
}

int main(int argc, char **argv)
{
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct buf out = { 0 };
	struct values *values = arena_alloc(&arena, sizeof *values);
	struct str text, input;
	const struct escape *escape = argc == 3 ? escape_by_name(str_of(argv[1])) : NULL;
	if (!escape || file_read(&arena, argv[2], &text) != 0 ||
	    file_read(&arena, "-", &input) != 0 || !split(input, values)) {
		fputs("usage: put KIND TEMPLATE <values\n", stderr);
		return 2;
	}
	const struct mustache_options options = { .escape = escape };
	const struct template *template =
	    template_parse(&arena, source_new(&arena, str_of(argv[2]), text), &diags);
	bool good = template &&
		    mustache_render(template, value_object(values, &class), &options, &diags, &out);
	fwrite(out.at, 1, out.len, stdout);
	diags_print(&diags, stderr, (struct diag_style){ 0 });
	buf_free(&out);
	arena_free(&arena);
	return !good;
}
