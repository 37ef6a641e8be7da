#include "rules.h"

#include "../entry/limits.h"
#include "../entry/sum.h"

/*
 * "~5 and text", "$5": a word that begins as no word does and holds a digit; what was reported as a
 * value.
 */
static struct str number_beside(struct reading *reading, const struct record *record)
{
	const struct head *head = &record->head;
	if (head->value_text.len)
		return str_holds_digit(head->value_text) ? head->value_text : STR("");
	if (!record->rest.node)
		return STR("");
	flat_read(&reading->flat, record->top, record->rest, record->end, LIMIT_VALUE_WORD);
	struct str text = flat_text(&reading->flat);
	struct str sum = sum_begins(text);
	if (sum.len)
		return arena_str(reading->arena, sum);
	size_t end = 0;
	while (end < text.len && !byte_is_space(text.at[end]))
		end++;
	struct str word = str_slice(text, 0, end);
	bool odd = word.len && !byte_is_letter(word.at[0]);
	return odd && str_holds_digit(word) ? arena_str(reading->arena, word) : STR("");
}

struct str unreadable_warning(struct reading *reading, struct listing_found *found)
{
	enum { AT_LEAST = 2 };
	size_t named = 0, numbers = 0, sums = 0, constants = 0;
	struct str name = STR(""), number = STR("");
	for (size_t i = 0; i < found->count; i++) {
		const struct record *record = &found->records[i];
		if (!record->head.name_count)
			continue;
		named++;
		if (!str_is_joined(record->head.names[0].text))
			continue;
		struct str beside = number_beside(reading, record);
		/* "PERM|4" is a value, if none that is read. */
		sums += record->head.value.state == VALUE_UNCLEAR &&
			str_find_byte(record->head.value_text, '|', 0) != STR_NONE;
		constants += sum_begins(beside).len > 0;
		if (beside.len && !numbers++) {
			name = record->head.names[0].text;
			number = beside;
		}
	}
	if (numbers < (sums || constants ? 1 : AT_LEAST) || numbers * 2 < named ||
	    !listing_is_of_codes(reading, found))
		return STR("");
	/* A heading says that they are codes, and other constants what they are. */
	if (constants == numbers && listing_is_headed(reading, found->first))
		found->lost = LOST_UNREADABLE;
	if (named == 1)
		return arena_printf(reading->arena, "'%.*s' is no value for %.*s; left out",
				    STR_ARG(number), STR_ARG(name));
	return arena_printf(
	    reading->arena,
	    "'%.*s' is no value for %.*s, nor has any other of the %zu names a value; no listing",
	    STR_ARG(number), STR_ARG(name), named);
}
