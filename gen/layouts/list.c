/*
 * Lists: an item an entry ("- NAME (5): text").
 */
#include "layout.h"

static bool read_list(struct reading *reading, const struct node *list, struct listing_found *found)
{
	if (list->tag != TAG_UL && list->tag != TAG_OL)
		return false;
	const struct point none = { NULL, 0 };
	for (const struct node *item = list->first; item; item = item->next) {
		struct record record;
		if (item->tag == TAG_LI && record_read_any(reading, item, none, none, &record) &&
		    record.head.name_count &&
		    (record.head.whole || record.head.value.state != VALUE_NONE))
			*record_add(reading, found) = record;
	}
	return listing_accept(reading, found);
}

const struct layout layout_list = { .name = STR_INIT("list"), .read = read_list };
