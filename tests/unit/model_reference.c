/* doc/model.md lists the fields of the view: all of them, in their order, and no others. */
#include "../../gen/base/file.h"
#include "../../gen/view/view.h"
#include "unit.h"

/* The lines "class" and "class.field" of the document: its headings, and what its tables begin
 * with. */
static struct str documented(struct arena *arena, struct str text)
{
	struct buf out = { 0 };
	struct str class = STR("");
	for (struct str line; str_part(&text, '\n', &line);) {
		if (str_starts(line, STR("## "))) {
			class = str_slice(line, 3, line.len);
			buf_addf(&out, "%.*s\n", STR_ARG(class));
		} else if (str_starts(line, STR("| `"))) {
			ptrdiff_t end = str_find_byte(line, '`', 3);
			buf_addf(&out, "%.*s.%.*s\n", STR_ARG(class),
				 STR_ARG(str_slice(line, 3, (size_t)end)));
		}
	}
	return buf_take(&out, arena);
}

static struct str viewed(struct arena *arena)
{
	struct buf out = { 0 };
	struct str name, field;
	const struct value_class *class;
	for (size_t i = 0; view_class_at(i, &name, &class); i++) {
		buf_addf(&out, "%.*s\n", STR_ARG(name));
		for (size_t k = 0; (field = class->name(NULL, k)).len; k++)
			buf_addf(&out, "%.*s.%.*s\n", STR_ARG(name), STR_ARG(field));
	}
	return buf_take(&out, arena);
}

TEST(the_document_lists_the_fields_of_the_view)
{
	struct arena arena = { 0 };
	struct str text, want, have, a, b;
	CHECK(file_read(&arena, "doc/model.md", &text) == 0);
	want = viewed(&arena);
	have = documented(&arena, text);
	while (want.len && have.len && str_part(&want, '\n', &a) && str_part(&have, '\n', &b))
		CHECK_STR(b, a);
	CHECK_STR(have, want);
	arena_free(&arena);
}
