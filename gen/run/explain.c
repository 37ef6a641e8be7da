#include "explain.h"

static void explain_listing(struct buf *out, const struct reading *reading, const struct listing_found *found)
{
	struct str path = reading->page->source->path;
	struct pos pos = source_pos(reading->page->source, found->offset);
	size_t values = 0, nameless = 0;
	for (size_t i = 0; i < found->count; i++) {
		values += found->records[i].head.value.state == VALUE_GOOD;
		nameless += !found->records[i].head.name_count;
	}
	buf_addf(out, "%.*s:%u:%u: %s, read as %.*s", STR_ARG(path), pos.line, pos.col,
		 found->stays_prose ? "names without values (no listing)" : "listing", STR_ARG(found->layout->name));
	if (found->detail.len)
		buf_addf(out, " (%.*s)", STR_ARG(found->detail));
	buf_addf(out, ": %zu rows, %zu with a readable value, %zu without a name\n", found->count, values, nameless);
}

struct str explain_reading(struct arena *arena, const struct reading *reading, const struct model *model)
{
	struct buf out = { 0 };
	struct str path = reading->page->source->path;
	for (size_t i = 0; i < reading->count; i++)
		explain_listing(&out, reading, &reading->listings[i]);
	if (!reading->count)
		buf_addf(&out, "%.*s: no table, list, heading or paragraph holds names with values\n", STR_ARG(path));
	size_t names = 0;
	for (size_t i = 0; i < model->entry_count; i++)
		names += model->entries[i].name_count;
	buf_addf(&out, "%.*s: %zu entries with %zu names; %zu names without a value\n", STR_ARG(path), model->entry_count,
		 names, model->unvalued_count);
	return buf_take(&out, arena);
}
