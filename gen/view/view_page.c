/* Fields of pages and of their parts, and how their views are put together. */

#include "fields.h"

#include "../base/file.h"

#define PAGE const struct view_page *page = self; (void)arena
#define MODEL const struct model *model = ((const struct view_page *)self)->model; (void)arena

static struct value page_name(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(page->name);
}

static struct value page_stem(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(path_base(page->name));
}

static struct value page_source(const void *self, struct arena *arena)
{
	MODEL;
	return value_text(path_base(model->page->source->path));
}

static struct value page_title(const void *self, struct arena *arena)
{
	MODEL;
	return value_text(model->title);
}

static struct value page_heading(const void *self, struct arena *arena)
{
	MODEL;
	return value_text(model->heading);
}

static struct value page_description(const void *self, struct arena *arena)
{
	MODEL;
	return value_text(model->page->front.description);
}

static struct value page_date(const void *self, struct arena *arena)
{
	MODEL;
	return value_text(model->page->front.date);
}

static struct value keyword_item(const void *self, size_t index)
{
	const struct frontmatter *front = self;
	return value_text(front->keywords[index]);
}

static struct value page_keywords(const void *self, struct arena *arena)
{
	MODEL;
	return value_list(&model->page->front, model->page->front.keyword_count, keyword_item);
}

/* An identifier made of the text: capitals, anything else '_'. */
static struct str identifier(struct str text, struct arena *arena)
{
	struct buf out = { 0 };
	if (!text.len || byte_is_digit(text.at[0]))
		buf_add_byte(&out, '_');
	for (size_t i = 0; i < text.len; i++)
		buf_add_byte(&out, byte_is_word(text.at[i]) ? byte_upper(text.at[i]) : '_');
	return buf_take(&out, arena);
}

static struct value page_identifier(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(identifier(path_base(page->name), arena));
}

static struct value page_guard(const void *self, struct arena *arena)
{
	PAGE;
	if (page->settings->guard.len)
		return value_text(page->settings->guard);
	struct str name = identifier(path_base(page->name), arena);
	/* Names that begin with an underscore and a capital belong to the compiler. */
	return value_text(arena_printf(arena, "%s%.*s_H", name.at[0] == '_' ? "STATUS" : "", STR_ARG(name)));
}

static struct value page_typedef(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(page->settings->type);
}

static struct value page_intro(const void *self, struct arena *arena)
{
	MODEL;
	return value_text(model->prose[0]);
}

static struct value entry_item(const void *self, size_t index)
{
	const struct view_entry *entries = self;
	return view_of_entry(&entries[index]);
}

static struct value page_entries(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->entries, page->model->entry_count, entry_item);
}

static struct value name_item(const void *self, size_t index)
{
	const struct view_name *names = self;
	return value_object(&names[index], &class_name);
}

static struct value page_names(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->names, page->name_count, name_item);
}

static struct value part_item(const void *self, size_t index)
{
	const struct view_part *parts = self;
	return value_object(&parts[index], &class_part);
}

static struct value page_parts(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->parts, page->model->listing_count, part_item);
}

static struct value file_item(const void *self, size_t index)
{
	const struct view_file *files = self;
	return view_of_file(&files[index]);
}

static struct value page_files(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->files, page->file_count, file_item);
}

static struct value page_severities(const void *self, struct arena *arena)
{
	MODEL;
	bool any = false;
	for (size_t i = 0; i < model->entry_count && !any; i++)
		any = model->entries[i].form == FORM_HEX && model->entries[i].value > 0xFFFF;
	return value_bool(any);
}

static struct value page_run(const void *self, struct arena *arena)
{
	PAGE;
	return view_of_run(page->run);
}

static struct value neighbour_item(const void *self, size_t index)
{
	const struct view_page *page = self;
	size_t own = 0;
	while (page->run->pages[own] != page)
		own++;
	return view_of_page(page->run->pages[index < own ? index : index + 1]);
}

static struct value page_neighbours(const void *self, struct arena *arena)
{
	PAGE;
	/* Of many pages the index is the place to look; a list of them all would help nobody. */
	enum { MOST = 12 };
	size_t count = page->run->page_count - 1;
	return value_list(page, count <= MOST ? count : 0, neighbour_item);
}

static struct value page_has_neighbours(const void *self, struct arena *arena)
{
	struct value neighbours = page_neighbours(self, arena);
	return value_bool(neighbours.as.list.count > 0);
}

/* From the folder of this run's output that the asking page is in, to this page's Markdown file. */
static struct value page_link(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(arena_printf(arena, "%.*s.md", STR_ARG(page->name)));
}

static struct value page_has_keywords(const void *self, struct arena *arena)
{
	MODEL;
	return value_bool(model->page->front.keyword_count > 0);
}

static struct value page_first(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(page->first);
}

static struct value page_last(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(page->last);
}

static const struct field page_fields[] = {
	{ STR_INIT("output"), page_name },
	{ STR_INIT("stem"), page_stem },
	{ STR_INIT("source"), page_source },
	{ STR_INIT("title"), page_title },
	{ STR_INIT("heading"), page_heading },
	{ STR_INIT("description"), page_description },
	{ STR_INIT("date"), page_date },
	{ STR_INIT("has_keywords"), page_has_keywords },
	{ STR_INIT("keywords"), page_keywords },
	{ STR_INIT("identifier"), page_identifier },
	{ STR_INIT("guard"), page_guard },
	{ STR_INIT("typedef"), page_typedef },
	{ STR_INIT("intro"), page_intro },
	{ STR_INIT("parts"), page_parts },
	{ STR_INIT("entries"), page_entries },
	{ STR_INIT("names"), page_names },
	{ STR_INIT("has_severities"), page_severities },
	{ STR_INIT("files"), page_files },
	{ STR_INIT("has_neighbours"), page_has_neighbours },
	{ STR_INIT("neighbours"), page_neighbours },
	{ STR_INIT("link"), page_link },
	{ STR_INIT("first"), page_first },
	{ STR_INIT("last"), page_last },
	{ STR_INIT("run"), page_run },
};

DEFINE_CLASS(page);

#define PART const struct view_part *part = self; (void)arena

static struct value part_entries(const void *self, struct arena *arena)
{
	PART;
	return value_list(part->entries, part->count, entry_item);
}

static struct value part_prose(const void *self, struct arena *arena)
{
	PART;
	return value_text(part->page->model->prose[part->index + 1]);
}

static struct value part_layout(const void *self, struct arena *arena)
{
	PART;
	return value_text(part->page->model->listings[part->index].layout);
}

static struct value part_line(const void *self, struct arena *arena)
{
	PART;
	const struct model *model = part->page->model;
	return value_number(source_pos(model->page->source, model->listings[part->index].offset).line);
}

static struct value part_first(const void *self, struct arena *arena)
{
	PART;
	return value_bool(part->first);
}

static struct value part_last(const void *self, struct arena *arena)
{
	PART;
	return value_bool(part->last);
}

static const struct field part_fields[] = {
	{ STR_INIT("layout"), part_layout }, { STR_INIT("line"), part_line }, { STR_INIT("entries"), part_entries },
	{ STR_INIT("prose"), part_prose },   { STR_INIT("first"), part_first }, { STR_INIT("last"), part_last },
};

DEFINE_CLASS(part);

struct value view_of_page(const struct view_page *page)
{
	return value_object(page, &class_page);
}

static void add_aliases(struct arena *arena, struct view_entry *view)
{
	size_t count = view->entry->name_count;
	if (count < 2)
		return;
	view->aliases = arena_array(arena, count - 1, sizeof *view->aliases);
	for (size_t i = 1; i < count; i++)
		view->aliases[i - 1] = (struct view_name){ &view->entry->names[i], view, true, i == 1, i + 1 == count };
}

static void add_names(struct arena *arena, struct view_page *page)
{
	const struct model *model = page->model;
	for (size_t i = 0; i < model->entry_count; i++)
		page->name_count += model->entries[i].contradicted ? 0 : model->entries[i].name_count;
	page->names = arena_array(arena, page->name_count + 1, sizeof *page->names);
	size_t count = 0;
	for (size_t i = 0; i < model->entry_count; i++) {
		const struct entry *entry = &model->entries[i];
		for (size_t k = 0; k < entry->name_count && !entry->contradicted; k++, count++)
			page->names[count] = (struct view_name){ &entry->names[k], &page->entries[i], k > 0,
								 count == 0, count + 1 == page->name_count };
	}
}

struct view_page *view_page_new(struct arena *arena, const struct model *model, const struct page_settings *settings,
				struct str name, struct msgfiles *const *files, size_t languages)
{
	struct view_page *page = arena_alloc(arena, sizeof *page);
	page->model = model;
	page->settings = settings;
	page->name = name;
	page->entries = arena_array(arena, model->entry_count + 1, sizeof *page->entries);
	for (size_t i = 0; i < model->entry_count; i++) {
		page->entries[i] = (struct view_entry){ &model->entries[i], page, NULL, i == 0, i + 1 == model->entry_count };
		add_aliases(arena, &page->entries[i]);
	}
	add_names(arena, page);
	page->parts = arena_array(arena, model->listing_count + 1, sizeof *page->parts);
	for (size_t i = 0; i < model->listing_count; i++) {
		const struct listing *listing = &model->listings[i];
		struct view_entry *entries = arena_array(arena, listing->count + 1, sizeof *entries);
		for (size_t k = 0; k < listing->count; k++) {
			entries[k] = page->entries[listing->first + k];
			entries[k].first = k == 0;
			entries[k].last = k + 1 == listing->count;
		}
		page->parts[i] = (struct view_part){ page, i, entries, listing->count, i == 0,
						     i + 1 == model->listing_count };
	}
	for (size_t i = 0; i < languages; i++)
		page->file_count += files[i]->count;
	page->files = arena_array(arena, page->file_count + 1, sizeof *page->files);
	size_t count = 0;
	for (size_t i = 0; i < languages; i++)
		for (size_t k = 0; k < files[i]->count; k++)
			page->files[count++] = (struct view_file){ page, &files[i]->files[k], files[i] };
	return page;
}
