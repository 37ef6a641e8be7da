/* Fields of entries. */
#include "../model/usual.h"
#include "../prose/retired.h"
#include "fields.h"

#include "c_value.h"
#include "crosslink.h"
#include "forms.h"
#include "identifier.h"
#include "lines.h"
#include "naming.h"

#define ENTRY                                                                 \
	const struct entry *entry = ((const struct view_entry *)self)->entry; \
	(void)arena
#define VIEW                                  \
	const struct view_entry *view = self; \
	(void)arena

/* What its first name says of itself; empty text where it has none. */
static struct value of_name(const void *self, struct str field, struct arena *arena)
{
	const struct view_entry *view = self;
	if (!view->entry->name_count)
		return value_text(STR(""));
	struct view_name name = { .name = &view->entry->names[0], .entry = view };
	return class_name.get(&name, field, arena);
}

static struct value name(const void *self, struct arena *arena)
{
	return of_name(self, STR("name"), arena);
}

static struct value name_page(const void *self, struct arena *arena)
{
	return of_name(self, STR("name_page"), arena);
}

static struct value name_safe(const void *self, struct arena *arena)
{
	return of_name(self, STR("name_safe"), arena);
}

static struct value name_define(const void *self, struct arena *arena)
{
	return of_name(self, STR("name_define"), arena);
}

static struct value name_padded(const void *self, struct arena *arena)
{
	return of_name(self, STR("name_padded"), arena);
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

/* --- the value and its parts --- */

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
		return of_name(self, STR("name"), arena);
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

/* What a text code has not: a value, and so no part of one; what is wide has no fields of 32 bits. */
static const struct value none = { .kind = VALUE_NULL };
#define NUMBER                          \
	ENTRY;                          \
	if (entry->kind != CODE_NUMBER) \
	return none
#define NARROW                       \
	ENTRY;                       \
	if (!entry_is_narrow(entry)) \
	return none

/* Numbers of 64 bits are texts of digits: not every reader of JSON holds them. */
static struct value value_bits(const void *self, struct arena *arena)
{
	NUMBER;
	if (entry_width(entry) == 64)
		return value_text(form_decimal(entry, arena));
	return value_number((int64_t)entry->value);
}

static struct value value_signed(const void *self, struct arena *arena)
{
	NUMBER;
	if (entry_width(entry) == 64)
		return value_text(form_signed(entry, arena));
	return value_number((int64_t)(int32_t)(uint32_t)entry->value);
}

static struct value value_hex(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_hex(entry, arena));
}

static struct value value_width(const void *self, struct arena *arena)
{
	NUMBER;
	return value_number(entry_width(entry));
}

static struct value is_negative(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->kind == CODE_NUMBER && entry->form == FORM_NEGATIVE);
}

static struct value value_base(const void *self, struct arena *arena)
{
	NUMBER;
	unsigned base = entry->writing.base;
	return value_number(base ? base : entry->form == FORM_HEX ? 16 : 10);
}

static struct value value_page(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_page(entry, arena));
}

static struct value value_written(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_written(entry, arena));
}

static struct value value_decimal(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(entry->form == FORM_NEGATIVE ? form_written(entry, arena)
						       : form_decimal(entry, arena));
}

static struct value value_other(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_other(entry, arena));
}

static struct value value_both(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_both(entry, arena));
}

static struct value value_c(const void *self, struct arena *arena)
{
	NUMBER;
	const struct view_entry *view = self;
	return value_text(form_c(entry, view->page->settings->type, arena));
}

static struct value value_plain(const void *self, struct arena *arena)
{
	VIEW;
	return value_text(c_value(view->entry, view->page->settings->type, arena));
}

static struct value fits_int(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(c_value_is_int(entry));
}

static struct value value_int(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_int(entry, arena));
}

static struct value is_decimal(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->kind == CODE_NUMBER && entry->form != FORM_HEX);
}

static struct value severity(const void *self, struct arena *arena)
{
	NARROW;
	return value_number(code_severity(entry->value));
}

static struct value severity_word(const void *self, struct arena *arena)
{
	NARROW;
	return value_text(severity_name(code_severity(entry->value)));
}

static struct value severity_label(const void *self, struct arena *arena)
{
	NARROW;
	return value_text(
	    form_severity(entry->value, ((const struct view_entry *)self)->page->hresults));
}

static struct value customer(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry_is_narrow(entry) && code_customer(entry->value));
}

static struct value reserved(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry_is_narrow(entry) && code_reserved(entry->value));
}

static struct value facility(const void *self, struct arena *arena)
{
	NARROW;
	return value_number(code_facility(entry->value));
}

static struct value facility_hex(const void *self, struct arena *arena)
{
	NARROW;
	return value_text(
	    ARENA_JOIN(arena, STR("0x"), arena_digits(arena, code_facility(entry->value), 16, 3)));
}

static struct value facility_name(const void *self, struct arena *arena)
{
	NARROW;
	const struct page_settings *settings = ((const struct view_entry *)self)->page->settings;
	for (size_t i = 0; i < settings->facility_count; i++)
		if (settings->facilities[i].number == code_facility(entry->value))
			return value_text(settings->facilities[i].name);
	return value_text(STR(""));
}

static struct value code(const void *self, struct arena *arena)
{
	NARROW;
	return value_number(code_code(entry->value));
}

static struct value code_hex(const void *self, struct arena *arena)
{
	NARROW;
	return value_text(
	    ARENA_JOIN(arena, STR("0x"), arena_digits(arena, code_code(entry->value), 16, 4)));
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

/* "since 2.0; use POND_IO": both columns in words that may stand after "deprecated". */
static struct value deprecated_note(const void *self, struct arena *arena)
{
	static const struct str yes[] = { STR_INIT("yes"),          STR_INIT("y"),
					  STR_INIT("true"),         STR_INIT("x"),
					  STR_INIT("deprecated"),   STR_INIT("obsolete"),
					  STR_INIT("\xE2\x9C\x93"), STR_INIT("\xE2\x9C\x94"),
					  STR_INIT("\xE2\x9C\x85") };
	struct value cell = deprecated(self, arena);
	struct str how = str_trim(cell.as.text);
	if (STR_IS_ONE_OF_NOCASE(how, yes))
		how = STR("");
	bool version = byte_is_digit(str_byte(how, 0)) ||
		       (str_byte(how, 0) == 'v' && byte_is_digit(str_byte(how, 1)));
	const struct entry_field *field = usual(self, USUAL_REPLACED_BY);
	struct str instead = field_says_yes(field) ? str_trim(field->plain) : STR("");
	if (is_deprecated(self, arena).kind != VALUE_TRUE)
		return value_text(STR(""));
	if (!how.len && !instead.len)
		return value_text(STR("not to be used any more"));
	return value_text(arena_printf(arena, "%s%.*s%s%.*s", version ? "since " : "", STR_ARG(how),
				       !instead.len ? ""
				       : how.len    ? "; use "
						    : "use ",
				       STR_ARG(instead)));
}

static struct value replaced_by(const void *self, struct arena *arena)
{
	(void)arena;
	return usual_text(self, USUAL_REPLACED_BY);
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
	return lines_raw(entry->lead, arena);
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

static struct value description(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->plain);
}

static struct value description_markdown(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->markdown);
}

static struct value description_html(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(prose_markdown_html(
	    arena, entry->markdown, crosslink_leads(((const struct view_entry *)self)->page)));
}

static struct value description_cell(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->cell);
}

/* --- places --- */

/*
 * Names are anchors as GitHub makes them. Values stand for nameless entries, and tell a contradicted one from
 * the one that has the name.
 */
struct str view_entry_anchor(const struct entry *entry, struct arena *arena)
{
	if (entry->kind == CODE_TEXT)
		return identifier_lower(entry->symbol, arena);
	struct str value = identifier_lower(form_hex(entry, arena), arena);
	if (!entry->name_count)
		return value;
	struct str name = identifier_lower(entry->names[0].text, arena);
	return entry->contradicted ? arena_printf(arena, "%.*s-%.*s", STR_ARG(name), STR_ARG(value))
				   : name;
}

/* Unlike anchors, as the page writes the name: names that differ in case alone are two. */
struct str view_entry_id(const struct view_entry *view, struct arena *arena)
{
	const struct entry *entry = view->entry;
	struct str plain = entry->name_count && !entry->contradicted ? entry->names[0].text
			   : entry->kind == CODE_TEXT                ? entry->symbol
						      : view_entry_anchor(entry, arena);
	if (view->namesake)
		plain = arena_printf(arena, "%.*s.%zu", STR_ARG(plain), view->namesake + 1);
	return plain;
}

static struct value id(const void *self, struct arena *arena)
{
	VIEW;
	return value_text(view_entry_id(view, arena));
}

static struct value name_from(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->name_from);
}

static struct value value_from(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->value_from);
}

static struct value text_from(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->text_from);
}

static struct value string_id(const void *self, struct arena *arena)
{
	return value_text(view_string_id(self, arena));
}

static struct value anchor(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(view_entry_anchor(entry, arena));
}

static struct value only_anchor(const void *self, size_t index)
{
	(void)index;
	return value_text(*(const struct str *)self);
}

static struct value anchors(const void *self, struct arena *arena)
{
	ENTRY;
	if (entry->name_count && !entry->contradicted)
		return of_name(self, STR("anchors"), arena);
	struct str *text = arena_alloc(arena, sizeof *text);
	*text = view_entry_anchor(entry, arena);
	return value_list(text, 1, only_anchor);
}

static struct value link(const void *self, struct arena *arena)
{
	VIEW;
	return value_text(
	    ARENA_JOIN(arena, view->page->link, STR("#"), view_entry_anchor(view->entry, arena)));
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
	return entry->name_count ? of_name(self, STR("is_keyword"), arena) : value_bool(false);
}

static struct value contradicted(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->contradicted);
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

static struct value first(const void *self, struct arena *arena)
{
	VIEW;
	return value_bool(view->first);
}

static struct value last(const void *self, struct arena *arena)
{
	VIEW;
	return value_bool(view->last);
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

/* Whether a comment on it takes several lines. */
static struct value needs_block(const void *self, struct arena *arena)
{
	struct value old = is_deprecated(self, arena), line = is_short(self, arena);
	struct value text = message(self, arena);
	return value_bool(old.kind == VALUE_TRUE || (text.as.text.len && line.kind != VALUE_TRUE));
}

static const struct field entry_fields[] = {
	{ STR_INIT("name"), name },
	{ STR_INIT("name_page"), name_page },
	{ STR_INIT("name_safe"), name_safe },
	{ STR_INIT("name_define"), name_define },
	{ STR_INIT("name_padded"), name_padded },
	{ STR_INIT("has_aliases"), has_aliases },
	{ STR_INIT("aliases"), aliases },
	{ STR_INIT("kind"), kind },
	{ STR_INIT("is_number"), is_number },
	{ STR_INIT("is_text"), is_text },
	{ STR_INIT("is_narrow"), is_narrow },
	{ STR_INIT("is_wide"), is_wide },
	{ STR_INIT("text_code"), text_code },
	{ STR_INIT("symbol"), symbol },
	{ STR_INIT("symbol_safe"), symbol_safe },
	{ STR_INIT("value"), value_bits },
	{ STR_INIT("value_width"), value_width },
	{ STR_INIT("value_base"), value_base },
	{ STR_INIT("value_page"), value_page },
	{ STR_INIT("value_hex"), value_hex },
	{ STR_INIT("value_signed"), value_signed },
	{ STR_INIT("value_written"), value_written },
	{ STR_INIT("value_decimal"), value_decimal },
	{ STR_INIT("value_other"), value_other },
	{ STR_INIT("value_both"), value_both },
	{ STR_INIT("value_c"), value_c },
	{ STR_INIT("value_plain"), value_plain },
	{ STR_INIT("fits_int"), fits_int },
	{ STR_INIT("value_int"), value_int },
	{ STR_INIT("is_decimal"), is_decimal },
	{ STR_INIT("is_negative"), is_negative },
	{ STR_INIT("severity"), severity },
	{ STR_INIT("severity_name"), severity_word },
	{ STR_INIT("severity_label"), severity_label },
	{ STR_INIT("customer"), customer },
	{ STR_INIT("reserved"), reserved },
	{ STR_INIT("facility"), facility },
	{ STR_INIT("facility_hex"), facility_hex },
	{ STR_INIT("facility_name"), facility_name },
	{ STR_INIT("code"), code },
	{ STR_INIT("code_hex"), code_hex },
	{ STR_INIT("field"), field },
	{ STR_INIT("fields"), fields },
	{ STR_INIT("page_fields"), page_fields },
	{ STR_INIT("since"), since },
	{ STR_INIT("is_deprecated"), is_deprecated },
	{ STR_INIT("deprecated"), deprecated },
	{ STR_INIT("deprecated_note"), deprecated_note },
	{ STR_INIT("replaced_by"), replaced_by },
	{ STR_INIT("severity_text"), severity_text },
	{ STR_INIT("is_retryable"), is_retryable },
	{ STR_INIT("message"), message },
	{ STR_INIT("is_short"), is_short },
	{ STR_INIT("needs_block"), needs_block },
	{ STR_INIT("message_lines"), message_lines },
	{ STR_INIT("lead_lines"), lead_lines },
	{ STR_INIT("has_translations"), has_translations },
	{ STR_INIT("translations"), translations },
	{ STR_INIT("description"), description },
	{ STR_INIT("description_markdown"), description_markdown },
	{ STR_INIT("description_cell"), description_cell },
	{ STR_INIT("description_html"), description_html },
	{ STR_INIT("contradicted"), contradicted },
	{ STR_INIT("is_keyword"), is_keyword },
	{ STR_INIT("name_from"), name_from },
	{ STR_INIT("value_from"), value_from },
	{ STR_INIT("text_from"), text_from },
	{ STR_INIT("section_number"), section_number },
	{ STR_INIT("line"), line },
	{ STR_INIT("column"), column },
	{ STR_INIT("id"), id },
	{ STR_INIT("string_id"), string_id },
	{ STR_INIT("anchor"), anchor },
	{ STR_INIT("anchors"), anchors },
	{ STR_INIT("link"), link },
	{ STR_INIT("output"), output },
	{ STR_INIT("first"), first },
	{ STR_INIT("last"), last },
	{ STR_INIT("section"), section },
	{ STR_INIT("page"), page },
};

DEFINE_CLASS(entry);

struct value view_of_entry(const struct view_entry *entry)
{
	return value_object(entry, &class_entry);
}
