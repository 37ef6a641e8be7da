/* Codes in tables without names: found by what the columns hold, whatever language the header is in. */
#include "columns.h"

enum { MOST = 60 }; /* of a hundred cells */

static bool is_of_texts(const struct column *column)
{
	return column->filled > 1 && column_share(column, column->kinds[CELL_TEXT]) >= MOST &&
	       column->distinct * 2 > column->filled;
}

/* Numbers in every row, each another one; such as codes are, or below a header that speaks of codes. */
static bool is_of_codes(const struct column *column)
{
	bool numbers = column->filled > 1 && column->kinds[CELL_VALUE] == column->filled &&
		       column->distinct == column->filled;
	bool measured = column->hint.value <= -2 || column_counts_rows(column);
	if (!numbers || measured)
		return false;
	return column_share(column, column->code_like) >= MOST ||
	       text_speaks_of_codes(column->header) || text_speaks_of_codes_abroad(column->header);
}

int columns_find_nameless(const struct column *columns, size_t count)
{
	size_t at = 0;
	/* Rows may be counted before. */
	while (at < count && (!columns[at].filled || (columns[at].in_turn == columns[at].filled &&
						      !is_of_codes(&columns[at]))))
		at++;
	if (at == count || !is_of_codes(&columns[at]))
		return COLUMN_NONE;
	for (size_t i = at + 1; i < count; i++)
		if (is_of_texts(&columns[i]))
			return (int)at;
	return COLUMN_NONE;
}

int columns_find_bits(const struct column *columns, size_t count, int name)
{
	const struct column *names = name == COLUMN_NONE ? NULL : &columns[name];
	if (!names || names->filled < 2 || column_share(names, names->kinds[CELL_NAME]) < MOST)
		return COLUMN_NONE;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		if ((int)i != name && str_eq_nocase(column->header, STR("Bit")) &&
		    column_share(column, column_values(column)) >= MOST &&
		    column->distinct == column->filled)
			return (int)i;
	}
	return COLUMN_NONE;
}
