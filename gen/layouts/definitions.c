/*
 * Definition lists, flat or nested: a term with a name begins an entry, whatever follows up to the
 * next such term belongs to it (a nested list with the value and the text, too).
 */
#include "../entry/fields.h"
#include "../entry/limits.h"
#include "../listing/unread.h"
#include "card.h"

/* Which terms begin an entry. */
enum names {
	NAMES_FIRST,  /* those with a name; a value alone belongs to the name before it */
	VALUES_FIRST, /* those with a value alone, too: the first one has no name */
};

/* "1 **User** commands": the word after the number begins a title. */
static bool begins_title(const struct flat *flat, const struct head *head)
{
	return head->value_first && !head->border && head->name_count &&
	       name_shape(head->names[0].text) != NAME_SURE &&
	       byte_is_lower(str_byte(flat_text(flat), head->end));
}

static bool begins_entry(struct reading *reading, const struct node *term, enum names names)
{
	struct head head;
	if (term->tag != TAG_DT)
		return false;
	flat_read(&reading->flat, term, POINT_NONE, POINT_NONE, LIMIT_BLOCK);
	if (!head_read(reading->arena, &reading->flat, 0, TRUST_SHAPE, &head))
		return !term->numberless &&
		       head_read(reading->arena, &reading->flat, 0, TRUST_WORD, &head) &&
		       head_is_surely_complete(&head);
	if (!head.name_count)
		return names == VALUES_FIRST && head.end >= flat_text(&reading->flat).len;
	return !begins_title(&reading->flat, &head) &&
	       (head.whole || head.value.state != VALUE_NONE);
}

struct terms {
	const struct node *list;
	enum names names;
	struct row_form form; /* of the first entry whose term has name and value */
	bool has_form;
	bool has_text; /* a definition stands after the term that is being read */
};

/* Whether the entry from `start` on has its value before `end`. */
static bool has_value(struct reading *reading, const struct node *list, const struct node *start,
		      const struct node *end)
{
	struct record record;
	const struct point from = { start, 0 }, to = { end, 0 };
	bool read = record_read(reading, list, from, to, TRUST_SHAPE, &record) ||
		    record_read_any(reading, list, from, to, &record);
	return read && record.head.value.state != VALUE_NONE;
}

/*
 * A term that is nothing but a value, after an entry that has its value, begins one without a name.
 */
static bool begins_nameless(struct reading *reading, const struct terms *terms,
			    const struct node *start, const struct node *term)
{
	struct record record;
	return start && term->tag == TAG_DT && !term->numberless &&
	       record_read(reading, term, POINT_NONE, POINT_NONE, TRUST_SHAPE, &record) &&
	       !record.head.name_count && !record.rest.node &&
	       (terms->has_text || has_value(reading, terms->list, start, term));
}

/* A term that has the form of the others and cannot be read as one. */
static bool begins_unread(struct reading *reading, const struct terms *terms,
			  const struct node *start, const struct node *term)
{
	struct record record;
	if (term->tag != TAG_DT)
		return false;
	enum unread unread =
	    unread_read(reading, term, POINT_NONE, POINT_NONE, &terms->form, PLACE_TEXT, &record);
	bool value = unread == UNREAD_NAMELESS && record.head.value_first;
	if (!value)
		return unread != UNREAD_NONE;
	return start && (terms->has_text || has_value(reading, terms->list, start, term));
}

/* How a part of the list begins an entry. */
enum begin { BEGIN_NONE, BEGIN_NAMED, BEGIN_NAMELESS, BEGIN_UNREAD };

static bool find_form(struct reading *reading, struct terms *terms)
{
	for (const struct node *part = node_next_part(terms->list, terms->list); part;
	     part = node_next_part(part, terms->list)) {
		struct record record;
		if (part->tag != TAG_DT || part->numberless ||
		    !record_read(reading, part, POINT_NONE, POINT_NONE, TRUST_SHAPE, &record) ||
		    !record.head.name_count || record.head.value.state != VALUE_GOOD)
			continue;
		terms->form = row_form_of(&reading->flat, 0);
		return true;
	}
	return false;
}

static enum begin begins(struct reading *reading, const struct terms *terms,
			 const struct node *start, const struct node *part)
{
	if (terms->names == NAMES_FIRST && begins_nameless(reading, terms, start, part))
		return BEGIN_NAMELESS;
	if (begins_entry(reading, part, terms->names))
		return BEGIN_NAMED;
	bool unread = terms->has_form && begins_unread(reading, terms, start, part);
	return unread ? BEGIN_UNREAD : BEGIN_NONE;
}

/* A definition that begins with a table of the fields of what the term names. */
static void take_fields(struct reading *reading, const struct node *list, const struct node *start,
			const struct node *end, struct record *record)
{
	bool lead;
	const struct node *part = node_next_part(start, list);
	const struct node *table = part && part != end && part->tag == TAG_DD
				       ? card_below(part->first, NULL, &lead)
				       : NULL;
	bool above = record->head.value.state != VALUE_NONE && table &&
		     record->head.value_offset < table->offset;
	if (!table || lead || above || !card_take_fields(reading, table, record))
		return;
	const struct node *next = node_skip(table, list);
	record->rest = (struct point){ next == end ? NULL : next, 0 };
}

/* The entry from `start` on. */
static void add(struct reading *reading, const struct terms *terms, enum begin begin,
		const struct node *start, const struct node *end, struct listing_found *found)
{
	struct record record;
	const struct node *list = terms->list;
	const struct point from = { start, 0 }, to = { end, 0 };
	bool read = false;
	if (begin == BEGIN_NAMELESS)
		read = record_read(reading, list, from, to, TRUST_SHAPE, &record);
	else if (begin == BEGIN_NAMED)
		read = record_read_any(reading, list, from, to, &record) && record.head.name_count;
	else if (begin == BEGIN_UNREAD)
		read = unread_read(reading, list, from, to, &terms->form, PLACE_TEXT, &record) !=
		       UNREAD_NONE;
	if (!read)
		return;
	record_take_fields(reading, &record);
	if (begin == BEGIN_NAMED)
		take_fields(reading, list, start, end, &record);
	*record_add(reading, found) = record;
}

/* A term with nothing after it but the next one: both share the definition that follows. */
static void share_text(struct listing_found *found, size_t *bare)
{
	if (!found->count)
		return;
	const struct record *last = &found->records[found->count - 1];
	const struct node *box = last->rest.node;
	while (box && box != last->top && box->tag != TAG_DD)
		box = box->parent;
	for (size_t i = 1; box && box->tag == TAG_DD && i <= *bare; i++) {
		struct record *record = &found->records[found->count - 1 - i];
		record->rest = last->rest;
		record->end = last->end;
	}
	if (last->rest.node)
		*bare = 0;
}

static bool read_definitions(struct reading *reading, const struct node *list,
			     struct listing_found *found)
{
	struct terms terms = { .list = list };
	const struct node *start = NULL, *part = node_next_part(list, list);
	bool named = part && begins_entry(reading, part, NAMES_FIRST);
	terms.names = named ? NAMES_FIRST : VALUES_FIRST;
	terms.has_form = find_form(reading, &terms);
	enum begin before = BEGIN_NONE;
	size_t bare = 0;
	for (; part; part = node_next_part(part, list)) {
		enum begin begin = begins(reading, &terms, start, part);
		terms.has_text = part->tag == TAG_DD && (terms.has_text || node_has_text(part));
		if (begin == BEGIN_NONE)
			continue;
		size_t count = found->count;
		bool is_bare = start && node_next_part(start, list) == part;
		add(reading, &terms, before, start, part, found);
		share_text(found, &bare);
		bare = is_bare && found->count > count && !found->records[count].rest.node
			   ? bare + 1
			   : 0;
		start = part;
		before = begin;
	}
	add(reading, &terms, before, start, NULL, found);
	share_text(found, &bare);
	return true;
}

const struct layout layout_definitions = { .name = STR_INIT("definitions"),
					   .tags = TAG_BIT(TAG_DL),
					   .read = read_definitions,
					   .stands_alone = true,
					   .continues = true,
					   .resumes = true };
