/* Fields of message files: what one .mc file holds. */
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

#define MESSAGE                                       \
	const struct msgfile_message *message = self; \
	(void)arena

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
	OWN("symbol", struct msgfile_message, symbol),
	OWN("text", struct msgfile_message, text),
	MADE("code_hex", message_code_hex),
	MADE("value_hex", message_value_hex),
	MADE("severity_name", message_severity),
	OF("facility_name", struct msgfile_message, facility, struct msgfile_facility, name),
	MADE("value_c", message_value_c),
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
	OF("suffix", struct view_file, file, struct msgfile, suffix),
	OF("table", struct view_file, file, struct msgfile, table),
	OF("customer", struct view_file, file, struct msgfile, customer),
	OF("for_wmc_header", struct view_file, file, struct msgfile, aliases),
	MADE("flags_mc", file_flags_mc),
	MADE("flags_windmc", file_flags_windmc),
	MADE("flags_wmc", file_flags_wmc),
	OF("language", struct view_file, all, struct msgfiles, language),
	MADE("language_hex", file_language_hex),
	MADE("typedef", file_typedef),
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
