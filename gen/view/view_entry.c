/* Fields of entries. */
#include "../model/flags.h"
#include "../prose/retired.h"
#include "fields.h"

#include "crosslink.h"
#include "forms.h"
#include "identifier.h"
#include "lines.h"
#include "linking.h"
#include "naming.h"
#include "order.h"
#include "view_value.h"

#define ENTRY                                                                 \
	const struct entry *entry = ((const struct view_entry *)self)->entry; \
	(void)arena
#define VIEW                                  \
	const struct view_entry *view = self; \
	(void)arena

/* What its first name says of itself; empty text where it has none. */
static struct value of_name(const void *self,
			    struct value (*field)(const void *name, struct arena *arena),
			    struct arena *arena)
{
	const struct view_entry *view = self;
	if (!view->entry->name_count)
		return value_text(STR(""));
	const struct view_name name = { .name = &view->entry->names[0], .entry = view };
	return field(&name, arena);
}

static struct value name(const void *self, struct arena *arena)
{
	return of_name(self, view_name_text, arena);
}

static struct value name_page(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->name_count ? entry->names[0].text : STR(""));
}

static struct value name_safe(const void *self, struct arena *arena)
{
	return of_name(self, view_name_safe, arena);
}

static struct value name_define(const void *self, struct arena *arena)
{
	return of_name(self, view_name_define, arena);
}

static struct value name_padded(const void *self, struct arena *arena)
{
	return of_name(self, view_name_padded, arena);
}

static struct value has_aliases(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->name_count > 1);
}

static struct value alias_item(const void *self, size_t index)
{
	const struct view_name *names = self;
	return value_object(&names[index], &class_name);
}

static struct value aliases(const void *self, struct arena *arena)
{
	VIEW;
	size_t count = view->entry->name_count;
	return value_list(view->aliases, count ? count - 1 : 0, alias_item);
}

/* --- what the code is --- */

static struct value kind(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->kind == CODE_TEXT ? STR("text") : STR("number"));
}

static struct value is_number(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->kind == CODE_NUMBER);
}

static struct value is_text(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->kind == CODE_TEXT);
}

static struct value is_narrow(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry_is_narrow(entry));
}

static struct value is_wide(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->kind == CODE_NUMBER && entry_width(entry) == 64);
}

static struct value text_code(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->kind == CODE_TEXT ? entry->code : STR(""));
}

static struct value symbol(const void *self, struct arena *arena)
{
	VIEW;
	if (view->entry->kind != CODE_TEXT)
		return of_name(self, view_name_text, arena);
	return value_text(naming_apply(view->page->naming, view->entry->symbol, arena));
}

static struct value symbol_safe(const void *self, struct arena *arena)
{
	const struct view_entry *view = self;
	struct str name = symbol(self, arena).as.text;
	if (!name.len)
		return value_text(name);
	return value_text(identifier_safe(name, view->page->naming->language, arena));
}

/* --- further columns --- */

static struct value field(const void *self, struct arena *arena)
{
	(void)arena;
	return value_object(self, &class_keys);
}

static struct value fields(const void *self, struct arena *arena)
{
	return view_fields_of(self, arena);
}

static struct value page_fields(const void *self, struct arena *arena)
{
	return view_page_fields_of(self, arena);
}

static const struct entry_field *usual(const void *self, enum usual which)
{
	const struct view_entry *view = self;
	return entry_usual(view->page->model, view->entry, which);
}

static struct value usual_text(const void *self, enum usual which)
{
	const struct entry_field *found = usual(self, which);
	return value_text(found ? found->plain : STR(""));
}

static struct value since(const void *self, struct arena *arena)
{
	(void)arena;
	return usual_text(self, USUAL_SINCE);
}

/* Columns say so, or else a sentence of the description. */
static struct value is_deprecated(const void *self, struct arena *arena)
{
	ENTRY;
	struct str how;
	return value_bool(field_says_yes(usual(self, USUAL_DEPRECATED)) ||
			  field_says_yes(usual(self, USUAL_REPLACED_BY)) ||
			  retired_find(entry->plain, &how));
}

static struct value deprecated(const void *self, struct arena *arena)
{
	ENTRY;
	struct str how;
	const struct entry_field *cell = usual(self, USUAL_DEPRECATED);
	if (field_says_yes(cell))
		return value_text(cell->plain);
	return value_text(retired_find(entry->plain, &how) ? how : STR(""));
}

/* What is said where the page says no more than that it is so. */
static const struct str no_more = STR_INIT("not to be used any more");

/* "since 2.0; use POND_IO": both columns in words that may stand after "deprecated". */
static struct str note_of_page(const void *self, struct arena *arena)
{
	static const struct str yes[] = { STR_INIT("yes"),
					  STR_INIT("y"),
					  STR_INIT("true"),
					  STR_INIT("x"),
					  STR_INIT("deprecated"),
					  STR_INIT("obsolete"),
					  STR_INIT("\xE2\x9C\x93"),
					  STR_INIT("\xE2\x9C\x94"),
					  STR_INIT("\xE2\x9C\x85"),
					  STR_INIT("ja"),
					  STR_INIT("oui"),
					  STR_INIT("sí"),
					  STR_INIT("sim"),
					  STR_INIT("sì"),
					  STR_INIT("да"),
					  STR_INIT("Да"),
					  STR_INIT("是"),
					  STR_INIT("はい"),
					  STR_INIT("예") };
	if (is_deprecated(self, arena).kind != VALUE_TRUE)
		return STR("");
	struct value cell = deprecated(self, arena);
	struct str how = str_trim(cell.as.text), rest = how, first;
	/* "Yes" says no more than the cell's being there; "Yes, use POND_IO" does. */
	if (str_part(&rest, ',', &first) && STR_IS_ONE_OF_NOCASE(first, yes))
		how = str_trim(rest);
	/* Templates put the note into a sentence of their own. */
	if (str_ends(how, STR(".")))
		how = str_slice(how, 0, how.len - 1);
	bool version = byte_is_digit(str_byte(how, 0)) ||
		       (str_byte(how, 0) == 'v' && byte_is_digit(str_byte(how, 1)));
	const struct entry_field *field = usual(self, USUAL_REPLACED_BY);
	struct str instead = field_says_yes(field) ? str_trim(field->plain) : STR("");
	if (!how.len && !instead.len)
		return no_more;
	return arena_printf(arena, "%s%.*s%s%.*s", version ? "since " : "", STR_ARG(how),
			    !instead.len ? ""
			    : how.len    ? "; use "
					 : "use ",
			    STR_ARG(instead));
}

/* The page's names in it are those that the output has: who reads it looks for these. */
static struct value deprecated_note(const void *self, struct arena *arena)
{
	const struct view_page *page = ((const struct view_entry *)self)->page;
	struct str note = note_of_page(self, arena);
	struct buf out = { 0 };
	for (size_t at = 0, to; at < note.len; at = to) {
		to = str_word_end(note, at);
		to += to == at;
		struct str word = str_slice(note, at, to);
		bool name = order_find_name(page->by_name, page->name_count, word) != NULL;
		buf_add(&out, name ? naming_apply(page->naming, word, arena) : word);
	}
	return value_text(buf_take(&out, arena));
}

/* A dash says that nothing does. */
static struct value replaced_by(const void *self, struct arena *arena)
{
	(void)arena;
	const struct entry_field *field = usual(self, USUAL_REPLACED_BY);
	return value_text(field_says_yes(field) ? field->plain : STR(""));
}

static struct value severity_text(const void *self, struct arena *arena)
{
	(void)arena;
	return usual_text(self, USUAL_SEVERITY);
}

static struct value is_retryable(const void *self, struct arena *arena)
{
	(void)arena;
	return value_bool(field_says_yes(usual(self, USUAL_RETRYABLE)));
}

/* --- texts --- */

static struct value message(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->message);
}

/* Whether its text has room beside the signs of a comment. */
static struct value is_short(const void *self, struct arena *arena)
{
	enum { ROOM = 68 };
	struct value text = message(self, arena);
	return value_bool(text.as.text.len && text.as.text.len <= ROOM &&
			  str_find_byte(text.as.text, '\n', 0) == STR_NONE);
}

static struct value message_lines(const void *self, struct arena *arena)
{
	ENTRY;
	return lines_of(entry->message, arena);
}

static struct value lead_lines(const void *self, struct arena *arena)
{
	ENTRY;
	return lines_of_c(entry->source->lead, arena);
}

static struct value translations(const void *self, struct arena *arena)
{
	VIEW;
	return view_translations_of(view, arena);
}

static struct value has_translations(const void *self, struct arena *arena)
{
	VIEW;
	return value_bool(view_translations_of(view, arena).as.list.count > 0);
}

static struct value description_markdown(const void *self, struct arena *arena)
{
	VIEW;
	return value_text(linking_markdown(view->page, view->entry->markdown, arena));
}

static struct value description_cell(const void *self, struct arena *arena)
{
	VIEW;
	return value_text(
	    linking_cell(view->page, view->entry->markdown, view->entry->cell, arena));
}

static struct value description_html(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(
	    prose_markdown_html(arena, entry->markdown,
				crosslink_leads(((const struct view_entry *)self)->page, arena)));
}

/* --- places --- */

/*
 * Names are anchors as GitHub makes them. Values stand for nameless entries, and tell a
 * contradicted one from the one that has the name.
 */
struct str view_entry_key(const struct entry *entry, struct arena *arena)
{
	if (entry->kind == CODE_TEXT)
		return identifier_lower(entry->symbol, arena);
	if (entry_is_named(entry))
		return identifier_lower(entry->names[0].text, arena);
	struct str value = identifier_lower(form_hex(entry, arena), arena);
	if (!entry->name_count)
		return value;
	struct str name = identifier_lower(entry->names[0].text, arena);
	return ARENA_JOIN(arena, name, STR("-"), value);
}

struct str view_entry_anchor(const struct view_entry *view, struct arena *arena)
{
	const struct entry *entry = view->entry;
	if (entry_is_named(entry))
		return view_name_anchor(&entry->names[0], arena);
	struct str key = view_entry_key(entry, arena);
	return view->namesake ? arena_printf(arena, "%.*s-%u", STR_ARG(key), view->namesake + 1)
			      : key;
}

/* Unlike anchors, as the page writes the name: names that differ in case alone are two. */
struct str view_entry_id(const struct view_entry *view, struct arena *arena)
{
	const struct entry *entry = view->entry;
	struct str plain = entry_is_named(entry)      ? entry->names[0].text
			   : entry->kind == CODE_TEXT ? entry->symbol
						      : view_entry_key(entry, arena);
	if (view->namesake)
		plain = arena_printf(arena, "%.*s.%u", STR_ARG(plain), view->namesake + 1);
	return plain;
}

static struct value id(const void *self, struct arena *arena)
{
	VIEW;
	return value_text(view_entry_id(view, arena));
}

static struct value string_id(const void *self, struct arena *arena)
{
	return value_text(view_string_id(self, arena));
}

static struct value anchor(const void *self, struct arena *arena)
{
	return value_text(view_entry_anchor(self, arena));
}

static struct value named_before(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->name_count && !entry->contradicted && entry->names[0].taken);
}

static struct value only_anchor(const void *self, size_t index)
{
	(void)index;
	return value_text(*(const struct str *)self);
}

static struct value anchors(const void *self, struct arena *arena)
{
	ENTRY;
	if (entry_is_named(entry))
		return of_name(self, view_name_anchors, arena);
	struct str *text = arena_alloc(arena, sizeof *text);
	*text = view_entry_anchor(self, arena);
	return value_list(text, 1, only_anchor);
}

static struct value link(const void *self, struct arena *arena)
{
	VIEW;
	return value_text(ARENA_JOIN(arena, view_page_link(view->page, arena), STR("#"),
				     view_entry_anchor(view, arena)));
}

struct str view_entry_output(const struct view_entry *view, struct arena *arena)
{
	const struct entry *entry = view->entry;
	struct str name = entry->name_count          ? entry->names[0].text
			  : entry->kind == CODE_TEXT ? entry->symbol
						     : form_hex(entry, arena);
	return ARENA_JOIN(arena, view->page->name, STR("/"), name);
}

static struct value output(const void *self, struct arena *arena)
{
	return value_text(view_entry_output(self, arena));
}

static struct value is_keyword(const void *self, struct arena *arena)
{
	ENTRY;
	return entry->name_count ? of_name(self, view_name_is_keyword, arena) : value_bool(false);
}

static struct value line(const void *self, struct arena *arena)
{
	VIEW;
	return value_number(
	    source_line_number(view->page->model->page->source, view->entry->offset));
}

static struct value column(const void *self, struct arena *arena)
{
	VIEW;
	return value_number(source_pos(view->page->model->page->source, view->entry->offset).col);
}

static struct value page(const void *self, struct arena *arena)
{
	VIEW;
	return view_of_page(view->page);
}

static const struct view_section *section_of(const struct view_entry *view)
{
	return &view->page->sections[view->entry->section];
}

static struct value section(const void *self, struct arena *arena)
{
	VIEW;
	return view_of_section(section_of(view));
}

static struct value section_number(const void *self, struct arena *arena)
{
	VIEW;
	return value_number((int64_t)section_of(view)->index + 1);
}

/* "Deprecated since 2.0." says all that a note says. */
static struct value is_note_said(const void *self, struct arena *arena)
{
	struct str text = message(self, arena).as.text, note = note_of_page(self, arena), how;
	return value_bool(str_find(text, note, 0) != STR_NONE ||
			  (str_eq(note, no_more) && retired_find(text, &how)));
}

/* "Deprecated: use POND_IO.", of which a comment's @deprecated is all. */
static struct value is_note_all(const void *self, struct arena *arena)
{
	struct str text = message(self, arena).as.text, note = note_of_page(self, arena);
	ptrdiff_t at = note.len ? str_find(text, note, 0) : STR_NONE;
	if (at == STR_NONE)
		return value_bool(str_eq(note, no_more) && retired_is_all(text));
	size_t word = 0, end = (size_t)at + note.len;
	while (word < text.len && byte_is_letter(text.at[word]))
		word++;
	for (size_t i = word; i < text.len; i++)
		if ((i < (size_t)at || i >= end) &&
		    (byte_is_word(text.at[i]) || (unsigned char)text.at[i] >= 0x80))
			return value_bool(false);
	return value_bool(word <= (size_t)at);
}

/* Whether a comment on it takes several lines. */
static struct value needs_block(const void *self, struct arena *arena)
{
	struct value old = is_deprecated(self, arena), line = is_short(self, arena);
	struct value text = message(self, arena);
	return value_bool(old.kind == VALUE_TRUE || (text.as.text.len && line.kind != VALUE_TRUE));
}

static struct value name_from(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->origin->name);
}

static struct value value_from(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->origin->value);
}

static struct value text_from(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->origin->text);
}

#define OF_ENTRY(NAME, MEMBER)   OF(NAME, struct view_entry, entry, struct entry, MEMBER)
#define MADE_ROW(NAME, FUNCTION) MADE(NAME, FUNCTION),
static const struct field entry_fields[] = {
	MADE("name", name),
	MADE("name_page", name_page),
	MADE("name_safe", name_safe),
	MADE("name_define", name_define),
	MADE("name_padded", name_padded),
	MADE("has_aliases", has_aliases),
	MADE("aliases", aliases),
	MADE("kind", kind),
	MADE("is_number", is_number),
	MADE("is_text", is_text),
	MADE("is_narrow", is_narrow),
	MADE("is_wide", is_wide),
	MADE("text_code", text_code),
	MADE("symbol", symbol),
	MADE("symbol_safe", symbol_safe),
	VALUE_FIELDS(MADE_ROW) MADE("field", field),
	MADE("fields", fields),
	MADE("page_fields", page_fields),
	MADE("since", since),
	MADE("is_deprecated", is_deprecated),
	MADE("deprecated", deprecated),
	MADE("deprecated_note", deprecated_note),
	MADE("is_note_said", is_note_said),
	MADE("is_note_all", is_note_all),
	MADE("replaced_by", replaced_by),
	MADE("severity_text", severity_text),
	MADE("is_retryable", is_retryable),
	MADE("message", message),
	MADE("is_short", is_short),
	MADE("needs_block", needs_block),
	MADE("message_lines", message_lines),
	MADE("lead_lines", lead_lines),
	MADE("define_macro", view_define_macro),
	MADE("has_translations", has_translations),
	MADE("translations", translations),
	OF_ENTRY("description", plain),
	MADE("description_markdown", description_markdown),
	MADE("description_cell", description_cell),
	MADE("description_html", description_html),
	OF_ENTRY("contradicted", contradicted),
	MADE("named_before", named_before),
	MADE("is_keyword", is_keyword),
	MADE("name_from", name_from),
	MADE("value_from", value_from),
	MADE("text_from", text_from),
	MADE("section_number", section_number),
	MADE("line", line),
	MADE("column", column),
	MADE("id", id),
	MADE("string_id", string_id),
	MADE("anchor", anchor),
	MADE("anchors", anchors),
	MADE("link", link),
	MADE("output", output),
	OWN("first", struct view_entry, first),
	OWN("last", struct view_entry, last),
	MADE("section", section),
	MADE("page", page),
};

DEFINE_CLASS(entry);

struct value view_of_entry(const struct view_entry *entry)
{
	return value_object(entry, &class_entry);
}
