/*
 * Lines of a paragraph or a cell, parted by <br>: "NAME (5): text", a line an entry; lines
 * between that begin no entry go on with the one before.
 */
#include "layout.h"

static bool has_blocks(const struct node *node)
{
	for (const struct node *child = node->first; child; child = child->next)
		if (tag_is_block(child->tag))
			return true;
	return false;
}

static bool holds_lines(const struct node *box)
{
	static const enum tag boxes[] = { TAG_P, TAG_DIV, TAG_TD, TAG_DD, TAG_LI };
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++)
		if (box->tag == boxes[i])
			return box->first && !has_blocks(box);
	return false;
}

static const struct node *next_line(const struct node *node)
{
	while (node && node->tag != TAG_BR)
		node = node->next;
	return node ? node->next : NULL;
}

static bool read_line(struct reading *reading, const struct node *box, const struct node *line, const struct node *end,
		      struct record *record)
{
	struct point from = { line, 0 }, to = { end, 0 };
	return record_read(reading, box, from, to, TRUST_SHAPE, record) && record->head.name_count &&
	       record->head.whole && record->head.value.state != VALUE_NONE;
}

static bool read_lines(struct reading *reading, const struct node *box, struct listing_found *found)
{
	if (!holds_lines(box))
		return false;
	for (const struct node *line = box->first, *next; line; line = next) {
		struct record record;
		next = next_line(line);
		if (read_line(reading, box, line, next, &record))
			*record_add(reading, found) = record;
		else if (found->count)
			found->records[found->count - 1].end = (struct point){ next, 0 };
	}
	/* One line alone may be any sentence's beginning; a paragraph of it is the paragraphs layout's. */
	return found->count > 1 && listing_accept(reading, found);
}

const struct layout layout_lines = { STR_INIT("lines"), read_lines };
