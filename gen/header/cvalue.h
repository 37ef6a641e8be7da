/*
 * Integer values as C computes them.
 *
 * A value has a width of 32 or 64 bits and a sign, as the constants of a header
 * have on the platforms that status codes come from: int and long have 32 bits
 * (Windows; elsewhere a long is wider, which changes no result that fits 32 bits
 * but for shifts of 32 and more, and those are refused), long long has 64.
 * Arithmetic follows C11 6.3.1.8 and 6.5; signed overflow wraps, as compilers do.
 */
#ifndef STATUSGEN_CVALUE_H
#define STATUSGEN_CVALUE_H

#include "../base/str.h"

struct cvalue {
	uint64_t bits; /* always extended to 64: by the sign, or by zeros */
	uint8_t width; /* 32 or 64 */
	bool is_signed;
};

/* A type to convert to. `bits` 0: a pointer, a struct or an unknown type, which changes nothing. */
struct ctype {
	uint8_t bits; /* 0, 1 (bool), 8, 16, 32 or 64 */
	bool is_signed;
};

struct cvalue cvalue_int(int64_t number); /* int where it fits, then unsigned, then long long */
struct cvalue cvalue_convert(struct cvalue value, struct ctype type);

bool cvalue_true(struct cvalue value);
bool cvalue_same(struct cvalue a, struct cvalue b);

/* The value plus one: what the next enumerator has. */
struct cvalue cvalue_next(struct cvalue value);

/* As 32 bits, a negative number as its two's complement; false where the number needs more. */
bool cvalue_code(struct cvalue value, uint32_t *code);

/* `op` is '+', '-', '~' or '!'. */
struct cvalue cvalue_unary(char op, struct cvalue value);

/*
 * `op` as spelled. NULL, or why there is no result: division by zero, a shift past the
 * width.
 */
const char *cvalue_binary(struct str op, struct cvalue a, struct cvalue b, struct cvalue *result);

/* A preprocessing number, C11 6.4.4.1 with i64 and ui64 suffixes. NULL, or why it is none. */
const char *cvalue_number(struct str text, struct cvalue *value);

/* A character constant with its quotes, C11 6.4.4.4; several characters as gcc packs them. */
const char *cvalue_character(struct str text, struct cvalue *value);

#endif
