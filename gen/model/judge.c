#include "judge.h"

#include "../checks/checks.h"
#include "../entry/number_list.h"
#include "../entry/words.h"
#include "../listing/known.h"

static struct str first_name(const struct record *record)
{
	return record->head.name_count ? record->head.names[0].text : STR("(no name)");
}

/* Digits that may be decimal or hex count where the settings say which; reported. */
static bool is_base_known(const struct judge *judge, const struct record *record,
			  struct value_found *value)
{
	struct str name = first_name(record), choice = judge->settings->mismatch;
	if (!choice.len) {
		check_report(
		    judge->diags, CHECK_AMBIGUOUS_BASE, judge->source, record->head.value_offset,
		    "'%.*s' of %.*s may be 0x%08llX or, without its 0x, 0x%08llX; left out, write 0x or set 'mismatch'",
		    STR_ARG(record->head.value_text), STR_ARG(name),
		    (unsigned long long)value->value, (unsigned long long)value->second);
		return false;
	}
	if (str_eq(choice, STR("hex"))) {
		value->value = value->second;
		value->form = FORM_HEX;
	}
	value->state = VALUE_GOOD;
	check_warn(
	    judge->diags, CHECK_AMBIGUOUS_BASE, judge->source, record->head.value_offset,
	    "'%.*s' of %.*s may be decimal or hex; read as %.*s (0x%08llX), as the settings say",
	    STR_ARG(record->head.value_text), STR_ARG(name), STR_ARG(choice),
	    (unsigned long long)value->value);
	return true;
}

/* "5, 6", "5 or 6", "5 (6)", but not "5-6 (reserved)" */
static bool is_list(struct str text)
{
	static const struct str signs[] = { STR_INIT(","),
					    STR_INIT(";"),
					    STR_INIT("/"),
					    STR_INIT(" & "),
					    STR_INIT("|"),
					    STR_INIT(" or "),
					    STR_INIT(" and "),
					    STR_INIT("\xE3\x80\x81"),
					    STR_INIT("\xEF\xBC\x8C"),
					    STR_INIT("\xEF\xBC\x9B") };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_find(text, signs[i], 0) != STR_NONE)
			return true;
	ptrdiff_t bracket = str_find(text, STR(" ("), 0);
	return bracket != STR_NONE && byte_is_digit(str_byte(text, (size_t)bracket + 2));
}

/* "> 6", "(Status) < 0", "100+": no value, but a condition that many meet. */
static bool is_bound(struct str text)
{
	text = str_trim(text);
	if (str_ends(text, STR("+")) || str_find(text, STR("\xE2\x89\xA4"), 0) != STR_NONE ||
	    str_find(text, STR("\xE2\x89\xA5"), 0) != STR_NONE)
		return true;
	for (size_t i = 0; i < text.len; i++) {
		char sign = text.at[i];
		size_t end = i + 1;
		while (end < text.len && text.at[end] == sign)
			end++;
		if ((sign == '<' || sign == '>') && end == i + 1)
			return true;
		i = end - 1;
	}
	return false;
}

/*
 * A name with a list of values is a code that cannot be written, and so is the list where the
 * settings say that its numbers are codes; a range names none.
 */
static void report_several(const struct judge *judge, const struct record *record)
{
	struct str text = record->head.value_text, name = first_name(record);
	bool named = record->head.name_count > 0;
	/* Parted by blanks alone, they are the arguments of a name as likely. */
	bool list = is_list(text) || (!named && number_list_is(text));
	bool code = list && (named || judge->settings->nameless);
	check_report(judge->diags, code ? CHECK_UNREADABLE_VALUE : CHECK_VALUE_RANGE, judge->source,
		     record->head.value_offset, "'%.*s' of %.*s %s; left out", STR_ARG(text),
		     STR_ARG(name), list ? "is more than one value" : "is a range, not a value");
}

/* It would fit: see widths.h. */
static bool is_slip(const struct value_found *value)
{
	return value->writing.base == 16 && value->writing.digits <= 16;
}

/* "65,535" may be one number or two. */
static struct str how_to_write(struct str cell)
{
	for (size_t i = 1; i + 1 < cell.len; i++)
		if (cell.at[i] == ',' && byte_is_digit(cell.at[i - 1]) &&
		    byte_is_digit(cell.at[i + 1]))
			return STR(" (a number is written without ',')");
	return STR("");
}

/* Why a record cannot become an entry; reported. */
bool judge_value(const struct judge *judge, const struct record *record, struct value_found *value)
{
	*value = record->head.value;
	struct str name = first_name(record);
	size_t offset = record->head.value_offset;
	if (record->head.name_count && record->head.names[0].wildcard) {
		check_report(
		    judge->diags, CHECK_WILDCARD_NAME, judge->source, record->head.names[0].offset,
		    "'%.*s*' stands for many names; left out, list each name with its value",
		    STR_ARG(name));
		return false;
	}
	switch (value->state) {
	case VALUE_GOOD:
		if (value->repaired)
			check_report(judge->diags, CHECK_REPAIRED_VALUE, judge->source, offset,
				     "value '%.*s' of %.*s has blanks within; read as 0x%08llX",
				     STR_ARG(record->head.value_text), STR_ARG(name),
				     (unsigned long long)value->value);
		return true;
	case VALUE_AMBIGUOUS:
		return is_base_known(judge, record, value);
	case VALUE_TOO_BIG:
		check_report(judge->diags, CHECK_VALUE_TOO_BIG, judge->source, offset,
			     "value '%.*s' of %.*s %s; left out", STR_ARG(record->head.value_text),
			     STR_ARG(name),
			     is_slip(value) ? "has more digits than the others, which have 32 bits"
					    : "does not fit 64 bits");
		return false;
	case VALUE_RANGE:
		report_several(judge, record);
		return false;
	case VALUE_UNCLEAR:
		check_report(judge->diags,
			     is_bound(record->head.value_text) ? CHECK_VALUE_RANGE
							       : CHECK_UNREADABLE_VALUE,
			     judge->source, offset,
			     "'%.*s' is no value for %.*s, though it has a number; left out%.*s",
			     STR_ARG(record->head.value_text), STR_ARG(name),
			     STR_ARG(how_to_write(record->head.value_text)));
		return false;
	case VALUE_MISMATCH:
		break;
	case VALUE_NONE:
		return false;
	}
	bool first_is_hex = value->form == FORM_HEX;
	struct str choice = judge->settings->mismatch;
	if (choice.len) {
		if (str_eq(choice, STR("hex")) != first_is_hex) {
			value->value = value->second;
			value->form = first_is_hex ? FORM_DECIMAL : FORM_HEX;
		}
		value->state = VALUE_GOOD;
		check_warn(
		    judge->diags, CHECK_DECIMAL_HEX_MISMATCH, judge->source, offset,
		    "decimal and hex of %.*s disagree in '%.*s'; the %.*s value 0x%08llX is used, as the settings say",
		    STR_ARG(name), STR_ARG(record->head.value_text), STR_ARG(choice),
		    (unsigned long long)value->value);
		return true;
	}
	check_report(
	    judge->diags, CHECK_DECIMAL_HEX_MISMATCH, judge->source, offset,
	    "decimal and hex of %.*s disagree: '%.*s' is 0x%08llX and 0x%08llX; left out, correct the page or set 'mismatch'",
	    STR_ARG(name), STR_ARG(record->head.value_text), (unsigned long long)value->value,
	    (unsigned long long)value->second);
	return false;
}

void judge_names(const struct judge *judge, const struct record *record)
{
	for (size_t i = 0; i < record->head.name_count; i++) {
		const struct head_name *name = &record->head.names[i];
		if (name->repaired)
			check_report(
			    judge->diags, CHECK_REPAIRED_NAME, judge->source, name->offset,
			    "name %.*s is split or has stray characters on the page; read as one name",
			    STR_ARG(name->text));
	}
}

/* "TBD (2.0)", "n/a, since 2.0" */
static bool begins_as_placeholder(struct str cell)
{
	size_t end = 0;
	while (end < cell.len && str_find_byte(STR(" (,:;"), cell.at[end], 0) == STR_NONE)
		end++;
	return end && text_is_placeholder(str_slice(cell, 0, end));
}

/* "POND_BASE": a constant; "__attribute__" and "max_size" are more likely something else. */
static bool is_constant(struct str word)
{
	bool joined = false;
	for (size_t i = 0; i < word.len; i++) {
		if (byte_is_lower(word.at[i]))
			return false;
		joined |= i > 0 && word.at[i] == '_';
	}
	return joined && byte_is_letter(word.at[0]);
}

/*
 * Whether the page gives a value in a way that is not understood: by a number ("0xZZ", "5 ms"), or
 * worked out of another name ("POND_BASE | FLAG"). Words give none, nor do digits in them ("v2").
 */
static bool gives_value(struct str cell)
{
	if (is_bound(cell) || begins_as_placeholder(cell))
		return false;
	for (size_t i = 0, end; i < cell.len; i = end + 1) {
		for (end = i; end < cell.len && byte_is_word(cell.at[end]);)
			end++;
		struct str word = str_slice(cell, i, end);
		if (byte_is_digit(str_byte(word, 0)) || is_constant(word))
			return true;
	}
	return false;
}

/*
 * Whether a name without a value is surely a code, which no output will have: below a header cell
 * one that can hardly be a word, elsewhere one in capitals. "Reserved" and "flowRate" may be
 * something else; macros and constants of a program may be anything; and where a header has the
 * values, lists have flags in them, too.
 */
static bool is_lost_code(const struct judge *judge, const struct listing_found *found,
			 struct str name)
{
	if (judge->values_from || found->layout->of_code || name_shape(name) != NAME_SURE ||
	    byte_is_lower(name.at[0]))
		return false;
	return found->layout->of_rows ? found->names_header.len != 0 : !str_holds_lower(name);
}

/* What a name without a value is reported, in a listing in which others have one. */
void judge_missing(const struct judge *judge, const struct listing_found *found,
		   const struct record *record)
{
	struct str cell = record->head.value_text;
	struct name_found other;
	struct str name = record->head.names[0].text;
	size_t offset = cell.len ? record->head.value_offset : record->head.names[0].offset;
	const struct cheaders *headers = judge->values_from;
	struct str why =
	    headers ? arena_printf(judge->diags->arena, ", and %.*s",
				   STR_ARG(known_why_not(judge->diags->arena, headers, name)))
		    : STR("");
	if (cell.len && !text_is_placeholder(cell) && name_find(cell, 0, &other) &&
	    other.shape == NAME_SURE && other.end == cell.len) {
		check_report(judge->diags, CHECK_ALIAS_FOR_VALUE, judge->source, offset,
			     "'%.*s' stands where the value of %.*s should%.*s; left out",
			     STR_ARG(cell), STR_ARG(name), STR_ARG(why));
		return;
	}
	struct str trouble =
	    cell.len ? arena_printf(judge->diags->arena,
				    "'%.*s' is no value for %.*s%.*s; left out%.*s", STR_ARG(cell),
				    STR_ARG(name), STR_ARG(why), STR_ARG(how_to_write(cell)))
		     : arena_printf(judge->diags->arena, "%.*s has no value%.*s; left out",
				    STR_ARG(name), STR_ARG(why));
	if (cell.len && gives_value(cell))
		check_report(judge->diags, CHECK_UNREADABLE_VALUE, judge->source, offset, "%.*s",
			     STR_ARG(trouble));
	else if (cell.len && is_bound(cell))
		check_report(judge->diags, CHECK_VALUE_RANGE, judge->source, offset, "%.*s",
			     STR_ARG(trouble));
	else if (is_lost_code(judge, found, name))
		check_report(judge->diags, CHECK_MISSING_VALUE, judge->source, offset,
			     "%.*s (write its value, or take it from a header: --values-from)",
			     STR_ARG(trouble));
	else
		check_warn(judge->diags, CHECK_MISSING_VALUE, judge->source, offset, "%.*s",
			   STR_ARG(trouble));
}

/* A row with the form of an entry of which nothing can be read. */
void judge_row(const struct judge *judge, const struct record *record)
{
	if (record->lost.text.len)
		check_warn(
		    judge->diags, CHECK_MISSING_VALUE, judge->source, record->lost.offset,
		    "'%.*s' is no name, and no value that can be read stands beside it; left out",
		    STR_ARG(record->lost.text));
}
