/*
 * Constants of Go whose values are not written: iota counts the lines of a "const (" ... ")", and a
 * line without a value repeats the expression above it. The Go Programming Language Specification,
 * "Constant declarations" and "Iota". What is worked out, constexpr.h tells.
 */
#ifndef STATUSGEN_GOCONST_H
#define STATUSGEN_GOCONST_H

#include "../base/map.h"

/* Where one is, from line to line; all zero at first but for `known`. */
struct goconst {
	bool inside;             /* between "const (" and ")" */
	int64_t iota;            /* of the next line that declares something */
	struct str expression;   /* the last one that was written */
	const struct map *known; /* set by the caller: int64_t by name; or NULL */
};

struct goconst_item {
	size_t name_from, name_to; /* bytes of the line */
	struct str expression;     /* written there, or above it */
	bool known;                /* `value` is good */
	int64_t value;
};

/*
 * Reads a line, which is no comment. True: it declares a constant by iota or by what stands above it.
 * False: it declares none, or one whose value is written as a number ("A = 5").
 */
bool goconst_line(struct goconst *state, struct str line, struct goconst_item *item);

#endif
