/*
 * Codes in tables without names: found by what the columns hold, whatever language the header is
 * in.
 */
#include "../entry/words.h"
#include "columns.h"

enum { MOST = 60 }; /* of a hundred cells */

static bool is_of_texts(const struct column *column, bool said)
{
	size_t texts =
	    column->kinds[CELL_TEXT] + column->kinds[CELL_WORD] + column->kinds[CELL_NAME];
	bool differ = column->filled > 1 && column->distinct * 2 > column->filled;
	return column_share(column, texts) >= MOST && (differ || said);
}

/*
 * The header speaks of codes: then some cells may have none, and one code may stand before several
 * texts.
 */
static bool is_said(const struct column *column)
{
	bool speaks = text_speaks_of_codes_anywhere(column->header);
	size_t values = column_values(column);
	bool lists = column->several && column->several + values == column->filled;
	return speaks && (lists || column_share(column, values) >= MOST);
}

/* Numbers in every row, each another one, which do not count the rows. */
static bool is_of_numbers(const struct column *column)
{
	return column->filled > 1 && column->kinds[CELL_VALUE] == column->filled &&
	       column->distinct == column->filled;
}

static bool is_of_codes(const struct column *column)
{
	if (column->hint.value <= -2 || column_counts_rows(column))
		return false;
	return is_said(column) ||
	       (is_of_numbers(column) && column_share(column, column->code_like) >= MOST);
}

static bool is_of_bits(const struct column *column)
{
	return str_eq_nocase(column->header, STR("Bit"));
}

/*
 * Small numbers may be anything's; but several of them before texts, in no order that counts, may
 * be codes.
 */
static bool may_be_codes(const struct column *column)
{
	enum { SEVERAL = 4 };
	bool measured = column->hint.value <= -2 && !is_of_bits(column);
	bool several = column->filled >= SEVERAL || column->hint.value >= 2;
	bool numbers = is_of_numbers(column) && column->in_turn < column->filled && !column->years;
	return is_of_codes(column) || (numbers && !measured && (several || is_of_bits(column)));
}

/* Below a heading of codes and a header of values, one code may stand before several texts. */
static bool may_repeat(const struct column *column)
{
	bool numbers = column->filled > 1 && column->kinds[CELL_VALUE] == column->filled;
	return numbers && column->hint.value >= 2 && column->in_turn < column->filled &&
	       column->distinct * 3 >= column->filled && column->distinct > 1;
}

/*
 * "Too hot (5)" and "5: too hot", each with another number, below a header that speaks of codes or
 * a heading of such.
 */
static bool is_phrased(const struct column *column, bool headed)
{
	bool speaks = headed || text_speaks_of_codes_anywhere(column->header);
	return speaks && column->phrased > 1 && column->phrased_distinct == column->phrased &&
	       column_share(column, column->phrased) >= MOST;
}

static bool is_titled(const struct column *column)
{
	bool speaks = text_speaks_of_codes_anywhere(column->header);
	return speaks && column->titled > 1;
}

/* "HTTP status | Code": what a server answers with the codes beside it. */
static size_t skip_statuses(const struct column *columns, size_t count, size_t at,
			    bool (*holds)(const struct column *))
{
	size_t next = at;
	while (next < count && (columns[next].hint.http || column_has_statuses(&columns[next])))
		next++;
	return next < count && holds(&columns[next]) ? next : at;
}

static int find_before_texts(const struct column *columns, size_t count,
			     bool (*holds)(const struct column *))
{
	size_t at = 0;
	/* Rows may be counted before. */
	while (at < count && (!columns[at].filled ||
			      (columns[at].in_turn == columns[at].filled && !holds(&columns[at]))))
		at++;
	at = skip_statuses(columns, count, at, holds);
	if (at == count || !holds(&columns[at]))
		return COLUMN_NONE;
	for (size_t i = at + 1; i < count; i++)
		if (is_of_texts(&columns[i], is_said(&columns[at])))
			return (int)at;
	return COLUMN_NONE;
}

/* The only column of such numbers, wherever it stands, beside one with texts. */
static int find_among_texts(const struct column *columns, size_t count,
			    bool (*holds)(const struct column *))
{
	int found = COLUMN_NONE;
	bool texts = false;
	for (size_t i = 0; i < count; i++) {
		bool is_one = holds(&columns[i]);
		if (is_one && found != COLUMN_NONE)
			return COLUMN_NONE;
		found = is_one ? (int)i : found;
		texts |= !is_one && is_of_texts(&columns[i], false);
	}
	return texts ? found : COLUMN_NONE;
}

/* A column for names, in which there are none, as a reference page has it. */
static bool has_empty_names(const struct column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (columns[i].hint.name >= 2 && !columns[i].filled)
			return true;
	return false;
}

int columns_find_nameless(const struct column *columns, size_t count, bool headed)
{
	int found = find_before_texts(columns, count, is_of_codes);
	if (found == COLUMN_NONE && has_empty_names(columns, count))
		found = find_before_texts(columns, count, is_of_numbers);
	if (found == COLUMN_NONE && headed)
		found = find_among_texts(columns, count, is_of_codes);
	return found;
}

/* Hex digits without 0x, below a heading of codes. */
static bool is_of_hex(const struct column *column)
{
	return column->filled > 1 && column_is_bare_hex(column) &&
	       column->bare_hex == column->filled && column->distinct == column->filled;
}

/* A column that says it has names, in whatever form they are. */
static bool has_names(const struct column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (columns[i].hint.name > 0 && !column_values(&columns[i]))
			return true;
	return false;
}

/* Below a heading of codes, any numbers: the rows are counted below "No." alone. */
static bool is_any(const struct column *column)
{
	return is_of_numbers(column) && column->hint.value > -2 && !column->years &&
	       !column_counts_rows(column);
}

int columns_find_numbers(const struct column *columns, size_t count, bool headed)
{
	int found = find_before_texts(columns, count, may_be_codes);
	if (found == COLUMN_NONE && headed)
		found = find_among_texts(columns, count, may_be_codes);
	if (found == COLUMN_NONE && headed)
		found = find_among_texts(columns, count, is_of_hex);
	if (found == COLUMN_NONE && headed)
		found = find_among_texts(columns, count, may_repeat);
	if (found == COLUMN_NONE && headed && !has_names(columns, count))
		found = find_among_texts(columns, count, is_any);
	return found;
}

int columns_find_titled(const struct column *columns, size_t count, bool headed)
{
	int titled =
	    count == 1 && is_titled(columns) ? 0 : find_before_texts(columns, count, is_titled);
	for (size_t i = 0; i < count && titled == COLUMN_NONE; i++)
		titled = is_phrased(&columns[i], headed) ? (int)i : COLUMN_NONE;
	return titled;
}

/* Numbers and words below a header of codes, or hex digits in groups, each another one. */
static bool is_mixed(const struct column *column)
{
	enum { NEARLY_ALL = 90 };
	size_t values = column_values(column);
	bool groups = column->filled > 1 && column->hex_groups == column->filled;
	bool mixed = values && values < column->filled && column_heads_codes(column);
	return (groups || mixed) && column_share(column, column->single) >= NEARLY_ALL &&
	       column->distinct * 100 >= column->filled * NEARLY_ALL;
}

int columns_find_mixed(const struct column *columns, size_t count)
{
	int found = COLUMN_NONE;
	bool texts = false;
	for (size_t i = 0; i < count; i++) {
		bool is_one = found == COLUMN_NONE && is_mixed(&columns[i]);
		found = is_one ? (int)i : found;
		texts |= !is_one && is_of_texts(&columns[i], false);
	}
	return texts ? found : COLUMN_NONE;
}

int columns_find_bits(const struct column *columns, size_t count, int name)
{
	const struct column *names = name == COLUMN_NONE ? NULL : &columns[name];
	if (!names || names->filled < 2 || column_share(names, names->kinds[CELL_NAME]) < MOST)
		return COLUMN_NONE;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		if ((int)i != name && is_of_bits(column) &&
		    column_share(column, column_values(column)) >= MOST &&
		    column->distinct == column->filled)
			return (int)i;
	}
	return COLUMN_NONE;
}
