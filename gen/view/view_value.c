/* The value of an entry in its forms, and the parts of a status code. */
#include "view_value.h"
#include "c_value.h"
#include "fields.h"
#include "forms.h"

#define ENTRY                                                                 \
	const struct entry *entry = ((const struct view_entry *)self)->entry; \
	(void)arena
/*
 * What a text code has not: a value, and so no part of one; what is wide has no fields of 32 bits.
 */
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
struct value view_value_bits(const void *self, struct arena *arena)
{
	NUMBER;
	if (entry_width(entry) == 64)
		return value_text(form_decimal(entry, arena));
	return value_number((int64_t)entry->value);
}

struct value view_value_signed(const void *self, struct arena *arena)
{
	NUMBER;
	if (entry_width(entry) == 64)
		return value_text(form_signed(entry, arena));
	return value_number((int64_t)(int32_t)(uint32_t)entry->value);
}

struct value view_value_hex(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_hex(entry, arena));
}

struct value view_value_extended(const void *self, struct arena *arena)
{
	NUMBER;
	size_t digits = entry->form == FORM_NEGATIVE ? 16 : entry_width(entry) / 4;
	return value_text(
	    ARENA_JOIN(arena, STR("0x"), arena_digits(arena, form_bits(entry), 16, digits)));
}

struct value view_value_width(const void *self, struct arena *arena)
{
	NUMBER;
	return value_number(entry_width(entry));
}

struct value view_is_negative(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->kind == CODE_NUMBER && entry->form == FORM_NEGATIVE);
}

struct value view_value_base(const void *self, struct arena *arena)
{
	NUMBER;
	unsigned base = entry->writing.base;
	return value_number(base ? base : entry->form == FORM_HEX ? 16 : 10);
}

struct value view_value_page(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_page(entry, arena));
}

struct value view_value_written(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_written(entry, arena));
}

struct value view_value_decimal(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(entry->form == FORM_NEGATIVE ? form_written(entry, arena)
						       : form_decimal(entry, arena));
}

struct value view_value_other(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_other(entry, arena));
}

struct value view_value_both(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_both(entry, arena));
}

/* What an entry's source says of it, where the settings say no other type. */
static struct define_form define_of(const struct view_entry *view)
{
	struct define_form form = { .type = view->page->settings->type };
	const struct define_form *own = view->entry->source->define;
	return own && (!form.type.len || str_eq(form.type, own->type)) ? *own : form;
}

/* A macro makes the type itself. */
static struct str type_of(const struct view_entry *view)
{
	struct define_form form = define_of(view);
	return form.macro.len ? STR("") : form.type;
}

struct value view_define_macro(const void *self, struct arena *arena)
{
	(void)arena;
	return value_text(define_of(self).macro);
}

struct value view_value_c(const void *self, struct arena *arena)
{
	NUMBER;
	const struct view_entry *view = self;
	return value_text(form_c(entry, type_of(view), arena));
}

struct value view_value_plain(const void *self, struct arena *arena)
{
	const struct view_entry *view = self;
	return value_text(c_value(view->entry, type_of(view), arena));
}

struct value view_value_uncast(const void *self, struct arena *arena)
{
	ENTRY;
	return value_text(c_value(entry, STR(""), arena));
}

struct value view_fits_int(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(c_value_is_int(entry));
}

struct value view_value_int(const void *self, struct arena *arena)
{
	NUMBER;
	return value_text(form_int(entry, arena));
}

struct value view_is_decimal(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry->kind == CODE_NUMBER && entry->form != FORM_HEX);
}

struct value view_severity(const void *self, struct arena *arena)
{
	NARROW;
	return value_number(code_severity(entry->value));
}

struct value view_severity_name(const void *self, struct arena *arena)
{
	NARROW;
	return value_text(severity_name(code_severity(entry->value)));
}

struct value view_severity_label(const void *self, struct arena *arena)
{
	NARROW;
	return value_text(
	    form_severity(entry->value, ((const struct view_entry *)self)->page->hresults));
}

struct value view_customer(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry_is_narrow(entry) && code_customer(entry->value));
}

struct value view_reserved(const void *self, struct arena *arena)
{
	ENTRY;
	return value_bool(entry_is_narrow(entry) && code_reserved(entry->value));
}

struct value view_facility(const void *self, struct arena *arena)
{
	NARROW;
	return value_number(code_facility(entry->value));
}

struct value view_facility_hex(const void *self, struct arena *arena)
{
	NARROW;
	char text[DIGITS_MOST];
	return value_text(
	    ARENA_JOIN(arena, STR("0x"), digits_write(text, code_facility(entry->value), 16, 3)));
}

struct value view_facility_name(const void *self, struct arena *arena)
{
	NARROW;
	const struct page_settings *settings = ((const struct view_entry *)self)->page->settings;
	for (size_t i = 0; i < settings->facility_count; i++)
		if (settings->facilities[i].number == code_facility(entry->value))
			return value_text(settings->facilities[i].name);
	return value_text(STR(""));
}

struct value view_code(const void *self, struct arena *arena)
{
	NARROW;
	return value_number(code_code(entry->value));
}

struct value view_code_hex(const void *self, struct arena *arena)
{
	NARROW;
	return value_text(
	    ARENA_JOIN(arena, STR("0x"), arena_digits(arena, code_code(entry->value), 16, 4)));
}
