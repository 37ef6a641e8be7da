/* The roles of a table's columns, from what was counted. */
#include "../entry/header_words.h"
#include "../entry/words.h"
#include "../entry/words_abroad.h"
#include "columns.h"

enum { MOST = 60, SOME = 25 }; /* of a hundred cells */

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
	bool repeats = column->distinct * 2 < names;
	bool words_only = sure * 4 < names && column->hint.name <= 0;
	bool settings = column->hint.name < 0 && column->lower * 2 > names;
	/* A schema or a country, the only row's category, a module with several codes */
	enum { ONCE_IN = 8 }; /* names, a code may be there again */
	bool of_several = column->filled < 2 || column->distinct + column->filled / ONCE_IN < names;
	/* "YES" and "NO" say something of the codes. */
	bool answers = column->answers == column->filled;
	bool others = answers || column->hint.name <= -4 || (column->hint.name <= -3 && of_several);
	/* "en", "pt-BR": languages, whatever numbers are beside them. */
	bool languages = column->locales == column->filled && column->filled > 2;
	/* "R10" below "Register" */
	bool parts = column->hint.name <= -3 && column->codes == column->filled;
	/*
	 * Where the header says names and those that are there are sure, rows without one are rows
	 * without a name.
	 */
	int enough = column->hint.name >= 2 && sure == names ? SOME : MOST;
	if (column_share(column, names) < enough || repeats || words_only || settings || parts ||
	    others || languages || column_is_bare_hex(column))
		return 0;
	return column_share(column, names) + column->hint.name * 10 +
	       column_share(column, sure) / 2;
}

/* Where a few rows have a cell too many, these stand below no header. */
static bool is_astray(const struct column *column)
{
	return !column->header.len && column->filled * 2 < column->rows;
}

static int score_values(const struct column *column)
{
	int share = column_share(column, column_values(column));
	/* The same number in most rows is a class or a size, not a code. */
	bool repeats = column->distinct * 4 < column->filled;
	if (share < MOST || column->hint.value < -2 || repeats || is_astray(column) ||
	    column_counts_rows(column) || column_is_of_strings(column))
		return 0;
	int full = column_share(column, column->distinct) / 10;
	return share + column->hint.value * 10 + full + 1;
}

/*
 * A header says that these are values, and some can be read. The rest have no value, or few
 * different texts; where each is another one, these are settings.
 */
static int score_unvalued(const struct column *column)
{
	size_t values = column_values(column);
	size_t unread = column->filled > values ? column->filled - values : 0;
	bool unvalued_few =
	    column->unvalued * 100 >= unread * MOST || column->unread_distinct * 2 <= unread;
	int share = column_share(column, values);
	/* The same words in all other rows say where the other values are. */
	bool elsewhere = column->unread_distinct == 1 && column->hex == values;
	if (column->hint.value < 2 || values < 2 || (share < SOME && !elsewhere) || !unvalued_few ||
	    column_is_of_strings(column))
		return 0;
	return share + column->hint.value * 10;
}

/* Some values among other cells, or a header that speaks of them over cells that cannot be read. */
static int score_doubtful(const struct column *column)
{
	size_t values = column_values(column);
	int share = column_share(column, values);
	if (column_counts_rows(column) || column_is_of_strings(column))
		return 1;
	bool only_unvalued = values == 0 && column->unvalued == column->filled &&
			     column->unread_digits * 100 >= column->filled * MOST;
	bool says = column->hint.value >= 2 && (values >= 1 || only_unvalued);
	bool holds = column->header.len && column->hint.value >= 0 && column->hint.text <= 0 &&
		     values >= 2 && share >= SOME && share < MOST;
	return says || holds ? 1 + share + column->hint.value * 10 : 0;
}

/* Names and their values in one column, now and then one of them alone. */
static int score_both(const struct column *column)
{
	size_t both = column->kinds[CELL_BOTH] + column->kinds[CELL_ALIASED];
	size_t related =
	    both + column->kinds[CELL_VALUE] + column->kinds[CELL_NAME] + column->kinds[CELL_WORD];
	/* "-17 PLC", "-18 PLC": a word of the text. */
	if (column->words_distinct < column->valued && column->valued == both)
		return 0;
	/* Constants with strings and others among those with numbers. */
	bool declares = column_share(column, related + column->named) >= MOST &&
			column_share(column, both) >= SOME;
	bool fits = (column_share(column, related) >= MOST || declares) &&
		    both * 100 >= related * SOME && column->hint.name > -3;
	return fits ? column_share(column, both) : 0;
}

/* What to do about a code: its description where the page has no better one. */
static bool is_remedy(const struct column *column)
{
	return column->hint.text < 0 && column->hint.text >= -2 &&
	       column_share(column, column->kinds[CELL_TEXT]) >= MOST;
}

/*
 * Of the columns of texts that are left, the one with the most different ones; the first of
 * several.
 */
static int only_text(const struct column *columns, size_t count, const struct roles *roles)
{
	int found = COLUMN_NONE;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		bool taken =
		    (int)i == roles->name || (int)i == roles->value || (int)i == roles->both;
		if (taken || column->hint.text < 0 ||
		    column_share(column, column->kinds[CELL_TEXT]) < MOST)
			continue;
		if (found == COLUMN_NONE || column->distinct > columns[found].distinct)
			found = (int)i;
	}
	return found;
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
		bool taken = (int)i == roles->name || (int)i == roles->value ||
			     (int)i == roles->both || (int)i == roles->code;
		bool numbers =
		    column_share(column, column_values(column)) >= MOST && column->hint.text <= 0;
		/* "#define" in each row */
		bool same = column->filled > 1 && column->distinct == 1 && !column->header.len;
		bool types = column->types == column->filled + column->families;
		if (taken || !column->filled || numbers || same || types || is_astray(column))
			continue;
		if (remedy == COLUMN_NONE && is_remedy(column))
			remedy = (int)i;
		bool varied = column->filled < 4 || column_share(column, column->distinct) >= MOST;
		bool prose = column_share(column, column->kinds[CELL_TEXT]) >= MOST;
		size_t length = column->bytes / column->filled;
		int score = column->hint.text * 100;
		if (varied)
			score += 80 + (prose ? 80 : 0) + (length > 60 ? 60 : (int)length) / 8;
		/*
		 * A first text counts more than a second: what to do about it comes after what it
		 * is.
		 */
		bool second = found != COLUMN_NONE && columns[found].hint.text == column->hint.text;
		if (score > points + (second ? 8 : 0)) {
			found = (int)i;
			points = score;
		}
	}
	/* The same text in most rows is one all the same, where no other column has any. */
	return found != COLUMN_NONE    ? found
	       : remedy != COLUMN_NONE ? remedy
				       : only_text(columns, count, roles);
}

/* Whether names and values stand in one column rather than in two. */
static bool is_in_one(const struct column *columns, const struct roles *roles)
{
	if (roles->both == COLUMN_NONE)
		return false;
	const struct column *both = &columns[roles->both];
	if (roles->name == COLUMN_NONE)
		return true;
	/* "PUMP_BASE - 1" is no name with its value. */
	if (both->sums && (roles->value == roles->both || roles->sums == roles->both))
		return false;
	/* "Epoch(3)" below "Value", beside names: a cast. */
	const struct header_hint *hint = &columns[roles->name].hint;
	if (roles->name != roles->both && hint->name > both->hint.name &&
	    both->hint.value > hint->value)
		return false;
	/*
	 * Two columns that hold nothing but names and values say more than one that has both now
	 * and then.
	 */
	if (roles->value != COLUMN_NONE)
		return column_values(&columns[roles->value]) < both->kinds[CELL_BOTH];
	/* "MAKE_ERROR(4)" among values, beside names, is a value that cannot be read. */
	return roles->name == roles->both || !score_unvalued(both) ||
	       column_values(both) <= both->kinds[CELL_BOTH];
}

/*
 * Names alone and names with something else's number, "PUMP_FULL 22003", beside a column in which
 * all rows have a value.
 */
static bool has_values_beside(const struct column *columns, size_t count, int both)
{
	const struct column *names = &columns[both];
	int value = best(columns, count, both, score_values);
	return names->kinds[CELL_NAME] && value != COLUMN_NONE &&
	       columns[value].hint.value >= names->hint.value &&
	       column_values(&columns[value]) >= names->filled;
}

/* Beside names that are sure, texts that all begin with a value, each with another one. */
static int score_value_text(const struct column *column)
{
	int share = column_share(column, column->with_value);
	return column->with_value > 1 && share >= MOST &&
		       column->heads_distinct == column->with_value
		   ? share
		   : 0;
}

static void decide_value_text(const struct column *columns, size_t count, struct roles *roles)
{
	const struct column *names = &columns[roles->name];
	if (names->kinds[CELL_NAME] * 2 < names->filled || names->hint.name < 0)
		return;
	roles->value_text = best(columns, count, roles->name, score_value_text);
}

/*
 * Beside names that are sure, in a table of codes, a column in which some have none holds the
 * values.
 */
static void decide_unvalued(const struct column *columns, size_t count, bool of_codes,
			    struct roles *roles)
{
	const struct column *names = &columns[roles->name];
	if (names->kinds[CELL_NAME] * 2 < names->filled || names->hint.name < 0)
		return;
	int unvalued = best(columns, count, roles->name, score_unvalued);
	int doubtful = best(columns, count, roles->name, score_doubtful);
	of_codes |= text_speaks_of_codes(names->header) ||
		    (unvalued != COLUMN_NONE && text_speaks_of_codes(columns[unvalued].header)) ||
		    (doubtful != COLUMN_NONE && text_speaks_of_codes(columns[doubtful].header));
	if (of_codes && unvalued != COLUMN_NONE)
		roles->value = unvalued;
	else if (of_codes)
		roles->doubtful = doubtful;
}

/* Another column with as many values below a header that says no less of them. */
static int find_second_value(const struct column *columns, size_t count, const struct roles *roles)
{
	const struct column *value = &columns[roles->value];
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		if ((int)i != roles->value && (int)i != roles->name && score_values(column) &&
		    column->hint.value >= value->hint.value &&
		    column->distinct * 2 > column->filled)
			return (int)i;
	}
	return COLUMN_NONE;
}

/* "Tag | Field name", and nothing says that these are codes: a protocol's fields. */
static bool numbers_fields(const struct column *columns, const struct roles *roles, bool of_codes)
{
	return roles->name != COLUMN_NONE && roles->value != COLUMN_NONE &&
	       columns[roles->value].hint.tag && !(of_codes && columns[roles->name].hint.name > 0);
}

/* Numbers below "Value" are the values of "E001"; those below "HTTP", "Exit" something else of it.
 */
static bool has_values(const struct column *columns, const struct roles *roles)
{
	if (roles->value == COLUMN_NONE)
		return roles->both != COLUMN_NONE;
	const struct column *value = &columns[roles->value];
	if (column_is_of_answers(value))
		return false;
	return value->hint.value >= 2 || text_speaks_of_codes_abroad(value->header);
}

/* Codes that are texts, where no column has numbers for values. */
static void decide_text_codes(const struct column *columns, size_t count,
			      const struct layout_settings *settings, bool of_codes, bool headed,
			      struct roles *roles)
{
	int code = columns_find_text_codes(columns, count, settings, of_codes, headed);
	bool said =
	    code != COLUMN_NONE && (columns[code].hint.text_code || settings->codes_are_text);
	/* "22003" below "SQLSTATE" is as good a number as any. */
	bool same = code != COLUMN_NONE && (code == roles->value || code == roles->both);
	bool others = code != COLUMN_NONE && roles->value != COLUMN_NONE &&
		      column_has_code_forms(&columns[code]) &&
		      column_is_of_others(&columns[roles->value]);
	if (code == COLUMN_NONE || settings->codes_are_numbers ||
	    (!said && !same && !others && has_values(columns, roles)))
		return;
	roles->code = code;
	roles->value = roles->both = roles->value_text = COLUMN_NONE;
	/* A page with such a header says of its names that they are, too. */
	bool titled = columns[code].hint.text_code;
	if (roles->name == code ||
	    (titled && roles->name != COLUMN_NONE && columns[roles->name].hint.name <= 0))
		roles->name = COLUMN_NONE;
	if (roles->name == COLUMN_NONE && !titled)
		roles->name = best(columns, count, code, score_names);
}

/* "API codes" over nothing but sure names that begin with a capital, each another one. */
static bool are_codes_alone(const struct column *column)
{
	return column_header_ends_with_code(column) && column->filled > 1 &&
	       column->kinds[CELL_NAME] == column->filled && !column->small &&
	       column->distinct == column->filled;
}

/* HTTP's are none of the page's own. */
static bool is_of_http(const struct column *column)
{
	return column->hint.http || column_has_statuses(column) ||
	       (column->titled && column->titled_statuses == column->titled);
}

/* "Warning | Error | Fatal": as many values in other columns, whose headers speak of nothing else.
 */
static size_t count_others(const struct column *columns, size_t count, int value)
{
	size_t others = 0;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		others += (int)i != value && score_values(column) && column->hint.value >= 0 &&
			  !is_of_http(column) && column->distinct * 2 > column->filled &&
			  column_values(column) >= column_values(&columns[value]);
	}
	return others;
}

/* Its header, or a heading and its header or the form of its numbers, say that these are codes. */
static bool is_said(const struct column *column, bool headed)
{
	bool codes = text_heads_errors(column->header) || text_heads_exit_codes(column->header) ||
		     (headed && !column->header.len && column->filled &&
		      column->code_like == column->filled);
	return !is_of_http(column) && (codes || (headed && column->hint.value >= 2));
}

/* Whether its header says that its values are codes. */
static bool says_codes(const struct column *column, bool of_codes)
{
	bool english = (of_codes && column->hint.hex) || text_speaks_of_codes(column->header);
	return (column->hint.value >= 2 && english) || text_is_code_abroad(column->header) ||
	       text_speaks_of_errors_abroad(column->header);
}

static bool has_word(struct str header, struct str wanted)
{
	struct str word;
	bool has = false;
	for (size_t at = 0; word_next(header, &at, &word);)
		has |= str_eq_nocase(word_without_plural(word), wanted);
	return has;
}

/*
 * "Enum Constant and Description", or "Field" beside "Modifier and Type": names, as their
 * declaration has them.
 */
static bool are_constants(const struct column *columns, size_t count, int name)
{
	const struct column *names = &columns[name];
	bool modifiers = false;
	for (size_t i = 0; i < count; i++)
		modifiers |= has_word(columns[i].header, STR("modifier"));
	bool field = modifiers && has_word(names->header, STR("field")) &&
		     names->kinds[CELL_NAME] == names->filled && !names->small;
	return names->filled > 1 && (field || has_word(names->header, STR("constant")) ||
				     has_word(names->header, STR("enumerator")));
}

/*
 * "DEAD BAT" below "Name", in most rows other words: what the codes are called, where the settings
 * want names of texts.
 */
static int find_phrases(const struct column *columns, size_t count, int value)
{
	for (size_t i = 0; i < count && value != COLUMN_NONE; i++) {
		const struct column *column = &columns[i];
		if ((int)i != value && column->hint.name >= 2 && column->filled > 1 &&
		    column->distinct * 2 > column->filled && !column_values(column))
			return (int)i;
	}
	return COLUMN_NONE;
}

/* Numbers and sums of them, beside names; of sums alone `roles->sums` tells. */
static void decide_sums(const struct column *columns, size_t count, struct roles *roles)
{
	for (size_t i = 0; i < count && roles->name != COLUMN_NONE; i++) {
		const struct column *column = &columns[i];
		size_t values = column_values(column);
		if ((int)i == roles->name || !column->sums || column->hint.value < 0 ||
		    column_share(column, values + column->sums) < MOST)
			continue;
		if (values)
			roles->value = (int)i;
		else
			roles->sums = (int)i;
		return;
	}
}

bool columns_decide(const struct column *columns, size_t count,
		    const struct layout_settings *settings, bool of_codes, bool headed,
		    struct roles *roles)
{
	*roles = (struct roles){ .name = COLUMN_NONE,
				 .value = COLUMN_NONE,
				 .both = COLUMN_NONE,
				 .text = COLUMN_NONE,
				 .code = COLUMN_NONE,
				 .sums = COLUMN_NONE,
				 .value_text = COLUMN_NONE,
				 .digits = DIGITS_WRITTEN,
				 .doubtful = COLUMN_NONE,
				 .mixed = COLUMN_NONE,
				 .second_value = COLUMN_NONE };
	int name = column_named(columns, count, settings->name_column);
	int value = column_named(columns, count, settings->value_column);
	if (settings->found) {
		settings->found->any = true;
		settings->found->name |= name != COLUMN_NONE;
		settings->found->value |= value != COLUMN_NONE;
		settings->found->text |=
		    column_named(columns, count, settings->text_column) != COLUMN_NONE;
	}
	bool chosen = name != COLUMN_NONE || value != COLUMN_NONE;
	roles->name = name != COLUMN_NONE ? name : best(columns, count, value, score_names);
	roles->value =
	    value != COLUMN_NONE ? value : best(columns, count, roles->name, score_values);
	if (!chosen && (columns_are_parameters(columns, count, roles) ||
			columns_are_registers(columns, count, roles, headed))) {
		roles->name = roles->value = COLUMN_NONE;
		return false;
	}
	if (value == COLUMN_NONE && numbers_fields(columns, roles, of_codes))
		roles->value = COLUMN_NONE;
	if (roles->value == COLUMN_NONE && !chosen)
		decide_sums(columns, count, roles);
	roles->both = best(columns, count, COLUMN_NONE, score_both);
	if (chosen)
		roles->both = name == value ? name : COLUMN_NONE;
	else if (!is_in_one(columns, roles))
		roles->both = COLUMN_NONE;
	if (roles->both != COLUMN_NONE && roles->name == COLUMN_NONE && !chosen &&
	    has_values_beside(columns, count, roles->both)) {
		roles->name = roles->both;
		roles->both = COLUMN_NONE;
		roles->value = best(columns, count, roles->name, score_values);
	}
	if (roles->both != COLUMN_NONE)
		roles->name = roles->value = COLUMN_NONE;
	else if (roles->value == COLUMN_NONE && roles->name != COLUMN_NONE && !chosen)
		decide_value_text(columns, count, roles);
	decide_text_codes(columns, count, settings, of_codes, headed, roles);
	if (roles->value == COLUMN_NONE && roles->name != COLUMN_NONE && !chosen &&
	    roles->value_text == COLUMN_NONE && roles->code == COLUMN_NONE)
		decide_unvalued(columns, count, of_codes, roles);
	if (roles->value != COLUMN_NONE)
		roles->digits = column_digits(&columns[roles->value]);
	if (roles->value != COLUMN_NONE && !chosen)
		roles->second_value = find_second_value(columns, count, roles);
	int text = column_named(columns, count, settings->text_column);
	if (text != COLUMN_NONE)
		roles->text = text;
	else if (roles->value_text == COLUMN_NONE)
		roles->text = find_text(columns, count, roles);
	/* Beside the column that the settings name, the only other one is the text. */
	if (value != COLUMN_NONE && count == 2 && roles->name == COLUMN_NONE &&
	    roles->text == COLUMN_NONE)
		roles->text = 1 - value;
	/* Codes, as a header says, and nothing that could name them. */
	if (roles->name == COLUMN_NONE && roles->value != COLUMN_NONE && !chosen &&
	    roles->both == COLUMN_NONE && says_codes(&columns[roles->value], of_codes))
		roles->doubtful = roles->value;
	if (roles->name != COLUMN_NONE && roles->value == COLUMN_NONE && !chosen &&
	    roles->doubtful == COLUMN_NONE && roles->code == COLUMN_NONE)
		roles->doubtful = columns_find_bits(columns, count, roles->name);
	roles->alone = roles->name != COLUMN_NONE && roles->value == COLUMN_NONE && !chosen &&
		       roles->doubtful == COLUMN_NONE && roles->code == COLUMN_NONE &&
		       roles->value_text == COLUMN_NONE;
	roles->constants = roles->alone && are_constants(columns, count, roles->name);
	roles->alone = roles->alone && (column_heads_codes(&columns[roles->name]) ||
					column_has_code_forms(&columns[roles->name]) ||
					are_codes_alone(&columns[roles->name]));
	bool nameless = roles->name == COLUMN_NONE && roles->both == COLUMN_NONE &&
			roles->code == COLUMN_NONE && roles->doubtful == COLUMN_NONE;
	int numbers =
	    nameless && !chosen ? columns_find_nameless(columns, count, headed) : COLUMN_NONE;
	int titled =
	    nameless && !chosen ? columns_find_titled(columns, count, headed) : COLUMN_NONE;
	int phrases = nameless && !chosen && settings->nameless && titled == COLUMN_NONE
			  ? find_phrases(columns, count, roles->value)
			  : COLUMN_NONE;
	if (phrases != COLUMN_NONE) {
		roles->name = phrases;
		roles->phrases = true;
		return true;
	}
	if (settings->nameless && titled != COLUMN_NONE) {
		roles->value_text = titled;
		roles->value = roles->text = COLUMN_NONE;
		return true;
	}
	bool unsure = nameless && !chosen && numbers == COLUMN_NONE && titled == COLUMN_NONE;
	int codes = titled != COLUMN_NONE ? titled : numbers;
	if (nameless && !chosen)
		roles->doubtful = unsure ? columns_find_numbers(columns, count, headed) : codes;
	if (nameless && !chosen && roles->doubtful == COLUMN_NONE)
		roles->mixed = columns_find_mixed(columns, count);
	bool unnamed = roles->name == COLUMN_NONE && roles->both == COLUMN_NONE;
	int told = roles->doubtful != COLUMN_NONE ? roles->doubtful : roles->mixed;
	roles->said = unnamed && told != COLUMN_NONE && is_said(&columns[told], headed);
	roles->sayable = unnamed && told != COLUMN_NONE && is_said(&columns[told], true);
	roles->coded = unnamed && told != COLUMN_NONE && column_heads_codes(&columns[told]) &&
		       !is_of_http(&columns[told]);
	if ((roles->said || roles->coded) && roles->doubtful != COLUMN_NONE)
		roles->others = count_others(columns, count, roles->doubtful);
	if (settings->nameless && roles->doubtful != COLUMN_NONE && roles->name == COLUMN_NONE &&
	    roles->both == COLUMN_NONE && !unsure) {
		roles->value = roles->doubtful;
		roles->doubtful = COLUMN_NONE;
		roles->digits = column_digits(&columns[roles->value]);
		return true;
	}
	return roles->both != COLUMN_NONE || roles->name != COLUMN_NONE ||
	       roles->code != COLUMN_NONE || (chosen && roles->value != COLUMN_NONE);
}

/* "UPPER(id)"; not "Value (hex)". */
static bool is_call(struct str header)
{
	ptrdiff_t open = str_find_byte(header, '(', 0);
	return open > 0 && byte_is_word(header.at[open - 1]) && str_ends(header, STR(")"));
}

bool columns_may_be_printed(const struct column *columns, const struct roles *roles, bool bare)
{
	if (roles->value == COLUMN_NONE || roles->name == COLUMN_NONE)
		return bare;
	const struct column *value = &columns[roles->value], *name = &columns[roles->name];
	/* What a query was asked for. */
	if (is_call(name->header) && is_call(value->header))
		return true;
	bool says = !value->header.len || value->hint.value > 0 || value->hint.hex ||
		    value->hint.decimal || text_speaks_of_codes(value->header);
	bool beside = roles->value - roles->name == 1 || roles->name - roles->value == 1;
	return !says || (bare && beside);
}
