/*
 * Sections over a value as those of codes are, of which the headings are words and no names:
 *
 *	### PUMP_DRY       ### Unknown pond
 *	Code: 5            Code: 6
 */
#include "../entry/limits.h"
#include "leftovers_parts.h"

enum { FORMS = 4, LINES = 8 }; /* forms that a page's sections have; lines before the value */

/* How a section of a code has its value: in such a block, after such words in its line. */
struct form {
	enum tag block;
	struct str label;
};

struct sections {
	struct left_nameless *look;
	struct flat flat;
	struct form forms[FORMS];
	size_t count;
	bool own;        /* some are none of HTTP's, of which a page tells whose answers they are */
	uint64_t levels; /* bits of headings that are names of codes */
};

static bool is_section_of_code(const struct listing_found *found)
{
	return found->verdict == VERDICT_CODES && found->layout->of_sections &&
	       tag_is_heading(found->first->tag);
}

/* The block of the section in which the byte of the page stands; NULL: the heading itself. */
static const struct node *block_of(const struct node *heading, uint32_t offset)
{
	const struct node *block = NULL, *node = heading->next;
	for (int i = 0; i < LIMIT_NEIGHBOURS && node && node->offset <= offset; i++) {
		if (tag_is_heading(node->tag))
			return NULL;
		block = tag_is_block(node->tag) ? node : block;
		node = node->next;
	}
	return block;
}

/* What stands in the line before the value; in a table it may be the line before. */
static struct str label_before(struct str text, size_t value)
{
	size_t from = (size_t)(str_find_last(str_slice(text, 0, value), '\n') + 1);
	struct str label = str_trim(str_slice(text, from, value));
	if (label.len || !from)
		return label;
	size_t before = (size_t)(str_find_last(str_slice(text, 0, from - 1), '\n') + 1);
	return str_trim(str_slice(text, before, from - 1));
}

static bool has_form(const struct sections *all, enum tag block, struct str label)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->forms[i].block == block && str_eq(all->forms[i].label, label))
			return true;
	return false;
}

/* Notes how the section has the value that stands at the byte of the page. */
static void note_form(struct sections *all, const struct node *heading, uint32_t offset)
{
	const struct node *block = block_of(heading, offset);
	if (!block || all->count == FORMS)
		return;
	flat_read(&all->flat, block, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	struct str text = flat_text(&all->flat);
	for (size_t at = 0; at < text.len; at++) {
		if (!byte_is_digit(text.at[at]) || flat_offset(&all->flat, at) != offset)
			continue;
		struct str label = label_before(text, at);
		if (label.len && label.len <= LIMIT_LABEL && !has_form(all, block->tag, label))
			all->forms[all->count++] =
			    (struct form){ block->tag, arena_str(all->look->arena, label) };
		return;
	}
}

/* Where the value begins that the line has after the label of a form, or the next one; else 0. */
static size_t value_after_label(struct str text, size_t at, struct str label)
{
	if (!str_starts(str_slice(text, at, text.len), label))
		return 0;
	size_t value = at + label.len;
	while (value < text.len && byte_is_space(text.at[value]))
		value++;
	return value;
}

/* The value of the block, in one of the forms. */
static bool read_block(struct sections *all, const struct node *block, struct str *number)
{
	bool any = false;
	for (size_t i = 0; i < all->count; i++)
		any |= all->forms[i].block == block->tag;
	if (!any || block->numberless)
		return false;
	flat_read(&all->flat, block, POINT_NONE, POINT_NONE, LIMIT_HEAD);
	struct str text = flat_text(&all->flat);
	for (size_t at = 0, line = 0; at < text.len && line < LINES; line++) {
		for (size_t i = 0; i < all->count; i++) {
			struct value_found value;
			size_t from = all->forms[i].block == block->tag
					  ? value_after_label(text, at, all->forms[i].label)
					  : 0;
			if (!from || !value_find(text, from, &value) || value.from != from ||
			    value.state != VALUE_GOOD)
				continue;
			*number = str_slice(text, value.from, value.end);
			return true;
		}
		at = str_line_end(text, at) + 1;
	}
	return false;
}

/* Whether an entry has the number where it stands. */
static bool is_entry(const struct sections *all, struct str number)
{
	uint32_t offset = flat_offset(&all->flat, (size_t)(number.at - flat_text(&all->flat).at));
	return map_get(&all->look->read, (struct str){ (const char *)&offset, sizeof offset });
}

/* Counts the heading where its section has a value that no entry has. */
static void look_at(struct sections *all, const struct node *heading, struct left_many *found)
{
	const struct node *node = heading->next;
	struct str number;
	bool any = false;
	for (int i = 0; !any && node && i < LIMIT_NEIGHBOURS && !tag_is_heading(node->tag); i++) {
		any = tag_is_block(node->tag) && read_block(all, node, &number);
		node = node->next;
	}
	/* What another heading tells of a code of the page is none of its own. */
	bool peer = all->levels & TAG_BIT(heading->tag);
	if (!any || is_entry(all, number) || (!peer && left_is_listed(all->look, number)))
		return;
	uint32_t offset = flat_offset(&all->flat, (size_t)(number.at - flat_text(&all->flat).at));
	*map_at_copy(&all->look->read, (struct str){ (const char *)&offset, sizeof offset }) = all;
	if (found->count++)
		return;
	flat_read(&all->flat, heading, POINT_NONE, POINT_NONE, LIMIT_TITLE);
	struct str words = str_trim(flat_text(&all->flat));
	found->first = arena_str(all->look->arena, str_head(words, LIMIT_NOTE));
	found->offset = heading->offset;
}

/* Notes the forms of the listing's sections: mostly it has one. */
static void note_forms(struct sections *all, const struct listing_found *found)
{
	const struct node *heading = found->first;
	for (size_t i = 0; i < found->count && all->count < FORMS; i++) {
		const struct head *head = &found->records[i].head;
		if (!head->name_count || head->value.state != VALUE_GOOD)
			continue;
		/* Records stand in the order of the page. */
		for (const struct node *next = heading; next; next = next->next) {
			if (next->offset > head->value_offset)
				break;
			heading = tag_is_heading(next->tag) ? next : heading;
		}
		note_form(all, heading, head->value_offset);
		all->levels |= TAG_BIT(heading->tag);
		all->own |= !value_is_http_status(&head->value);
	}
}

void left_count_sections(struct left_nameless *look, struct leftovers *leftovers)
{
	struct sections all = { .look = look };
	const struct reading *reading = look->reading;
	for (size_t i = 0; i < reading->count; i++)
		if (is_section_of_code(&reading->listings[i]))
			note_forms(&all, &reading->listings[i]);
	const struct node *root = reading->page->root;
	for (const struct node *node = all.own ? root->first : NULL; all.count && node;
	     node = node_next(node, root))
		if (tag_is_heading(node->tag) && node_has_text(node))
			look_at(&all, node, &leftovers->sections);
	flat_free(&all.flat);
}
