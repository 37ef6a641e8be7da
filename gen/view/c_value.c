#include "c_value.h"

#include "forms.h"

/* How far from 0 the value is, and on which side. */
static uint64_t magnitude(const struct entry *entry, bool *negative)
{
	*negative = entry->form == FORM_NEGATIVE;
	if (!*negative)
		return entry->value;
	return entry_width(entry) > 32 ? 0 - entry->value
				       : (uint64_t)UINT32_MAX + 1 - (uint32_t)entry->value;
}

bool c_value_is_int(const struct entry *entry)
{
	bool negative;
	uint64_t size = magnitude(entry, &negative);
	return entry->kind == CODE_NUMBER && size <= (uint64_t)INT32_MAX + negative;
}

bool c_value_is_wide(const struct entry *entry)
{
	bool negative;
	uint64_t size = magnitude(entry, &negative);
	return entry->kind == CODE_NUMBER &&
	       (size > UINT32_MAX || (negative && size > (uint64_t)INT32_MAX + 1));
}

struct str c_value(const struct entry *entry, struct str type, struct arena *arena)
{
	bool negative;
	uint64_t size = magnitude(entry, &negative);
	/* Hex with the digits that the page has; in C a decimal number has no leading zero. */
	struct str number = entry->form == FORM_HEX && entry->writing.base == 16
				? form_page(entry, arena)
				: form_written(entry, arena);
	struct str bare = number;
	if (negative && size == (uint64_t)INT32_MAX + 1)
		/* -2147483648 would be the negation of a number that no int holds. */
		number = bare = STR("(-2147483647 - 1)");
	else if (negative && size == (uint64_t)INT64_MAX + 1)
		number = bare = STR("(-INT64_C(9223372036854775807) - 1)");
	else if (c_value_is_wide(entry))
		/* As in C itself: a decimal number has a sign where it fits, digits of hex are
		 * bits. */
		number = bare = arena_printf(
		    arena, "%s(%.*s)",
		    size <= INT64_MAX && entry->form != FORM_HEX ? "INT64_C" : "UINT64_C",
		    STR_ARG(number));
	else if (negative)
		number = arena_printf(arena, "(%.*s)", STR_ARG(number));
	else if (size > INT32_MAX)
		number = bare = arena_printf(arena, "%.*sU", STR_ARG(number));
	return type.len ? arena_printf(arena, "((%.*s)%.*s)", STR_ARG(type), STR_ARG(bare))
			: number;
}

struct str c_value_header(struct str type)
{
	static const struct {
		struct str type, header;
	} types[] = {
		{ STR_INIT("int8_t"), STR_INIT("stdint.h") },
		{ STR_INIT("int16_t"), STR_INIT("stdint.h") },
		{ STR_INIT("int32_t"), STR_INIT("stdint.h") },
		{ STR_INIT("int64_t"), STR_INIT("stdint.h") },
		{ STR_INIT("uint8_t"), STR_INIT("stdint.h") },
		{ STR_INIT("uint16_t"), STR_INIT("stdint.h") },
		{ STR_INIT("uint32_t"), STR_INIT("stdint.h") },
		{ STR_INIT("uint64_t"), STR_INIT("stdint.h") },
		{ STR_INIT("intptr_t"), STR_INIT("stdint.h") },
		{ STR_INIT("uintptr_t"), STR_INIT("stdint.h") },
		{ STR_INIT("intmax_t"), STR_INIT("stdint.h") },
		{ STR_INIT("uintmax_t"), STR_INIT("stdint.h") },
		{ STR_INIT("size_t"), STR_INIT("stddef.h") },
		{ STR_INIT("ptrdiff_t"), STR_INIT("stddef.h") },
		{ STR_INIT("ssize_t"), STR_INIT("sys/types.h") },
	};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_eq(types[i].type, type))
			return types[i].header;
	return STR("");
}
