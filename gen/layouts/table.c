/*
 * Tables, HTML and Markdown alike: a row an entry, or names and values in columns of their own.
 */
#include "columns.h"

enum { CELL_LIMIT = 300, SPAN_MAX = 1000 };

/* A row's cells by column, spans of rows and columns filled in. */
struct row {
	const struct node *node;
	const struct node **cells;
	size_t count;
	bool header;
};

struct grid {
	struct row *rows;
	size_t count;
	size_t capacity;
	size_t columns;
};

static size_t span(const struct node *cell, struct str attribute)
{
	struct number number;
	struct str text = str_trim(node_attribute(cell, attribute));
	if (!number_read(text, 0, &number) || number.negative || number.magnitude < 1)
		return 1;
	return number.magnitude > SPAN_MAX ? SPAN_MAX : (size_t)number.magnitude;
}

/* The row above's cell goes on in this row as long as its rowspan says. */
struct hanging {
	const struct node *cell;
	size_t rows;
};

static void add_row(struct reading *reading, struct grid *grid, const struct node *tr, struct hanging *hanging)
{
	const struct node *cells[COLUMNS_MAX] = { NULL };
	size_t column = 0;
	bool header = true;
	for (const struct node *cell = tr->first; cell && column < COLUMNS_MAX; cell = cell->next) {
		if (cell->tag != TAG_TD && cell->tag != TAG_TH)
			continue;
		while (column < COLUMNS_MAX && hanging[column].rows) {
			cells[column] = hanging[column].cell;
			hanging[column++].rows--;
		}
		header &= cell->tag == TAG_TH;
		size_t wide = span(cell, STR("colspan")), high = span(cell, STR("rowspan"));
		for (size_t i = 0; i < wide && column < COLUMNS_MAX; i++) {
			/* A wide cell counts once; its other columns stay empty. */
			cells[column] = i ? NULL : cell;
			hanging[column++] = (struct hanging){ i ? NULL : cell, high - 1 };
		}
	}
	for (; column < COLUMNS_MAX && hanging[column].rows; column++) {
		cells[column] = hanging[column].cell;
		hanging[column].rows--;
	}
	if (!column)
		return;
	grid->rows = arena_grow(reading->arena, grid->rows, grid->count, &grid->capacity, sizeof *grid->rows);
	struct row *row = &grid->rows[grid->count++];
	*row = (struct row){ tr, arena_array(reading->arena, column, sizeof *cells), column, header };
	for (size_t i = 0; i < column; i++)
		row->cells[i] = cells[i];
	if (column > grid->columns)
		grid->columns = column;
}

static void read_grid(struct reading *reading, const struct node *table, struct grid *grid)
{
	struct hanging hanging[COLUMNS_MAX] = { { NULL, 0 } };
	for (const struct node *node = node_next(table, table); node;) {
		if (node->tag == TAG_TR)
			add_row(reading, grid, node, hanging);
		/* Rows stand below the table or its parts; tables in cells are other tables. */
		node = node->tag == TAG_ROWS ? node_next(node, table) : node_skip(node, table);
	}
}

static const struct { struct point from, to; } all = { { NULL, 0 }, { NULL, 0 } };

static struct str cell_text(struct reading *reading, const struct node *cell)
{
	flat_read(&reading->flat, cell, all.from, all.to, CELL_LIMIT);
	return flat_text(&reading->flat);
}

/* A first row of words and no number, in a table without header cells, is its header. */
static bool row_is_words(struct reading *reading, const struct row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		if (!row->cells[i])
			continue;
		struct head head;
		struct str text = cell_text(reading, row->cells[i]);
		if (text.len && head_read(reading->arena, &reading->flat, 0, TRUST_SHAPE, &head) && head.end >= text.len &&
		    (head.value.state != VALUE_NONE ||
		     (head.name_count && name_shape(head.names[0].text) == NAME_SURE &&
		      str_find_byte(head.names[0].text, '_', 0) != STR_NONE)))
			return false;
	}
	return true;
}

static void count_cells(struct reading *reading, struct grid *grid, struct column *columns)
{
	struct str last_names[COLUMNS_MAX] = { STR_INIT("") };
	bool any_header = false;
	for (size_t r = 0; r < grid->count; r++)
		any_header |= grid->rows[r].header;
	if (!any_header && grid->count > 1 && row_is_words(reading, &grid->rows[0]))
		grid->rows[0].header = true;
	for (size_t r = 0; r < grid->count; r++) {
		struct row *row = &grid->rows[r];
		for (size_t i = 0; i < row->count; i++) {
			if (!row->cells[i])
				continue;
			struct str text = cell_text(reading, row->cells[i]);
			if (!row->header)
				column_count(&columns[i], reading->arena, &reading->flat, &last_names[i]);
			else if (!columns[i].header.len)
				columns[i].header = arena_str(reading->arena, text);
		}
	}
}

/* The value column's cell; bare hex digits where the column has such. */
static void read_value(struct reading *reading, const struct node *cell, bool bare_hex, struct head *head)
{
	if (!cell)
		return;
	struct str text = cell_text(reading, cell);
	struct number number;
	struct value_found value = { .state = VALUE_NONE };
	if (bare_hex && number_read_bare_hex(text, &number))
		value = (struct value_found){ .state = VALUE_GOOD, .value = number_bits(&number), .form = FORM_HEX };
	else if (!value_find(text, 0, &value))
		value.state = VALUE_NONE;
	head->value = value;
	head->value_text = arena_str(reading->arena, str_slice(text, 0, 80));
	head->value_offset = text.len ? flat_offset(&reading->flat, 0) : cell->offset;
}

/* Further columns say more: they follow the description, each below its header. */
static void add_cell(struct reading *reading, struct node *into, const struct node *cell, struct str header)
{
	struct node *box = node_new(reading->arena, into, TAG_DIV, cell->offset);
	if (header.len) {
		struct node *p = node_new(reading->arena, box, TAG_P, cell->offset);
		struct node *strong = node_new(reading->arena, p, TAG_STRONG, cell->offset);
		struct node *text = node_new(reading->arena, strong, TAG_TEXT, cell->offset);
		text->text = arena_printf(reading->arena, "%.*s:", STR_ARG(header));
	}
	struct node *body = node_new(reading->arena, box, TAG_DIV, cell->offset);
	for (const struct node *child = cell->first; child; child = child->next)
		node_copy(reading->arena, body, child);
}

static const struct node *describe(struct reading *reading, const struct row *row, const struct column *columns,
				   const struct roles *roles, const struct record *record)
{
	struct node *text = NULL;
	if (roles->text != COLUMN_NONE && (size_t)roles->text < row->count && row->cells[roles->text])
		text = copy_between(reading->arena, row->cells[roles->text], all.from, all.to);
	struct node *rest = record->rest.node ?
		copy_between(reading->arena, record->top, record->rest, record->end) : NULL;
	if (!text)
		text = rest;
	else if (rest)
		node_copy(reading->arena, text, rest);
	for (size_t i = 0; i < row->count; i++) {
		bool taken = (int)i == roles->name || (int)i == roles->value || (int)i == roles->both || (int)i == roles->text;
		bool value_again = columns[i].kinds[CELL_VALUE] > columns[i].kinds[CELL_TEXT];
		if (taken || value_again || !row->cells[i] || !node_has_text(row->cells[i]))
			continue;
		if (!text)
			text = node_new(reading->arena, NULL, TAG_DIV, row->node->offset);
		add_cell(reading, text, row->cells[i], columns[i].header);
	}
	return text;
}

/* A row across the table that only heads the rows below it. */
static bool is_subheading(const struct row *row)
{
	size_t cells = 0;
	for (size_t i = 0; i < row->count; i++)
		cells += row->cells[i] && node_has_text(row->cells[i]);
	return cells <= 1 && row->count > 1;
}

static void read_row(struct reading *reading, struct listing_found *found, const struct row *row,
		     const struct roles *roles)
{
	struct record record = { .offset = row->node->offset };
	int key = roles->both != COLUMN_NONE ? roles->both : roles->name;
	const struct node *cell = key != COLUMN_NONE && (size_t)key < row->count ? row->cells[key] : NULL;
	bool read = cell && record_read(reading, cell, all.from, all.to, TRUST_WORD, &record);
	if (read && !record.head.whole && record.rest.node) {
		/* The cell holds words, not a name: the row may still give a value and a text. */
		record.head = (struct head){ 0 };
		read = false;
	}
	if (!read && cell && node_has_text(cell)) {
		record.top = cell;
		record.rest = (struct point){ cell->first, 0 };
	}
	if (roles->value != COLUMN_NONE && (size_t)roles->value < row->count)
		read_value(reading, row->cells[roles->value], roles->bare_hex, &record.head);
	bool valued = record.head.value.state != VALUE_NONE;
	if (!valued && (!record.head.name_count || is_subheading(row)))
		return;
	*record_add(reading, found) = record;
}

static struct str describe_roles(struct reading *reading, const struct column *columns, const struct roles *roles)
{
	const struct { const char *what; int column; } parts[] = {
		{ "names and values", roles->both }, { "name", roles->name },
		{ "value", roles->value }, { "description", roles->text },
	};
	struct buf out = { 0 };
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i].column == COLUMN_NONE)
			continue;
		struct str header = columns[parts[i].column].header;
		buf_addf(&out, "%scolumn %d", out.len ? ", " : "", parts[i].column + 1);
		if (header.len)
			buf_addf(&out, " \"%.*s\"", STR_ARG(header));
		buf_addf(&out, ": %s", parts[i].what);
	}
	return buf_take(&out, reading->arena);
}

static bool read_table(struct reading *reading, const struct node *table, struct listing_found *found)
{
	if (table->tag != TAG_TABLE)
		return false;
	struct grid grid = { 0 };
	read_grid(reading, table, &grid);
	if (!grid.count)
		return false;
	struct column *columns = arena_array(reading->arena, COLUMNS_MAX, sizeof *columns);
	count_cells(reading, &grid, columns);
	struct roles roles;
	if (!columns_decide(columns, grid.columns, reading->settings, &roles))
		return false;
	const struct row **rows = arena_array(reading->arena, grid.count, sizeof *rows);
	for (size_t r = 0; r < grid.count; r++) {
		size_t before = found->count;
		if (!grid.rows[r].header)
			read_row(reading, found, &grid.rows[r], &roles);
		if (found->count > before)
			rows[before] = &grid.rows[r];
	}
	found->detail = describe_roles(reading, columns, &roles);
	if (!listing_accept(reading, found))
		return false;
	for (size_t i = 0; found->last && i < found->count; i++)
		found->records[i].description = describe(reading, rows[i], columns, &roles, &found->records[i]);
	return true;
}

const struct layout layout_table = { STR_INIT("table"), read_table };
