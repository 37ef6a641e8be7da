/*
 * Names alone, without a number anywhere: headings or paragraphs that are nothing but a name, the
 * text below them; and paragraphs or lines that begin with one ("**NAME** - text"). Such a name may
 * be anything, so this layout only reads where headers are asked for values, and where they know
 * one of the names.
 */
#include "layouts.h"

#include "../entry/limits.h"
#include "../listing/known.h"

/* Nothing stands before a name but what numbers or marks its place: "-NAME", "3.1 NAME". */
static size_t skip_place(struct str text)
{
	size_t at = 0, dots = 0;
	while (at < text.len && (byte_is_digit(text.at[at]) || text.at[at] == '.'))
		dots += text.at[at++] == '.';
	if (at && !dots)
		return 0;
	while (at < text.len && (text.at[at] == '-' || byte_is_space(text.at[at])))
		at++;
	return at;
}

static bool is_composed(struct str name)
{
	return str_is_joined(name);
}

static bool is_any_known(const struct reading *reading, const struct head *head)
{
	for (size_t i = 0; i < head->name_count; i++)
		if (known_has(reading->headers, head->names[i].text))
			return true;
	return false;
}

/* A name that headers know, or one with parts, which may be missing in them. */
static bool may_be_entry(const struct reading *reading, const struct head *head)
{
	return head->name_count && head->value.state == VALUE_NONE && !head->names[0].wildcard &&
	       (is_composed(head->names[0].text) || is_any_known(reading, head));
}

/* The block is nothing but a name, or some. */
static bool is_bare(struct reading *reading, const struct node *block, struct head *head)
{
	flat_read(&reading->flat, block, POINT_NONE, POINT_NONE, LIMIT_BLOCK);
	struct str text = flat_text(&reading->flat);
	return text.len && !reading->flat.cut &&
	       head_read(reading->arena, &reading->flat, skip_place(text), TRUST_SHAPE, head) &&
	       head->end == text.len && may_be_entry(reading, head);
}

struct sequence {
	struct reading *reading;
	struct listing_found *found;
	size_t known; /* entries that headers know */
};

static struct record *add(struct sequence *sequence, const struct head *head, uint32_t offset)
{
	struct record *record = record_add(sequence->reading, sequence->found);
	*record = (struct record){ .head = *head, .offset = offset };
	sequence->known += is_any_known(sequence->reading, head);
	return record;
}

/* --- headings --- */

static bool ends_section(const struct node *node, const struct node *heading)
{
	if (!tag_is_heading(node->tag))
		return false;
	/*
	 * A page's title describes the whole page: its first words are the entry's, its sections
	 * are not.
	 */
	return heading->tag == TAG_H1 || node->tag <= heading->tag;
}

static void read_sections(struct sequence *sequence, const struct node *heading)
{
	enum tag tag = heading->tag;
	struct head head;
	while (heading && heading->tag == tag && is_bare(sequence->reading, heading, &head)) {
		const struct node *end = heading->next;
		while (end && !ends_section(end, heading))
			end = end->next;
		struct record *record = add(sequence, &head, heading->offset);
		record->top = heading->parent;
		record->rest.node = heading->next == end ? NULL : heading->next;
		record->end.node = end;
		sequence->found->last = end ? node_prev(end) : node_last(heading->parent);
		heading = end;
	}
}

/* --- paragraphs --- */

/* A name at the start of a line, and whether the line is nothing else. */
struct start {
	struct head head;
	bool bare;
};

/* "**NAME** Text", "[NAME] text": set apart, and a sentence begins after it. */
static bool is_apart(const struct flat *flat, const struct head *head)
{
	struct str text = flat_text(flat);
	return head_stands_apart(flat, head) &&
	       (byte_is_upper(text.at[head->end]) || str_byte(text, 0) == '[');
}

static bool read_start(struct reading *reading, size_t at, size_t to, struct start *start)
{
	const struct flat *flat = &reading->flat;
	struct head *head = &start->head;
	if (!head_read_line(reading->arena, flat, at, to, TRUST_SHAPE, head) ||
	    !may_be_entry(reading, head))
		return false;
	start->bare = head->end >= to;
	return start->bare || head->whole || is_apart(flat, head);
}

static bool begins(struct reading *reading, const struct node *block, struct start *start)
{
	if (block->tag != TAG_P)
		return false;
	flat_read(&reading->flat, block, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	struct str text = flat_text(&reading->flat);
	return text.len && read_start(reading, 0, str_line_end(text, 0), start);
}

/* The entry goes on after its head, in the paragraph or below it. */
static void set_rest(struct record *record, const struct flat *flat, const struct node *paragraph)
{
	struct str text = flat_text(flat);
	size_t at = str_skip_space(text, record->head.end);
	record->top = paragraph->parent;
	record->rest = at < text.len ? flat_point(flat, at) : (struct point){ paragraph->next, 0 };
}

/* The entries that begin in the lines of a paragraph, of which the first does. */
static void read_lines(struct sequence *sequence, const struct node *paragraph, bool bare)
{
	struct reading *reading = sequence->reading;
	const struct flat *flat = &reading->flat;
	flat_read(&reading->flat, paragraph, POINT_NONE, POINT_NONE, SIZE_MAX);
	struct str text = flat_text(flat);
	struct record *before = NULL;
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct start start;
		to = str_line_end(text, at);
		if (!read_start(reading, at, to, &start) || start.bare != bare)
			continue;
		size_t was = sequence->found->count;
		if (before)
			sequence->found->records[was - 1].end = flat_point(flat, at);
		before = add(sequence, &start.head, flat_offset(flat, at));
		set_rest(before, flat, paragraph);
	}
}

/* How many blocks that say something stand from `node` up to `end`. */
static size_t count_blocks(const struct node *node, const struct node *end)
{
	size_t count = 0;
	for (; node && node != end; node = node->next)
		count += node_has_text(node);
	return count;
}

/* The last entry is not longer than the longest before it: what follows is prose. */
static void end_last(struct sequence *sequence, const struct node *paragraph,
		     const struct node *end, size_t longest)
{
	struct listing_found *found = sequence->found;
	struct record *record = &found->records[found->count - 1];
	const struct node *last = paragraph, *node = paragraph->next;
	for (size_t blocks = 0; node && node != end; node = node->next) {
		bool says = node_has_text(node);
		if (says && ++blocks > longest)
			break;
		last = node;
	}
	record->end.node = node;
	if (record->rest.node == node)
		record->rest = POINT_NONE;
	found->last = last;
}

static void read_paragraphs(struct sequence *sequence, const struct node *first, bool bare)
{
	struct listing_found *found = sequence->found;
	const struct node *paragraph = first, *node = first->next;
	size_t longest = 0;
	struct start start;
	read_lines(sequence, first, bare);
	/*
	 * The first line may be longer than what was looked at, and turn out to go on in another
	 * way.
	 */
	if (!found->count)
		return;
	for (; node && !tag_is_heading(node->tag) && node->tag != TAG_HR; node = node->next) {
		if (!begins(sequence->reading, node, &start) || start.bare != bare)
			continue;
		size_t blocks = count_blocks(paragraph->next, node);
		longest = blocks > longest ? blocks : longest;
		struct record *before = &found->records[found->count - 1];
		before->end.node = node;
		if (before->rest.node == node)
			before->rest = POINT_NONE;
		paragraph = node;
		read_lines(sequence, node, bare);
	}
	if (found->count == 1)
		longest = bare;
	end_last(sequence, paragraph, node, longest);
}

/* A name without a word about it is in a table of contents as likely as not. */
static bool is_described(const struct listing_found *found)
{
	size_t described = 0;
	for (size_t i = 0; i < found->count; i++)
		described += found->records[i].rest.node != NULL;
	return described * 2 >= found->count;
}

static bool is_in_cell(const struct node *node)
{
	enum tag box = node->parent->tag;
	return box == TAG_TD || box == TAG_TH || box == TAG_DD || box == TAG_DT || box == TAG_LI;
}

/* Before these offsets, blocks of each kind were read, in vain or not. */
struct memory {
	uint32_t ends[TAG_H6 + 1];
};

static bool read_names(struct reading *reading, const struct node *node,
		       struct listing_found *found)
{
	struct sequence sequence = { reading, found, 0 };
	bool heading = tag_is_heading(node->tag);
	struct start start = { .bare = true };
	enum tag kind = heading ? node->tag : TAG_P;
	if (!reading->headers)
		return false;
	struct memory *memory = layout_memory(reading, sizeof *memory);
	if (node->offset < memory->ends[kind])
		return false;
	if (heading)
		read_sections(&sequence, node);
	else if (!is_in_cell(node) && begins(reading, node, &start))
		read_paragraphs(&sequence, node, start.bare);
	if (!found->count)
		return false;
	memory->ends[kind] = found->records[found->count - 1].offset + 1;
	found->why = STR("no name has a value");
	return sequence.known && (heading || is_described(found)) &&
	       (start.bare || found->count > 1);
}

const struct layout layout_names = { .name = STR_INIT("names"),
				     .tags = TAG_BITS_HEADING | TAG_BIT(TAG_P),
				     .read = read_names,
				     .only_names = true,
				     .of_sections = true };
