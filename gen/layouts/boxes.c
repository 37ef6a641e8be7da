/*
 * Boxes side by side, as programs that make web pages set them: a <div> an entry, with its name,
 * value and text in boxes or lines of their own.
 */
#include "layouts.h"

#include "../entry/limits.h"

/*
 * Nothing but boxes and paragraphs, and few of them: what holds lists or tables is a part of a
 * page.
 */
static bool is_small(const struct node *box)
{
	size_t nodes = 0;
	for (const struct node *node = node_next(box, box); node; node = node_next(node, box)) {
		bool plain = !tag_is_block(node->tag) || node->tag == TAG_DIV || node->tag == TAG_P;
		if (!plain || nodes++ > LIMIT_BOX)
			return false;
	}
	return true;
}

static bool begins_entry(struct reading *reading, const struct node *box, struct record *record)
{
	return box->tag == TAG_DIV &&
	       record_read(reading, box, POINT_NONE, POINT_NONE, TRUST_SHAPE, record) &&
	       record->head.whole && record->head.name_count &&
	       record->head.value.state != VALUE_NONE;
}

/* Two entries within it: it is not a row, but holds rows. */
static bool holds_rows(struct reading *reading, const struct node *box)
{
	enum { ENOUGH = 2 };
	size_t rows = 0, seen = 0;
	for (const struct node *child = box->first; child && seen < ENOUGH; child = child->next) {
		struct record record;
		seen += child->tag == TAG_DIV;
		rows += begins_entry(reading, child, &record);
	}
	return rows >= ENOUGH;
}

static bool is_row(struct reading *reading, const struct node *box, struct record *record)
{
	return box->tag == TAG_DIV && is_small(box) && !holds_rows(reading, box) &&
	       begins_entry(reading, box, record);
}

static bool is_blank(const struct node *node)
{
	return node->tag == TAG_TEXT && !str_trim(node->text).len;
}

/* The box right before this one; NULL: something else is, or nothing. */
static const struct node *box_before(const struct node *box)
{
	const struct node *before = node_prev(box);
	while (before && is_blank(before))
		before = node_prev(before);
	return before && before->tag == TAG_DIV ? before : NULL;
}

/* From one box on, as long as each box after it is an entry. */
static bool read_boxes(struct reading *reading, const struct node *first,
		       struct listing_found *found)
{
	enum { AT_LEAST = 2 };
	struct record record;
	const struct node *before = box_before(first);
	/* What began before was no listing: it need not be read again and again. */
	if (before && is_row(reading, before, &record))
		return false;
	for (const struct node *box = first; box; box = box->next) {
		if (is_blank(box))
			continue;
		if (!is_row(reading, box, &record))
			break;
		*record_add(reading, found) = record;
		found->last = box;
	}
	return found->count >= AT_LEAST;
}

const struct layout layout_boxes = {
	.name = STR_INIT("boxes"), .tags = TAG_BIT(TAG_DIV), .read = read_boxes, .only_codes = true
};
