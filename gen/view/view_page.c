/* Fields of pages. */
#include "fields.h"

#include "../base/buf.h"
#include "../base/file.h"
#include "c_value.h"
#include "headings.h"
#include "identifier.h"
#include "lines.h"
#include "linking.h"
#include "links.h"
#include "order.h"

#define PAGE                                 \
	const struct view_page *page = self; \
	(void)arena
#define MODEL                                                                \
	const struct model *model = ((const struct view_page *)self)->model; \
	(void)arena

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

static bool is_digits(struct str text, size_t from, size_t count)
{
	for (size_t i = from; i < from + count; i++)
		if (!byte_is_digit(str_byte(text, i)))
			return false;
	return true;
}

/* "2026-05-01", and "05/01/2026" of Microsoft's pages. */
static struct value page_date_iso(const void *self, struct arena *arena)
{
	MODEL;
	struct str date = model->page->front.date;
	bool iso = date.len == 10 && date.at[4] == '-' && date.at[7] == '-' &&
		   is_digits(date, 0, 4) && is_digits(date, 5, 2) && is_digits(date, 8, 2);
	bool american = date.len == 10 && date.at[2] == '/' && date.at[5] == '/' &&
			is_digits(date, 0, 2) && is_digits(date, 3, 2) && is_digits(date, 6, 4);
	if (american)
		return value_text(
		    arena_printf(arena, "%.4s-%.2s-%.2s", date.at + 6, date.at, date.at + 3));
	return value_text(iso ? date : STR(""));
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

/* Pages of a run have different identifiers: from the second namesake on they are numbered. */
static struct value identifier(const struct view_page *page, enum identifier_style style,
			       struct arena *arena)
{
	struct str text = page->name;
	if (page->namesake)
		text = arena_printf(arena, "%.*s-%zu", STR_ARG(text), page->namesake + 1);
	return value_text(
	    identifier_type(identifier_of(text, style, arena), page->naming->language, arena));
}

static struct value page_identifier(const void *self, struct arena *arena)
{
	return identifier(self, IDENTIFIER_UPPER, arena);
}

static struct value page_identifier_lower(const void *self, struct arena *arena)
{
	return identifier(self, IDENTIFIER_LOWER, arena);
}

static struct value page_identifier_camel(const void *self, struct arena *arena)
{
	return identifier(self, IDENTIFIER_CAMEL, arena);
}

struct str view_page_guard(const struct view_page *page, struct arena *arena)
{
	if (page->settings->guard.len)
		return page->settings->guard;
	/* From the page alone: a header's bytes must not depend on what else is in the run. */
	return arena_printf(arena, "%.*s_H",
			    STR_ARG(identifier_of(page->name, IDENTIFIER_UPPER, arena)));
}

static struct value page_stem_camel(const void *self, struct arena *arena)
{
	PAGE;
	struct str name = identifier_of(path_base(page->name), IDENTIFIER_CAMEL, arena);
	return value_text(identifier_type(name, page->naming->language, arena));
}

static struct value page_guard(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(view_page_guard(page, arena));
}

struct str view_page_style(const struct view_page *page)
{
	struct str own = page->naming->style, all = page->settings->style;
	struct str said = own.len ? own : all.len ? all : page->naming->usual_style;
	return said.len ? said : page->windows ? STR("mc") : STR("plain");
}

static struct value page_style(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(view_page_style(page));
}

static struct value page_header(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(ARENA_JOIN(arena, STR("header-"), view_page_style(page)));
}

/* What a C header must include: what declares the type, and <stdint.h> for numbers of 64 bits. */
struct includes {
	struct str items[2];
};

static struct value include_item(const void *self, size_t index)
{
	return value_text(((const struct includes *)self)->items[index]);
}

static struct value page_includes(const void *self, struct arena *arena)
{
	PAGE;
	struct includes *includes = arena_alloc(arena, sizeof *includes);
	struct str type = c_value_header(page->settings->type);
	bool wide = false;
	size_t count = 0;
	for (size_t i = 0; i < page->model->entry_count && !wide; i++)
		wide = c_value_is_wide(&page->model->entries[i]);
	if (wide)
		includes->items[count++] = STR("stdint.h");
	if (type.len && !(wide && str_eq(type, STR("stdint.h"))))
		includes->items[count++] = type;
	return value_list(includes, count, include_item);
}

static struct value page_intro(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(linking_markdown(page, page->model->prose[0], arena));
}

static struct value is_block(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(linking_is_block(page));
}

static struct value page_heading(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(linking_markdown(page, page->model->heading, arena));
}

static struct value page_columns(const void *self, struct arena *arena)
{
	MODEL;
	return view_columns_of(model->columns, model->column_count, arena);
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

static struct value page_has_entries(const void *self, struct arena *arena)
{
	MODEL;
	return value_bool(model->entry_count > 0);
}

static struct value page_by_value(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->by_value, page->model->entry_count, entry_item);
}

static struct value page_values(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->values, page->value_count, entry_item);
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

static struct value page_is_public(const void *self, struct arena *arena)
{
	PAGE;
	struct str said = page->naming->visibility;
	return value_bool(!said.len || str_eq(said, STR("public")));
}

static struct value page_int_names(const void *self, struct arena *arena)
{
	PAGE;
	struct view_name *names = arena_array(arena, page->name_count + 1, sizeof *names);
	size_t count = 0;
	for (size_t i = 0; i < page->name_count; i++)
		if (entry_is_narrow(page->names[i].entry->entry))
			names[count++] = page->names[i];
	order_mark_names(names, count);
	return value_list(names, count, name_item);
}

static struct value page_constants(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->constants, page->constant_count, name_item);
}

static struct value page_has_constants(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(page->constant_count > 0);
}

static struct value page_is_64(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(page->type.bits == 64);
}

static struct value page_has_groups(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(page->group_count > 1);
}

static struct value page_groups(const void *self, struct arena *arena)
{
	(void)arena;
	return view_groups_of(self);
}

static struct value page_bits(const void *self, struct arena *arena)
{
	PAGE;
	return value_number(page->type.bits);
}

static struct value page_has_names(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(page->name_count > 0);
}

static struct value page_by_name(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->by_name, page->name_count, name_item);
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

static struct value section_item(const void *self, size_t index)
{
	const struct view_section *sections = self;
	return view_of_section(&sections[index]);
}

static struct value page_sections(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->sections, page->model->section_count, section_item);
}

/* Whether the page names the enumerations that its codes are of. */
static struct value page_has_enumerations(const void *self, struct arena *arena)
{
	PAGE;
	bool any = false;
	for (size_t i = 0; i < page->model->section_count; i++)
		any |= page->model->sections[i].enum_name.len > 0;
	return value_bool(any);
}

static struct value page_has_sections(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(page->model->section_count > 1);
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

static struct value page_providers(const void *self, struct arena *arena)
{
	return view_providers_of(self, arena);
}

static struct value page_plain_messages(const void *self, struct arena *arena)
{
	return view_plain_messages_of(self, arena);
}

static struct value page_has_plain_messages(const void *self, struct arena *arena)
{
	return value_bool(view_plain_messages_of(self, arena).as.list.count > 0);
}

static struct value page_languages(const void *self, struct arena *arena)
{
	return view_languages_of(self, arena);
}

static struct value page_has_deprecated(const void *self, struct arena *arena)
{
	PAGE;
	for (size_t i = 0; i < page->model->entry_count; i++)
		if (class_entry.get(&page->entries[i], STR("is_deprecated"), arena).kind ==
		    VALUE_TRUE)
			return value_bool(true);
	return value_bool(false);
}

static struct value page_trail_lines(const void *self, struct arena *arena)
{
	MODEL;
	return lines_of_c(model->trail, arena);
}

static struct value page_run(const void *self, struct arena *arena)
{
	PAGE;
	return view_of_run(page->run);
}

static struct value neighbour_item(const void *self, size_t index)
{
	const struct view_neighbour *neighbours = self;
	return value_object(&neighbours[index], &class_neighbour);
}

static struct value page_neighbours(const void *self, struct arena *arena)
{
	PAGE;
	return value_list(page->neighbours, page->neighbour_count, neighbour_item);
}

static struct value page_has_neighbours(const void *self, struct arena *arena)
{
	PAGE;
	return value_bool(page->neighbour_count > 0);
}

static struct value intro_html(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(headings_prose_html(arena, page, 0));
}

static struct value heading_id(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(headings_title_id(page));
}

static struct value heading_html(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(headings_title_html(arena, page));
}

static struct value address(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(link_encode(page->document, arena));
}

static struct value root(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(linking_root(page, arena));
}

static struct value site(const void *self, struct arena *arena)
{
	PAGE;
	struct str url = page->settings->site;
	while (str_ends(url, STR("/")))
		url.len--;
	return value_text(url);
}

struct str view_page_link(const struct view_page *page, struct arena *arena)
{
	struct str before = linking_before(page, arena);
	return before.len ? ARENA_JOIN(arena, before, page->link) : page->link;
}

static struct value page_link(const void *self, struct arena *arena)
{
	PAGE;
	return value_text(view_page_link(page, arena));
}

static struct value page_keyword_list(const void *self, struct arena *arena)
{
	MODEL;
	const struct frontmatter *front = &model->page->front;
	struct buf out = { 0 };
	for (size_t i = 0; i < front->keyword_count; i++)
		buf_addf(&out, "%s%.*s", i ? ", " : "", STR_ARG(front->keywords[i]));
	return value_text(buf_take(&out, arena));
}

static struct value page_has_keywords(const void *self, struct arena *arena)
{
	MODEL;
	return value_bool(model->page->front.keyword_count > 0);
}

static const struct field page_fields[] = {
	OWN("output", struct view_page, name),
	MADE("stem", page_stem),
	MADE("stem_camel", page_stem_camel),
	MADE("source", page_source),
	OF("title", struct view_page, model, struct model, title),
	MADE("heading", page_heading),
	MADE("description", page_description),
	MADE("date", page_date),
	MADE("date_iso", page_date_iso),
	MADE("has_keywords", page_has_keywords),
	MADE("keywords", page_keywords),
	MADE("keyword_list", page_keyword_list),
	MADE("identifier", page_identifier),
	MADE("identifier_lower", page_identifier_lower),
	MADE("identifier_camel", page_identifier_camel),
	MADE("guard", page_guard),
	OF("typedef", struct view_page, settings, struct page_settings, type),
	OWN("typedef_macro", struct view_page, macro),
	MADE("style", page_style),
	MADE("header_partial", page_header),
	MADE("includes", page_includes),
	OF("namespace", struct view_page, naming, struct output_names, name_space),
	OF("package", struct view_page, naming, struct output_names, name_space),
	OF("visibility", struct view_page, naming, struct output_names, visibility),
	MADE("is_public", page_is_public),
	MADE("has_constants", page_has_constants),
	MADE("constants", page_constants),
	OWN("has_numbers", struct view_page, type.numbers),
	OWN("has_texts", struct view_page, type.texts),
	OWN("is_signed", struct view_page, type.is_signed),
	MADE("is_64", page_is_64),
	MADE("bits", page_bits),
	MADE("has_groups", page_has_groups),
	MADE("groups", page_groups),
	OWN("has_severities", struct view_page, has_severities),
	MADE("has_deprecated", page_has_deprecated),
	OWN("has_hresults", struct view_page, hresults),
	MADE("intro", page_intro),
	MADE("columns", page_columns),
	MADE("parts", page_parts),
	MADE("has_sections", page_has_sections),
	MADE("has_enumerations", page_has_enumerations),
	MADE("sections", page_sections),
	MADE("has_entries", page_has_entries),
	OF("entry_count", struct view_page, model, struct model, entry_count),
	MADE("entries", page_entries),
	MADE("has_names", page_has_names),
	OWN("name_count", struct view_page, name_count),
	MADE("names", page_names),
	MADE("int_names", page_int_names),
	MADE("by_name", page_by_name),
	OWN("value_count", struct view_page, value_count),
	MADE("values", page_values),
	MADE("by_value", page_by_value),
	MADE("files", page_files),
	MADE("trail_lines", page_trail_lines),
	MADE("providers", page_providers),
	MADE("has_plain_messages", page_has_plain_messages),
	MADE("plain_messages", page_plain_messages),
	MADE("languages", page_languages),
	MADE("has_neighbours", page_has_neighbours),
	MADE("neighbours", page_neighbours),
	MADE("link", page_link),
	MADE("heading_id", heading_id),
	MADE("heading_html", heading_html),
	MADE("address", address),
	MADE("root", root),
	MADE("site", site),
	MADE("is_block", is_block),
	MADE("intro_html", intro_html),
	OWN("first", struct view_page, first),
	OWN("last", struct view_page, last),
	MADE("run", page_run),
};

DEFINE_CLASS(page);

struct value view_of_page(const struct view_page *page)
{
	return value_object(page, &class_page);
}
