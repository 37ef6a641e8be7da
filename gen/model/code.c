#include "model.h"

const struct entry_source entry_no_source;
const struct entry_origin entry_no_origin;

unsigned entry_width(const struct entry *entry)
{
	return entry->writing.width == 64 ? 64 : 32;
}

bool entry_is_narrow(const struct entry *entry)
{
	return entry->kind == CODE_NUMBER && entry_width(entry) == 32;
}

/* With the sign of a narrow number carried on, so that -1 is the same in both widths. */
static uint64_t wide_value(const struct entry *entry)
{
	bool carries = entry_width(entry) == 32 && entry->form == FORM_NEGATIVE;
	return carries ? entry->value | ~(uint64_t)UINT32_MAX : entry->value;
}

bool entry_is_named(const struct entry *entry)
{
	return entry->name_count && !entry->contradicted && !entry->names[0].taken;
}

bool entry_same_code(const struct entry *a, const struct entry *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->kind == CODE_TEXT)
		return str_eq(a->code, b->code);
	return entry_width(a) == entry_width(b) ? a->value == b->value
						: wide_value(a) == wide_value(b);
}

struct str entry_code_label(const struct entry *entry, struct arena *arena)
{
	if (entry->kind == CODE_TEXT)
		return arena_printf(arena, "\"%.*s\"", STR_ARG(entry->code));
	char digits[DIGITS_MOST];
	return ARENA_JOIN(arena, STR("0x"),
			  digits_write(digits, entry->value, 16,
				       entry_width(entry) == 64 ? 16 : 8));
}
