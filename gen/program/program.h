/*
 * A source file of a programming language: the constants that it defines, and what they are worth.
 *
 *	Go		const ( ... ) and const NAME = 5, with iota
 *	Rust		enum X { ... }, const NAME: u32 = 5;
 *	TypeScript,	enum X { ... }, const X = { ... }, const NAME = 5;
 *	JavaScript
 *	Java, Kotlin	enum X { A(5), ...; }, static final int NAME = 5; const val NAME = 5
 *	C#		enum X { ... }, const int NAME = 5;
 *	Python		class X(IntEnum): with its names, NAME = 5
 *
 * Functions, statements and strings are passed over. Constants may refer to any others of the file.
 */
#ifndef STATUSGEN_PROGRAM_H
#define STATUSGEN_PROGRAM_H

#include "../base/source.h"

struct program_constant {
	struct str name, scope; /* the enum, class or object that it is in; may be empty */
	size_t at, lead;        /* bytes of its name, and of what stands before it: "[Obsolete]" */
	struct str expression;  /* as it is written; empty where the language counts */
	size_t expression_at;
	bool known; /* its value is */
	int64_t value;
	bool counts;     /* it is one of an enumeration or a group, so a value is wanted */
	struct str text; /* among its arguments, without quotes; may be empty */
	size_t text_at;
	size_t group; /* the same for those that belong together; ascending */
};

struct program {
	struct program_constant *constants; /* in the order of the file */
	size_t count;
};

/* Whether the file's extension is that of such a language. */
bool program_is(struct str path);

/* Reads it; linear in the source. In the arena. */
void program_read(struct arena *arena, struct str path, const struct source *source,
		  struct program *program);

#endif
