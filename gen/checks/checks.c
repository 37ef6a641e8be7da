#include "checks.h"

const struct check_info checks[CHECK_COUNT] = {
	[CHECK_DECIMAL_HEX_MISMATCH] = { "decimal-hex-mismatch", DIAG_ERROR,
					 "a value is written in decimal and in hex, and they disagree" },
	[CHECK_AMBIGUOUS_BASE] = { "ambiguous-base", DIAG_ERROR,
				   "digits may be decimal or hex without 0x, and nothing says which" },
	[CHECK_CODE_KIND] = { "code-kind", DIAG_WARNING,
			      "codes may be numbers or texts, and were read as one of them" },
	[CHECK_VALUE_TOO_BIG] = { "value-too-big", DIAG_ERROR,
				  "a value does not fit 64 bits, or in a program 32" },
	[CHECK_VALUE_RANGE] = { "value-range", DIAG_WARNING,
				"a range or a pattern stands where a value should" },
	[CHECK_NAME_WITH_TWO_VALUES] = { "name-with-two-values", DIAG_ERROR,
					 "a name is listed with two values, and not by two enumerations or numberings" },
	[CHECK_DUPLICATE_WITH_OTHER_TEXT] = { "duplicate-with-other-text", DIAG_WARNING,
					      "a name is listed twice with the same value and different texts or further columns" },
	[CHECK_LISTED_AGAIN] = { "listed-again", DIAG_NOTE,
				 "a name is listed with the same value and text below two headings, and is one entry" },
	[CHECK_UNREADABLE_VALUE] = { "unreadable-value", DIAG_ERROR,
				     "what stands where a name's value should is not a single number" },
	[CHECK_UNREADABLE_NAME] = { "unreadable-name", DIAG_ERROR,
				    "what stands where a code's name should is not a name in C" },
	[CHECK_MISSING_VALUE] = { "missing-value", DIAG_ERROR, "a name is listed without a value" },
	[CHECK_MISSING_NAME] = { "missing-name", DIAG_WARNING,
				 "a value is listed with neither name nor text" },
	[CHECK_MADE_NAME] = { "made-name", DIAG_NOTE,
			      "a code without a name has one made of its text, as the settings say" },
	[CHECK_NAMELESS_CODE] = { "nameless-code", DIAG_ERROR,
				  "the page says that numbers are codes, and none of them has a name" },
	[CHECK_PASSED_OVER] = { "passed-over", DIAG_WARNING,
				"names with values stand in a table or list that is not a listing of codes" },
	[CHECK_STRAY_ROW] = { "stray-row", DIAG_ERROR,
			      "a row with a name and a value stands outside of a table of codes" },
	[CHECK_BROKEN_ROW] = { "broken-row", DIAG_WARNING,
			       "a row of a pipe table is broken over several lines" },
	[CHECK_EXTRA_CELL] = { "extra-cell", DIAG_WARNING,
			       "a row of a table has more cells than the header" },
	[CHECK_TWO_VALUE_COLUMNS] = { "two-value-columns", DIAG_WARNING,
				      "two columns of a table have values, and no header says which counts" },
	[CHECK_ALIAS_FOR_VALUE] = { "alias-for-value", DIAG_ERROR,
				    "another name stands where a value should" },
	[CHECK_WILDCARD_NAME] = { "wildcard-name", DIAG_WARNING, "a name stands for many names" },
	[CHECK_KEYWORD_NAME] = { "keyword-name", DIAG_WARNING,
				 "a name is a word of C or C++ or a macro of its headers, and written otherwise in C" },
	[CHECK_REPAIRED_NAME] = { "repaired-name", DIAG_WARNING,
				  "a name was split by markup or had stray characters, and was put together" },
	[CHECK_REPAIRED_VALUE] = { "repaired-value", DIAG_WARNING,
				   "a value was parted by blanks, and was put together" },
	[CHECK_EMPTY_DESCRIPTION] = { "empty-description", DIAG_NOTE,
				      "an entry has no description" },
	[CHECK_SEVERITY_OF_NAME] = { "severity-of-name", DIAG_NOTE,
				     "a name says success or error and its value says the other" },
	[CHECK_DUPLICATE_VALUE] = { "duplicate-value", DIAG_WARNING,
				    "two names of a listing have one value and different texts" },
	[CHECK_NAME_IN_TWO_PLACES] = { "name-in-two-places", DIAG_WARNING,
				       "another page of the run, or another enumeration of the page, gives a name another value" },
	[CHECK_NAME_IN_BRANCHES] = { "name-in-branches", DIAG_WARNING,
				     "branches of an #if in a header give a name different values; one counts" },
	[CHECK_NAME_CASE] = { "name-case", DIAG_WARNING, "two names differ in case alone" },
	[CHECK_FOREIGN_NAME] = { "foreign-name", DIAG_WARNING,
				 "a name is errno.h's, winerror.h's or (in C) windows.h's, and has another value there" },
	[CHECK_SEVERITY_COLUMN] = { "severity-column", DIAG_WARNING,
				    "a severity column says something else than the value's bits" },
	[CHECK_UNUSED_SETTING] = { "unused-setting", DIAG_WARNING,
				   "a setting, or a settings file, has no effect" },
	[CHECK_UNUSED_COLUMN] = { "unused-column", DIAG_WARNING,
				  "the settings name a column that no table of the page has" },
	[CHECK_MESSAGE_EMPTY] = { "message-empty", DIAG_WARNING,
				  "values have no text; a message cannot be without, so their names stand for it" },
	[CHECK_MESSAGE_KIND] = { "message-kind", DIAG_WARNING,
				 "codes are texts or have more than 32 bits, which no message table can hold" },
	[CHECK_MESSAGE_LENGTH] = { "message-length", DIAG_WARNING,
				   "a text is longer than a message can be, and is cut" },
	[CHECK_MESSAGE_DUPLICATE] = { "message-duplicate", DIAG_WARNING,
				      "a value has a second text, which no message table can hold" },
	[CHECK_MESSAGE_NAME] = { "message-name", DIAG_WARNING,
				 "message compilers take a name for a word of their own" },
	[CHECK_MESSAGE_FACILITY] = { "message-facility", DIAG_WARNING,
				     "a facility's name or symbol in the settings is taken by another word" },
	[CHECK_MESSAGE_CUSTOMER_BIT] = { "message-customer-bit", DIAG_WARNING,
					 "values with and without the customer bit: a second .mc file holds some" },
	[CHECK_MESSAGE_RESERVED_BIT] = { "message-reserved-bit", DIAG_WARNING,
					 "values have bit 28, so only a compiled message table can hold them" },
	[CHECK_MESSAGE_ALIASES] = { "message-aliases", DIAG_WARNING,
				    "a value has more names than there can be .mc files" },
	[CHECK_MESSAGE_LINE] = { "message-line", DIAG_WARNING,
				 "a line of a UTF-8 .mc file is too long for wmc" },
	[CHECK_MESSAGE_LANGUAGE] = { "message-language", DIAG_WARNING,
				     "windmc does not know a language of the settings" },
	[CHECK_MESSAGE_CONFLICT] = { "message-conflict", DIAG_WARNING,
				     "two pages of one message table have different texts for a value" },
	[CHECK_MESSAGE_UNTRANSLATED] = { "message-untranslated", DIAG_WARNING,
					 "a translation lacks a text; the page's own stands for it" },
	[CHECK_MESSAGE_OTHER_VALUE] = { "message-other-value", DIAG_WARNING,
					"a translated page gives a name another value than the page" },
	[CHECK_SOURCE_VALUE] = { "source-value", DIAG_WARNING,
				 "a page and what it has values or texts from give a name different values" },
	[CHECK_SOURCE_TEXT] = { "source-text", DIAG_WARNING,
				"a page and what it has texts from give a name different texts" },
	[CHECK_SOURCE_ONLY] = { "source-only", DIAG_NOTE,
				"what a page has values or texts from lists a code that the page does not" },
	[CHECK_MC_COMPILERS] = { "mc-compilers", DIAG_NOTE,
				 "message compilers read a .mc file in different ways" },
	[CHECK_MC_OPEN_TEXT] = { "mc-open-text", DIAG_WARNING,
				 "a text of a .mc file holds what looks like a message" },
	[CHECK_MARKUP] = { "markup", DIAG_WARNING, "broken markup hides a part of the page" },
	[CHECK_IGNORED_TAG] = { "ignored-tag", DIAG_WARNING,
				"a tag of a template has no effect where it stands" },
	[CHECK_DEFAULT_OUTPUTS] = { "default-outputs", DIAG_NOTE,
				    "neither -t nor the settings say which outputs are wanted" },
	[CHECK_OLD_OUTPUT] = { "old-output", DIAG_WARNING,
			       "an output is of a page that is gone (--check of whole folders)" },
	[CHECK_OUTPUT_CASE] = { "output-case", DIAG_WARNING,
				"outputs differ in case alone: on some systems they are one file" },
	[CHECK_GUARD_TWICE] = { "guard-twice", DIAG_WARNING,
				"the headers of two pages have the same include guard" },
	[CHECK_OUTPUT_NAME] = { "output-name", DIAG_WARNING,
				"an output's name cannot be, or means a device, on Windows" },
	[CHECK_AGAINST_VALUE] = { "against-value", DIAG_WARNING,
				  "page and header, or other file, give a name different values" },
	[CHECK_AGAINST_NAME] = { "against-name", DIAG_WARNING,
				 "page and header, or other file, give a value different names" },
	[CHECK_AGAINST_MISSING] = { "against-missing", DIAG_NOTE,
				    "a name is on the page and not in the header or other file" },
	[CHECK_AGAINST_UNEVALUATED] = { "against-unevaluated", DIAG_NOTE,
					"a name's value in the header could not be worked out" },
	[CHECK_AGAINST_EXTRA] = { "against-extra", DIAG_NOTE,
				  "a name is in the header or other file and not on the page (--extra)" },
	[CHECK_AGAINST_TEXT] = { "against-text", DIAG_WARNING,
				 "page and header, or other file, give a name different texts" },
};

enum check check_by_name(struct str name)
{
	int check = 0;
	while (check < CHECK_COUNT && !str_eq(name, str_of(checks[check].name)))
		check++;
	return (enum check)check;
}

PRINTF_LIKE(6, 0)
static void report(struct diags *diags, enum check check, enum diag_level level,
		   const struct source *source, size_t offset, const char *format, va_list args)
{
	struct str text = arena_vprintf(diags->arena, format, args);
	diag_text_at(diags, level, source, offset, checks[check].name, text);
}

void check_text(struct diags *diags, enum check check, const struct source *source, size_t offset,
		struct str text)
{
	diag_text_at(diags, checks[check].level, source, offset, checks[check].name, text);
}

bool check_is_wanted(const struct diags *diags, enum check check)
{
	return diags_want(diags, checks[check].level, checks[check].name);
}

void check_report(struct diags *diags, enum check check, const struct source *source, size_t offset,
		  const char *format, ...)
{
	va_list args;
	va_start(args, format);
	report(diags, check, checks[check].level, source, offset, format, args);
	va_end(args);
}

void check_warn(struct diags *diags, enum check check, const struct source *source, size_t offset,
		const char *format, ...)
{
	va_list args;
	va_start(args, format);
	report(diags, check, DIAG_WARNING, source, offset, format, args);
	va_end(args);
}
