/*
 * A source file of a programming language as a page: what in it may define codes becomes blocks of code, as
 * documents have them, and all else - functions, strings, statements - is left out. What the blocks mean is
 * read by the readers of blocks (layouts/code.c, layouts/data.c).
 *
 *	Go		const ( ... ) and const NAME = 5
 *	Rust		enum X { ... } and const NAME: u32 = 5;
 *	TypeScript,	enum X { ... }, const X = { ... } and const NAME = 5;
 *	JavaScript
 *	Java, Kotlin	enum X { A(5), ...; } and static final int NAME = 5;
 *	C#		enum X { ... } and const int NAME = 5;
 *	Python		class X(IntEnum): with its names, and NAME = 5
 */
#ifndef STATUSGEN_SOURCECODE_H
#define STATUSGEN_SOURCECODE_H

#include "../document/document.h"

/* Whether the file's extension is that of such a language. */
bool sourcecode_is(struct str path);

/* The tree: a TAG_PRE for each block, in the order of the file. It lives in `arena`. Linear in the source. */
struct node *sourcecode_tree(struct arena *arena, struct str path, const struct source *source);

#endif
