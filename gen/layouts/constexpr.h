/*
 * Integer expressions by which constants are defined: "BASE + 1", "1 << 3", "Code(iota) | 0x100".
 *
 * Worked out is what has integers, names whose values are known, brackets and + - * / % << >> & | ^ in it,
 * and no more than 64 bits can surely hold; anything else has no value here.
 */
#ifndef STATUSGEN_CONSTEXPR_H
#define STATUSGEN_CONSTEXPR_H

#include "../base/map.h"

struct constexpr_scope {
	/*
	 * Operators bind as in Go (The Go Programming Language Specification, "Operators"), integers are
	 * divided as integers, and a word before a bracket converts. Else the language is not known: only
	 * what means the same in C, C#, Java, JavaScript, Kotlin, Python, Ruby, Rust and Swift is worked out.
	 */
	bool go;
	bool has_iota;
	int64_t iota;
	const struct map *known; /* int64_t by name; or NULL */
};

/* False: the text has no value. */
bool constexpr_evaluate(struct str text, const struct constexpr_scope *scope, int64_t *value);

/* Whether one of the words of an expression, or of a line, is that one. */
bool constexpr_holds(struct str text, struct str word);

#endif
