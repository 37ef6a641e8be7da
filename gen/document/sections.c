/*
 * Sections in boxes of their own, as HTML pages have them: <div><div><h2>...</h2></div> text</div>.
 * A section goes from its heading to the next one, with or without boxes around it; so the boxes
 * are emptied, and a layout finds all headings of a level side by side.
 */
#include "limits.h"
#include "passes.h"

/* An anchor, blanks: an element of few nodes, none of which is a text. */
static bool shows_nothing(const struct node *top)
{
	int nodes = 0;
	for (const struct node *node = top; node; node = node_next(node, top))
		if (nodes++ == LIMIT_ANCHOR || (node->tag == TAG_TEXT && str_trim(node->text).len))
			return false;
	return true;
}

/* The first child that shows something, or is a block. */
static const struct node *first_shown(const struct node *box)
{
	const struct node *first = box->first;
	while (first && !tag_is_block(first->tag) && shows_nothing(first))
		first = first->next;
	return first;
}

/* Begins with a heading, which may stand in boxes of its own. */
static bool is_section(const struct node *box)
{
	for (int depth = 0; box && box->tag == TAG_DIV && depth < LIMIT_SECTION_BOXES; depth++)
		box = first_shown(box);
	return box && tag_is_heading(box->tag);
}

static void open(struct node *box)
{
	struct node *parent = box->parent, *place = box->next;
	for (struct node *child; (child = box->first);) {
		node_take_out(child);
		if (place)
			node_insert(child, place);
		else
			node_append(parent, child);
	}
}

void sections_open(struct arena *arena, struct node *root)
{
	(void)arena;
	for (struct node *node = root->first; node; node = node_next_own(node, root))
		if (node->tag == TAG_DIV && is_section(node))
			open(node);
}
