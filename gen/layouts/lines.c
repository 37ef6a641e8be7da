/*
 * Lines of a paragraph, a cell or a <pre>: "NAME (5): text", a line an entry, or several of them in
 * a line; lines between that begin no entry go on with the one before.
 */
#include "../base/map.h"
#include "declare.h"

static bool has_blocks(const struct node *node)
{
	for (const struct node *child = node->first; child; child = child->next)
		if (tag_is_block(child->tag))
			return true;
	return false;
}

static bool holds_lines(const struct node *box)
{
	static const enum tag boxes[] = { TAG_P, TAG_DIV, TAG_TD, TAG_DD, TAG_LI, TAG_PRE };
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++)
		if (box->tag == boxes[i])
			return box->first && !has_blocks(box);
	return false;
}

static bool has_capital(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (byte_is_upper(name.at[i]))
			return true;
	return false;
}

/* In a <pre>, blanks part name, value and text; but small names are variables. */
static bool begins_entry(const struct head *head, bool in_pre)
{
	if (!head->name_count || head->value.state == VALUE_NONE)
		return false;
	struct str name = head->names[0].text;
	return in_pre ? name_shape(name) == NAME_SURE && has_capital(name) : head->whole;
}

/* The same name with other values is output of a program. */
static bool contradicts_itself(struct arena *arena, const struct listing_found *found)
{
	struct map names = { .arena = arena };
	for (size_t i = 0; i < found->count; i++) {
		const struct head *head = &found->records[i].head;
		void **seen = map_at(&names, head->names[0].text);
		if (*seen && ((const struct head *)*seen)->value.value != head->value.value)
			return true;
		*seen = (void *)(uintptr_t)head;
	}
	return false;
}

/* Where a further entry begins on the same line ("A = 1, B = 2"): behind the comma, else at `to`. */
static size_t next_on_line(struct str text, const struct head *head, size_t to)
{
	size_t comma = head->end;
	while (comma > 0 && (text.at[comma - 1] == ' ' || text.at[comma - 1] == '\n'))
		comma--;
	bool listed = comma > 0 && (text.at[comma - 1] == ',' || text.at[comma - 1] == ';');
	return listed ? head->end : to;
}

static void add(struct reading *reading, const struct node *box, struct listing_found *found,
		size_t at, const struct head *head, bool word)
{
	const struct flat *flat = &reading->flat;
	if (found->count)
		found->records[found->count - 1].end = flat_point(flat, at);
	struct record record = {
		.head = *head,
		.offset = flat_offset(flat, at),
		.top = box,
		.is_word = word,
		.rest = flat_point(flat, head->end),
		.note = arena_str(reading->arena,
				  str_slice(flat_text(flat), head->note_from, head->note_end)),
	};
	*record_add(reading, found) = record;
}

/* The head of an entry on the line; with a word for a name where it cannot be anything else. */
static bool read_head(struct reading *reading, size_t at, size_t to, bool in_pre, struct head *head,
		      bool *word)
{
	*word = false;
	if (in_pre && declare_sets_variable(str_slice(flat_text(&reading->flat), at, to)))
		return false;
	if (head_read_line(reading->arena, &reading->flat, at, to, TRUST_SHAPE, head) &&
	    begins_entry(head, in_pre))
		return true;
	*word = true;
	return !in_pre &&
	       head_read_line(reading->arena, &reading->flat, at, to, TRUST_WORD, head) &&
	       head_is_surely_complete(head);
}

/* Adds the entries of the flattened box; how many lines begin none. */
static size_t read_entries(struct reading *reading, const struct node *box,
			   struct listing_found *found)
{
	struct str text = flat_text(&reading->flat);
	bool in_pre = box->tag == TAG_PRE;
	size_t others = 0;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		ptrdiff_t end = str_find_byte(text, '\n', at);
		to = end == STR_NONE ? text.len : (size_t)end;
		struct head head;
		bool any = false;
		bool word;
		while (at < to && read_head(reading, at, to, in_pre, &head, &word)) {
			add(reading, box, found, at, &head, word);
			any = true;
			at = next_on_line(text, &head, to);
		}
		others += !any;
	}
	return others;
}

static bool has_line_break(const struct node *box)
{
	for (const struct node *child = box->first; child; child = child->next)
		if (child->tag == TAG_BR)
			return true;
	return false;
}

static bool read_lines(struct reading *reading, const struct node *box, struct listing_found *found)
{
	const struct point none = { NULL, 0 };
	if (!holds_lines(box))
		return false;
	/* Line ends of the source mean nothing, unless each of the lines is an entry. */
	bool broken = box->tag == TAG_PRE || has_line_break(box);
	reading->flat.keep_lines = !broken;
	flat_read(&reading->flat, box, none, none, SIZE_MAX);
	reading->flat.keep_lines = false;
	/* Definitions are the code layout's. */
	if (box->tag == TAG_PRE &&
	    str_find(flat_text(&reading->flat), STR("#define"), 0) != STR_NONE)
		return false;
	size_t others = read_entries(reading, box, found);
	if (!broken && others)
		return false;
	if (box->tag == TAG_PRE &&
	    (others > found->count || contradicts_itself(reading->arena, found)))
		return false;
	/* One line alone may be any sentence's beginning; a paragraph of it is the paragraphs layout's. */
	return found->count > 1 && listing_accept(reading, found);
}

const struct layout layout_lines = { .name = STR_INIT("lines"), .read = read_lines };
