/*
 * --list=json: the view's own fields. Written as they come, since a tree of a page's 100,000
 * entries would cost more than all else that is done with them.
 */
#include <string.h>

#include "../base/buf.h"
#include "list.h"

/*
 * Fields that lead back to what holds them, that repeat other fields, or that serve the look of an
 * output only. doc/model.md says so of each, and its test compares.
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
	STR_INIT("valueless"),
	STR_INIT("has_sections"),
	STR_INIT("has_enumerations"),
	STR_INIT("section_to_say"),
	STR_INIT("has_heading"),
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
	STR_INIT("is_public"),
	STR_INIT("enum_tag"),
	STR_INIT("groups"),
	STR_INIT("has_groups"),
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
	STR_INIT("int_names"),
	STR_INIT("max_name"),
	STR_INIT("max_value"),
	STR_INIT("has_deprecated"),
	STR_INIT("is_nameless"),
	STR_INIT("name_page"),
	STR_INIT("is_short"),
	STR_INIT("needs_block"),
	STR_INIT("value_bits"),
	STR_INIT("is_title"),
	STR_INIT("value_plain"),
	STR_INIT("value_uncast"),
	STR_INIT("fits_int"),
	STR_INIT("has_keywords"),
	STR_INIT("keyword_list"),
	STR_INIT("name_padded"),
	STR_INIT("name_safe"),
	STR_INIT("name_define"),
	STR_INIT("symbol_safe"),
	STR_INIT("deprecated_note"),
	STR_INIT("is_note_said"),
	STR_INIT("is_note_all"),
	STR_INIT("is_number"),
	STR_INIT("is_text"),
	STR_INIT("is_narrow"),
	STR_INIT("is_wide"),
	STR_INIT("field"),
	STR_INIT("date_iso"),
	STR_INIT("page_fields"),
	STR_INIT("cell"),
	STR_INIT("has_text"),
	STR_INIT("is_number"),
	STR_INIT("value_int"),
	STR_INIT("value_other"),
	STR_INIT("message_lines"),
	STR_INIT("lead_lines"),
	STR_INIT("define_macro"),
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
	STR_INIT("heading_id"),
	STR_INIT("heading_html"),
	STR_INIT("is_block"),
	STR_INIT("is_headed"),
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

static bool is_left_out(struct str name)
{
	for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
		if (str_eq(left_out[i], name))
			return true;
	return false;
}

/* What is known of a class whose objects have the same fields. */
struct plan {
	const struct value_class *class;
	size_t count;
	struct planned {
		struct str name;
		const struct field *field;
	} * fields; /* those that are written */
	struct plan *next;
};

struct writer {
	struct buf out;
	FILE *to;
	struct arena kept;  /* for the run */
	struct arena texts; /* for a page, or some items of a list */
	struct plan *plans;
	unsigned depth;
};

static const struct plan *plan_of(struct writer *w, const struct value_class *class,
				  const void *self)
{
	for (const struct plan *plan = w->plans; plan; plan = plan->next)
		if (plan->class == class)
			return plan;
	struct plan *plan = arena_alloc(&w->kept, sizeof *plan);
	size_t capacity = 0;
	*plan = (struct plan){ .class = class, .next = w->plans };
	struct str name;
	for (size_t i = 0; (name = class->name(self, i)).len; i++) {
		if (is_left_out(name))
			continue;
		plan->fields = arena_grow(&w->kept, plan->fields, plan->count, &capacity,
					  sizeof *plan->fields);
		plan->fields[plan->count++] = (struct planned){ name, class->find(name) };
	}
	w->plans = plan;
	return plan;
}

/* On a line of its own, indented. */
static void begin_line(struct writer *w)
{
	enum { ENOUGH = 1 << 16 };
	if (w->out.len > ENOUGH) {
		fwrite(w->out.at, 1, w->out.len, w->to);
		buf_clear(&w->out);
	}
	buf_add_byte(&w->out, '\n');
	buf_reserve(&w->out, w->depth);
	memset(w->out.at + w->out.len, ' ', w->depth);
	w->out.len += w->depth;
}

static void begin_group(struct writer *w, char bracket)
{
	buf_add_byte(&w->out, bracket);
	w->depth++;
}

/* Empty ones stand on one line. */
static void end_group(struct writer *w, char bracket, bool empty)
{
	w->depth--;
	if (!empty)
		begin_line(w);
	buf_add_byte(&w->out, bracket);
}

static void put_unit(struct writer *w, unsigned unit)
{
	static const char digits[] = "0123456789ABCDEF";
	const char escape[] = { '\\',
				'u',
				digits[unit >> 12 & 15],
				digits[unit >> 8 & 15],
				digits[unit >> 4 & 15],
				digits[unit & 15] };
	buf_add(&w->out, (struct str){ escape, sizeof escape });
}

/* RFC 8259, section 7; nothing but ASCII, so that it is the same in every encoding. */
static void put_character(struct writer *w, uint32_t code)
{
	static const char plain[] = "\b\f\n\r\t\"\\", letters[] = "bfnrt\"\\";
	ptrdiff_t short_form = code < 0x80 ? str_find_byte(STR(plain), (char)code, 0) : STR_NONE;
	if (short_form != STR_NONE) {
		buf_add_byte(&w->out, '\\');
		buf_add_byte(&w->out, letters[short_form]);
	} else if (code >= ' ' && code < 0x80) {
		buf_add_byte(&w->out, (char)code);
	} else if (code < 0x10000) {
		put_unit(w, code);
	} else {
		put_unit(w, 0xD800 + ((code - 0x10000) >> 10));
		put_unit(w, 0xDC00 + ((code - 0x10000) & 0x3FF));
	}
}

static bool is_plain(char byte)
{
	return byte >= ' ' && (unsigned char)byte < 0x80 && byte != '"' && byte != '\\';
}

static void put_text(struct writer *w, struct str text)
{
	buf_add_byte(&w->out, '"');
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		while (at < text.len && is_plain(text.at[at]))
			at++;
		buf_add(&w->out, str_slice(text, from, at));
		if (at < text.len)
			put_character(w, utf8_next(text, &at));
	}
	buf_add_byte(&w->out, '"');
}

static void put_number(struct writer *w, int64_t number)
{
	if (number < 0)
		buf_add_byte(&w->out, '-');
	buf_add_digits(&w->out, number < 0 ? 0 - (uint64_t)number : (uint64_t)number, 10, 1);
}

static void put_value(struct writer *w, struct value value, bool of_page);

static void put_name(struct writer *w, struct str name, bool *first)
{
	if (!*first)
		buf_add_byte(&w->out, ',');
	*first = false;
	begin_line(w);
	/* Ours, of letters and '_'. */
	buf_add_byte(&w->out, '"');
	buf_add(&w->out, name);
	buf_add(&w->out, STR("\": "));
}

/* Entries of a page's parts and sections are the page's. */
static void put_field(struct writer *w, struct str name, struct value value, bool of_page,
		      bool *first)
{
	if (of_page && str_eq(name, STR("entries")))
		return;
	put_name(w, name, first);
	put_value(w, value, str_eq(name, STR("parts")) || str_eq(name, STR("sections")));
}

static void put_fields(struct writer *w, struct value_object object, bool of_page, bool *first)
{
	const struct value_class *class = object.class;
	if (class->find) {
		const struct plan *plan = plan_of(w, class, object.self);
		for (size_t i = 0; i < plan->count; i++)
			put_field(w, plan->fields[i].name,
				  class->value(plan->fields[i].field, object.self, &w->texts),
				  of_page, first);
		return;
	}
	struct str name;
	for (size_t i = 0; (name = class->name(object.self, i)).len; i++)
		if (!is_left_out(name))
			put_field(w, name, class->get(object.self, name, &w->texts), of_page,
				  first);
}

static void put_object(struct writer *w, struct value_object object, bool of_page)
{
	bool first = true;
	begin_group(w, '{');
	put_fields(w, object, of_page, &first);
	end_group(w, '}', first);
}

static void put_list(struct writer *w, struct value_list list, bool of_page)
{
	enum { KEPT = 64 }; /* items whose made texts may be in memory at a time */
	const struct arena outer = w->texts;
	w->texts = (struct arena){ 0 };
	begin_group(w, '[');
	for (size_t i = 0; i < list.count; i++) {
		if (i)
			buf_add_byte(&w->out, ',');
		if (i % KEPT == 0)
			arena_free(&w->texts);
		begin_line(w);
		put_value(w, list.item(list.self, i), of_page);
	}
	arena_free(&w->texts);
	w->texts = outer;
	end_group(w, ']', !list.count);
}

static void put_value(struct writer *w, struct value value, bool of_page)
{
	switch (value.kind) {
	case VALUE_TRUE:
		buf_add(&w->out, STR("true"));
		break;
	case VALUE_FALSE:
		buf_add(&w->out, STR("false"));
		break;
	case VALUE_NUMBER:
		put_number(w, value.as.number);
		break;
	case VALUE_TEXT:
		put_text(w, value.as.text);
		break;
	case VALUE_OBJECT:
		put_object(w, value.as.object, of_page);
		break;
	case VALUE_LIST:
		put_list(w, value.as.list, of_page);
		break;
	case VALUE_UNKNOWN:
	case VALUE_NULL:
		buf_add(&w->out, STR("null"));
		break;
	}
}

/* Raised when what is there changes its meaning; new members do not count. */
enum { LIST_JSON_SCHEMA = 1 };

void list_json(const struct view_run *run, FILE *to)
{
	struct writer w = { .to = to };
	bool first = true;
	begin_group(&w, '{');
	put_name(&w, STR("schema"), &first);
	put_value(&w, value_number(LIST_JSON_SCHEMA), false);
	put_name(&w, STR("pages"), &first);
	begin_group(&w, '[');
	for (size_t i = 0; i < run->page_count; i++) {
		const struct view_page *page = run->pages[i];
		bool none = true;
		if (i)
			buf_add_byte(&w.out, ',');
		begin_line(&w);
		begin_group(&w, '{');
		put_fields(&w, view_of_page(page).as.object, false, &none);
		put_field(&w, STR("path"), value_text(page->model->page->source->path), false,
			  &none);
		end_group(&w, '}', none);
		arena_free(&w.texts);
	}
	end_group(&w, ']', !run->page_count);
	end_group(&w, '}', false);
	buf_add_byte(&w.out, '\n');
	fwrite(w.out.at, 1, w.out.len, to);
	buf_free(&w.out);
	arena_free(&w.kept);
}
