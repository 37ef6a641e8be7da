/* Fields of message files: what one .mc file holds. */
#include "../entry/value.h"
#include "fields.h"
#include "lines.h"

#define FILE_VIEW                            \
	const struct view_file *view = self; \
	(void)arena

/*
 * Messages and facilities need nothing but themselves, so their views are the model's own structs.
 */

static struct value define_item(const void *self, size_t index)
{
	const struct str *defines = self;
	return value_text(defines[index]);
}

#define WORDING                                       \
	const struct msgfile_wording *wording = self; \
	(void)arena

static struct value wording_language(const void *self, struct arena *arena)
{
	WORDING;
	return value_text(wording->language->name);
}

static const struct field wording_fields[] = {
	MADE("language", wording_language),
	OWN("text", struct msgfile_wording, text),
};

DEFINE_CLASS(wording);

static struct value tongue_hex(const void *self, struct arena *arena)
{
	const struct msgfile_language *language = self;
	return value_text(arena_printf(arena, "0x%X", language->id));
}

static const struct field tongue_fields[] = {
	OWN("name", struct msgfile_language, name),
	MADE("hex", tongue_hex),
	OWN("table", struct msgfile_language, table),
};

DEFINE_CLASS(tongue);

static struct value wording_item(const void *self, size_t index)
{
	const struct msgfile_wording *wordings = self;
	return value_object(&wordings[index], &class_wording);
}

#define MESSAGE                                       \
	const struct msgfile_message *message = self; \
	(void)arena

static struct value message_code_hex(const void *self, struct arena *arena)
{
	MESSAGE;
	char text[DIGITS_MOST];
	return value_text(ARENA_JOIN(arena, STR("0x"),
				     digits_write(text, code_code(message->msg->value), 16, 4)));
}

static struct value message_value_hex(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(arena_printf(arena, "0x%08X", message->msg->value));
}

static struct value message_value_c(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(arena_printf(arena, "0x%08XL", message->msg->value));
}

static struct value message_typedef(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(message->define.type);
}

static struct value message_typedef_macro(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_text(message->define.macro);
}

static struct value message_decimal(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_bool(message->define.decimal);
}

static struct value message_defines(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_list(message->defines, message->define_count, define_item);
}

static struct value message_wordings(const void *self, struct arena *arena)
{
	MESSAGE;
	return value_list(message->wordings, message->wording_count, wording_item);
}

static struct value message_lead_lines(const void *self, struct arena *arena)
{
	MESSAGE;
	return lines_raw(message->lead, arena);
}

static const struct field message_fields[] = {
	OWN("symbol", struct msgfile_message, symbol),
	OWN("text", struct msgfile_message, text),
	MADE("wordings", message_wordings),
	MADE("code_hex", message_code_hex),
	MADE("value_hex", message_value_hex),
	OWN("severity_name", struct msgfile_message, severity),
	OF("facility_name", struct msgfile_message, facility, struct msgfile_facility, name),
	MADE("value_c", message_value_c),
	MADE("typedef", message_typedef),
	MADE("typedef_macro", message_typedef_macro),
	MADE("is_decimal", message_decimal),
	OWN("typedef_changes", struct msgfile_message, type_changes),
	OWN("typedef_macro_changes", struct msgfile_message, macro_changes),
	OWN("base_changes", struct msgfile_message, base_changes),
	OF("is_made", struct msgfile_message, msg, struct msg, made),
	MADE("defines", message_defines),
	MADE("lead_lines", message_lead_lines),
};

DEFINE_CLASS(message);

#define FACILITY                                        \
	const struct msgfile_facility *facility = self; \
	(void)arena

static struct value facility_hex(const void *self, struct arena *arena)
{
	FACILITY;
	return value_text(arena_printf(arena, "0x%X", facility->number));
}

static const struct field facility_fields[] = {
	OWN("name", struct msgfile_facility, name),
	OWN("symbol", struct msgfile_facility, symbol),
	MADE("number_hex", facility_hex),
};

DEFINE_CLASS(facility);

static struct value flags(const struct view_file *view, enum mctool tool)
{
	struct str text = mcform_flags(view->file->form, tool, view->file->customer);
	/* NULL: this tool cannot read the file at all. */
	if ((view->file->macros && tool != MCTOOL_MC) || (view->file->gaps && tool == MCTOOL_WMC))
		text.at = NULL;
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

static struct value file_has_flags(const void *self, struct arena *arena)
{
	FILE_VIEW;
	(void)arena;
	return value_bool(view->file->customer || view->file->form != MCFORM_ASCII);
}

static struct value file_language_hex(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_text(arena_printf(arena, "0x%X", view->all->language_id));
}

static struct value file_table(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_text(view->file->languages[0].table);
}

static struct value tongue_item(const void *self, size_t index)
{
	const struct msgfile_language *languages = self;
	return value_object(&languages[index], &class_tongue);
}

static struct value file_tongues(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_list(view->file->languages, view->file->language_count, tongue_item);
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

static struct value severity_item(const void *self, size_t index)
{
	const struct msgfile_facility *severities = self;
	return value_object(&severities[index], &class_facility);
}

static struct value file_has_severities(const void *self, struct arena *arena)
{
	FILE_VIEW;
	const struct msgfile *file = view->file;
	bool others = view->page->model->severity_count > 0;
	for (size_t i = 0; i < file->severity_count; i++)
		others |=
		    !str_eq(file->severities[i].name, severity_name(file->severities[i].number));
	return value_bool(others);
}

static struct value file_severities(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_list(view->file->severities, view->file->severity_count, severity_item);
}

static struct value file_facilities(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_list(view->file, view->file->facility_count, facility_item);
}

/* What the file says at its top is what its first message has. */
static struct value file_typedef(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_text(view->file->messages[0].define.type);
}

static struct value file_typedef_macro(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_text(view->file->messages[0].define.macro);
}

static struct value file_decimal(const void *self, struct arena *arena)
{
	FILE_VIEW;
	return value_bool(view->file->messages[0].define.decimal);
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
	OF("suffix", struct view_file, file, struct msgfile, suffix),
	MADE("table", file_table),
	MADE("languages", file_tongues),
	OF("customer", struct view_file, file, struct msgfile, customer),
	OF("for_wmc_header", struct view_file, file, struct msgfile, aliases),
	MADE("has_flags", file_has_flags),
	MADE("flags_mc", file_flags_mc),
	MADE("flags_windmc", file_flags_windmc),
	MADE("flags_wmc", file_flags_wmc),
	OF("language", struct view_file, all, struct msgfiles, language),
	MADE("language_hex", file_language_hex),
	MADE("typedef", file_typedef),
	MADE("typedef_macro", file_typedef_macro),
	MADE("is_decimal", file_decimal),
	OF("has_macros", struct view_file, file, struct msgfile, macros),
	OF("has_gaps", struct view_file, file, struct msgfile, gaps),
	MADE("has_severities", file_has_severities),
	MADE("severities", file_severities),
	MADE("facilities", file_facilities),
	MADE("messages", file_messages),
	MADE("trail_lines", file_trail_lines),
	MADE("page", file_page),
};

DEFINE_CLASS(file);

struct value view_of_file(const struct view_file *file)
{
	return value_object(file, &class_file);
}
