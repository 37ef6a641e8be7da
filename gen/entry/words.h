/*
 * The vocabulary of code listings: words that say what stands beside them.
 *
 * All are general words of the field, in English, compared without regard to case; none decides
 * by itself. Pages in other languages are read by structure alone.
 */
#ifndef STATUSGEN_WORDS_H
#define STATUSGEN_WORDS_H

#include "../base/str.h"

enum word_role {
	WORD_PLAIN,
	WORD_LABEL, /* "value", "error code", "enum": announces a name or a value */
	WORD_SAME, /* "or", "also", "formerly": says that the name beside it names the same value */
};
enum word_role word_role(struct str word);
bool word_is_label(struct str word);
/* "If 1, ...": a word of a sentence, whatever number stands after it; IF in capitals is a name. */
bool word_begins_clause(struct str word);
/* "Returns": a sentence about a function begins. */
bool word_returns(struct str word);
/*
 * "RETURN VALUES", "NOTES": in capitals, the title of a manual page's section, and no name with a
 * value below it.
 */
bool text_is_manual_title(struct str text);
/* "bytes", "ms": a number before it measures something. */
bool word_is_unit(struct str word);
/* "TBD", "n/a", "-", "reserved": stands where a value is not known yet, or is none. */
bool text_is_placeholder(struct str text);
/* Whether any word of the text is one of codes: "errors", "Return values", "exit status". */
bool text_speaks_of_codes(struct str text);
/* In English or abroad. */
bool text_speaks_of_codes_anywhere(struct str text);

/*
 * Whether a heading, or a sentence before a listing, says that codes of errors follow, and nothing
 * else: "Errors", "Fault codes", "Statuscodes"; not "Product codes", "Error handling options".
 */
bool text_heads_error_codes(struct str text);
/* The same, but "code" alone says nothing in any language: programs are code. */
bool text_heads_errors(struct str text);
/*
 * The same where any word may be a code: "Errors", "Reason codes", "Error code"; not "Error
 * handling", "Exceptions".
 */
bool text_lists_error_codes(struct str text);

/* "EXIT STATUS", "Exit values"; "DIAGNOSTICS" of a manual page. */
bool text_heads_exit_codes(struct str text);

/*
 * Whether a sentence says that what stands below it are codes of errors or exit codes: "It can fail
 * with the following errors:", "A list of the error codes:", "The errors are:"; not "The parts with
 * errors are:".
 */
bool text_announces_codes(struct str sentence);
/* Nothing but such words: "Error codes" after "NetCDF-3", which is no code then but what has them.
 */
bool text_is_title_of_codes(struct str text);
/* "Changelog", "Release notes": numbers of errors below it are of reports, or were mended. */
bool text_tells_changes(struct str text);
/* What a function does: "returns ...", "can also fail with ...". */
bool text_tells_of_function(struct str text);
/* A heading of something else: options, fields, levels, versions. */
bool text_heads_others(struct str text);
/* A label before a single code says the same of it: "Error", "Compiler warning", "Fehler". */
bool text_labels_error_code(struct str text);
/*
 * Names of the fields of an answer, which pages list as they list codes: "message", "error_code",
 * "request_id", "RequestId"; in capitals it is a code's.
 */
bool word_is_field(struct str word);
/* "GET": a method of HTTP (RFC 9110, RFC 5789), which a page tells what it answers to. */
bool word_is_method(struct str word);

/* The byte of the first "#define", blanks after the sign or not; or STR_NONE. */
ptrdiff_t text_find_define(struct str text);
/* Whether any word of the text is one of what is handed to a function: "flags", "parameter". */
bool text_speaks_of_input(struct str text);
/* Whether a part of the name says that it is a code: "ERROR", "ERR", "OK", "E". */
bool name_speaks_of_codes(struct str name);

/*
 * Takes the next word of ASCII letters (and "#") off the text, from `*at` on; "ErrorCode" is two.
 * False: there is none.
 */
bool word_next(struct str text, size_t *at, struct str *word);
/* The word without an "s" at its end. */
struct str word_without_plural(struct str word);

#endif
