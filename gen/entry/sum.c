#include "sum.h"

/* "PUMP_BASE": a constant. */
static bool is_constant(struct str word)
{
	return str_is_joined(word) && !str_holds_lower(word) && byte_is_letter(word.at[0]);
}

struct str sum_begins(struct str text)
{
	size_t from = 0, at, constants = 0, signs = 0;
	while (from < text.len && str_find_byte(STR(" =:"), text.at[from], 0) != STR_NONE)
		from++;
	for (at = from; at < text.len;) {
		size_t end = str_word_end(text, at);
		struct str word = str_slice(text, at, end);
		if (end == at && str_find_byte(STR(" ()+-|<*"), text.at[at], 0) == STR_NONE)
			break;
		if (word.len && !is_constant(word) && !byte_is_digit(word.at[0]))
			break;
		constants += word.len && is_constant(word);
		signs += end == at && constants &&
			 str_find_byte(STR("+-|<*"), text.at[at], 0) != STR_NONE;
		at = end > at ? end : at + 1;
	}
	struct str sum = str_trim(str_slice(text, from, at));
	return constants && signs && str_holds_digit(sum) ? sum : STR("");
}

bool sum_is(struct str text)
{
	text = str_trim(text);
	return text.len && sum_begins(text).len == text.len;
}
