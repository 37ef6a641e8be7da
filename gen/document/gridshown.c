/* Tables of boxes that only show: by their form and what is in them. */
#include "grids.h"
#include "limits.h"

enum { FEWEST_ROWS = 2, FEWEST_COLUMNS = 2 };

static bool is_blank(const struct node *node)
{
	return node->tag == TAG_TEXT && !str_trim(node->text).len;
}

/* A <div>, or an element that the page invents: these have a "-" in their names. */
static bool is_box(const struct node *node)
{
	return node->tag == TAG_DIV ||
	       (node->tag == TAG_SPAN && str_find_byte(node_name(node), '-', 0) != STR_NONE);
}

static struct node *skip_blank(struct node *node)
{
	while (node && is_blank(node))
		node = node->next;
	return node;
}

static struct node *first_box(const struct node *box)
{
	return skip_blank(box->first);
}

static struct node *next_box(const struct node *box)
{
	return skip_blank(box->next);
}

/* How many such nodes are in it; 0 where anything else is, too. */
static size_t count_children(const struct node *box, bool (*is_one)(const struct node *))
{
	size_t count = 0;
	for (const struct node *child = first_box(box); child; child = next_box(child)) {
		if (!is_one(child))
			return 0;
		count++;
	}
	return count;
}

static size_t count_boxes(const struct node *box)
{
	return count_children(box, is_box);
}

/* A cell that has a class to tell its column by may be a part of a line. */
static bool is_row_cell(const struct node *node)
{
	return is_box(node) ||
	       (node->tag == TAG_SPAN && node_attribute(node, STR("class")).len > 0);
}

/* A cell of a table that has no rows. */
static bool is_lone_cell(const struct node *node)
{
	return is_box(node) || node->tag == TAG_P;
}

/*
 * A cell has some text or a list; what has headings, code, tables or columns is a part of the page.
 */
static bool is_cell(const struct node *cell)
{
	size_t nodes = 0;
	for (const struct node *node = node_next(cell, cell); node; node = node_next(node, cell)) {
		bool page = tag_is_heading(node->tag) || node->tag == TAG_TABLE ||
			    node->tag == TAG_PRE || node->tag == TAG_HR || node->tag == TAG_CHROME;
		bool side_by_side = is_box(node) && node->next && next_box(node) &&
				    is_box(next_box(node)) && next_box(next_box(node));
		if (page || side_by_side || nodes++ > LIMIT_CELL)
			return false;
	}
	return true;
}

/* A short text that begins or ends with a number: "0x5", "(5)", "-5L", "BUSY (5)". */
static bool has_number(const struct node *cell)
{
	const struct node *first = NULL, *last = NULL;
	size_t len = 0;
	for (const struct node *node = node_next(cell, cell); node && len <= LIMIT_CELL_TEXT;
	     node = node_next(node, cell)) {
		if (node->tag != TAG_TEXT || is_blank(node))
			continue;
		first = first ? first : node;
		last = node;
		len += str_trim(node->text).len;
	}
	if (!first || len > LIMIT_CELL_TEXT)
		return false;
	struct str begin = str_trim(first->text), end = str_trim(last->text);
	size_t at = 0, to = end.len;
	while (at < begin.len && str_find_byte(STR("(-+#"), begin.at[at], 0) != STR_NONE)
		at++;
	to -= end.at[to - 1] == ')';
	while (to && byte_is_word(end.at[to - 1]))
		to--;
	return (at < begin.len && byte_is_digit(begin.at[at])) || byte_is_digit(str_byte(end, to));
}

/* What the columns of a table would be: how many of their cells have a number. */
struct columns {
	size_t count;
	size_t rows;
	size_t numbers[LIMIT_COLUMNS];
};

/* One column has numbers, and one has other things. */
static bool lists_numbers(const struct columns *columns)
{
	bool numbers = false, others = false;
	for (size_t i = 0; i < columns->count; i++) {
		bool of_numbers =
		    columns->numbers[i] >= FEWEST_ROWS && columns->numbers[i] * 2 >= columns->rows;
		numbers |= of_numbers;
		others |= !of_numbers;
	}
	return columns->rows >= FEWEST_ROWS && numbers && others;
}

static void drop_blanks(struct node *box)
{
	for (struct node *node = box->first; node; node = node->next) {
		if (is_blank(node))
			node_take_out(node);
	}
}

/* --- a box a row --- */

static bool read_row(const struct node *row, struct columns *columns)
{
	size_t column = 0;
	for (const struct node *cell = first_box(row); cell; cell = next_box(cell)) {
		if (!is_cell(cell) || column == columns->count)
			return false;
		columns->numbers[column++] += has_number(cell);
	}
	columns->rows++;
	return true;
}

static void make_row(struct node *row)
{
	row->tag = TAG_TR;
	drop_blanks(row);
	for (struct node *cell = row->first; cell; cell = cell->next)
		cell->tag = TAG_TD;
}

/*
 * The names of the columns may stand in a box of their own before it, with or without one around
 * them.
 */
static void take_head(struct node *table, size_t columns)
{
	struct node *head = node_prev_own(table);
	while (head && is_blank(head))
		head = node_prev_own(head);
	if (!head || !is_box(head))
		return;
	size_t boxes = count_boxes(head);
	struct node *row = boxes == 1 ? first_box(head) : head;
	struct columns counted = { .count = columns };
	if (count_boxes(row) != columns || !read_row(row, &counted))
		return;
	for (size_t i = 0; i < columns; i++)
		if (counted.numbers[i])
			return;
	/* It moves to the front of the table. */
	node_take_out(row);
	make_row(row);
	node_insert(row, table->first);
}

/* Parts of a line are cells where those of each column have the same class. */
static bool is_like(const struct node *row, const struct node *first)
{
	const struct node *a = first_box(row), *b = first_box(first);
	for (; a && b; a = next_box(a), b = next_box(b))
		if (!is_box(a) && (is_box(b) || !str_eq(node_attribute(a, STR("class")),
							node_attribute(b, STR("class")))))
			return false;
	return !a && !b;
}

static bool take_rows(struct node *box)
{
	const struct node *first = first_box(box);
	struct columns columns = { .count = 0 };
	if (first && is_box(first))
		columns.count = count_children(first, is_row_cell);
	if (columns.count > LIMIT_COLUMNS)
		return false;
	for (const struct node *row = first; row; row = next_box(row))
		if (!is_box(row) || count_children(row, is_row_cell) != columns.count ||
		    !is_like(row, first) || !read_row(row, &columns))
			return false;
	if (!lists_numbers(&columns))
		return false;
	box->tag = TAG_TABLE;
	drop_blanks(box);
	for (struct node *row = box->first; row; row = row->next)
		make_row(row);
	take_head(box, columns.count);
	return true;
}

/* --- a box a cell --- */

/* Some of them are enough: a page may have any number. */
static struct str classes_of(const struct node *node)
{
	return str_slice(node_attribute(node, STR("class")), 0, LIMIT_CLASSES);
}

static bool has_class(const struct node *node, struct str name)
{
	struct str classes = classes_of(node);
	for (struct str word; str_part(&classes, ' ', &word);)
		if (str_eq(word, name))
			return true;
	return false;
}

/* The class by which the cells of each column are told, as the first row has them. */
struct period {
	size_t columns;
	struct str classes[LIMIT_COLUMNS];
};

/* Every box has its column's class, and none of the other columns' ones. */
static bool comes_in_turn(const struct node *box, const struct period *period)
{
	size_t column = 0;
	for (const struct node *cell = first_box(box); cell; cell = next_box(cell)) {
		for (size_t i = 0; i < period->columns; i++)
			if (has_class(cell, period->classes[i]) != (i == column))
				return false;
		column = (column + 1) % period->columns;
	}
	return column == 0;
}

/* The first class of a cell that the others of its row do not have. */
static struct str own_class(const struct node *cell, const struct node *first, size_t columns)
{
	struct str classes = classes_of(cell);
	for (struct str word; str_part(&classes, ' ', &word);) {
		const struct node *other = first;
		bool own = word.len > 0;
		for (size_t i = 0; i < columns && own; i++, other = next_box(other))
			own = other == cell || !has_class(other, word);
		if (own)
			return word;
	}
	return STR("");
}

/* "grid-template-columns: repeat(3, 1fr)" or "auto 4em 1fr": how many; 0 where it does not say. */
static size_t columns_of_style(const struct node *box)
{
	struct str style = node_attribute(box, STR("style")), rest, number, word;
	const struct str property = STR("grid-template-columns:"), repeat = STR("repeat(");
	ptrdiff_t at = str_find(style, property, 0);
	if (at == STR_NONE)
		return 0;
	rest = str_slice(style, (size_t)at + property.len, style.len);
	str_part(&rest, ';', &style);
	style = str_trim(style);
	size_t columns = 0;
	if (str_starts(style, repeat)) {
		number = str_slice(style, repeat.len, style.len);
		for (size_t i = 0; i < number.len && i < 2 && byte_is_digit(number.at[i]); i++)
			columns = columns * 10 + (size_t)(number.at[i] - '0');
		return columns;
	}
	if (str_find_byte(style, '(', 0) != STR_NONE)
		return 0;
	while (str_part(&style, ' ', &word))
		columns += word.len > 0;
	return columns;
}

static bool find_period(const struct node *box, size_t boxes, struct period *period)
{
	period->columns = columns_of_style(box);
	if (period->columns >= FEWEST_COLUMNS && period->columns <= LIMIT_COLUMNS &&
	    boxes % period->columns == 0)
		return true;
	const struct node *first = first_box(box);
	for (size_t columns = FEWEST_COLUMNS; columns <= LIMIT_COLUMNS; columns++) {
		if (boxes % columns || boxes / columns < FEWEST_ROWS)
			continue;
		const struct node *cell = first;
		period->columns = columns;
		for (size_t i = 0; i < columns; i++, cell = next_box(cell))
			period->classes[i] = own_class(cell, first, columns);
		if (comes_in_turn(box, period))
			return true;
	}
	return false;
}

static bool read_cells(const struct node *box, struct columns *columns)
{
	size_t column = 0;
	for (const struct node *cell = first_box(box); cell; cell = next_box(cell)) {
		if (!is_cell(cell) || count_boxes(cell) > 1)
			return false;
		columns->numbers[column++] += has_number(cell);
		if (column == columns->count) {
			columns->rows++;
			column = 0;
		}
	}
	return lists_numbers(columns);
}

static void take_cells(struct arena *arena, struct node *box)
{
	size_t boxes = count_children(box, is_lone_cell);
	struct period period;
	if (boxes < FEWEST_ROWS * FEWEST_COLUMNS || !find_period(box, boxes, &period))
		return;
	struct columns columns = { .count = period.columns };
	if (!read_cells(box, &columns))
		return;
	drop_blanks(box);
	struct node *cell = box->first, *row = NULL;
	box->first = NULL;
	box->tag = TAG_TABLE;
	for (size_t i = 0; cell; i++) {
		struct node *next = cell->next;
		if (i % period.columns == 0)
			row = node_new(arena, box, TAG_TR, cell->offset);
		cell->tag = TAG_TD;
		node_append(row, cell);
		cell = next;
	}
}

void grids_take_shown(struct arena *arena, struct node *box)
{
	if (is_box(box) && !take_rows(box))
		take_cells(arena, box);
}
