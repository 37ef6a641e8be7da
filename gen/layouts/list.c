/*
 * Lists: an item an entry ("- NAME (5): text"); among those, "- 6: text" is one without a name.
 */
#include "layout.h"

/* "- 5: text" among items with names: an entry that has no name. */
static bool read_nameless(struct reading *reading, const struct node *item, struct record *record)
{
	const struct point none = { NULL, 0 };
	return record_read(reading, item, none, none, TRUST_SHAPE, record) &&
	       !record->head.name_count && record->head.whole && record->rest.node;
}

static bool is_sure(const struct record *record)
{
	return record->head.name_count && !record->is_word &&
	       record->head.value.state != VALUE_NONE;
}

/* Values count without names only beside sure names with values; numbers alone may number anything. */
static void drop_nameless(struct listing_found *found)
{
	size_t kept = 0;
	for (size_t i = 0; i < found->count; i++)
		if (is_sure(&found->records[i]))
			return;
	for (size_t i = 0; i < found->count; i++)
		if (found->records[i].head.name_count)
			found->records[kept++] = found->records[i];
	found->count = kept;
}

static bool read_list(struct reading *reading, const struct node *list, struct listing_found *found)
{
	if (list->tag != TAG_UL && list->tag != TAG_OL)
		return false;
	const struct point none = { NULL, 0 };
	for (const struct node *item = list->first; item; item = item->next) {
		struct record record;
		if (item->tag != TAG_LI)
			continue;
		bool named =
		    record_read_any(reading, item, none, none, &record) && record.head.name_count;
		if (named ? record.head.whole || record.head.value.state != VALUE_NONE
			  : read_nameless(reading, item, &record))
			*record_add(reading, found) = record;
	}
	drop_nameless(found);
	return listing_accept(reading, found);
}

const struct layout layout_list = { .name = STR_INIT("list"), .read = read_list };
