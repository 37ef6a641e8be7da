#include "rules.h"

/* The same kind of place: the same elements around both, up to the one that holds them. */
static bool is_same_place(const struct node *a, const struct node *b)
{
	enum { LEVELS = 4 };
	for (int level = 0; a && b && level < LEVELS; level++) {
		if (a->tag != b->tag)
			return false;
		if (a->parent == b->parent)
			return true;
		a = a->parent;
		b = b->parent;
	}
	return false;
}

static const struct listing_found *listing_before(const struct reading *reading)
{
	for (size_t i = reading->count; i-- > 0;)
		if (!reading->listings[i].stays_prose)
			return &reading->listings[i];
	return NULL;
}

/* Nothing but boxes and text stands between the two. */
static bool follows(const struct node *last, const struct node *first)
{
	enum { NEAR = 64 };
	const struct node *root = first;
	while (root->parent)
		root = root->parent;
	const struct node *node = node_skip(last, root);
	for (int i = 0; node && node != first && i < NEAR; i++, node = node_next(node, root))
		if (tag_is_heading(node->tag))
			return false;
	return node == first;
}

static bool has_words(const struct listing_found *found)
{
	bool words = false;
	for (size_t i = 0; i < found->count; i++)
		words |= found->records[i].is_word;
	return words;
}

bool listing_resume(struct reading *reading, struct listing_found *found)
{
	enum { ENOUGH = 8 };
	const struct listing_found *before = listing_before(reading);
	if (!before || before->layout != found->layout || !found->count || !before->count ||
	    !is_same_place(before->first, found->first) ||
	    before->records[before->count - 1].head.value_first !=
		found->records[0].head.value_first)
		return false;
	if (has_words(found) && !follows(before->last, found->first))
		return false;
	struct listing_found both = *found;
	both.records = NULL;
	both.count = both.capacity = 0;
	size_t from = before->count > ENOUGH ? before->count - ENOUGH : 0;
	for (size_t i = from; i < before->count; i++)
		if (!before->records[i].unread)
			*record_add(reading, &both) = before->records[i];
	for (size_t i = 0; i < found->count; i++)
		*record_add(reading, &both) = found->records[i];
	size_t count = both.count;
	if (!listing_accept(reading, &both) || both.stays_prose || both.count != count)
		return false;
	found->stays_prose = false;
	found->passed_over = 0;
	found->why = STR("");
	return true;
}
