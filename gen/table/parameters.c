/* Tables of parameters, in whatever language: what is in a column of types, no code has. */
#include "columns.h"

enum { MOST = 60 }; /* of a hundred cells */

bool cell_is_data_type(struct str text)
{
	static const struct str types[] = {
		STR_INIT("string"), STR_INIT("integer"), STR_INIT("int"),    STR_INIT("long"),
		STR_INIT("number"), STR_INIT("float"),   STR_INIT("double"), STR_INIT("boolean"),
		STR_INIT("bool"),   STR_INIT("array"),   STR_INIT("list"),   STR_INIT("object"),
		STR_INIT("date"),
	};
	size_t end = 0;
	while (byte_is_letter(str_byte(text, end)))
		end++;
	size_t rest = end;
	/* "int64", "String(64)", "List<String>", "int[]" */
	while (byte_is_digit(str_byte(text, rest)))
		rest++;
	if (rest < text.len && str_find_byte(STR("(<["), text.at[rest], 0) == STR_NONE)
		return false;
	return STR_IS_ONE_OF_NOCASE(str_slice(text, 0, end), types);
}

/* Names as variables have them, in a place that nothing says is of codes. */
static bool are_variables(const struct column *names, const struct column *values)
{
	return column_share(names, names->small) >= MOST && (!values || values->hint.value < 2);
}

bool columns_are_parameters(const struct column *columns, size_t count, const struct roles *roles)
{
	if (roles->name == COLUMN_NONE ||
	    !are_variables(&columns[roles->name],
			   roles->value == COLUMN_NONE ? NULL : &columns[roles->value]))
		return false;
	for (size_t i = 0; i < count; i++)
		if (columns[i].types && columns[i].types == columns[i].filled + columns[i].families)
			return true;
	return false;
}
