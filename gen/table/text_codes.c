/* Which column of a table has codes that are texts: the whole column decides. */
#include "../entry/header_words.h"
#include "../entry/words.h"
#include "../entry/words_abroad.h"
#include "../entry/words_answers.h"
#include "columns.h"

enum { NEARLY_ALL = 90, MOST = 60 };

static bool has_shape(const struct column *column, enum text_shape shape)
{
	return column_share(column, column->shapes[shape]) >= NEARLY_ALL;
}

/* Five digits or capitals each, some of which are no decimal: "08000", "42S02". */
static bool are_states(const struct column *column)
{
	size_t states = column->shapes[TEXT_STATE] + column->shapes[TEXT_LETTERED];
	bool five = column->strings == column->filled && column->string_width == 5;
	bool others = column->shapes[TEXT_LETTERED] || column->zeros;
	return five && column_share(column, states) >= NEARLY_ALL &&
	       (column->hint.state || (others && column->filled > 1));
}

/* The header speaks of codes, and of nothing that has a name or a number of its own. */
static bool header_says_codes(const struct column *column)
{
	const struct header_hint *hint = &column->hint;
	return text_speaks_of_codes_anywhere(column->header) && hint->name >= 0 &&
	       hint->value >= -1 && !hint->hex && !hint->decimal && hint->text <= 1;
}

bool column_heads_codes(const struct column *column)
{
	struct str header = str_trim(column->header);
	return str_eq_nocase(header, STR("code")) || text_heads_error_codes(header) ||
	       text_speaks_of_codes_abroad(header);
}

/* Hex digits without 0x that are no letters and numbers after them. */
static bool are_hex(const struct column *column)
{
	return column->hint.hex || column->hint.full_hex || column_is_bare_hex(column);
}

bool column_has_statuses(const struct column *column)
{
	enum { SEVERAL = 2 };
	bool own = column->others >= SEVERAL && column->others * 4 >= column->filled;
	/* "5xx" among them stands for several. */
	bool all =
	    column->statuses == column_values(column) && column->statuses * 2 > column->filled;
	return all && !own;
}

/* "404 Not found" below a header that speaks of HTTP. */
static bool are_titled_statuses(const struct column *column)
{
	return column->hint.http && column->filled && column->titled == column->filled;
}

/* What a server answers with a code, or with one of several: not the code itself. */
static bool is_of_statuses(const struct column *column)
{
	if (!column_has_statuses(column))
		return false;
	bool repeat = column->distinct < column->filled;
	return column->hint.http || (repeat && text_speaks_of_codes_anywhere(column->header)) ||
	       (!column->others && text_is_status(column->header));
}

/* A quarter of its cells or more. */
static bool column_repeats(const struct column *column)
{
	return column->distinct * 4 <= column->filled * 3;
}

/* "Exit", "Severity": the same few numbers again and again. Of few codes with one, two are aliases.
 */
static bool is_shared(const struct column *column)
{
	return column->hint.shared && column_share(column, column->kinds[CELL_VALUE]) >= MOST &&
	       column_repeats(column);
}

bool column_is_of_answers(const struct column *column)
{
	return is_of_statuses(column) || is_shared(column);
}

bool column_is_of_others(const struct column *column)
{
	return column->filled && column->kinds[CELL_VALUE] == column->filled &&
	       text_speaks_of_codes_anywhere(column->header) && column_repeats(column);
}

static bool have_answers(const struct column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (column_is_of_answers(&columns[i]))
			return true;
	return false;
}

bool column_has_phrases(const struct column *column)
{
	return column->filled > 1 && column->phrases == column->filled &&
	       column->distinct == column->filled;
}

bool column_header_ends_with_code(const struct column *column)
{
	struct str word, last = STR("");
	for (size_t at = 0; word_next(column->header, &at, &word);)
		last = word;
	return str_eq_nocase(word_without_plural(last), STR("code"));
}

/*
 * A word in quotes in each row: below a heading of codes, or the name beside it again where only
 * the page speaks of codes.
 */
static bool are_strings(const struct column *column, bool of_codes, bool headed)
{
	bool echoes = of_codes && column->echoes == column->filled;
	return column->filled && column->quoted == column->filled && column->hint.value > 0 &&
	       column->distinct == column->filled && (echoes || headed);
}

/*
 * `statuses`: a column has answers (column_is_of_answers); each code may stand there with several
 * texts. `beside`: a column may have such.
 */
static bool is_of_text_codes(const struct column *column, bool of_codes, bool headed, bool statuses,
			     bool beside)
{
	bool differ = column->filled && (column->distinct * 10 >= column->filled * 9 ||
					 (statuses && text_heads_error_codes(column->header)));
	size_t slugs = column->shapes[TEXT_SLUG] + column->capitals,
	       words = column->shapes[TEXT_WORD];
	if (column->hint.text_code)
		return true;
	if (are_strings(column, of_codes, headed))
		return true;
	if (column->hyphened && column->hyphened == column->filled && column_heads_codes(column))
		return true;
	if (!differ)
		return false;
	if (column->hint.state)
		return are_states(column);
	if (!header_says_codes(column) || are_hex(column))
		return false;
	bool lettered = has_shape(column, TEXT_LETTERED) &&
			(column->filled > 1 || column->long_codes || of_codes);
	bool slugged = (beside || (column->filled > 1 && slugs * 3 >= column->filled)) &&
		       column_share(column, slugs + words) >= NEARLY_ALL;
	/* Codes of several forms: none has a blank, and most can be nothing else. */
	size_t others = column->shapes[TEXT_LETTERED] + column->shapes[TEXT_STATE];
	bool letters = slugs || column->shapes[TEXT_LETTERED] || column->zeros;
	bool most = column->filled > 1 && letters && (slugs + others) * 2 >= column->filled;
	bool mixed = column_share(column, column->single) >= NEARLY_ALL && (statuses || most) &&
		     column->kinds[CELL_VALUE] * 2 <= column->filled;
	bool of_words = column_heads_codes(column) && column->locales < column->filled;
	/* Below "Error" stand titles as well. */
	if (beside && column_has_phrases(column) && column_heads_codes(column) &&
	    column_header_ends_with_code(column))
		return true;
	return lettered || ((slugged || mixed) && of_words) || are_states(column);
}

bool column_has_code_forms(const struct column *column)
{
	return column->filled > 1 && column->long_codes == column->filled && column->prefix &&
	       column->distinct == column->filled && column->hint.name >= 0;
}

int columns_find_text_codes(const struct column *columns, size_t count,
			    const struct layout_settings *settings, bool of_codes, bool headed)
{
	int found = COLUMN_NONE, wanted = column_named(columns, count, settings->value_column);
	bool statuses = have_answers(columns, count), beside = false, others = false;
	for (size_t i = 0; i < count; i++)
		others |= column_is_of_others(&columns[i]);
	for (size_t i = 0; i < count; i++)
		beside |= column_has_statuses(&columns[i]) || are_titled_statuses(&columns[i]);
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		/* "0x41 (65)", "41, 42": texts of one word are none of these, whatever is said. */
		bool words = column->spaced * 2 < column->filled || column_has_phrases(column);
		bool meant = settings->codes_are_text && column->filled && words &&
			     (text_speaks_of_codes(column->header) || settings->value_column.len);
		if (settings->value_column.len && (int)i != wanted)
			continue;
		if (column->hint.text_code)
			return (int)i;
		if (found == COLUMN_NONE &&
		    (meant ||
		     (others && column_has_code_forms(column) && column->hint.value >= 2) ||
		     is_of_text_codes(column, of_codes, headed, statuses, beside)))
			found = (int)i;
	}
	return found;
}

/* `words`: one word may be a text. */
static bool is_of_sentences(const struct column *column, bool words)
{
	size_t texts = column->kinds[CELL_TEXT] + (words ? column->kinds[CELL_WORD] : 0);
	return column_share(column, texts) >= MOST;
}

/*
 * Words that are hardly any of a sentence, or any words below a header of errors, or set as code
 * where codes are `said` to be listed, each another one; or such as stand for many codes.
 */
static bool may_be_texts(const struct column *column, bool said)
{
	size_t cells = column->filled + column->families;
	size_t words = text_heads_errors(column->header) ? column->kinds[CELL_WORD] : 0;
	words = column->marked > words ? column->marked : words;
	words = said && column->coded > words ? column->coded : words;
	/* "unknown" among "pump-dry" */
	size_t slugs = column->marked + column->shapes[TEXT_WORD];
	words = said && column->marked * 3 >= cells && slugs > words ? slugs : words;
	/* Of states, some are digits alone. */
	words = column->shapes[TEXT_LETTERED] ? words + column->shapes[TEXT_STATE] : words;
	return cells && (words + column->families) * 100 >= cells * NEARLY_ALL &&
	       column->distinct * 10 >= column->filled * 9;
}

int columns_find_texts(const struct column *columns, size_t count, bool said)
{
	int found = COLUMN_NONE;
	bool texts = false, words = false;
	for (size_t i = 0; i < count; i++) {
		const struct column *column = &columns[i];
		/* "E102" below "Type"; but not a field's name. */
		bool others = (column->hint.name < 0 && !has_shape(column, TEXT_LETTERED)) ||
			      text_speaks_of_others_abroad(column->header);
		bool several = column->filled + column->families > 1;
		if (found == COLUMN_NONE && may_be_texts(column, said) &&
		    (column_heads_codes(column) || (said && several && !others)))
			found = (int)i;
		else
			texts |= is_of_sentences(column, false);
		words |= (int)i != found && is_of_sentences(column, said);
	}
	/* Beside names, words may be what their values are. */
	texts |= words && found != COLUMN_NONE && !columns[found].kinds[CELL_NAME];
	return found != COLUMN_NONE && (texts || column_heads_codes(&columns[found])) ? found
										      : COLUMN_NONE;
}
