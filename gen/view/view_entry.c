/* Fields of entries and of their names. */
#include "fields.h"

#include "prose.h"

#define ENTRY const struct entry *entry = ((const struct view_entry *)self)->entry; (void)arena
#define VIEW const struct view_entry *view = self; (void)arena

/* Where mc.exe puts the value: names are padded to this width. */
enum { NAME_WIDTH = 33 };

static struct value name(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->name_count ? entry->names[0].text : STR(""));
}

static struct value name_padded(const void *self, struct arena *arena)
{
	ENTRY;
	if (!entry->name_count)
		return value_text(STR(""));
	return value_text(arena_printf(arena, "%-*.*s", NAME_WIDTH - 1, STR_ARG(entry->names[0].text)));
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

static struct value value_number_of(const void *self, struct arena *arena)
{
	ENTRY;
	return value_number(entry->value);
}

static struct value value_signed(const void *self, struct arena *arena)
{
	ENTRY;
	return value_number(entry->value > 0x7FFFFFFFu ? (int64_t)entry->value - 0x100000000 : (int64_t)entry->value);
}

static struct value value_hex(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(arena_printf(arena, "0x%08X", entry->value));
}

/* As the page writes it first, without suffix. */
static struct str written(const struct entry *entry, struct arena *arena)
{
	switch (entry->form) {
	case FORM_DECIMAL:
		return arena_printf(arena, "%u", entry->value);
	case FORM_NEGATIVE:
		return arena_printf(arena, "-%u", 0u - entry->value);
	case FORM_HEX:
		break;
	}
	return arena_printf(arena, "0x%08X", entry->value);
}

static struct value value_written(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(written(entry, arena));
}

static struct value value_both(const void *self, struct arena *arena)
{
	ENTRY;
	struct str first = written(entry, arena);
	if (entry->form == FORM_HEX)
		return value_text(arena_printf(arena, "%.*s (%u)", STR_ARG(first), entry->value));
	return value_text(arena_printf(arena, "%.*s (0x%X)", STR_ARG(first), entry->value));
}

/* A C constant expression; in brackets where it is more than one token. */
static struct value value_c(const void *self, struct arena *arena)
{
	const struct view_entry *view = self;
	const struct entry *entry = view->entry;
	struct str type = view->page->settings->type;
	/* -2147483648L would be the negation of a number that 32 bits do not hold. */
	bool lowest = entry->form == FORM_NEGATIVE && entry->value == 0x80000000u;
	struct str number = lowest ? STR("-2147483647L - 1") : arena_printf(arena, "%.*sL", STR_ARG(written(entry, arena)));
	bool brackets = entry->form == FORM_NEGATIVE;
	if (type.len)
		return value_text(arena_printf(arena, lowest ? "((%.*s)(%.*s))" : "((%.*s)%.*s)", STR_ARG(type), STR_ARG(number)));
	return value_text(arena_printf(arena, brackets ? "(%.*s)" : "%.*s", STR_ARG(number)));
}

static struct value is_decimal(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->form != FORM_HEX);
}

static struct value severity(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(severity_name(code_severity(entry->value)));
}

static struct value severity_number(const void *self, struct arena *arena)
{
	ENTRY;
	return value_number(code_severity(entry->value));
}

static struct value customer(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(code_customer(entry->value));
}

static struct value reserved(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(code_reserved(entry->value));
}

static struct value facility(const void *self, struct arena *arena)
{
	ENTRY;
	return value_number(code_facility(entry->value));
}

static struct value facility_hex(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(arena_printf(arena, "0x%03X", code_facility(entry->value)));
}

static struct value facility_name(const void *self, struct arena *arena)
{
	VIEW;
	const struct page_settings *settings = view->page->settings;
	for (size_t i = 0; i < settings->facility_count; i++)
		if (settings->facilities[i].number == code_facility(view->entry->value))
			return value_text(settings->facilities[i].name);
	return value_text(STR(""));
}

static struct value code(const void *self, struct arena *arena)
{
	ENTRY;
	return value_number(code_code(entry->value));
}

static struct value code_hex(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(arena_printf(arena, "0x%04X", code_code(entry->value)));
}

static struct value message(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->message);
}

static struct value plain(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->plain);
}

static struct value markdown(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(entry->markdown);
}

static struct value markdown_cell(const void *self, struct arena *arena)
{
	VIEW;
	if (!view->entry->description)
		return value_text(STR(""));
	struct prose_options options = { .link_base = view->page->settings->link_base };
	return value_text(prose_markdown_cell(arena, view->entry->description, &options));
}

/* Lines for a comment: words broken at a width that leaves room for the comment signs. */
struct lines {
	struct str *items;
	size_t count;
	size_t capacity;
};

static struct value line_item(const void *self, size_t index)
{
	const struct lines *lines = self;
	return value_text(lines->items[index]);
}

static struct value message_lines(const void *self, struct arena *arena)
{
	enum { WIDTH = 76 };
	ENTRY;
	struct lines *lines = arena_alloc(arena, sizeof *lines);
	struct str rest = entry->message;
	while (rest.len) {
		size_t cut = rest.len;
		if (rest.len > WIDTH) {
			cut = WIDTH;
			while (cut > 0 && rest.at[cut] != ' ')
				cut--;
			ptrdiff_t longer = str_find_byte(rest, ' ', WIDTH);
			if (!cut)
				cut = longer == STR_NONE ? rest.len : (size_t)longer;
		}
		lines->items = arena_grow(arena, lines->items, lines->count, &lines->capacity, sizeof *lines->items);
		lines->items[lines->count++] = str_trim(str_slice(rest, 0, cut));
		rest = str_trim(str_slice(rest, cut, rest.len));
	}
	return value_list(lines, lines->count, line_item);
}

/* As GitHub makes anchors of headings: small letters; names hold nothing else that would change. */
static struct str lower(struct str text, struct arena *arena)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < text.len; i++)
		buf_add_byte(&out, byte_lower(text.at[i]));
	return buf_take(&out, arena);
}

static struct value anchor(const void *self, struct arena *arena)
{
	ENTRY;
	if (!entry->name_count)
		return value_text(arena_printf(arena, "0x%08x", entry->value));
	return value_text(lower(entry->names[0].text, arena));
}

static struct value contradicted(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->contradicted);
}

static struct value line(const void *self, struct arena *arena)
{
	VIEW;
	return value_number(source_pos(view->page->model->page->source, view->entry->offset).line);
}

static struct value column(const void *self, struct arena *arena)
{
	VIEW;
	return value_number(source_pos(view->page->model->page->source, view->entry->offset).col);
}

static struct value entry_first(const void *self, struct arena *arena)
{
	VIEW;
	return value_bool(view->first);
}

static struct value entry_last(const void *self, struct arena *arena)
{
	VIEW;
	return value_bool(view->last);
}

static struct value entry_page(const void *self, struct arena *arena)
{
	VIEW;
	return view_of_page(view->page);
}

static const struct field entry_fields[] = {
	{ STR_INIT("name"), name },
	{ STR_INIT("name_padded"), name_padded },
	{ STR_INIT("aliases"), aliases },
	{ STR_INIT("value"), value_number_of },
	{ STR_INIT("value_hex"), value_hex },
	{ STR_INIT("value_signed"), value_signed },
	{ STR_INIT("value_written"), value_written },
	{ STR_INIT("value_both"), value_both },
	{ STR_INIT("value_c"), value_c },
	{ STR_INIT("decimal"), is_decimal },
	{ STR_INIT("severity"), severity },
	{ STR_INIT("severity_number"), severity_number },
	{ STR_INIT("customer"), customer },
	{ STR_INIT("reserved"), reserved },
	{ STR_INIT("facility"), facility },
	{ STR_INIT("facility_hex"), facility_hex },
	{ STR_INIT("facility_name"), facility_name },
	{ STR_INIT("code"), code },
	{ STR_INIT("code_hex"), code_hex },
	{ STR_INIT("message"), message },
	{ STR_INIT("message_lines"), message_lines },
	{ STR_INIT("plain"), plain },
	{ STR_INIT("markdown"), markdown },
	{ STR_INIT("markdown_cell"), markdown_cell },
	{ STR_INIT("anchor"), anchor },
	{ STR_INIT("contradicted"), contradicted },
	{ STR_INIT("line"), line },
	{ STR_INIT("column"), column },
	{ STR_INIT("first"), entry_first },
	{ STR_INIT("last"), entry_last },
	{ STR_INIT("page"), entry_page },
};

DEFINE_CLASS(entry);

struct value view_of_entry(const struct view_entry *entry)
{
	return value_object(entry, &class_entry);
}

#define NAME const struct view_name *view = self; (void)arena

static struct value name_text(const void *self, struct arena *arena)
{
	NAME;
	return value_text(view->name->text);
}

static struct value name_text_padded(const void *self, struct arena *arena)
{
	NAME;
	return value_text(arena_printf(arena, "%-*.*s", NAME_WIDTH - 1, STR_ARG(view->name->text)));
}

static struct value name_alias(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(view->alias);
}

static struct value name_anchor(const void *self, struct arena *arena)
{
	NAME;
	return value_text(lower(view->name->text, arena));
}

static struct value name_entry(const void *self, struct arena *arena)
{
	NAME;
	return view_of_entry(view->entry);
}

static struct value name_first(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(view->first);
}

static struct value name_last(const void *self, struct arena *arena)
{
	NAME;
	return value_bool(view->last);
}

static const struct field name_fields[] = {
	{ STR_INIT("name"), name_text },       { STR_INIT("name_padded"), name_text_padded },
	{ STR_INIT("alias"), name_alias },     { STR_INIT("anchor"), name_anchor },
	{ STR_INIT("entry"), name_entry },     { STR_INIT("first"), name_first },
	{ STR_INIT("last"), name_last },
};

DEFINE_CLASS(name);
