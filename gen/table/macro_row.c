#include "rows.h"

#include "../code/c_definitions.h"
#include "../entry/limits.h"

static bool says_define(struct reading *reading, const struct node *cell)
{
	return cell && str_eq(str_trim(cell_flatten(reading, cell)), STR("#define"));
}

/* "#define " and what the name's cell has; false: that is no macro with a value. */
static bool read_define(struct reading *reading, const struct node *cell, struct block *block)
{
	flat_read(&reading->flat, cell, POINT_NONE, POINT_NONE, LIMIT_MACRO);
	struct str text = flat_text(&reading->flat);
	/* A name alone has its value elsewhere; "(void *)-1" is a pointer. */
	if (str_word_end(text, 0) == text.len || str_find(text, STR("*)"), 0) != STR_NONE)
		return false;
	block_of_flat(reading->arena, &reading->flat, 0, text.len, block);
	block_put_before(reading->arena, block, STR("#define "));
	return true;
}

/* What all rows together define. */
static const struct cheaders *defined(struct reading *reading, struct macro_rows *rows)
{
	struct buf text = { 0 };
	if (rows->all)
		return rows->all;
	for (size_t r = 0; r < rows->grid->count; r++) {
		const struct row *row = &rows->grid->rows[r];
		const struct node *cell = row_cell(row, rows->column);
		struct block block;
		if (cell && says_define(reading, row_cell(row, rows->column - 1)) &&
		    read_define(reading, cell, &block)) {
			buf_add(&text, block.text);
			buf_add_byte(&text, '\n');
		}
	}
	rows->all = cheaders_new(reading->arena);
	cheaders_add(rows->all, reading->page->source->path, buf_take(&text, reading->arena));
	cheaders_evaluate(rows->all);
	return rows->all;
}

static enum macro_row read_macro(struct reading *reading, struct macro_rows *rows,
				 const struct node *cell, struct record *record)
{
	struct listing_found found = { .offset = cell->offset };
	struct block block;
	struct str text = cell_flatten(reading, cell);
	if (str_byte(text, str_word_end(text, 0)) == '(')
		return MACRO_ROW_VOID;
	if (!read_define(reading, cell, &block))
		return MACRO_ROW_OTHER;
	c_definitions_add(reading, &found, &block);
	if (!found.count)
		return MACRO_ROW_VOID;
	struct head *head = &found.records[0].head;
	if (found.count == 1 && head->value.state == VALUE_NONE) {
		const struct cheader_definition *definition =
		    cheaders_find(defined(reading, rows), head->names[0].text);
		if (definition && definition->value_count == 1)
			c_definition_set(reading->arena, head, definition->values[0]);
	}
	if (found.count != 1 || head->value.state != VALUE_GOOD)
		return MACRO_ROW_OTHER;
	*record = found.records[0];
	return MACRO_ROW_READ;
}

/* --- variables --- */

/* "int", "static unsigned", "const char *"; `constant`: it says so. */
static bool read_type(struct str text, bool *constant)
{
	static const struct str types[] = { STR_INIT("int"),   STR_INIT("unsigned"),
					    STR_INIT("long"),  STR_INIT("short"),
					    STR_INIT("char"),  STR_INIT("bool"),
					    STR_INIT("float"), STR_INIT("double") };
	bool type = false;
	*constant = false;
	for (struct str word; str_part(&text, ' ', &word);) {
		*constant |= str_eq(word, STR("const")) || str_eq(word, STR("constexpr"));
		type |= STR_IS_ONE_OF(word, types);
	}
	return type;
}

bool macro_row_has_type(struct reading *reading, const struct macro_rows *rows,
			const struct row *row, int column)
{
	bool constant;
	const struct node *cell = column == rows->column - 1 ? row_cell(row, column) : NULL;
	return cell &&
	       (says_define(reading, cell) || read_type(cell_flatten(reading, cell), &constant));
}

/* A type of what may change. */
static bool says_type(struct reading *reading, const struct node *cell)
{
	bool constant;
	return cell && read_type(cell_flatten(reading, cell), &constant) && !constant;
}

/* "pond_depth", "pond_open (int depth)": declared, and nothing more. */
static bool is_undefined(struct reading *reading, const struct node *cell)
{
	struct str text = cell ? str_trim(cell_flatten(reading, cell)) : STR("");
	size_t end = str_word_end(text, 0), next = str_skip_blanks(text, end);
	return end > 0 && (next == text.len || text.at[next] == '(');
}

/*
 * "pond_depth = 0" where other rows declare what has no value: constants have one each. Those are
 * in capitals, too.
 */
static bool is_variable(struct reading *reading, struct macro_rows *rows, const struct row *row)
{
	struct str text = cell_flatten(reading, row_cell(row, rows->column));
	size_t end = str_word_end(text, 0);
	bool assigned = str_byte(text, str_skip_blanks(text, end)) == '=';
	if (!assigned || !str_holds_lower(str_slice(text, 0, end)) ||
	    !says_type(reading, row_cell(row, rows->column - 1)))
		return false;
	for (size_t r = 0; !rows->asked && r < rows->grid->count; r++) {
		const struct row *other = &rows->grid->rows[r];
		rows->undefined |= is_undefined(reading, row_cell(other, rows->column)) &&
				   says_type(reading, row_cell(other, rows->column - 1));
	}
	rows->asked = true;
	return rows->undefined;
}

/* "int pond_depth = 0", all of a table. */
static bool is_lone_variable(struct reading *reading, const struct row *row)
{
	if (row->count != 1 || !row->cells[0])
		return false;
	struct str text = cell_flatten(reading, row->cells[0]);
	ptrdiff_t sign = str_find(text, STR(" = "), 0);
	text = str_slice(text, 0, sign == STR_NONE ? 0 : (size_t)sign);
	ptrdiff_t blank = str_find_last(text, ' ');
	bool constant;
	return blank > 0 && str_holds_lower(str_slice(text, (size_t)blank, text.len)) &&
	       read_type(str_slice(text, 0, (size_t)blank), &constant) && !constant;
}

/* Whether the table has rows of macros; asked of all rows once. */
static bool has_macros(struct reading *reading, struct macro_rows *rows)
{
	for (size_t r = 0; !rows->looked && r < rows->grid->count && !rows->any; r++)
		rows->any = says_define(reading, row_cell(&rows->grid->rows[r], rows->column - 1));
	rows->looked = true;
	return rows->any;
}

/* "int | pond_open (int depth)", "typedef struct pond | pond_t" among macros. */
static bool is_function_or_type(struct reading *reading, struct macro_rows *rows,
				const struct row *row)
{
	const struct node *type = row_cell(row, rows->column - 1);
	if (!type || !node_has_text(type) || !has_macros(reading, rows))
		return false;
	const struct node *name = row_cell(row, rows->column);
	struct str text = str_trim(cell_flatten(reading, name));
	return str_holds_lower(str_slice(text, 0, str_word_end(text, 0))) &&
	       is_undefined(reading, name);
}

enum macro_row macro_row_read(struct reading *reading, struct macro_rows *rows,
			      const struct row *row, struct record *record)
{
	const struct node *cell = row_cell(row, rows->column);
	if (is_lone_variable(reading, row))
		return MACRO_ROW_VOID;
	if (!cell || rows->column < 1)
		return MACRO_ROW_OTHER;
	if (says_define(reading, row_cell(row, rows->column - 1)))
		return read_macro(reading, rows, cell, record);
	return is_variable(reading, rows, row) || is_function_or_type(reading, rows, row)
		   ? MACRO_ROW_VOID
		   : MACRO_ROW_OTHER;
}
