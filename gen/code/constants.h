/*
 * What the constants of a block are worth, from line to line, so that those defined by others have
 * values, too: "ERR_FULL = ERR_BASE + 2", and "auto()" in an enumeration of Python.
 *
 * auto() (The Python Standard Library, "enum"): in an Enum or IntEnum, 1 and then one more than the
 * member before; in a Flag, the next power of two. Where members do not ascend, versions differ,
 * and it has no value here.
 */
#ifndef STATUSGEN_CONSTANTS_H
#define STATUSGEN_CONSTANTS_H

#include "../base/map.h"

/* What auto() does in a class. */
enum constants_auto { AUTO_NONE, AUTO_COUNTS, AUTO_FLAGS };

struct constants {
	struct arena *arena;
	struct map values; /* int64_t by name */
	enum constants_auto automatic;
	bool any;     /* the class has a member */
	int64_t last; /* of its members; the highest one, too */
};

/* None are known yet. */
void constants_begin(struct constants *constants, struct arena *arena);

/* Any line of the block, before what it defines: "class X(IntEnum):" says how auto() counts. */
void constants_line(struct constants *constants, struct str line);

/* A constant has this value. */
void constants_set(struct constants *constants, struct str name, int64_t value);

/* A constant has no value that is known: those counted from it have none, either. */
void constants_lose(struct constants *constants, struct str name);

/* The value of what follows the "="; false where it has none. */
bool constants_work_out(const struct constants *constants, struct str expression, int64_t *value);

/*
 * Integer expressions by which constants are defined: "BASE + 1", "1 << 3", "Code(iota) | 0x100".
 *
 * Worked out is what has integers, names whose values are known, brackets and + - * / % << >> & | ^
 * in it, and no more than 64 bits can surely hold; anything else has no value here.
 */

struct constexpr_scope {
	/*
	 * Operators bind as in Go (The Go Programming Language Specification, "Operators"),
	 * integers are divided as integers, and a word before a bracket converts. Else the language
	 * is not known: only what means the same in C, C#, Java, JavaScript, Kotlin, Python, Ruby,
	 * Rust and Swift is worked out.
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

/*
 * Constants of Go whose values are not written: iota counts the lines of a "const (" ... ")", and a
 * line without a value repeats the expression above it. The Go Programming Language Specification,
 * "Constant declarations" and "Iota". What is worked out, constexpr.h tells.
 */

/* Where one is, from line to line; all zero at first but for `known`. */
struct go_constants {
	bool inside;             /* between "const (" and ")" */
	int64_t iota;            /* of the next line that declares something */
	struct str expression;   /* the last one that was written */
	const struct map *known; /* set by the caller: int64_t by name; or NULL */
};

struct go_constants_item {
	size_t name_from, name_to; /* bytes of the line */
	struct str expression;     /* written there, or above it */
	bool known;                /* `value` is good */
	int64_t value;
};

/*
 * Reads a line, which is no comment. True: it declares a constant by iota or by what stands above
 * it. False: it declares none, or one whose value is written as a number ("A = 5").
 */
bool go_constants_line(struct go_constants *state, struct str line, struct go_constants_item *item);

#endif
