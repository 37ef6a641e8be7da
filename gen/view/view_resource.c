/* Fields of resource scripts: which message tables there are, and in which language each. */
#include "fields.h"

#include <inttypes.h>

#include "../base/file.h"
#include "../resource/mcform.h"

#define TABLE                                  \
	const struct view_table *table = self; \
	(void)arena

static struct value table_file(const void *self, struct arena *arena)
{
	TABLE;
	return value_text(arena_printf(arena, "%.*s.bin", STR_ARG(path_base(table->name))));
}

static struct value table_language_hex(const void *self, struct arena *arena)
{
	TABLE;
	return value_text(arena_printf(arena, "0x%X", table->language_id));
}

/* A language id is 10 bits of language and, above them, 6 of where it is spoken. */
static struct value table_language_primary(const void *self, struct arena *arena)
{
	TABLE;
	return value_number(table->language_id & 0x3FF);
}

static struct value table_language_sub(const void *self, struct arena *arena)
{
	TABLE;
	return value_number(table->language_id >> 10);
}

static struct value table_fingerprint(const void *self, struct arena *arena)
{
	TABLE;
	return value_text(arena_printf(arena, "%016" PRIX64, table->fingerprint));
}

static const struct field table_fields[] = {
	MADE("file", table_file),
	MADE("fingerprint", table_fingerprint),
	OWN("language", struct view_table, language),
	MADE("language_hex", table_language_hex),
	MADE("language_primary", table_language_primary),
	MADE("language_sub", table_language_sub),
};

DEFINE_CLASS(table);

#define RESOURCE                                     \
	const struct view_resource *resource = self; \
	(void)arena

static struct value resource_stem(const void *self, struct arena *arena)
{
	RESOURCE;
	return value_text(path_base(resource->name));
}

static struct value page_item(const void *self, size_t index)
{
	struct view_page *const *pages = self;
	return view_of_page(pages[index]);
}

static struct value resource_pages(const void *self, struct arena *arena)
{
	RESOURCE;
	return value_list(resource->pages, resource->page_count, page_item);
}

static struct value table_item(const void *self, size_t index)
{
	const struct view_table *tables = self;
	return value_object(&tables[index], &class_table);
}

static struct value resource_tables(const void *self, struct arena *arena)
{
	RESOURCE;
	return value_list(resource->tables, resource->table_count, table_item);
}

static bool is_ascii(struct str text)
{
	return mcform_of(text, MCFORM_UTF8) == MCFORM_ASCII;
}

/* Whether it does not matter in which code page a compiler of resources reads the names. */
static struct value resource_is_ascii(const void *self, struct arena *arena)
{
	RESOURCE;
	bool ascii = true;
	for (size_t i = 0; ascii && i < resource->page_count; i++)
		ascii = is_ascii(path_base(resource->pages[i]->model->page->source->path));
	for (size_t i = 0; ascii && i < resource->table_count; i++)
		ascii = is_ascii(path_base(resource->tables[i].name));
	return value_bool(ascii);
}

static struct value resource_run(const void *self, struct arena *arena)
{
	RESOURCE;
	return view_of_run(resource->run);
}

static const struct field resource_fields[] = {
	OWN("output", struct view_resource, name),
	MADE("stem", resource_stem),
	MADE("pages", resource_pages),
	MADE("tables", resource_tables),
	MADE("is_ascii", resource_is_ascii),
	MADE("run", resource_run),
};

DEFINE_CLASS(resource);

struct value view_of_resource(const struct view_resource *resource)
{
	return value_object(resource, &class_resource);
}
