#include "rows.h"

#include "../code/c_definitions.h"
#include "../entry/limits.h"

static bool says_define(struct reading *reading, const struct node *cell)
{
	return cell && str_eq(str_trim(cell_flatten(reading, cell)), STR("#define"));
}

enum macro_row macro_row_read(struct reading *reading, const struct row *row, int column,
			      struct record *record)
{
	const struct node *cell = row_cell(row, column);
	if (!cell || !says_define(reading, row_cell(row, column - 1)))
		return MACRO_ROW_OTHER;
	flat_read(&reading->flat, cell, POINT_NONE, POINT_NONE, LIMIT_MACRO);
	struct str text = flat_text(&reading->flat);
	size_t name_end = str_word_end(text, 0);
	if (str_byte(text, name_end) == '(')
		return MACRO_ROW_VOID;
	/* A name alone has its value elsewhere; "(void *)-1" is a pointer. */
	if (name_end == text.len || str_find(text, STR("*)"), 0) != STR_NONE)
		return MACRO_ROW_OTHER;
	struct listing_found defined = { .offset = cell->offset };
	struct block block;
	block_of_flat(reading->arena, &reading->flat, 0, text.len, &block);
	block_put_before(reading->arena, &block, STR("#define "));
	c_definitions_add(reading, &defined, &block);
	if (!defined.count)
		return MACRO_ROW_VOID;
	if (defined.count != 1 || defined.records[0].head.value.state != VALUE_GOOD)
		return MACRO_ROW_OTHER;
	*record = defined.records[0];
	return MACRO_ROW_READ;
}
