#include "rows.h"

#include "../entry/limits.h"
#include "../entry/words.h"
#include "columns.h"

/* A row of a pipe table: not of HTML's <tr>, nor one made of boxes or of plain text. */
static bool is_pipe_row(const struct reading *reading, const struct row *row)
{
	struct str text = reading->page->source->text;
	size_t at = row->node->offset;
	return reading->page->markup == MARKUP_MARKDOWN && row->node->tag == TAG_TR &&
	       str_eq(node_name(row->node), STR("tr")) &&
	       !str_starts(str_slice(text, at, text.len), STR("<t")) &&
	       !str_starts(str_slice(text, at, text.len), STR("<T"));
}

static size_t text_end(const struct row *row)
{
	const struct node *node = row->count ? row->cells[row->count - 1] : NULL;
	while (node && node->first)
		node = node_last(node);
	return node && node->tag == TAG_TEXT ? node->offset + node->text.len : 0;
}

static bool is_broken(const struct reading *reading, const struct row *row)
{
	struct str text = reading->page->source->text;
	size_t end = text_end(row);
	return end > row->node->offset && is_pipe_row(reading, row) &&
	       str_find_byte(str_slice(text, row->node->offset, end), '\n', 0) != STR_NONE;
}

/* A line between rows that GitHub makes a row of one cell: text that belongs to the row above. */
static bool is_line(const struct reading *reading, const struct row *row)
{
	const struct source *source = reading->page->source;
	struct str line = source_line(source, source_line_number(source, row->node->offset));
	return is_pipe_row(reading, row) && str_find_byte(line, '|', 0) == STR_NONE;
}

/* Dots or placeholders in all cells: nothing that should be an entry. */
static bool is_filling(struct reading *reading, const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i] && !text_is_placeholder(cell_flatten(reading, row->cells[i])))
			return false;
	return true;
}

void row_note_flat(struct reading *reading, struct listing_found *found, enum row_trouble trouble)
{
	struct str text = str_trim(flat_text(&reading->flat));
	size_t len = text.len < LIMIT_NOTE ? text.len : LIMIT_NOTE;
	while (len < text.len && ((unsigned char)text.at[len] & 0xC0) == 0x80)
		len++;
	/* Its lines as one. */
	char *line = arena_alloc(reading->arena, len);
	for (size_t i = 0; i < len; i++)
		line[i] = text.at[i] == '\n' ? ' ' : text.at[i];
	uint32_t offset = flat_offset(&reading->flat, 0);
	listing_note(reading, found, &(struct row_note){ trouble, offset, { line, len } });
}

static void note_row(struct reading *reading, struct listing_found *found, const struct row *row,
		     int column, enum row_trouble trouble)
{
	const struct node *cell = row_cell(row, column);
	cell = cell && node_has_text(cell) ? cell : NULL;
	for (size_t i = 0; i < row->count && !cell; i++)
		if (row->cells[i] && node_has_text(row->cells[i]))
			cell = row->cells[i];
	if (!cell)
		return;
	cell_flatten(reading, cell);
	row_note_flat(reading, found, trouble);
}

void row_note_unread(struct reading *reading, struct listing_found *found, const struct row *row,
		     int column)
{
	if (is_line(reading, row))
		note_row(reading, found, row, COLUMN_NONE, ROW_LINE);
	else if (!row_is_subheading(row) && !is_filling(reading, row))
		note_row(reading, found, row, column, ROW_UNREAD);
}

bool row_note_family(struct reading *reading, struct listing_found *found, const struct row *row,
		     int column)
{
	const struct node *cell = row_cell(row, column);
	bool family = cell && text_code_signs(str_trim(cell_flatten(reading, cell))) & TEXT_FAMILY;
	if (family)
		note_row(reading, found, row, column, ROW_FAMILY);
	return family;
}

void row_note_name(struct reading *reading, struct listing_found *found, const struct row *row,
		   int column)
{
	note_row(reading, found, row, column, ROW_NAME);
}

void row_note_broken(struct reading *reading, struct listing_found *found, const struct row *row)
{
	if (is_broken(reading, row))
		note_row(reading, found, row, COLUMN_NONE, ROW_BROKEN);
}

void row_note_extra(struct reading *reading, struct listing_found *found, const struct row *row,
		    size_t from, size_t to)
{
	for (size_t i = from; i < to && i < row->count; i++) {
		if (!row->cells[i] || !node_has_text(row->cells[i]))
			continue;
		note_row(reading, found, row, (int)i, ROW_EXTRA);
		return;
	}
}

bool row_is_header_again(struct reading *reading, const struct row *row,
			 const struct column *columns)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i] && !str_eq_nocase(str_trim(cell_flatten(reading, row->cells[i])),
						    columns[i].header))
			return false;
	return true;
}
