/* Fields of message files: what one .mc file holds. */
#include "fields.h"
#include "lines.h"

#define FILE_VIEW                            \
	const struct view_file *view = self; \
	(void)arena

/* Messages and facilities need nothing but themselves, so their views are the model's own structs. */

static struct value define_item(const void *self, size_t index)
{
	const struct str *defines = self;
	return value_text(defines[index]);
}

#define MESSAGE                                       \
	const struct msgfile_message *message = self; \
	(void)arena

static struct value message_symbol(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(message->symbol);
}

static struct value message_text(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(message->text);
}

static struct value message_code_hex(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(arena_printf(arena, "0x%04X", code_code(message->msg->value)));
}

static struct value message_value_hex(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(arena_printf(arena, "0x%08X", message->msg->value));
}

static struct value message_severity(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(severity_name(code_severity(message->msg->value)));
}

static struct value message_facility(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(message->facility->name);
}

static struct value message_value_c(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(arena_printf(arena, "0x%08XL", message->msg->value));
}

static struct value message_defines(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_list(message->defines, message->define_count, define_item);
}

static struct value message_lead_lines(const void *self, struct arena *arena)
{
	MESSAGE;
	return lines_raw(message->lead, arena);
}

static const struct field message_fields[] = {
	{ STR_INIT("symbol"), message_symbol },
	{ STR_INIT("text"), message_text },
	{ STR_INIT("code_hex"), message_code_hex },
	{ STR_INIT("value_hex"), message_value_hex },
	{ STR_INIT("severity_name"), message_severity },
	{ STR_INIT("facility_name"), message_facility },
	{ STR_INIT("value_c"), message_value_c },
	{ STR_INIT("defines"), message_defines },
	{ STR_INIT("lead_lines"), message_lead_lines },
};

DEFINE_CLASS(message);

#define FACILITY                                        \
	const struct msgfile_facility *facility = self; \
	(void)arena

static struct value facility_name(const void *self, struct arena *arena)
{
	FACILITY;
	return value_text(facility->name);
}

static struct value facility_symbol(const void *self, struct arena *arena)
{
	FACILITY;
	return value_text(facility->symbol);
}

static struct value facility_hex(const void *self, struct arena *arena)
{
	FACILITY;
	return value_text(arena_printf(arena, "0x%X", facility->number));
}

static const struct field facility_fields[] = {
	{ STR_INIT("name"), facility_name },
	{ STR_INIT("symbol"), facility_symbol },
	{ STR_INIT("number_hex"), facility_hex },
};

DEFINE_CLASS(facility);

static struct value file_suffix(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_text(view->file->suffix);
}

static struct value file_table(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_text(view->file->table);
}

static struct value file_customer(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_bool(view->file->customer);
}

static struct value file_aliases(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_bool(view->file->aliases);
}

static struct value flags(const struct view_file *view, enum mctool tool)
{
	struct str text = mcform_flags(view->file->form, tool, view->file->customer);
	/* NULL: this tool cannot read the form at all. */
	return text.at ? value_text(text) : (struct value){ .kind = VALUE_NULL };
}

static struct value file_flags_mc(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return flags(view, MCTOOL_MC);
}

static struct value file_flags_windmc(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return flags(view, MCTOOL_WINDMC);
}

static struct value file_flags_wmc(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return flags(view, MCTOOL_WMC);
}

static struct value file_language(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_text(view->all->language);
}

static struct value file_language_hex(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_text(arena_printf(arena, "0x%X", view->all->language_id));
}

static struct value message_item(const void *self, size_t index)
{
	const struct msgfile *file = self;
	return value_object(&file->messages[index], &class_message);
}

static struct value file_messages(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_list(view->file, view->file->count, message_item);
}

static struct value facility_item(const void *self, size_t index)
{
	const struct msgfile *file = self;
	return value_object(file->facilities[index], &class_facility);
}

static struct value file_facilities(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_list(view->file, view->file->facility_count, facility_item);
}

/* Message compilers take one word only. */
static struct value file_typedef(const void *self, struct arena *arena)
{
	FILE_VIEW;
	struct str type = view->page->settings->type;
	for (size_t i = 0; i < type.len; i++)
		if (!byte_is_word(type.at[i]))
			return value_text(STR(""));
	return value_text(type);
}

static struct value file_page(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return view_of_page(view->page);
}

static struct value file_trail_lines(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return lines_raw(view->file->trail, arena);
}

static const struct field file_fields[] = {
	{ STR_INIT("suffix"), file_suffix },
	{ STR_INIT("table"), file_table },
	{ STR_INIT("customer"), file_customer },
	{ STR_INIT("for_wmc_header"), file_aliases },
	{ STR_INIT("flags_mc"), file_flags_mc },
	{ STR_INIT("flags_windmc"), file_flags_windmc },
	{ STR_INIT("flags_wmc"), file_flags_wmc },
	{ STR_INIT("language"), file_language },
	{ STR_INIT("language_hex"), file_language_hex },
	{ STR_INIT("typedef"), file_typedef },
	{ STR_INIT("facilities"), file_facilities },
	{ STR_INIT("messages"), file_messages },
	{ STR_INIT("trail_lines"), file_trail_lines },
	{ STR_INIT("page"), file_page },
};

DEFINE_CLASS(file);

struct value view_of_file(const struct view_file *file)
{
	return value_object(file, &class_file);
}
