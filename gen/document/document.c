#include "document.h"

const struct node *node_next_part(const struct node *node, const struct node *list)
{
	do {
		bool whole = node != list &&
			     (node->tag == TAG_DT || node->tag == TAG_DD || node->tag == TAG_DL ||
			      node->tag == TAG_TABLE || node->tag == TAG_LI);
		node = whole ? node_skip(node, list) : node_next(node, list);
	} while (node && node->tag != TAG_DT && node->tag != TAG_DD);
	return node;
}

struct node *node_next_own(struct node *node, const struct node *top)
{
	return node->first ? node->first : node_skip_own(node, top);
}

struct node *node_skip_own(struct node *node, const struct node *top)
{
	while (node != top && !node->next)
		node = node->parent;
	return node == top ? NULL : node->next;
}

struct str node_attribute(const struct node *node, struct str name)
{
	for (const struct attribute *a = node->attributes; a; a = a->next)
		if (str_eq(a->name, name))
			return a->value;
	return STR("");
}

struct node *node_new(struct arena *arena, struct node *parent, enum tag tag, uint32_t offset)
{
	struct node *node = arena_alloc(arena, sizeof *node);
	node->tag = tag;
	node->offset = offset;
	node->parent = parent;
	if (parent) {
		node->prev = parent->last;
		if (parent->last)
			parent->last->next = node;
		else
			parent->first = node;
		parent->last = node;
	}
	return node;
}

static struct node *copy_one(struct arena *arena, struct node *parent, const struct node *node)
{
	struct node *copy = node_new(arena, parent, node->tag, node->offset);
	copy->attributes = node->attributes;
	copy->text = node->text;
	return copy;
}

struct node *node_copy(struct arena *arena, struct node *parent, const struct node *node)
{
	struct node *top = copy_one(arena, parent, node), *into = top;
	const struct node *at = node;
	for (;;) {
		if (at->first) {
			at = at->first;
		} else {
			while (at != node && !at->next) {
				at = at->parent;
				into = into->parent;
			}
			if (at == node)
				return top;
			at = at->next;
			into = into->parent;
		}
		into = copy_one(arena, into, at);
	}
}

bool node_has_blocks(const struct node *node)
{
	for (const struct node *child = node->first; child; child = child->next)
		if (tag_is_block(child->tag))
			return true;
	return false;
}

bool node_has_text(const struct node *node)
{
	for (const struct node *n = node; n; n = node_next(n, node))
		if (n->tag == TAG_TEXT && str_trim(n->text).len)
			return true;
	return false;
}
