/* Tables of boxes that the page says are tables: by role or by style. */
#include "grids.h"
#include "limits.h"

enum part { PART_NONE, PART_TABLE, PART_ROW, PART_CELL, PART_HEAD };

struct word {
	struct str text;
	enum part part;
};

static const struct word roles[] = {
	{ STR_INIT("table"), PART_TABLE },    { STR_INIT("grid"), PART_TABLE },
	{ STR_INIT("treegrid"), PART_TABLE }, { STR_INIT("row"), PART_ROW },
	{ STR_INIT("cell"), PART_CELL },      { STR_INIT("gridcell"), PART_CELL },
	{ STR_INIT("rowheader"), PART_CELL }, { STR_INIT("columnheader"), PART_HEAD },
};

static const struct word displays[] = {
	{ STR_INIT("table"), PART_TABLE },
	{ STR_INIT("inline-table"), PART_TABLE },
	{ STR_INIT("table-row"), PART_ROW },
	{ STR_INIT("table-cell"), PART_CELL },
};

static enum part find(const struct word *words, size_t count, struct str text)
{
	for (size_t i = 0; text.len && i < count; i++)
		if (str_eq_nocase(words[i].text, text))
			return words[i].part;
	return PART_NONE;
}

/* The value of "display" in "color: red; display: table-row". */
static struct str display_of(struct str style)
{
	for (struct str part; str_part(&style, ';', &part);) {
		ptrdiff_t colon = str_find_byte(part, ':', 0);
		if (colon != STR_NONE &&
		    str_eq_nocase(str_trim(str_slice(part, 0, (size_t)colon)), STR("display")))
			return str_trim(str_slice(part, (size_t)colon + 1, part.len));
	}
	return STR("");
}

static enum part part_of(const struct node *node)
{
	if (!node_attributes(node) || node->tag == TAG_CHROME)
		return PART_NONE;
	enum part part =
	    find(roles, sizeof roles / sizeof *roles, node_attribute(node, STR("role")));
	if (part)
		return part;
	return find(displays, sizeof displays / sizeof *displays,
		    display_of(node_attribute(node, STR("style"))));
}

/* The row's table, past groups of rows and at most a few boxes that say nothing; or NULL. */
static struct node *table_of(const struct node *row)
{
	struct node *box = row->parent;
	for (int i = 0; box && i < LIMIT_ROW_BOXES; i++, box = box->parent) {
		if (box->tag == TAG_TABLE || part_of(box) == PART_TABLE)
			return box;
		if (box->tag == TAG_TD || box->tag == TAG_TH || part_of(box) >= PART_ROW)
			return NULL;
	}
	return NULL;
}

bool grids_take_said(struct node *cell)
{
	enum part part = part_of(cell);
	struct node *row = cell->parent;
	if ((part != PART_CELL && part != PART_HEAD) || !row ||
	    (row->tag != TAG_TR && part_of(row) != PART_ROW))
		return false;
	if (row->tag != TAG_TR) {
		struct node *table = table_of(row);
		if (!table)
			return false;
		for (struct node *box = row->parent; box != table; box = box->parent)
			box->tag = TAG_ROWS;
		table->tag = TAG_TABLE;
		row->tag = TAG_TR;
	}
	cell->tag = part == PART_HEAD ? TAG_TH : TAG_TD;
	return true;
}
