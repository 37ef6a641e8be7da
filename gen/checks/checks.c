#include "checks.h"

const struct check_info checks[CHECK_COUNT] = {
	[CHECK_DECIMAL_HEX_MISMATCH] = { "decimal-hex-mismatch", DIAG_WARNING,
		"a value is written in decimal and in hex, and they disagree" },
	[CHECK_VALUE_TOO_BIG] = { "value-too-big", DIAG_WARNING, "a value does not fit 32 bits" },
	[CHECK_VALUE_RANGE] = { "value-range", DIAG_WARNING, "a range or a pattern stands where a value should" },
	[CHECK_NAME_WITH_TWO_VALUES] = { "name-with-two-values", DIAG_WARNING, "a name is listed with two values" },
	[CHECK_DUPLICATE_WITH_OTHER_TEXT] = { "duplicate-with-other-text", DIAG_WARNING,
		"a name is listed twice with the same value and different texts" },
	[CHECK_MISSING_VALUE] = { "missing-value", DIAG_WARNING, "a name is listed without a readable value" },
	[CHECK_MISSING_NAME] = { "missing-name", DIAG_WARNING, "a value is listed with neither name nor text" },
	[CHECK_ALIAS_FOR_VALUE] = { "alias-for-value", DIAG_WARNING, "another name stands where a value should" },
	[CHECK_WILDCARD_NAME] = { "wildcard-name", DIAG_WARNING, "a name stands for many names" },
	[CHECK_REPAIRED_NAME] = { "repaired-name", DIAG_WARNING,
		"a name was split by markup or had stray characters, and was put together" },
	[CHECK_EMPTY_DESCRIPTION] = { "empty-description", DIAG_NOTE, "an entry has no description" },
	[CHECK_SEVERITY_OF_NAME] = { "severity-of-name", DIAG_NOTE,
		"a name says success or error and its value says the other" },
};

enum check check_by_name(struct str name)
{
	int check = 0;
	while (check < CHECK_COUNT && !str_eq(name, str_of(checks[check].name)))
		check++;
	return (enum check)check;
}

void check_report(struct diags *diags, enum check check, const struct source *source, size_t offset,
		  const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct str text = arena_vprintf(diags->arena, format, args);
	va_end(args);
	diag_at(diags, checks[check].level, source, offset, checks[check].name, "%.*s", STR_ARG(text));
}
