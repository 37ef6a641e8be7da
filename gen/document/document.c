#include "document.h"

#include "limits.h"

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

struct node *node_prev_own(struct node *node)
{
	return node_prev(node) ? node->before : NULL;
}

struct node *node_last_own(struct node *node)
{
	return node->first ? node->first->before : NULL;
}

struct str node_name(const struct node *node)
{
	return node->tag == TAG_TEXT || !node->name ? STR("") : str_of(node->name);
}

struct str node_attribute(const struct node *node, struct str name)
{
	for (const struct attribute *a = node_attributes(node); a; a = a->next)
		if (str_eq(a->name, name))
			return a->value;
	return STR("");
}

struct node *node_new(struct arena *arena, struct node *parent, enum tag tag, uint32_t offset)
{
	struct node *node = arena_alloc(arena, sizeof *node);
	node->tag = tag;
	node->offset = offset;
	if (parent)
		node_append(parent, node);
	return node;
}

struct node *node_new_words(struct arena *arena, struct str words, uint32_t offset)
{
	struct node *box = node_new(arena, NULL, TAG_DIV, offset);
	struct node *line = node_new(arena, box, TAG_P, offset);
	node_new(arena, line, TAG_TEXT, offset)->text = arena_str(arena, str_trim(words));
	return box;
}

void node_append(struct node *parent, struct node *node)
{
	struct node *first = parent->first;
	node->parent = parent;
	node->next = NULL;
	node->before = first ? first->before : node;
	*(first ? &first->before->next : &parent->first) = node;
	parent->first->before = node;
}

void node_insert(struct node *node, struct node *place)
{
	node->parent = place->parent;
	node->next = place;
	node->before = place->before;
	*(node_prev(place) ? &place->before->next : &place->parent->first) = node;
	place->before = node;
}

void node_take_out(struct node *node)
{
	struct node *parent = node->parent, *prev = node_prev_own(node), *next = node->next;
	*(prev ? &prev->next : &parent->first) = next;
	if (next)
		next->before = node->before;
	else if (prev)
		parent->first->before = prev;
}

static struct node *copy_one(struct arena *arena, struct node *parent, const struct node *node)
{
	struct node *copy = node_new(arena, parent, node->tag, node->offset);
	node_say(copy, node);
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

const struct node *node_before_boxes(const struct node *node)
{
	for (int level = 0; node && level < LIMIT_ROW_BOXES; level++, node = node->parent) {
		const struct node *before = node_prev(node);
		while (before && before->tag == TAG_TEXT && !str_trim(before->text).len)
			before = node_prev(before);
		if (before || !node->parent || node->parent->tag != TAG_DIV)
			return before;
	}
	return NULL;
}
