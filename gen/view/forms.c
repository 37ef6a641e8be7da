#include "forms.h"

/* What is printed of a negative number after its minus. */
static uint64_t magnitude(const struct entry *entry)
{
	uint64_t negated = 0 - entry->value;
	return entry_width(entry) == 64 ? negated : negated & UINT32_MAX;
}

struct str form_hex(const struct entry *entry, struct arena *arena)
{
	char text[DIGITS_MOST];
	return ARENA_JOIN(arena, STR("0x"),
			  digits_write(text, entry->value, 16, entry_width(entry) / 4));
}

uint64_t form_bits(const struct entry *entry)
{
	bool narrow = entry->form == FORM_NEGATIVE && entry_width(entry) == 32;
	return narrow ? entry->value | ~(uint64_t)UINT32_MAX : entry->value;
}

struct str form_decimal(const struct entry *entry, struct arena *arena)
{
	return arena_digits(arena, entry->value, 10, 1);
}

static struct str negative(const struct entry *entry, size_t digits, struct arena *arena)
{
	char text[DIGITS_MOST];
	return ARENA_JOIN(arena, STR("-"), digits_write(text, magnitude(entry), 10, digits));
}

struct str form_signed(const struct entry *entry, struct arena *arena)
{
	bool wide = entry_width(entry) == 64;
	bool below = wide ? entry->value > INT64_MAX : entry->value > INT32_MAX;
	return below ? negative(entry, 1, arena) : form_decimal(entry, arena);
}

struct str form_written(const struct entry *entry, struct arena *arena)
{
	switch (entry->form) {
	case FORM_DECIMAL:
		return form_decimal(entry, arena);
	case FORM_NEGATIVE:
		return negative(entry, 1, arena);
	case FORM_HEX:
		break;
	}
	return form_hex(entry, arena);
}

struct str form_page(const struct entry *entry, struct arena *arena)
{
	static const struct {
		unsigned base;
		struct str sign;
	} bases[] = {
		{ 10, STR_INIT("") },
		{ 16, STR_INIT("0x") },
		{ 8, STR_INIT("0o") },
		{ 2, STR_INIT("0b") },
	};
	char text[DIGITS_MOST];
	const struct writing *writing = &entry->writing;
	if (!writing->digits)
		return form_written(entry, arena);
	if (entry->form == FORM_NEGATIVE)
		return negative(entry, writing->digits, arena);
	for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
		if (bases[i].base == writing->base)
			return ARENA_JOIN(arena, bases[i].sign,
					  digits_write(text, entry->value, writing->base,
						       writing->digits));
	return form_written(entry, arena);
}

struct str form_other(const struct entry *entry, struct arena *arena)
{
	if (entry->form == FORM_HEX)
		return form_decimal(entry, arena);
	char text[DIGITS_MOST];
	return ARENA_JOIN(arena, STR("0x"), digits_write(text, entry->value, 16, 1));
}

struct str form_both(const struct entry *entry, struct arena *arena)
{
	return ARENA_JOIN(arena, form_written(entry, arena), STR(" ("), form_other(entry, arena),
			  STR(")"));
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
	struct str suffix = !wide ? STR("L") : is_signed ? STR("LL") : STR("ULL");
	return ARENA_JOIN(arena, form_written(entry, arena), suffix);
}

struct str form_c(const struct entry *entry, struct str type, struct arena *arena)
{
	bool bracketed;
	struct str number = constant(entry, &bracketed, arena);
	if (type.len)
		return ARENA_JOIN(arena, STR("(("), type, STR(")"), number, STR(")"));
	if (entry->form == FORM_NEGATIVE && !bracketed)
		return ARENA_JOIN(arena, STR("("), number, STR(")"));
	return number;
}

struct str form_int(const struct entry *entry, struct arena *arena)
{
	if (entry_width(entry) == 64)
		return form_c(entry, STR(""), arena);
	if (entry->value <= 0x7FFFFFFFu)
		return form_written(entry, arena);
	/* No cast, which C++ has another form for; and no int holds 2147483648, to negate it. */
	uint32_t size = UINT32_MAX - (uint32_t)entry->value + 1;
	return size > INT32_MAX ? STR("(-2147483647 - 1)") : arena_printf(arena, "-%u", size);
}

struct str form_severity(uint64_t value, bool hresult)
{
	if (!hresult)
		return severity_name(code_severity(value));
	return value >> 31 & 1 ? STR("Failure") : STR("Success");
}
