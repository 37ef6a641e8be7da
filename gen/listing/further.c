/* "A_ONE = 1, A_TWO = 2: text": several codes where an entry begins. */
#include "rules.h"

#include "../entry/limits.h"

/* What stands after the entry, and whether it is another one: after a comma, a semicolon, "or". */
static bool read_further(struct reading *reading, const struct record *before,
			 struct record *further)
{
	const struct head *head = &before->head;
	struct point from = before->rest;
	bool good = head->name_count && head->value.state == VALUE_GOOD && !head->code.len;
	if (!good || !from.node || before->unread)
		return false;
	if (head->border != ',' && head->border != ';') {
		flat_read(&reading->flat, before->top, from, before->end, LIMIT_HEAD);
		size_t joined = head_after_joint(flat_text(&reading->flat), 0);
		if (head->border || !joined)
			return false;
		from = flat_point(&reading->flat, joined);
	}
	if (!record_read_any(reading, before->top, from, before->end, further))
		return false;
	const struct head *next = &further->head;
	return next->name_count && next->value.state == VALUE_GOOD &&
	       (!next->plain || name_has_parts(next->names[0].text)) &&
	       next->value_first == head->value_first && (!further->is_word || before->is_word);
}

void further_take(struct reading *reading, struct listing_found *found)
{
	struct listing_found all = *found;
	struct record further;
	size_t i = 0;
	while (i < all.count && !read_further(reading, &all.records[i], &further))
		i++;
	/* Mostly there is none. */
	if (i == all.count)
		return;
	found->records = NULL;
	found->count = found->capacity = 0;
	for (i = 0; i < all.count; i++) {
		struct record record = all.records[i];
		size_t first = found->count;
		*record_add(reading, found) = record;
		while (read_further(reading, &record, &further)) {
			further.text = record.text;
			further.extras = record.extras;
			further.extra_count = record.extra_count;
			*record_add(reading, found) = record = further;
		}
		/* The text is that of the last one, and so of all. */
		for (; first + 1 < found->count; first++)
			found->records[first].rest = record.rest;
	}
}
