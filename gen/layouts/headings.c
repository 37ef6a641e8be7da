/*
 * Headings: "## NAME (5)", "# Bug check 0xA: NAME", the text below is the description.
 */
#include "layout.h"

static bool ends_description(const struct node *node, const struct node *heading)
{
	if (!tag_is_heading(node->tag))
		return false;
	/* A page's title describes the whole page: its first words are the entry's, its sections are not. */
	return heading->tag == TAG_H1 || node->tag <= heading->tag;
}

static bool read_headings(struct reading *reading, const struct node *first, struct listing_found *found)
{
	if (!tag_is_heading(first->tag))
		return false;
	for (const struct node *heading = first; heading;) {
		const struct node *end = heading->next;
		while (end && !ends_description(end, heading))
			end = end->next;
		struct point from = { heading, 0 }, to = { end, 0 };
		struct record record;
		if (!record_read(reading, heading->parent, from, to, TRUST_SHAPE, &record) || !record.head.name_count ||
		    record.head.value.state == VALUE_NONE)
			break;
		*record_add(reading, found) = record;
		found->last = end ? end->prev : heading->parent->last;
		heading = end && end->tag == first->tag ? end : NULL;
	}
	return found->count && listing_accept(reading, found);
}

const struct layout layout_headings = { .name = STR_INIT("headings"), .read = read_headings, .of_sections = true };
