/*
 * Enums that are set as text rather than as code, as generated reference pages have them:
 * "enum error { OK = 0, FAILED = 1 }" in a cell or a paragraph.
 */
#include "enums.h"

static bool holds_brace(const struct node *box)
{
	for (const struct node *node = box->first; node; node = node->next)
		if (node->tag == TAG_TEXT && str_find_byte(node->text, '{', 0) != STR_NONE)
			return true;
	return false;
}

static bool is_line_box(const struct node *box)
{
	static const enum tag boxes[] = { TAG_P, TAG_DIV, TAG_TD, TAG_DD, TAG_DT, TAG_LI };
	bool known = false;
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++)
		known |= box->tag == boxes[i];
	for (const struct node *child = box->first; known && child; child = child->next)
		known = !tag_is_block(child->tag);
	return known;
}

/* "name { ... }" and nothing but a ";" behind it. */
static bool find_body(struct str text, size_t *from, size_t *to)
{
	ptrdiff_t open = str_find_byte(text, '{', 0), close = str_find_last(text, '}');
	if (open == STR_NONE || close < open)
		return false;
	*from = (size_t)open;
	*to = (size_t)close + 1;
	struct str behind = str_trim(str_slice(text, *to, text.len));
	struct str body = str_slice(text, *from + 1, (size_t)close);
	return (!behind.len || str_eq(behind, STR(";"))) &&
	       str_find_byte(body, '=', 0) != STR_NONE && str_find_byte(body, '{', 0) == STR_NONE &&
	       str_find_byte(body, '"', 0) == STR_NONE;
}

static bool read_enum(struct reading *reading, const struct node *box, struct listing_found *found)
{
	enum { AT_LEAST = 2 };
	const struct point none = { NULL, 0 };
	if (!is_line_box(box) || !holds_brace(box))
		return false;
	flat_read(&reading->flat, box, none, none, SIZE_MAX);
	size_t from, to;
	if (!find_body(flat_text(&reading->flat), &from, &to))
		return false;
	struct block block;
	block_of_flat(reading->arena, &reading->flat, STR("enum "), from, to, &block);
	enums_add(reading, found, &block);
	found->of_codes = true;
	return found->count >= AT_LEAST && listing_accept(reading, found);
}

const struct layout layout_enum = { .name = STR_INIT("enum"), .read = read_enum };
