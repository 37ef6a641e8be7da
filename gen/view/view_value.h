/*
 * Fields of entries that are made of their values: rows of the table in view_entry.c.
 */
#ifndef STATUSGEN_VIEW_VALUE_H
#define STATUSGEN_VIEW_VALUE_H

#include "fields.h"

/* ROW(name, function) */
#define VALUE_FIELDS(ROW)                          \
	ROW("value", view_value_bits)              \
	ROW("value_width", view_value_width)       \
	ROW("value_base", view_value_base)         \
	ROW("value_page", view_value_page)         \
	ROW("value_hex", view_value_hex)           \
	ROW("value_bits", view_value_extended)     \
	ROW("value_signed", view_value_signed)     \
	ROW("value_written", view_value_written)   \
	ROW("value_decimal", view_value_decimal)   \
	ROW("value_other", view_value_other)       \
	ROW("value_both", view_value_both)         \
	ROW("value_c", view_value_c)               \
	ROW("value_plain", view_value_plain)       \
	ROW("value_uncast", view_value_uncast)     \
	ROW("fits_int", view_fits_int)             \
	ROW("value_int", view_value_int)           \
	ROW("is_decimal", view_is_decimal)         \
	ROW("is_negative", view_is_negative)       \
	ROW("severity", view_severity)             \
	ROW("severity_name", view_severity_name)   \
	ROW("severity_label", view_severity_label) \
	ROW("customer", view_customer)             \
	ROW("reserved", view_reserved)             \
	ROW("facility", view_facility)             \
	ROW("facility_hex", view_facility_hex)     \
	ROW("facility_name", view_facility_name)   \
	ROW("code", view_code)                     \
	ROW("code_hex", view_code_hex)

#define DECLARE_ROW(NAME, FUNCTION) struct value FUNCTION(const void *self, struct arena *arena);
VALUE_FIELDS(DECLARE_ROW)
#undef DECLARE_ROW

/* The macro that the entry's source puts around its value; may be empty. */
struct value view_define_macro(const void *self, struct arena *arena);

#endif
