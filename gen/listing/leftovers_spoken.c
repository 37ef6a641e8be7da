/*
 * Whether what stands right before a list, a cell or a block of lines speaks of codes: then numbers
 * that begin its lines may be some, whatever the headings above say.
 *
 *	The return codes can be:        | Codes          |
 *	- 0: shut                       | 04 - shut      |
 *	- 1: open                       | 07 - open      |
 */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "leftovers_parts.h"

/* "Codes of the card"; "Returns" and "Events" may have anything below. */
static bool names_codes(struct str heading)
{
	struct str word;
	for (size_t at = 0; word_next(heading, &at, &word);)
		if (str_eq_nocase(word_without_plural(word), STR("code")))
			return true;
	return false;
}

/* A text announces with its last sentence what follows it. */
static struct str last_sentence(struct str text)
{
	ptrdiff_t stop = STR_NONE;
	for (ptrdiff_t at = 0; (at = str_find(text, STR(". "), (size_t)at)) != STR_NONE; at++)
		stop = at;
	return str_slice(text, stop == STR_NONE ? 0 : (size_t)stop + 2, text.len);
}

/* What is before the node in its parent: words in a line, or a block. */
static void read_before(struct flat *flat, const struct node *node)
{
	const struct node *before = node_prev(node), *first = node;
	for (; before && !tag_is_block(before->tag); before = node_prev(before))
		first = before;
	if (first == node && before)
		flat_read(flat, before, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	else
		flat_read(flat, node->parent, (struct point){ first, 0 }, (struct point){ node, 0 },
			  LIMIT_PARAGRAPH);
}

size_t left_column(const struct node *cell)
{
	size_t column = 0;
	for (const struct node *node = node_prev(cell); node && column < LEFT_COLUMNS;
	     node = node_prev(node))
		column += node->tag == TAG_TD || node->tag == TAG_TH;
	return column;
}

const struct node *left_table_of(const struct node *node)
{
	while (node && node->tag != TAG_TABLE)
		node = node->parent;
	return node;
}

const struct node *left_first_row(const struct node *table)
{
	const struct node *row = table ? table->first : NULL;
	while (row && row->tag != TAG_TR)
		row = row->tag == TAG_CAPTION ? node_skip(row, table) : node_next(row, table);
	return row;
}

/* The cell of the table's first row that stands above the cell; NULL: none, or it is far right. */
static const struct node *header_above(const struct node *cell)
{
	size_t column = left_column(cell);
	const struct node *row = column < LEFT_COLUMNS ? left_first_row(left_table_of(cell)) : NULL;
	const struct node *header = row ? row->first : NULL;
	while (header && ((header->tag != TAG_TD && header->tag != TAG_TH) || column--))
		header = header->next;
	return header;
}

/* The list that the block is an item of, or the block. */
static const struct node *list_of(const struct node *block)
{
	const struct node *item = block->tag == TAG_P ? block->parent : block;
	return item && item->tag == TAG_LI ? item->parent : block;
}

static enum spoken spoken_by(struct str text)
{
	struct str words = last_sentence(str_trim(text));
	bool says = text_lists_error_codes(words) || text_heads_exit_codes(words);
	return says && str_ends(words, STR(":"))      ? SPOKEN_SAID
	       : text_speaks_of_codes_anywhere(words) ? SPOKEN_MAYBE
						      : SPOKEN_NOT;
}

enum spoken left_spoken_of(struct left_spoken *look, const struct node *block, struct str text,
			   const struct left_headings *headings)
{
	const struct node *top = list_of(block), *header = NULL;
	if (top == look->of)
		return look->spoken;
	look->of = top;
	/* "The codes are:" may be the first of the block's own lines. */
	struct str line = str_slice(text, 0, str_line_end(text, 0));
	look->spoken = top == block && !str_holds_digit(line) ? spoken_by(line) : SPOKEN_NOT;
	if (top->tag == TAG_TD || top->tag == TAG_TH)
		header = header_above(top);
	else
		read_before(&look->flat, top);
	if (header)
		flat_read(&look->flat, header, POINT_NONE, POINT_NONE, LIMIT_HEADING);
	if (header && text_heads_errors(flat_text(&look->flat)))
		look->spoken = SPOKEN_SAID;
	if (look->spoken == SPOKEN_NOT && (header || top->tag < TAG_TD))
		look->spoken = spoken_by(flat_text(&look->flat));
	if (look->spoken == SPOKEN_NOT && names_codes(headings->texts[headings->last]))
		look->spoken = SPOKEN_MAYBE;
	return look->spoken;
}
