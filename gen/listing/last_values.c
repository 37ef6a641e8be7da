/*
 * Values at the end of the texts, below a sentence or a title that speaks of codes:
 *
 *	The error codes are:
 *
 *	- EPUMPFUN: illegal function (0x01)
 *	- EPUMPADD: illegal address (0x02)
 *
 * All names have one, and no two the same; else they are numbers that the texts speak of.
 */
#include "../base/map.h"
#include "../entry/limits.h"
#include "rules.h"

/* Reads the bracket that ends the record's text; `end`: where the text ends then. */
static bool read_last(struct reading *reading, const struct record *record, struct head *head,
		      struct point *end)
{
	flat_read(&reading->flat, record->top, record->rest, record->end, LIMIT_PARAGRAPH);
	struct str text = str_trim(flat_text(&reading->flat));
	ptrdiff_t open = str_find_last(text, '(');
	if (reading->flat.cut || open <= 0 || !str_ends(text, STR(")")) ||
	    str_find_byte(text, '\n', 0) != STR_NONE)
		return false;
	size_t at = (size_t)(text.at - flat_text(&reading->flat).at) + (size_t)open;
	size_t to = at + text.len - (size_t)open;
	*head = record->head;
	*end = flat_point(&reading->flat, at);
	return head_read_value(reading->arena, &reading->flat, at, to, head) &&
	       head->value.state == VALUE_GOOD && head->end >= to;
}

/* A name by itself, and a text that is parted from it. */
static bool may_have_last(const struct record *record)
{
	const struct head *head = &record->head;
	return head->name_count == 1 && head->value.state == VALUE_NONE && !head->value_text.len &&
	       !record->text && record->rest.node;
}

void repair_take_last_values(struct reading *reading, struct listing_found *found)
{
	enum { SEVERAL = 2 };
	bool all = found->count >= SEVERAL && !found->layout->of_rows && !found->layout->of_code &&
		   !found->layout->of_sections;
	for (size_t i = 0; all && i < found->count; i++)
		all = may_have_last(&found->records[i]);
	const struct node *first = found->first;
	if (!all ||
	    !(listing_is_headed(reading, first) || listing_is_announced(&reading->flat, first) ||
	      listing_is_introduced(reading, first)))
		return;
	struct arena scratch = { 0 };
	struct map values = { .arena = &scratch };
	struct head head;
	struct point end;
	for (size_t i = 0; all && i < found->count; i++) {
		all = read_last(reading, &found->records[i], &head, &end);
		struct str key = { (const char *)&head.value.value, sizeof head.value.value };
		all = all && !map_get(&values, key);
		if (all)
			*map_at_copy(&values, key) = found;
	}
	arena_free(&scratch);
	for (size_t i = 0; all && i < found->count; i++) {
		struct record *record = &found->records[i];
		if (!read_last(reading, record, &head, &end))
			continue;
		head.end = record->head.end;
		head.value_first = false;
		record->head = head;
		record->end = end;
	}
}
