/*
 * Definition lists, flat or nested: a term with a name begins an entry, whatever follows up to the
 * next such term belongs to it (a nested list with the value and the text, too).
 */
#include "layout.h"

/* The list's terms and definitions stand directly in it, or in boxes that group them. */
static const struct node *next_part(const struct node *node, const struct node *list)
{
	do {
		bool box = node == list || node->tag == TAG_DIV;
		node = box ? node_next(node, list) : node_skip(node, list);
	} while (node && node->tag != TAG_DT && node->tag != TAG_DD);
	return node;
}

/* Which terms begin an entry. */
enum terms {
	TERMS_NAMES,  /* those with a name; a value alone belongs to the name before it */
	TERMS_VALUES, /* those with a value alone, too: the first one has no name */
};

static bool begins_entry(struct reading *reading, const struct node *term, enum terms terms)
{
	enum { ENOUGH = 200 };
	const struct point none = { NULL, 0 };
	struct head head;
	if (term->tag != TAG_DT)
		return false;
	flat_read(&reading->flat, term, none, none, ENOUGH);
	if (!head_read(reading->arena, &reading->flat, 0, TRUST_SHAPE, &head))
		return head_read(reading->arena, &reading->flat, 0, TRUST_WORD, &head) &&
		       head_is_surely_complete(&head);
	if (!head.name_count)
		return terms == TERMS_VALUES && head.end >= flat_text(&reading->flat).len;
	return head.whole || head.value.state != VALUE_NONE;
}

/* A term that is nothing but a value, behind an entry that has its value, begins one without a name. */
static bool begins_nameless(struct reading *reading, const struct node *list,
			    const struct node *start, const struct node *term)
{
	struct record record;
	const struct point from = { start, 0 }, to = { term, 0 }, none = { NULL, 0 };
	if (!start || term->tag != TAG_DT ||
	    !record_read(reading, term, none, none, TRUST_SHAPE, &record) ||
	    record.head.name_count || record.rest.node)
		return false;
	bool read = record_read(reading, list, from, to, TRUST_SHAPE, &record) ||
		    record_read_any(reading, list, from, to, &record);
	return read && record.head.value.state != VALUE_NONE;
}

static bool read_definitions(struct reading *reading, const struct node *list,
			     struct listing_found *found)
{
	if (list->tag != TAG_DL)
		return false;
	const struct node *start = NULL, *part = next_part(list, list);
	bool named = part && begins_entry(reading, part, TERMS_NAMES), is_nameless = false;
	enum terms terms = named ? TERMS_NAMES : TERMS_VALUES;
	for (;; part = next_part(part, list)) {
		bool nameless = part && named && begins_nameless(reading, list, start, part);
		if (part && !nameless && !begins_entry(reading, part, terms))
			continue;
		struct record record;
		struct point from = { start, 0 }, to = { part, 0 };
		if (start &&
		    (is_nameless ? record_read(reading, list, from, to, TRUST_SHAPE, &record)
				 : record_read_any(reading, list, from, to, &record) &&
				       record.head.name_count))
			*record_add(reading, found) = record;
		start = part;
		is_nameless = nameless;
		if (!part)
			break;
	}
	return listing_accept(reading, found);
}

const struct layout layout_definitions = { .name = STR_INIT("definitions"),
					   .read = read_definitions,
					   .continues = true };
