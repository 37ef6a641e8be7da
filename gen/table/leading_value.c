#include "rows.h"

#include "../entry/head.h"
#include "grid.h"

/* "(5) text", "5 - text", "5: text"; "5 minutes" and "(5)" are something else. */
static bool read(struct reading *reading, struct head *head)
{
	struct str text = flat_text(&reading->flat);
	*head = (struct head){ 0 };
	return number_may_stand(text) &&
	       head_read_value(reading->arena, &reading->flat, 0, text.len, head) &&
	       head->value.state == VALUE_GOOD && !head->name_count && head->end < text.len &&
	       (head->value.bracketed || head->whole) &&
	       !str_trim(str_slice(text, 0, head->value.from)).len;
}

bool leading_value_begins(struct reading *reading, struct str *value)
{
	struct head head;
	bool begins = read(reading, &head);
	*value = head.value_text;
	return begins;
}

bool leading_value_read(struct reading *reading, const struct node *cell, struct record *record)
{
	struct head head;
	cell_flatten(reading, cell);
	if (!read(reading, &head))
		return false;
	record->head.value = head.value;
	record->head.value_text = head.value_text;
	record->head.value_offset = head.value_offset;
	record->top = cell;
	record->rest = flat_point(&reading->flat, head.end);
	record->end = POINT_NONE;
	return true;
}
