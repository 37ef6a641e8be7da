/* Tables of plain text with "|" between the cells. */
#include "text_grid.h"

/* The columns in which cells are parted. */
struct bars {
	size_t columns[TEXTGRID_COLUMNS + 1];
	size_t count;
};

/*
 * "+----+----+", "|----|----|", "----+----": where the dashes are parted; false where it is none.
 */
static bool read_rule(const struct canvas *canvas, const struct canvas_line *line,
		      struct bars *bars)
{
	size_t from = canvas_indent(canvas, line), width = canvas_width(line), dashes = 0;
	bars->count = 0;
	for (size_t i = from; i < width; i++) {
		char c = canvas_cell(canvas, line, i);
		if (str_find_byte(STR("+|-=: "), c, 0) == STR_NONE)
			return false;
		dashes += c == '-' || c == '=';
		bool edge = i == from || i + 1 == width;
		if ((c != '+' && c != '|') || edge)
			continue;
		if (bars->count == TEXTGRID_COLUMNS)
			return false;
		bars->columns[bars->count++] = i;
	}
	return bars->count && dashes > bars->count;
}

static bool has_bar(const struct canvas *canvas, const struct canvas_line *line)
{
	for (size_t i = line->from; i < line->to; i++)
		if (canvas->cells[i] == '|')
			return true;
	return false;
}

/* Where a row's cells are parted: where the rule's are, or else at as many bars as the rule has. */
static bool read_row(const struct canvas *canvas, const struct canvas_line *line,
		     const struct bars *rule, struct bars *bars)
{
	size_t from = canvas_indent(canvas, line), width = canvas_width(line);
	bool aligned = true;
	*bars = *rule;
	for (size_t i = 0; i < rule->count; i++)
		aligned &= canvas_cell(canvas, line, rule->columns[i]) == '|';
	if (aligned)
		return true;
	bars->count = 0;
	for (size_t i = from; i < width; i++) {
		if (canvas_cell(canvas, line, i) != '|' || i == from || i + 1 == width)
			continue;
		if (bars->count == rule->count)
			return false;
		bars->columns[bars->count++] = i;
	}
	return bars->count == rule->count;
}

/* The text from the bar before the cell to the one after it. */
static void add_cell(struct arena *arena, const struct canvas *canvas,
		     const struct canvas_line *line, const struct bars *bars, size_t index,
		     struct node *cell)
{
	size_t indent = canvas_indent(canvas, line), width = canvas_width(line);
	bool opens = canvas_cell(canvas, line, indent) == '|',
	     closes = width && canvas_cell(canvas, line, width - 1) == '|';
	size_t from = index ? bars->columns[index - 1] + 1 : indent + opens;
	size_t to = index < bars->count ? bars->columns[index] : width - closes;
	canvas_add_text(arena, canvas, line, from, to, cell);
}

static bool is_blank_between(const struct canvas *canvas, const struct canvas_line *line,
			     size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (canvas_cell(canvas, line, i) != ' ' && canvas_cell(canvas, line, i) != '|')
			return false;
	return true;
}

/* A row for the line, or, where nothing is in the first cell, a further line for the row above. */
static struct node *add_row(struct arena *arena, const struct canvas *canvas,
			    const struct canvas_line *line, const struct bars *bars,
			    struct node *table, struct node *row)
{
	if (!row || !is_blank_between(canvas, line, 0, bars->columns[0])) {
		row = node_new(arena, table, TAG_TR, 0);
		for (size_t c = 0; c <= bars->count; c++)
			node_new(arena, row, TAG_TD, 0);
	}
	struct node *cell = row->first;
	for (size_t c = 0; c <= bars->count && cell; c++, cell = cell->next) {
		add_cell(arena, canvas, line, bars, c, cell);
		row->offset = row->offset ? row->offset : cell->offset;
	}
	return row;
}

/* The first row has the names of the columns where it alone has a line below it, or one of "=". */
static void mark_head(struct node *head, size_t rules_between, bool doubled)
{
	bool alone = rules_between == 1 && head->next && head->next->next;
	for (struct node *cell = head->first; cell && (doubled || alone); cell = cell->next)
		cell->tag = TAG_TH;
}

size_t textgrid_bars(struct arena *arena, const struct canvas *canvas, size_t at,
		     struct textgrid_drawn *drawn)
{
	struct bars rule, bars;
	struct node *head = NULL, *row = NULL;
	size_t between = 0, line = at;
	bool doubled = false;
	/* The names of the columns may stand above the first rule. */
	if (!read_rule(canvas, &canvas->lines[at], &rule) &&
	    (!has_bar(canvas, &canvas->lines[at]) || at + 1 == canvas->line_count ||
	     !read_rule(canvas, &canvas->lines[at + 1], &rule)))
		return at;
	drawn->unclear |= drawn->columns && drawn->columns != rule.count + 1;
	drawn->columns = rule.count + 1;
	for (; line < canvas->line_count; line++) {
		const struct canvas_line *here = &canvas->lines[line];
		if (read_rule(canvas, here, &bars)) {
			char first = canvas_cell(canvas, here, canvas_indent(canvas, here) + 1);
			doubled |= first == '=' && head && !between;
			row = NULL;
			continue;
		}
		if (!has_bar(canvas, here))
			break;
		if (!read_row(canvas, here, &rule, &bars)) {
			drawn->unclear = true;
			continue;
		}
		between += !row && head;
		const struct node *before = node_last(drawn->table);
		row = add_row(arena, canvas, here, &bars, drawn->table, row);
		drawn->rows += row != before;
		head = head ? head : row;
	}
	if (head)
		mark_head(head, between, doubled);
	return line;
}
