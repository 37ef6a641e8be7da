/*
 * Reference pages that programs make: a box or heading with the declaration of a constant, and its
 * text in a box of its own after that, both in one box or side by side. Between two of them may
 * stand a heading or an anchor.
 *
 *	<div><div>#define NAME 5</div><div>text</div></div>
 *	<section>pub const NAME: i32 = 5</section><div>text</div>
 */
#include "../base/map.h"
#include "../code/c_definitions.h"
#include "../code/declare.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "layouts.h"

/* White space, an anchor, a box that was opened and has nothing left in it. */
static bool is_blank(const struct node *node)
{
	if (node->tag == TAG_TEXT)
		return !str_trim(node->text).len;
	return (node->tag == TAG_DIV && !node->first) ||
	       (node->tag == TAG_A && !node_has_text(node));
}

static const struct node *skip_blank(const struct node *node)
{
	for (int i = 0; node && i < LIMIT_NEIGHBOURS && is_blank(node); i++)
		node = node->next;
	return node;
}

/* A box of nothing but the declaration of one constant that has a value. */
static bool read_declaration(struct reading *reading, const struct node *box, struct record *record)
{
	struct listing_found declared = { .offset = box->offset };
	struct block block;
	if (box->tag != TAG_DIV && !tag_is_heading(box->tag))
		return false;
	flat_read(&reading->flat, box, POINT_NONE, POINT_NONE, LIMIT_DECLARATION);
	struct str text = flat_text(&reading->flat);
	if (reading->flat.cut || str_find_byte(text, '\n', 0) != STR_NONE)
		return false;
	block_of_flat(reading->arena, &reading->flat, 0, text.len, &block);
	if (text_find_define(text) == 0)
		c_definitions_add(reading, &declared, &block);
	else if (str_find_byte(text, '=', 0) != STR_NONE)
		declare_read(reading, &declared, &block);
	if (declared.count != 1 || declared.records[0].head.value.state != VALUE_GOOD)
		return false;
	*record = declared.records[0];
	return true;
}

/* Reads a declaration with its text; `*last` is the last node of both. */
static bool read_detail(struct reading *reading, const struct node *node, struct record *record,
			const struct node **last)
{
	const struct node *inner = skip_blank(node->first);
	const struct node *text = inner ? skip_blank(inner->next) : NULL;
	struct record other;
	if (node->tag == TAG_DIV && text && text->tag == TAG_DIV && !skip_blank(text->next) &&
	    read_declaration(reading, inner, record)) {
		*last = node;
		record->text = text;
		return true;
	}
	text = skip_blank(node->next);
	if (!text || text->tag != TAG_DIV || !node_has_text(text) ||
	    !read_declaration(reading, node, record) || read_declaration(reading, text, &other))
		return false;
	*last = text;
	record->text = text;
	return true;
}

static const void *listed(struct reading *reading, const struct record *record)
{
	return name_listed_before(reading, record->head.names[0].text);
}

/* What another heading says of those below it is the page's, and ends the listing. */
static bool names_it(struct reading *reading, const struct node *heading,
		     const struct record *record)
{
	flat_read(&reading->flat, heading, POINT_NONE, POINT_NONE, LIMIT_DECLARATION);
	return str_find(flat_text(&reading->flat), record->head.names[0].text, 0) != STR_NONE;
}

/* Reads the next one, at the node or after a heading there that names it. */
static bool read_next(struct reading *reading, const struct node *node, struct record *record,
		      const struct node **last)
{
	node = skip_blank(node);
	if (!node || read_detail(reading, node, record, last))
		return node;
	const struct node *detail = tag_is_heading(node->tag) ? skip_blank(node->next) : NULL;
	return detail && read_detail(reading, detail, record, last) &&
	       names_it(reading, node, record);
}

/* The letters of a text, without its digits. */
static struct str letters_of(struct reading *reading, const struct node *box)
{
	struct buf letters = { 0 };
	flat_read(&reading->flat, box, POINT_NONE, POINT_NONE, LIMIT_DECLARATION);
	struct str text = flat_text(&reading->flat);
	for (size_t i = 0; i < text.len; i++)
		if (!byte_is_digit(text.at[i]))
			buf_add_byte(&letters, text.at[i]);
	return buf_take(&letters, reading->arena);
}

/* NULL where it is bare text: what programs put there is in an element of its own. */
static const struct node *last_part(const struct node *box)
{
	const struct node *last = node_last(box);
	while (last && is_blank(last))
		last = node_prev(last);
	return last && last->tag != TAG_TEXT ? last : NULL;
}

/* What programs put below each declaration ("Defined at line 5") is no text of it. */
static void drop_repeated(struct reading *reading, struct listing_found *found)
{
	/* By its letters: the record that has such a part, or the listing where several have it. */
	struct map seen = { .arena = reading->arena };
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < found->count; i++) {
			struct record *record = &found->records[i];
			const struct node *box = record->text, *last = last_part(box);
			if (!last)
				continue;
			void **slot = map_at(&seen, letters_of(reading, last));
			if (pass == 0) {
				*slot = *slot ? found : (void *)record;
			} else if (*slot == found) {
				record->text = NULL;
				record->top = box;
				record->rest = (struct point){ box->first, 0 };
				record->end = (struct point){ last, 0 };
			}
		}
	}
}

/* Before this offset, declarations were read, in vain or not. */
struct memory {
	uint32_t end;
	const struct node *after; /* what follows the last of them */
};

/* Below a heading that follows such a listing one is enough. */
static bool goes_on(const struct memory *memory, const struct node *first)
{
	const struct node *heading = memory->after;
	return heading && tag_is_heading(heading->tag) && skip_blank(heading->next) == first;
}

/*
 * Those that a summary above has with a text are that one at more length: they stay prose. One that
 * it has without a text counts by itself.
 */
static bool read_details(struct reading *reading, const struct node *first,
			 struct listing_found *found)
{
	enum { AT_LEAST = 2 };
	struct record record;
	const struct node *last = NULL;
	struct memory *memory = layout_memory(reading, sizeof *memory);
	if (first->offset < memory->end)
		return false;
	if (!read_detail(reading, first, &record, &last))
		return false;
	do {
		if (listed(reading, &record) == NAME_DESCRIBED)
			break;
		*record_add(reading, found) = record;
		found->last = last;
	} while (read_next(reading, last->next, &record, &last));
	if (!found->count || (found->count < AT_LEAST && !goes_on(memory, first) &&
			      !listed(reading, &found->records[0])))
		return false;
	memory->end = found->last->offset + 1;
	memory->after = skip_blank(found->last->next);
	drop_repeated(reading, found);
	return true;
}

const struct layout layout_details = { .name = STR_INIT("details"),
				       .tags = TAG_BITS_HEADING | TAG_BIT(TAG_DIV),
				       .read = read_details,
				       .only_codes = true };
