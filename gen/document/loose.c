#include "loose.h"

static bool stands_in_line(const struct node *node)
{
	return node->tag == TAG_TEXT || (node->tag >= TAG_BR && node->tag <= TAG_SPAN);
}

enum content { CONTENT_BLANK, CONTENT_TEXT, CONTENT_BLOCK };

/* What is in a node that may stand in a line; of one that holds a block, only what is before it is looked at. */
static enum content content_of(const struct node *node)
{
	enum content content = CONTENT_BLANK;
	for (const struct node *n = node; n; n = node_next(n, node)) {
		/* An element that the page made up may be a box. */
		bool made_up = n->tag == TAG_SPAN && str_find_byte(n->text, '-', 0) != STR_NONE;
		if (!stands_in_line(n) || made_up)
			return CONTENT_BLOCK;
		if (n->tag == TAG_TEXT && str_trim(n->text).len)
			content = CONTENT_TEXT;
	}
	return content;
}

/* Puts `first` to `last` of `box` into a paragraph. */
static void wrap(struct arena *arena, struct node *box, struct node *first, struct node *last)
{
	struct node *p = node_new(arena, NULL, TAG_P, first->offset);
	p->text = STR("p");
	p->parent = box;
	p->prev = first->prev;
	p->next = last->next;
	p->first = first;
	p->last = last;
	*(p->prev ? &p->prev->next : &box->first) = p;
	*(p->next ? &p->next->prev : &box->last) = p;
	first->prev = last->next = NULL;
	for (struct node *node = first; node; node = node->next)
		node->parent = p;
}

/* Old pages' headings, a bold line or an anchor between line breaks, are no paragraphs. */
static bool is_title(const struct node *first, const struct node *last)
{
	return first == last && (first->tag == TAG_STRONG || first->tag == TAG_A) && first->prev &&
	       first->prev->tag == TAG_BR && first->next && first->next->tag == TAG_BR;
}

static void wrap_all(struct arena *arena, struct node *box)
{
	for (struct node *node = box->first; node; node = node ? node->next : NULL) {
		struct node *first = NULL, *last = NULL;
		for (; node; node = node->next) {
			enum content content = content_of(node);
			if (content == CONTENT_BLOCK)
				break;
			if (content == CONTENT_TEXT)
				last = node;
			first = first ? first : last;
		}
		if (first && !is_title(first, last))
			wrap(arena, box, first, last);
	}
}

static bool has_paragraph(const struct node *box)
{
	static const enum tag boxes[] = { TAG_DIV, TAG_BLOCKQUOTE, TAG_LI, TAG_DD, TAG_TD, TAG_TH };
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++) {
		if (boxes[i] != box->tag)
			continue;
		for (const struct node *node = box->first; node; node = node->next)
			if (node->tag == TAG_P)
				return true;
	}
	return false;
}

void loose_wrap(struct arena *arena, struct node *root)
{
	wrap_all(arena, root);
	for (struct node *node = root->first; node; node = node_next(node, root))
		if (has_paragraph(node))
			wrap_all(arena, node);
}
