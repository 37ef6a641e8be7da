/*
 * The named checks: what can be said about a page's codes.
 *
 * A check is a constant here and a row of the table in checks.c; its name stands in the message, in
 * -W, in doc/checks.md and on its test page. Errors of reading (encoding, front matter, ...) are no
 * checks: they cannot be turned off.
 */
#ifndef STATUSGEN_CHECKS_H
#define STATUSGEN_CHECKS_H

#include "../base/diag.h"

enum check {
	CHECK_DECIMAL_HEX_MISMATCH,
	CHECK_AMBIGUOUS_BASE,
	CHECK_CODE_KIND,
	CHECK_VALUE_TOO_BIG,
	CHECK_VALUE_RANGE,
	CHECK_NAME_WITH_TWO_VALUES,
	CHECK_DUPLICATE_WITH_OTHER_TEXT,
	CHECK_LISTED_AGAIN,
	CHECK_UNREADABLE_VALUE,
	CHECK_UNREADABLE_NAME,
	CHECK_MISSING_VALUE,
	CHECK_MISSING_NAME,
	CHECK_MADE_NAME,
	CHECK_NAMELESS_CODE,
	CHECK_PASSED_OVER,
	CHECK_STRAY_ROW,
	CHECK_BROKEN_ROW,
	CHECK_EXTRA_CELL,
	CHECK_TWO_VALUE_COLUMNS,
	CHECK_ALIAS_FOR_VALUE,
	CHECK_WILDCARD_NAME,
	CHECK_REPAIRED_NAME,
	CHECK_KEYWORD_NAME,
	CHECK_REPAIRED_VALUE,
	CHECK_EMPTY_DESCRIPTION,
	CHECK_SEVERITY_OF_NAME,
	CHECK_DUPLICATE_VALUE,
	CHECK_NAME_IN_TWO_PLACES,
	CHECK_NAME_CASE,
	CHECK_NAME_IN_BRANCHES,
	CHECK_FOREIGN_NAME,
	CHECK_SEVERITY_COLUMN,
	CHECK_UNUSED_SETTING,
	CHECK_UNUSED_COLUMN,
	CHECK_MESSAGE_EMPTY,
	CHECK_MESSAGE_KIND,
	CHECK_MESSAGE_LENGTH,
	CHECK_MESSAGE_DUPLICATE,
	CHECK_MESSAGE_NAME,
	CHECK_MESSAGE_FACILITY,
	CHECK_MESSAGE_CUSTOMER_BIT,
	CHECK_MESSAGE_RESERVED_BIT,
	CHECK_MESSAGE_ALIASES,
	CHECK_MESSAGE_LINE,
	CHECK_MESSAGE_LANGUAGE,
	CHECK_MESSAGE_CONFLICT,
	CHECK_MESSAGE_UNTRANSLATED,
	CHECK_MESSAGE_OTHER_VALUE,
	CHECK_MC_COMPILERS,
	CHECK_MC_OPEN_TEXT,
	CHECK_SOURCE_VALUE,
	CHECK_SOURCE_TEXT,
	CHECK_SOURCE_ONLY,
	CHECK_MARKUP,
	CHECK_IGNORED_TAG,
	CHECK_DEFAULT_OUTPUTS,
	CHECK_OLD_OUTPUT,
	CHECK_OUTPUT_CASE,
	CHECK_GUARD_TWICE,
	CHECK_OUTPUT_NAME,
	CHECK_AGAINST_VALUE,
	CHECK_AGAINST_NAME,
	CHECK_AGAINST_MISSING,
	CHECK_AGAINST_UNEVALUATED,
	CHECK_AGAINST_EXTRA,
	CHECK_AGAINST_TEXT,
	CHECK_COUNT,
};

struct check_info {
	const char *name;
	enum diag_level level;
	const char *about;
};

extern const struct check_info checks[CHECK_COUNT];

/* The check of that name, or CHECK_COUNT. */
enum check check_by_name(struct str name);

/*
 * Errors and warnings, the rule: a code that the page surely has and that no output will have is an
 * error, since a build must not go on without it; what is only suspected or only looks odd is a
 * warning; what is worth knowing, where nothing is wrong for certain, is a note.
 */

/* Reports at a byte of the source, at the check's own level (the policy may change it). */
void check_report(struct diags *diags, enum check check, const struct source *source, size_t offset,
		  const char *format, ...) PRINTF_LIKE(5, 6);
/* The same of a text that is made, and lives as long as the messages do. */
void check_text(struct diags *diags, enum check check, const struct source *source, size_t offset,
		struct str text);
/* Whether anybody hears of it. */
bool check_is_wanted(const struct diags *diags, enum check check);
/* The same of a check of errors, where nothing is lost. */
void check_warn(struct diags *diags, enum check check, const struct source *source, size_t offset,
		const char *format, ...) PRINTF_LIKE(5, 6);

#endif
