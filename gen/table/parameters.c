/*
 * Tables of parameters and of registers, in whatever language: what is in a column of types, or
 * says who may read and write, no code has.
 */
#include "../entry/words.h"
#include "columns.h"

enum { MOST = 60 }; /* of a hundred cells */

bool cell_is_data_type(struct str text)
{
	static const struct str types[] = {
		STR_INIT("string"), STR_INIT("integer"), STR_INIT("int"),    STR_INIT("long"),
		STR_INIT("number"), STR_INIT("float"),   STR_INIT("double"), STR_INIT("boolean"),
		STR_INIT("bool"),   STR_INIT("array"),   STR_INIT("list"),   STR_INIT("object"),
		STR_INIT("date"),   STR_INIT("byte"),    STR_INIT("bytes"),  STR_INIT("char"),
		STR_INIT("uint"),
	};
	size_t end = 0;
	while (byte_is_letter(str_byte(text, end)))
		end++;
	size_t rest = end;
	/* "int64", "uint8_t", "String(64)", "byte (1)", "List<String>", "int[]" */
	while (byte_is_digit(str_byte(text, rest)))
		rest++;
	if (str_eq(str_slice(text, rest, text.len), STR("_t")))
		rest = text.len;
	else if (str_byte(text, rest) == ' ' && str_byte(text, rest + 1) == '(')
		rest++;
	if (rest < text.len && str_find_byte(STR("(<["), text.at[rest], 0) == STR_NONE)
		return false;
	return STR_IS_ONE_OF_NOCASE(str_slice(text, 0, end), types);
}

bool cell_is_access(struct str text, bool *sure)
{
	static const struct str words[] = {
		STR_INIT("r/w"),        STR_INIT("rw"),           STR_INIT("ro"),
		STR_INIT("wo"),         STR_INIT("r/o"),          STR_INIT("w/o"),
		STR_INIT("rw1c"),       STR_INIT("r/w1c"),        STR_INIT("w1c"),
		STR_INIT("rwc"),        STR_INIT("read only"),    STR_INIT("read/write"),
		STR_INIT("read-only"),  STR_INIT("read-write"),   STR_INIT("write only"),
		STR_INIT("write-only"), STR_INIT("read / write"), STR_INIT("r / w"),
	};
	static const struct str short_words[] = { STR_INIT("r"), STR_INIT("w"), STR_INIT("read"),
						  STR_INIT("write") };
	*sure = STR_IS_ONE_OF_NOCASE(text, words);
	return *sure || STR_IS_ONE_OF_NOCASE(text, short_words);
}

/* "R/W" in each row, and not only "R", which may be anything. */
static bool is_of_accesses(const struct column *column)
{
	bool sure;
	return column->accesses && column->accesses == column->filled &&
	       (column->sure_accesses || (cell_is_access(str_trim(column->header), &sure) && sure));
}

/* "Field" beside "Expected": what a message holds, and what in it. */
static bool are_fields(const struct column *names, const struct column *values)
{
	return values && values->hint.value <= 0 && text_heads_others(names->header);
}

/* Names as variables have them, in a place that nothing says is of codes. */
static bool are_variables(const struct column *names, const struct column *values)
{
	return column_share(names, names->small) >= MOST && (!values || values->hint.value < 2);
}

bool columns_are_registers(const struct column *columns, size_t count, const struct roles *roles,
			   bool headed)
{
	if (headed || roles->name == COLUMN_NONE || roles->value == COLUMN_NONE ||
	    text_heads_errors(columns[roles->value].header))
		return false;
	for (size_t i = 0; i < count; i++)
		if ((int)i != roles->name && is_of_accesses(&columns[i]))
			return true;
	return false;
}

bool columns_are_parameters(const struct column *columns, size_t count, const struct roles *roles)
{
	if (roles->name == COLUMN_NONE)
		return false;
	const struct column *names = &columns[roles->name];
	const struct column *values = roles->value == COLUMN_NONE ? NULL : &columns[roles->value];
	if (!are_variables(names, values) && !are_fields(names, values))
		return false;
	for (size_t i = 0; i < count; i++)
		if (columns[i].types && columns[i].types == columns[i].filled + columns[i].families)
			return true;
	return false;
}
