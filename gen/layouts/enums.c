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

/* "}", "};", "} name;" */
static bool ends_enum(struct str behind)
{
	behind = str_trim(behind);
	bool statement = str_ends(behind, STR(";"));
	size_t word = 0, end = behind.len - statement;
	while (word < end && byte_is_word(behind.at[word]))
		word++;
	return word == end && (!word || statement);
}

/* "name { ... }" and nothing but a name and a ";" behind it. */
static bool find_body(struct str text, size_t *from, size_t *to)
{
	ptrdiff_t open = str_find_byte(text, '{', 0), close = str_find_last(text, '}');
	if (open == STR_NONE || close < open)
		return false;
	*from = (size_t)open;
	*to = (size_t)close + 1;
	struct str body = str_slice(text, *from + 1, (size_t)close);
	return ends_enum(str_slice(text, *to, text.len)) &&
	       str_find_byte(body, '=', 0) != STR_NONE && str_find_byte(body, '{', 0) == STR_NONE &&
	       str_find_byte(body, '"', 0) == STR_NONE;
}

/* The enum that is all of the box, as a piece of code that begins with "enum {". */
static bool read_box(struct reading *reading, const struct node *box, struct block *block)
{
	size_t from, to;
	if (!is_line_box(box) || !holds_brace(box))
		return false;
	flat_read(&reading->flat, box, POINT_NONE, POINT_NONE, SIZE_MAX);
	if (!find_body(flat_text(&reading->flat), &from, &to))
		return false;
	block_of_flat(reading->arena, &reading->flat, STR("enum "), from, to, block);
	block_blank_scopes(block);
	return true;
}

/* The cell is an enum, or its body beside a cell that says "enum". */
static bool is_enum_cell(struct reading *reading, const struct node *cell,
			 const struct node *before)
{
	size_t from, to;
	if (!is_line_box(cell) || !holds_brace(cell))
		return false;
	flat_read(&reading->flat, cell, POINT_NONE, POINT_NONE, SIZE_MAX);
	struct str text = flat_text(&reading->flat);
	if (!find_body(text, &from, &to))
		return false;
	return str_find(str_slice(text, 0, from), STR("enum"), 0) != STR_NONE ||
	       (before && str_find(cell_flatten(reading, before), STR("enum"), 0) != STR_NONE);
}

/* The body of an enum among the row's cells, or NULL. */
static const struct node *enum_cell(struct reading *reading, const struct row *row)
{
	const struct node *before = NULL;
	for (size_t i = 0; i < row->count; i++) {
		if (row->cells[i] && is_enum_cell(reading, row->cells[i], before))
			return row->cells[i];
		before = row->cells[i];
	}
	return NULL;
}

void enums_mark_rows(struct reading *reading, struct grid *grid)
{
	for (size_t r = 0; r < grid->count; r++)
		grid->rows[r].code = enum_cell(reading, &grid->rows[r]) != NULL;
}

void enums_add_row(struct reading *reading, struct listing_found *found, const struct row *row)
{
	struct block block;
	if (read_box(reading, enum_cell(reading, row), &block))
		enums_add(reading, found, &block);
}

static bool read_enum(struct reading *reading, const struct node *box, struct listing_found *found)
{
	enum { AT_LEAST = 2 };
	struct block block;
	if (!read_box(reading, box, &block))
		return false;
	enums_add(reading, found, &block);
	found->of_codes = true;
	return found->count >= AT_LEAST && listing_accept(reading, found);
}

const struct layout layout_enum = { .name = STR_INIT("enum"), .read = read_enum };
