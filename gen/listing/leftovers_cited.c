/*
 * Names as those that are read, within sentences and with their values: "when this fails, PUMP_HOT
 * (5) is returned".
 */
#include "leftovers_parts.h"

/* "has the value 5", "has code 5": where the number is said to stand; `at` for anything else. */
static size_t skip_said(struct str text, size_t at)
{
	static const struct str words[] = { STR_INIT("has"),   STR_INIT("the"),   STR_INIT("with"),
					    STR_INIT("error"), STR_INIT("value"), STR_INIT("code"),
					    STR_INIT("number") };
	static const struct str says[] = { STR_INIT("value"), STR_INIT("code"),
					   STR_INIT("number") };
	bool said = false;
	size_t next = left_skip_blanks(text, at);
	for (size_t end; (end = str_word_end(text, next)) > next;) {
		struct str word = str_slice(text, next, end);
		if (!STR_IS_ONE_OF(word, words))
			break;
		said |= STR_IS_ONE_OF(word, says);
		next = left_skip_blanks(text, end);
	}
	return said ? next : at;
}

/* " (5)", " = 5", " has the value 5" */
static bool has_value(struct str text, size_t at)
{
	size_t next = left_skip_blanks(text, at), end;
	struct value_found value;
	if (str_byte(text, next) == '=')
		return left_is_number(text, left_skip_blanks(text, next + 1), text.len, true, &end);
	/* "PUMP_READ(3)" is a call, or a page of a manual. */
	if (str_byte(text, next) == '(')
		return next > at && value_find(text, next, &value) && value.from == next &&
		       value.bracketed && !value.unclosed && value.state == VALUE_GOOD;
	next = skip_said(text, at);
	return next > at && left_is_number(text, next, text.len, true, &end);
}

void left_count_cited(struct arena *arena, const struct flat *flat, struct map *seen,
		      const struct map *families, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	struct name_found name;
	for (ptrdiff_t sign = 0; (sign = str_find_byte(text, '_', (size_t)sign)) != STR_NONE;) {
		size_t from = (size_t)sign;
		while (from > 0 && byte_is_word(text.at[from - 1]))
			from--;
		sign = (ptrdiff_t)str_word_end(text, (size_t)sign);
		if (!left_is_name(text, from, &name) || !left_is_akin(text, &name, families))
			continue;
		struct str found = str_slice(text, name.from, name.to);
		if (!str_holds_lower(found) && has_value(text, name.to))
			left_count_name(arena, found, flat_offset(flat, name.from), seen, families,
					leftovers);
	}
}
