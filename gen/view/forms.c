#include "forms.h"

struct str form_written(const struct entry *entry, struct arena *arena)
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

struct str form_other(const struct entry *entry, struct arena *arena)
{
	return arena_printf(arena, entry->form == FORM_HEX ? "%u" : "0x%X", entry->value);
}

struct str form_both(const struct entry *entry, struct arena *arena)
{
	return arena_printf(arena, "%.*s (%.*s)", STR_ARG(form_written(entry, arena)),
			    STR_ARG(form_other(entry, arena)));
}

struct str form_c(const struct entry *entry, struct str type, struct arena *arena)
{
	/* -2147483648L would be the negation of a number that 32 bits do not hold. */
	bool lowest = entry->form == FORM_NEGATIVE && entry->value == 0x80000000u;
	struct str number = lowest
				? STR("(-2147483647L - 1)")
				: arena_printf(arena, "%.*sL", STR_ARG(form_written(entry, arena)));
	if (type.len)
		return arena_printf(arena, "((%.*s)%.*s)", STR_ARG(type), STR_ARG(number));
	if (entry->form == FORM_NEGATIVE && !lowest)
		return arena_printf(arena, "(%.*s)", STR_ARG(number));
	return number;
}

struct str form_int(const struct entry *entry, struct arena *arena)
{
	if (entry->value <= 0x7FFFFFFFu)
		return form_written(entry, arena);
	if (entry->form == FORM_NEGATIVE && entry->value != 0x80000000u)
		return form_written(entry, arena);
	return arena_printf(arena, "(int)0x%08X", entry->value);
}

bool form_has_severity(const struct entry *entry)
{
	return code_severity(entry->value) != 0 && !code_reserved(entry->value);
}

struct str form_severity(uint32_t value, bool hresult)
{
	if (!hresult)
		return severity_name(code_severity(value));
	return value >> 31 ? STR("Failure") : STR("Success");
}
