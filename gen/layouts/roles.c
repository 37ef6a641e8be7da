/* The roles of a table's columns, from what was counted. */
#include "columns.h"

enum { MOST = 60, MANY = 40, SOME = 25 }; /* of a hundred cells */

/* A column as settings name it: by number from 1, or by its header cell. */
static int named_column(const struct column *columns, size_t count, struct str wanted)
{
	struct number number;
	if (!wanted.len)
		return COLUMN_NONE;
	if (number_read(wanted, 0, &number) && number.end == wanted.len)
		return number.magnitude >= 1 && number.magnitude <= count
			   ? (int)number.magnitude - 1
			   : COLUMN_NONE;
	for (size_t i = 0; i < count; i++)
		if (str_eq_nocase(columns[i].header, wanted))
			return (int)i;
	return COLUMN_NONE;
}

/* The column with the highest score above zero. */
static int best(const struct column *columns, size_t count, int but,
		int (*score)(const struct column *))
{
	int found = COLUMN_NONE, most = 0;
	for (size_t i = 0; i < count; i++) {
		int points = (int)i == but ? 0 : score(&columns[i]);
		if (points > most) {
			found = (int)i;
			most = points;
		}
	}
	return found;
}

static int score_names(const struct column *column)
{
	size_t sure = column->kinds[CELL_NAME], names = sure + column->kinds[CELL_WORD];
	/* A type or a file is the same in most rows; a code's name is another in each. */
	bool repeats = names >= 4 && column->distinct * 2 < names;
	bool words_only = sure * 4 < names && column->hint.name <= 0;
	bool settings = column->hint.name < 0 && column->lower * 2 > names;
	/* "R10" below "Register" */
	bool parts = column->hint.name <= -3 && column->codes == column->filled;
	/* Where the header says names and those that are there are sure, rows without one are rows without a name. */
	int enough = column->hint.name >= 2 && sure == names ? MANY : MOST;
	if (column_share(column, names) < enough || repeats || words_only || settings || parts ||
	    column_is_bare_hex(column))
		return 0;
	return column_share(column, names) + column->hint.name * 10 +
	       column_share(column, sure) / 2;
}

/*
 * "E001" in every row below a header that speaks of codes; registers and pins are named in the
 * same way. They count as names only beside a column of values that is headed as such.
 */
static int score_codes(const struct column *column)
{
	bool all = column->filled > 1 && column->long_codes == column->filled &&
		   column->distinct == column->filled;
	return all && column->hint.name >= 0 && text_speaks_of_codes(column->header);
}

static size_t values_of(const struct column *column)
{
	size_t values = column->kinds[CELL_VALUE] + column->kinds[CELL_ALIASED];
	return column_is_bare_hex(column) && column->bare_hex > values ? column->bare_hex : values;
}

static int score_values(const struct column *column)
{
	int share = column_share(column, values_of(column));
	/* The same number in most rows is a class or a size, not a code. */
	bool repeats = column->filled >= 6 && column->distinct * 4 < column->filled;
	if (share < MOST || column->hint.value < -2 || repeats)
		return 0;
	int full = column_share(column, column->distinct) / 10;
	return share + column->hint.value * 10 + full + 1;
}

/* Names and their values in one column, now and then one of them alone. */
static int score_both(const struct column *column)
{
	size_t both = column->kinds[CELL_BOTH] + column->kinds[CELL_ALIASED];
	size_t related =
	    both + column->kinds[CELL_VALUE] + column->kinds[CELL_NAME] + column->kinds[CELL_WORD];
	bool fits = column_share(column, related) >= MOST && both * 100 >= related * SOME &&
		    column->hint.name > -3;
	return fits ? column_share(column, both) : 0;
}

/* What to do about a code: its description where the page has no better one. */
static bool is_remedy(const struct column *column)
{
	return column->hint.text < 0 && column->hint.text >= -2 &&
	       column_share(column, column->kinds[CELL_TEXT]) >= 50;
}

/*
 * The column with the text: as the headers say, else the first whose cells differ from row to
 * row, else the longest; what to do about the code only where there is no other.
 */
static int find_text(const struct column *columns, size_t count, const struct roles *roles)
{
	int found = COLUMN_NONE, points = 0, remedy = COLUMN_NONE;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		bool taken =
		    (int)i == roles->name || (int)i == roles->value || (int)i == roles->both;
		bool numbers =
		    column_share(column, values_of(column)) >= MOST && column->hint.text <= 0;
		if (taken || !column->filled || numbers)
			continue;
		if (remedy == COLUMN_NONE && is_remedy(column))
			remedy = (int)i;
		bool varied = column->filled < 4 || column_share(column, column->distinct) >= MOST;
		bool prose = column_share(column, column->kinds[CELL_TEXT]) >= 50;
		size_t length = column->bytes / column->filled;
		int score = 1 + column->hint.text * 100 + (varied ? 80 : 0) +
			    (varied && prose ? 80 : 0) + (length > 60 ? 60 : (int)length) / 8;
		/* A first text counts more than a second: what to do about it comes after what it is. */
		if (found == COLUMN_NONE ||
		    score > points + (columns[found].hint.text == column->hint.text ? 8 : 0)) {
			found = (int)i;
			points = score;
		}
	}
	return points > 20 ? found : remedy;
}

bool columns_decide(const struct column *columns, size_t count,
		    const struct layout_settings *settings, struct roles *roles)
{
	*roles = (struct roles){ COLUMN_NONE, COLUMN_NONE, COLUMN_NONE, COLUMN_NONE, false };
	int name = named_column(columns, count, settings->name_column);
	int value = named_column(columns, count, settings->value_column);
	bool chosen = name != COLUMN_NONE || value != COLUMN_NONE;
	roles->name = name != COLUMN_NONE ? name : best(columns, count, value, score_names);
	roles->value =
	    value != COLUMN_NONE ? value : best(columns, count, roles->name, score_values);
	roles->both = best(columns, count, COLUMN_NONE, score_both);
	if (roles->name == COLUMN_NONE && roles->value != COLUMN_NONE &&
	    columns[roles->value].hint.value >= 2)
		roles->name = best(columns, count, roles->value, score_codes);
	bool apart = roles->name != COLUMN_NONE && roles->value != COLUMN_NONE;
	if (chosen && name == value) {
		roles->both = name;
	} else if (chosen) {
		roles->both = COLUMN_NONE;
	} else if (apart && roles->both != COLUMN_NONE) {
		/* Two columns that hold nothing but names and values say more than one that has both now and then. */
		size_t in_one = columns[roles->both].kinds[CELL_BOTH];
		if (values_of(&columns[roles->value]) >= in_one)
			roles->both = COLUMN_NONE;
	}
	if (roles->both != COLUMN_NONE)
		roles->name = roles->value = COLUMN_NONE;
	else if (roles->value != COLUMN_NONE)
		roles->bare_hex = column_is_bare_hex(&columns[roles->value]);
	int text = named_column(columns, count, settings->text_column);
	roles->text = text != COLUMN_NONE ? text : find_text(columns, count, roles);
	return roles->both != COLUMN_NONE || roles->name != COLUMN_NONE ||
	       (chosen && roles->value != COLUMN_NONE);
}
