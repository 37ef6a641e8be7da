/* Fields of a page's parts: a listing and the prose after it. */
#include "fields.h"
#include "headings.h"
#include "linking.h"

#define PART                                 \
	const struct view_part *part = self; \
	(void)arena

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

static struct value has_entries(const void *self, struct arena *arena)
{
	PART;
	return value_bool(part->count > 0);
}

static struct value entries(const void *self, struct arena *arena)
{
	PART;
	return value_list(part->entries, part->count, entry_item);
}

static struct value valueless(const void *self, struct arena *arena)
{
	return view_valueless_of(self, arena);
}

static struct value prose(const void *self, struct arena *arena)
{
	PART;
	struct str text = part->page->model->prose[part->index + 1];
	return value_text(linking_markdown(part->page, text, arena));
}

static struct value text_html(const void *self, struct arena *arena)
{
	PART;
	return value_text(headings_prose_html(arena, part->page, part->index + 1));
}

static struct value layout(const void *self, struct arena *arena)
{
	PART;
	return value_text(part->page->model->listings[part->index].layout);
}

static struct value has_text_codes(const void *self, struct arena *arena)
{
	PART;
	return value_bool(part->page->model->listings[part->index].of_texts);
}

static struct value is_nameless(const void *self, struct arena *arena)
{
	PART;
	return value_bool(part->nameless);
}

static struct value columns(const void *self, struct arena *arena)
{
	PART;
	const struct listing *listing = &part->page->model->listings[part->index];
	return view_columns_of(listing->columns, listing->column_count, arena);
}

static const struct view_section *section_of(const struct view_part *part)
{
	return &part->page->sections[part->page->model->listings[part->index].section];
}

/* None of its entries may be left: names that are listed again count where they stand first. */
static struct value section(const void *self, struct arena *arena)
{
	PART;
	return part->count ? view_of_section(section_of(part))
			   : (struct value){ .kind = VALUE_NULL };
}

static struct value section_number(const void *self, struct arena *arena)
{
	PART;
	return part->count ? value_number((int64_t)section_of(part)->index + 1)
			   : (struct value){ .kind = VALUE_NULL };
}

static struct value section_to_say(const void *self, struct arena *arena)
{
	PART;
	return part->page->model->listings[part->index].section_said
		   ? section(self, arena)
		   : (struct value){ .kind = VALUE_NULL };
}

static struct value begins_section(const void *self, struct arena *arena)
{
	PART;
	return value_bool(part->count &&
			  section_of(part)->entries[0].entry == part->entries[0].entry);
}

static struct value enum_to_say(const void *self, struct arena *arena)
{
	PART;
	const struct model *model = part->page->model;
	if (!part->count)
		return value_text(STR(""));
	const struct section *section = &model->sections[model->listings[part->index].section];
	return value_text(section->enum_in_code ? section->enum_name : STR(""));
}

static struct value line(const void *self, struct arena *arena)
{
	PART;
	const struct model *model = part->page->model;
	return value_number(
	    source_pos(model->page->source, model->listings[part->index].offset).line);
}

static const struct field part_fields[] = {
	MADE("layout", layout),
	MADE("line", line),
	MADE("has_text_codes", has_text_codes),
	MADE("is_nameless", is_nameless),
	MADE("section", section),
	MADE("section_number", section_number),
	MADE("begins_section", begins_section),
	MADE("section_to_say", section_to_say),
	MADE("enum_to_say", enum_to_say),
	MADE("columns", columns),
	MADE("has_entries", has_entries),
	OWN("entry_count", struct view_part, count),
	MADE("entries", entries),
	MADE("valueless", valueless),
	MADE("prose", prose),
	MADE("prose_html", text_html),
	OWN("first", struct view_part, first),
	OWN("last", struct view_part, last),
};

DEFINE_CLASS(part);
