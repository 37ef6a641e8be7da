#include "macrorow.h"

#include "enums.h"

static bool says_define(struct reading *reading, const struct node *cell)
{
	return cell && str_eq(str_trim(cell_flatten(reading, cell)), STR("#define"));
}

enum macrorow macrorow_read(struct reading *reading, const struct row *row, int column,
			    struct record *record)
{
	enum { LONGEST = 1000 };
	const struct node *cell = row_cell(row, column);
	if (!cell || !says_define(reading, row_cell(row, column - 1)))
		return MACROROW_OTHER;
	flat_read(&reading->flat, cell, POINT_NONE, POINT_NONE, LONGEST);
	struct str text = flat_text(&reading->flat);
	size_t name_end = str_word_end(text, 0);
	if (str_byte(text, name_end) == '(')
		return MACROROW_VOID;
	/* A name alone has its value elsewhere; "(void *)-1" is a pointer. */
	if (name_end == text.len || str_find(text, STR("*)"), 0) != STR_NONE)
		return MACROROW_OTHER;
	struct listing_found defined = { .offset = cell->offset };
	struct block block;
	block_of_flat(reading->arena, &reading->flat, STR("#define "), 0, text.len, &block);
	enums_add(reading, &defined, &block);
	if (!defined.count)
		return MACROROW_VOID;
	if (defined.count != 1 || defined.records[0].head.value.state != VALUE_GOOD)
		return MACROROW_OTHER;
	*record = defined.records[0];
	return MACROROW_READ;
}
