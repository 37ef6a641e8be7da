#include "forms.h"

/* What is printed of a negative number after its minus. */
static unsigned long long magnitude(const struct entry *entry)
{
	uint64_t negated = 0 - entry->value;
	return entry_width(entry) == 64 ? negated : negated & UINT32_MAX;
}

struct str form_hex(const struct entry *entry, struct arena *arena)
{
	return arena_printf(arena, entry_width(entry) == 64 ? "0x%016llX" : "0x%08llX",
			    (unsigned long long)entry->value);
}

struct str form_decimal(const struct entry *entry, struct arena *arena)
{
	return arena_printf(arena, "%llu", (unsigned long long)entry->value);
}

struct str form_signed(const struct entry *entry, struct arena *arena)
{
	bool wide = entry_width(entry) == 64;
	bool negative = wide ? entry->value > INT64_MAX : entry->value > INT32_MAX;
	return negative ? arena_printf(arena, "-%llu", magnitude(entry))
			: form_decimal(entry, arena);
}

struct str form_written(const struct entry *entry, struct arena *arena)
{
	switch (entry->form) {
	case FORM_DECIMAL:
		return form_decimal(entry, arena);
	case FORM_NEGATIVE:
		return arena_printf(arena, "-%llu", magnitude(entry));
	case FORM_HEX:
		break;
	}
	return form_hex(entry, arena);
}

/* The number in base 2 or 8, with zeros in front up to so many digits. */
static struct str in_base(uint64_t value, unsigned base, unsigned digits, struct arena *arena)
{
	enum { MOST = 64 };
	char text[MOST];
	size_t at = MOST;
	while (value || (digits && MOST - at < digits && at)) {
		text[--at] = (char)('0' + value % base);
		value /= base;
	}
	return arena_str(arena, (struct str){ text + at, MOST - at });
}

struct str form_page(const struct entry *entry, struct arena *arena)
{
	const struct writing *writing = &entry->writing;
	enum { MOST = 64 };
	int digits = writing->digits > MOST ? MOST : (int)writing->digits;
	unsigned long long value = entry->value;
	if (!digits)
		return form_written(entry, arena);
	if (entry->form == FORM_NEGATIVE)
		return arena_printf(arena, "-%0*llu", digits, magnitude(entry));
	switch (writing->base) {
	case 10:
		return arena_printf(arena, "%0*llu", digits, value);
	case 16:
		return arena_printf(arena, "0x%0*llX", digits, value);
	case 8:
		return arena_printf(arena, "0o%.*s",
				    STR_ARG(in_base(value, 8, (unsigned)digits, arena)));
	case 2:
		return arena_printf(arena, "0b%.*s",
				    STR_ARG(in_base(value, 2, (unsigned)digits, arena)));
	default:
		return form_written(entry, arena);
	}
}

struct str form_other(const struct entry *entry, struct arena *arena)
{
	return arena_printf(arena, entry->form == FORM_HEX ? "%llu" : "0x%llX",
			    (unsigned long long)entry->value);
}

struct str form_both(const struct entry *entry, struct arena *arena)
{
	return arena_printf(arena, "%.*s (%.*s)", STR_ARG(form_written(entry, arena)),
			    STR_ARG(form_other(entry, arena)));
}

/* -2147483648L would be the negation of a number that 32 bits do not hold; of 64 bits the same. */
static bool is_lowest(const struct entry *entry)
{
	uint64_t lowest = entry_width(entry) == 64 ? (uint64_t)INT64_MAX + 1 : 0x80000000u;
	return entry->form == FORM_NEGATIVE && entry->value == lowest;
}

/* A number with its suffix, and in brackets where it needs them. */
static struct str constant(const struct entry *entry, bool *bracketed, struct arena *arena)
{
	bool wide = entry_width(entry) == 64;
	*bracketed = true;
	if (is_lowest(entry))
		return wide ? STR("(-9223372036854775807LL - 1)") : STR("(-2147483647L - 1)");
	*bracketed = false;
	bool is_signed = entry->form == FORM_NEGATIVE ||
			 (entry->form == FORM_DECIMAL && entry->value <= INT64_MAX);
	const char *suffix = !wide ? "L" : is_signed ? "LL" : "ULL";
	return arena_printf(arena, "%.*s%s", STR_ARG(form_written(entry, arena)), suffix);
}

struct str form_c(const struct entry *entry, struct str type, struct arena *arena)
{
	bool bracketed;
	struct str number = constant(entry, &bracketed, arena);
	if (type.len)
		return arena_printf(arena, "((%.*s)%.*s)", STR_ARG(type), STR_ARG(number));
	if (entry->form == FORM_NEGATIVE && !bracketed)
		return arena_printf(arena, "(%.*s)", STR_ARG(number));
	return number;
}

struct str form_int(const struct entry *entry, struct arena *arena)
{
	if (entry_width(entry) == 64)
		return form_c(entry, STR(""), arena);
	if (entry->value <= 0x7FFFFFFFu)
		return form_written(entry, arena);
	if (entry->form == FORM_NEGATIVE && entry->value != 0x80000000u)
		return form_written(entry, arena);
	return arena_printf(arena, "(int)0x%08llX", (unsigned long long)entry->value);
}

struct str form_severity(uint64_t value, bool hresult)
{
	if (!hresult)
		return severity_name(code_severity(value));
	return value >> 31 & 1 ? STR("Failure") : STR("Success");
}
