/*
 * Sequences of paragraphs: a name, then its value, then the description, each a paragraph; or
 * name and value in one. The next name, or a heading, ends an entry.
 */
#include "../entry/fields.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "../listing/unread.h"
#include "layouts.h"

/*
 * A <pre> with nothing but a head in it is set like a paragraph, and a box without boxes is shown
 * as one.
 */
static bool is_paragraph(const struct node *node)
{
	return node->tag == TAG_P || node->tag == TAG_PRE ||
	       (node->tag == TAG_DIV && !node_has_blocks(node));
}

static const struct node *skip_blank(const struct node *node)
{
	while (node && node->tag == TAG_TEXT && !str_trim(node->text).len)
		node = node->next;
	return node;
}

/*
 * A heading, or what old pages have for one: a bold line or an anchor by itself, between line
 * breaks.
 */
static bool ends_sequence(const struct node *node)
{
	if (tag_is_heading(node->tag))
		return true;
	if (node->tag != TAG_BR)
		return false;
	const struct node *title = skip_blank(node->next);
	if (!title || (title->tag != TAG_STRONG && title->tag != TAG_A) || !node_has_text(title))
		return false;
	const struct node *after = skip_blank(title->next);
	return after && after->tag == TAG_BR;
}

/* A head does not go on beyond a heading; where none is near, the head ends before. */
static const struct node *next_heading(const struct node *node)
{
	for (int i = 0; node && i < LIMIT_NEIGHBOURS; i++, node = node->next)
		if (ends_sequence(node))
			return node;
	return NULL;
}

/* No entry has its value in these. */
static bool all_numberless(const struct node *node, const struct node *end)
{
	while (node != end && node->numberless)
		node = node->next;
	return node == end;
}

static bool is_inside(const struct node *node, const struct node *box)
{
	while (node && node != box)
		node = node->parent;
	return node == box;
}

/* Name and value stand in the paragraph itself, so it is no description that is itself a name. */
static bool is_complete(const struct node *node, const struct record *record)
{
	return !node->next || record->head.value_offset < node->next->offset;
}

/* Whether one of its first lines goes on where the page has a line end. */
static bool has_line_end(const struct node *node)
{
	const struct node *child = node->first;
	for (int i = 0; child && i < LIMIT_FIRST_LINES; i++, child = child->next)
		if (child->tag == TAG_TEXT && str_ends(child->text, STR("\n")))
			return true;
	return false;
}

static bool has_both(const struct head *head)
{
	return head->name_count && head->whole && head->value.state != VALUE_NONE;
}

/* "HTTP 404" may begin a sentence, ERR_BUSY 5 cannot. */
static bool is_sure(const struct head *head)
{
	struct str name = head->names[0].text;
	return name_shape(name) == NAME_SURE && (!head->plain || str_is_joined(name));
}

/* What begins an entry. */
struct opening {
	struct record record;
	bool own; /* whatever follows the paragraph, it is the same but for its end */
};

/*
 * Reads the head in the paragraph alone; whether what follows it changes nothing: the first line is
 * no head, or more stands on it after one. Mostly it is so, and many paragraphs need not be
 * flattened for each. A label may have its text in the next one.
 */
static bool read_own_head(struct reading *reading, const struct node *node, struct point to,
			  struct opening *opening, bool *read)
{
	struct record *record = &opening->record;
	const struct point from = { node, 0 }, end = { node->next, 0 };
	if (node->tag != TAG_P || !node->next || node->next == to.node)
		return false;
	*read = record_read(reading, node->parent, from, end, TRUST_SHAPE, record);
	record->end = to;
	struct str text = flat_text(&reading->flat);
	size_t rest = *read ? record->head.end : 0;
	return text.len && field_label_end(text, 0) == 0 && field_label_end(text, rest) == rest &&
	       (!*read || (has_both(&record->head) && rest < str_line_end(text, 0)));
}

/*
 * Reads the head of an entry. Line ends of the page mean nothing, unless they are what makes lines
 * of it: "ERR_BUSY", "Value: 1" and the text, a line each. `own`: the paragraph alone may be
 * enough.
 */
static bool read_head(struct reading *reading, const struct node *node, struct point to, bool own,
		      struct opening *opening)
{
	struct record lines, *record = &opening->record;
	const struct point from = { node, 0 };
	bool read;
	opening->own = own && read_own_head(reading, node, to, opening, &read);
	if (!opening->own)
		read = record_read(reading, node->parent, from, to, TRUST_SHAPE, record);
	if ((read && has_both(&record->head)) || node->tag != TAG_P || !has_line_end(node))
		return read;
	reading->flat.keep_lines = true;
	bool by_lines = record_read(reading, node->parent, from, to, TRUST_SHAPE, &lines);
	reading->flat.keep_lines = false;
	if (by_lines && has_both(&lines.head) && is_complete(node, &lines) &&
	    is_sure(&lines.head)) {
		*opening = (struct opening){ lines, false };
		return true;
	}
	return read;
}

/* "FEATURE >= 199309": what a program asks for; "reply.statusCode = 404;": what it does. */
static bool is_code(struct str text, const struct head *head)
{
	struct str rest = text, line;
	bool statement = str_part(&rest, '\n', &line) && str_ends(str_trim(line), STR(";")) &&
			 head->name_count && byte_is_lower(head->names[0].text.at[0]);
	return statement || text_find_define(text) == 0 || str_find(text, STR(">="), 0) != STR_NONE;
}

/*
 * A paragraph whose first line is nothing but a name, or a name with its value, or a value with its
 * name.
 */
static bool begins_entry(struct reading *reading, const struct node *node, bool own,
			 struct opening *opening)
{
	const struct record *record = &opening->record;
	if (!is_paragraph(node))
		return false;
	const struct point to = { next_heading(node), 0 };
	if (to.node && all_numberless(node, to.node))
		return false;
	if (!read_head(reading, node, to, own, opening))
		return false;
	struct str text = flat_text(&reading->flat);
	if (node->tag == TAG_PRE && is_code(text, &record->head))
		return false;
	bool goes_on =
	    node->tag == TAG_PRE && record->rest.node && is_inside(record->rest.node, node);
	/* "Step 1 (5 minutes)" */
	bool counts = record->head.plain && record->head.name_count &&
		      name_shape(record->head.names[0].text) != NAME_SURE;
	return has_both(&record->head) && !counts && !goes_on;
}

/* The sibling of `node` in which the entry's description begins: until there, all is its head. */
static const struct node *after_head(const struct node *node, const struct record *record)
{
	const struct node *rest = record->rest.node;
	while (rest && rest->parent != node->parent)
		rest = rest->parent;
	return rest && rest != node ? rest : node->next;
}

/* A name alone, set like the names of the entries before it, of which the page gives no value. */
static bool is_bare_name(struct reading *reading, const struct node *node, unsigned set, bool sure)
{
	if (!is_paragraph(node) || !(set & (SET_STRONG | SET_CODE)))
		return false;
	flat_read(&reading->flat, node, POINT_NONE, POINT_NONE, LIMIT_BLOCK);
	struct head head;
	return flat_text(&reading->flat).len && flat_set(&reading->flat, 0) == set &&
	       head_read(reading->arena, &reading->flat, 0, TRUST_SHAPE, &head) &&
	       head.name_count && head.end == flat_text(&reading->flat).len &&
	       (!sure || name_shape(head.names[0].text) == NAME_SURE);
}

/* What stands in boxes that hold nothing else: a table that can be scrolled. */
static const struct node *within_boxes(const struct node *node)
{
	for (;;) {
		const struct node *child = node->tag == TAG_DIV ? skip_blank(node->first) : NULL;
		if (!child || skip_blank(child->next))
			return node;
		node = child;
	}
}

/* "It is one of:" right before the node, which belongs to the text then. */
static bool is_announced(const struct node *node)
{
	const struct node *before = node_prev(node);
	while (before && !node_has_text(before))
		before = node_prev(before);
	while (before && before->first)
		before = node_last(before);
	struct str text = before ? str_trim(node_text(before)) : STR("");
	return str_ends(text, STR(":")) || str_ends(text, STR("\xEF\xBC\x9A"));
}

struct memory {
	/* Looked at last for a listing within a sequence, and how many codes it has. */
	const struct node *probed;
	size_t codes;
	struct str name; /* of the first of them */
	uint32_t end;    /* before this offset, a long sequence was read, in vain or not */
};

/*
 * A list or a table of codes is a listing of its own, not the text of the entry above it; so is a
 * table of one code, unless it says that entry once more. Single words may be names there where the
 * one above is such a word.
 */
static bool is_other_listing(struct reading *reading, struct memory *memory,
			     const struct node *node, struct str above)
{
	node = within_boxes(node);
	if (node != memory->probed)
		memory->codes = layouts_find_alone(
		    reading, node, !str_is_joined(above) && !is_announced(node), &memory->name);
	memory->probed = node;
	return memory->codes > 1 ||
	       (memory->codes && node->tag == TAG_TABLE && !str_eq(memory->name, above));
}

/* A sequence, as its first entry shows it. */
struct sequence {
	unsigned set; /* of its names: a description that is itself a name begins no entry */
	bool value_first, prefixed, complete;
	struct row_form form;
};

/*
 * Where names have their values beside them, a word and a number below it are none: "Example", "5".
 */
static bool has_form(const struct sequence *sequence, const struct node *node,
		     const struct record *record)
{
	return !sequence->complete || is_complete(node, record) ||
	       name_shape(record->head.names[0].text) == NAME_SURE;
}

/* Of a name alone, or a value, what follows is wanted; not of more words than these have. */
static bool is_sentence(const struct node *node)
{
	enum { LONG = 64 };
	return node->first && node_text(node->first).len > LONG;
}

/* How a paragraph begins an entry. */
enum begin { BEGIN_NONE, BEGIN_ENTRY, BEGIN_BARE, BEGIN_UNREAD };

/*
 * A paragraph that has the form of an entry and cannot be read as one. A value without a name is
 * set like the names, or alone where values stand first.
 */
static bool begins_unread(struct reading *reading, const struct sequence *sequence,
			  const struct node *node, struct record *record)
{
	if (!is_paragraph(node) || sequence->prefixed)
		return false;
	enum unread unread =
	    unread_read(reading, node, POINT_NONE, POINT_NONE, &sequence->form, PLACE_TEXT, record);
	if (unread != UNREAD_NAMELESS || !record->head.value_first)
		return unread != UNREAD_NONE;
	return record->head.whole &&
	       (!sequence->form.set || unread_is_set_alike(reading, record, &sequence->form));
}

static enum begin begins(struct reading *reading, const struct sequence *sequence,
			 const struct node *node, struct opening *opening)
{
	struct record *record = &opening->record;
	bool own = sequence->complete || is_sentence(node);
	if (begins_entry(reading, node, own, opening) && has_form(sequence, node, record) &&
	    (record->head.value_first == sequence->value_first ||
	     (is_complete(node, record) && is_sure(&record->head))) &&
	    (record->head.prefix.len > 0) == sequence->prefixed &&
	    (flat_set(&reading->flat, 0) == sequence->set || is_complete(node, record)))
		return BEGIN_ENTRY;
	if (is_bare_name(reading, node, sequence->set, sequence->complete))
		return BEGIN_BARE;
	return begins_unread(reading, sequence, node, record) ? BEGIN_UNREAD : BEGIN_NONE;
}

/* The entry that begins at `start`; `opening` is what was read there when it was found to begin. */
static void add(struct reading *reading, struct listing_found *found, enum begin begin,
		const struct sequence *sequence, const struct node *start, const struct node *end,
		struct opening *opening)
{
	struct record *record = &opening->record;
	const struct point from = { start, 0 }, to = { end, 0 };
	bool read = false;
	if (begin == BEGIN_ENTRY && opening->own) {
		read = true;
		record->end = to;
	} else if (begin != BEGIN_UNREAD) {
		read = read_head(reading, start, to, false, opening);
		if (read)
			record_take_fields(reading, record);
	} else {
		enum unread unread = unread_read(reading, start->parent, from, to, &sequence->form,
						 PLACE_TEXT, record);
		read = unread != UNREAD_NONE;
		record->is_word = unread == UNREAD_NAMELESS && record->head.value_first &&
				  !unread_is_set_alike(reading, record, &sequence->form);
	}
	if (read)
		*record_add(reading, found) = *record;
}

/*
 * Entries that cannot be read may stand before the first one that can: the earliest of them, or
 * that one.
 */
static const struct node *find_start(struct reading *reading, const struct sequence *sequence,
				     const struct node *first)
{
	const struct listing_found *before =
	    reading->count ? &reading->listings[reading->count - 1] : NULL;
	const struct node *start = first, *node = node_prev(first);
	for (int i = 0; node && i < LIMIT_NEIGHBOURS; i++, node = node_prev(node)) {
		struct record record;
		if (ends_sequence(node) || node->tag == TAG_TABLE || node->tag == TAG_DL ||
		    (before && node->offset <= before->last->offset))
			break;
		if (begins_unread(reading, sequence, node, &record) && record.head.whole)
			start = node;
	}
	return start;
}

static bool read_paragraphs(struct reading *reading, const struct node *first,
			    struct listing_found *found)
{
	/* What is shorter may yet be a listing from its second entry on. */
	struct memory *memory = layout_memory(reading, sizeof *memory);
	struct opening opening, next;
	const struct record *record = &opening.record;
	if (first->offset < memory->end || !begins_entry(reading, first, true, &opening))
		return false;
	const struct sequence sequence = { .set = flat_set(&reading->flat, 0),
					   .value_first = record->head.value_first,
					   .prefixed = record->head.prefix.len > 0,
					   .complete = is_complete(first, record),
					   .form = row_form_of(&reading->flat, 0) };
	const struct node *start = first, *node = after_head(first, record);
	enum begin before = BEGIN_ENTRY;
	size_t count = 1;
	struct str above = record->head.names[0].text;
	uint32_t value = record->head.value_offset; /* a paragraph with it belongs to the head */
	found->first = find_start(reading, &sequence, first);
	if (found->first != first) {
		start = found->first;
		node = start->next;
		before = BEGIN_UNREAD;
		count = value = 0;
	}
	while (node && !ends_sequence(node) && !is_other_listing(reading, memory, node, above)) {
		enum begin begin = begins(reading, &sequence, node, &next);
		if (begin == BEGIN_UNREAD && node->offset <= value)
			begin = BEGIN_NONE;
		if (begin == BEGIN_ENTRY) {
			value = next.record.head.value_offset;
			above = next.record.head.names[0].text;
		}
		if (begin != BEGIN_NONE) {
			add(reading, found, before, &sequence, start, node, &opening);
			opening = next;
			start = node;
			before = begin;
			count += begin != BEGIN_UNREAD;
		}
		node = begin == BEGIN_ENTRY ? after_head(node, &next.record) : node->next;
	}
	add(reading, found, before, &sequence, start, node, &opening);
	found->last = node ? node_prev(node) : node_last(first->parent);
	enum tag box = first->parent->tag;
	bool in_cell =
	    box == TAG_TD || box == TAG_TH || box == TAG_DD || box == TAG_DT || box == TAG_LI;
	if (count > LIMIT_PARAGRAPHS)
		memory->end = found->last->offset + 1;
	return count > 1 || !in_cell;
}

const struct layout layout_paragraphs = { .name = STR_INIT("paragraphs"),
					  .tags =
					      TAG_BIT(TAG_P) | TAG_BIT(TAG_PRE) | TAG_BIT(TAG_DIV),
					  .read = read_paragraphs,
					  .only_codes = true };
