/*
 * What constant expressions are worth: integers in all forms, names of other constants, operators,
 * conversions.
 *
 * Operators bind as in C, C#, Java, JavaScript, Python and Rust, which agree on these, or as in Go;
 * Kotlin's are words. Whatever is something else has no value here. All is worked out with 64 bits;
 * what needs more has none.
 */
#ifndef STATUSGEN_WORTH_H
#define STATUSGEN_WORTH_H

#include "../base/map.h"
#include "token.h"

struct worth_scope {
	struct tokens tokens;
	const struct language *language;
	int64_t iota;
	struct str scope;        /* names of this enum or class are looked for first */
	const struct map *known; /* int64_t by "scope.name", ".name" */
	struct arena *arena;     /* for keys that are asked */
};

/* The tokens from..to; false: they have no value. */
bool worth_evaluate(const struct worth_scope *scope, size_t from, size_t to, int64_t *value);

/* The key of a name in worth_scope.known. */
struct str worth_key(struct arena *arena, struct str scope, struct str name);

#endif
