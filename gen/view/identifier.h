/*
 * Identifiers for the languages of outputs, made of a page's or a code's name.
 */
#ifndef STATUSGEN_IDENTIFIER_H
#define STATUSGEN_IDENTIFIER_H

#include "../base/arena.h"

enum identifier_style {
	IDENTIFIER_UPPER, /* NPIV_STATUS_CODES */
	IDENTIFIER_LOWER, /* npiv_status_codes */
	IDENTIFIER_CAMEL, /* NpivStatusCodes */
};

/*
 * The words of `text` (runs of ASCII letters and digits) in that style. Never empty, never begins
 * with a digit: "Page" goes before one.
 */
struct str identifier_of(struct str text, enum identifier_style style, struct arena *arena);

/*
 * A C identifier as one that the language takes as the name of a constant: with '_' after it where
 * the language keeps the word for itself (see words.h), and 'N' before a leading '_' (such names
 * are hidden, mangled or kept for the compiler in several languages).
 */
struct str identifier_safe(struct str name, struct str language, struct arena *arena);

/* The same for the name of a type, a class or a namespace. */
struct str identifier_type(struct str name, struct str language, struct arena *arena);

/* ASCII letters made small: as GitHub makes anchors. */
struct str identifier_lower(struct str text, struct arena *arena);

#endif
