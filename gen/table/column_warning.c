#include "columns.h"

/* "column 2 "Value"" */
static struct str tell_column(struct arena *arena, const struct column *columns, int column)
{
	struct str header = columns[column].header;
	return header.len ? arena_printf(arena, "column %d \"%.*s\"", column + 1, STR_ARG(header))
			  : arena_printf(arena, "column %d", column + 1);
}

/*
 * As settings name it: by its header cell, or, where that is none or no plain text, by its number.
 */
static struct str setting_for(struct arena *arena, const struct column *columns, int column)
{
	struct str header = columns[column].header;
	bool plain = header.len > 0;
	for (size_t i = 0; i < header.len; i++)
		plain &= (unsigned char)header.at[i] >= ' ' && header.at[i] != '"' &&
			 header.at[i] != '\\' && header.at[i] != '\'';
	struct number number;
	plain &= !(number_read(header, 0, &number) && number.end == header.len);
	return plain ? arena_printf(arena, "\"%.*s\"", STR_ARG(header))
		     : arena_printf(arena, "%d", column + 1);
}

struct str column_warning_lost(struct arena *arena, const struct column *columns,
			       const struct roles *roles)
{
	const struct column *value = &columns[roles->doubtful];
	struct str names = STR("no column");
	size_t rows = value->filled;
	if (roles->name != COLUMN_NONE) {
		names = tell_column(arena, columns, roles->name);
		rows = columns[roles->name].filled;
	}
	struct str column = tell_column(arena, columns, roles->doubtful);
	if (column_is_of_strings(value))
		return arena_printf(
		    arena,
		    "%.*s has names, and %.*s codes of letters and digits, '%.*s' and %zu more, which are no numbers; no listing%s",
		    STR_ARG(names), STR_ARG(column), STR_ARG(value->string), value->filled - 1,
		    value->bare_hex == value->filled ? " (hex digits want 0x before them)" : "");
	bool phrases = roles->name == COLUMN_NONE && value->phrased > value->titled;
	size_t titled = phrases ? value->phrased : value->titled;
	if (titled > value->kinds[CELL_VALUE])
		return arena_printf(
		    arena,
		    "%.*s has names, %.*s numbers %s a text in %zu of %zu rows; no listing, unless the settings say 'names: from-text'",
		    STR_ARG(names), STR_ARG(column), phrases ? "beside" : "before", titled, rows);
	if (!column_values(value) && value->unread_digits)
		return arena_printf(
		    arena,
		    "%.*s has names, and no cell of %.*s ('%.*s') is a number that can be read; no listing",
		    STR_ARG(names), STR_ARG(column), STR_ARG(value->unread_first));
	if (column_counts_rows(value))
		return arena_printf(
		    arena,
		    "%.*s has names, and the numbers of %.*s may only count the rows; no listing, unless the settings say 'columns: { value: %.*s }'",
		    STR_ARG(names), STR_ARG(column),
		    STR_ARG(setting_for(arena, columns, roles->doubtful)));
	if (value->hint.value < 0 && value->kinds[CELL_VALUE] == value->filled)
		return arena_printf(
		    arena,
		    "%.*s has names, and the numbers of %.*s are no values by its header; no listing, unless the settings say 'columns: { value: %.*s }'",
		    STR_ARG(names), STR_ARG(column),
		    STR_ARG(setting_for(arena, columns, roles->doubtful)));
	struct str others = STR("");
	if (roles->others)
		others = roles->others > 1
			     ? arena_printf(arena, ", as %zu other columns have", roles->others)
			     : STR(", as another column has");
	return arena_printf(
	    arena,
	    "%.*s has names, %.*s a readable value in %zu of %zu rows%.*s; no listing, unless the settings say 'columns: { value: %.*s }'",
	    STR_ARG(names), STR_ARG(column), column_values(value) - value->ranges, rows,
	    STR_ARG(others), STR_ARG(setting_for(arena, columns, roles->doubtful)));
}

/* "column 2 "Code" ('E102' and 3 more)" */
static struct str tell_cells(struct arena *arena, const struct column *columns, int column,
			     struct str first)
{
	size_t cells = columns[column].filled + columns[column].families;
	struct str more = cells > 1 ? arena_printf(arena, " and %zu more", cells - 1) : STR("");
	return arena_printf(arena, "%.*s ('%.*s'%.*s)",
			    STR_ARG(tell_column(arena, columns, column)), STR_ARG(first),
			    STR_ARG(more));
}

struct str column_warning_mixed(struct arena *arena, const struct column *columns,
				const struct roles *roles)
{
	const struct column *column = &columns[roles->mixed];
	return arena_printf(
	    arena,
	    "no column has names, and %zu of the %zu codes of %.*s are no numbers; no listing, unless the settings say 'columns: { value: %.*s }' and 'codes: text'",
	    column->filled - column_values(column), column->filled,
	    STR_ARG(tell_column(arena, columns, roles->mixed)),
	    STR_ARG(setting_for(arena, columns, roles->mixed)));
}

struct str column_warning_alone(struct arena *arena, const struct column *columns,
				const struct roles *roles, struct str first)
{
	if (!column_heads_codes(&columns[roles->name]))
		return column_warning_texts(arena, columns, roles->name, first);
	return arena_printf(
	    arena,
	    "%.*s has names of codes, and nothing gives their values; no listing, unless the settings say 'codes: text' or 'values-from'",
	    STR_ARG(tell_cells(arena, columns, roles->name, first)));
}

struct str column_warning_texts(struct arena *arena, const struct column *columns, int column,
				struct str first)
{
	struct str cells = tell_cells(arena, columns, column, first);
	const struct column *codes = &columns[column];
	bool names = codes->kinds[CELL_NAME] == codes->filled;
	if (codes->patterns == codes->filled)
		return arena_printf(arena, "%.*s stands for many codes; no listing",
				    STR_ARG(cells));
	return arena_printf(
	    arena,
	    "%.*s has the form of codes that are texts; no listing, unless the settings say 'columns: { value: %.*s }' and 'codes: text'%s",
	    STR_ARG(cells), STR_ARG(setting_for(arena, columns, column)),
	    names ? ", or 'values-from'" : "");
}

/* "DEAD BAT" beside "HOT": phrases in capitals, and perhaps names. */
static bool is_shouted(const struct column *column)
{
	return column->shouted && column->shouted + column->kinds[CELL_NAME] == column->filled;
}

struct str column_warning_unnamed(struct arena *arena, const struct column *columns, size_t count,
				  bool of_codes)
{
	int name = COLUMN_NONE, value = COLUMN_NONE;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		bool values = column->hint.value > 0 && column->filled > 1 &&
			      column->kinds[CELL_VALUE] == column->filled;
		bool names = (of_codes && column->hint.name > 0) || is_shouted(column);
		if (names && column->filled > 1 && !column_values(column) && name == COLUMN_NONE)
			name = (int)i;
		if (values && value == COLUMN_NONE)
			value = (int)i;
	}
	if (name == COLUMN_NONE || value == COLUMN_NONE)
		return STR("");
	return arena_printf(
	    arena,
	    "%.*s has no names of letters, digits and '_' beside the %zu values of %.*s; no listing, unless the settings say 'columns: { value: %.*s }'",
	    STR_ARG(tell_column(arena, columns, name)), columns[value].filled,
	    STR_ARG(tell_column(arena, columns, value)),
	    STR_ARG(setting_for(arena, columns, value)));
}

struct str column_warning_numbers(struct arena *arena, const struct column *columns, size_t count)
{
	const struct roles roles = { .name = COLUMN_NONE,
				     .doubtful = columns_find_nameless(columns, count, false) };
	return roles.doubtful == COLUMN_NONE ? STR("")
					     : column_warning_lost(arena, columns, &roles);
}

struct str column_warning_values(struct arena *arena, const struct column *columns,
				 const struct roles *roles)
{
	return arena_printf(
	    arena,
	    "%.*s and %.*s have different values; the first is read, unless the settings say 'columns: { value: %.*s }'",
	    STR_ARG(tell_column(arena, columns, roles->value)),
	    STR_ARG(tell_column(arena, columns, roles->second_value)),
	    STR_ARG(setting_for(arena, columns, roles->second_value)));
}

struct str column_warning_kind(struct arena *arena, const struct column *columns,
			       const struct roles *roles)
{
	if (roles->code != COLUMN_NONE) {
		const struct column *code = &columns[roles->code];
		bool hex = code->bare_hex == code->filled;
		bool digits = code->shapes[TEXT_STATE] || code->kinds[CELL_VALUE];
		if (code->hint.text_code || code->hint.state || (!hex && !digits))
			return STR("");
		return arena_printf(
		    arena,
		    "the codes of %.*s may be %s or texts; read as texts, unless the settings say 'codes: number'",
		    STR_ARG(tell_column(arena, columns, roles->code)),
		    digits ? "decimal numbers" : "hex digits");
	}
	if (roles->value == COLUMN_NONE)
		return STR("");
	const struct column *value = &columns[roles->value];
	bool said = value->hint.hex || value->hint.full_hex || value->hint.decimal;
	if (roles->digits == DIGITS_HEX && !said && value->bare_hex == value->filled)
		return arena_printf(
		    arena,
		    "the codes of %.*s may be hex digits without 0x or texts; read as hex, unless the settings say 'codes: text'",
		    STR_ARG(tell_column(arena, columns, roles->value)));
	if (roles->digits == DIGITS_WRITTEN && value->zeros)
		return arena_printf(
		    arena,
		    "the codes of %.*s begin with zeros and may be texts; read as decimal numbers, not as octal ones, unless the settings say 'codes: text'",
		    STR_ARG(tell_column(arena, columns, roles->value)));
	return STR("");
}
