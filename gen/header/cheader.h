/*
 * The names and numbers of C headers, read as they are, without a compiler.
 *
 * Read are `#define NAME value`, enumerators (of any enum, with or without a value)
 * and constants (`static const int X = 5;`, constexpr). A header is not compiled:
 * `#include` is not followed, so headers that refer to each other are added to one
 * set, in any order, and looked up together. The rules:
 *
 * - All branches of `#if` are read but those of `#if 0` and after `#if 1`. A name
 *   that different branches define differently has several values: the page agrees
 *   when it agrees with one. In an enum each branch counts on by itself. Branches of
 *   the same `#if` are never mixed within one value.
 * - `#undef` ends what was defined in its own branch or within it, in its own header.
 *   A second `#define` without `#undef` is one more alternative.
 * - Values are C constant expressions (see cexpr.h) over literals, casts, other macros,
 *   also function-like ones, and enumerators, also later ones. Enum bodies made by
 *   macros (`X(NAME, 5)`) are expanded.
 * - A few well-known macros of the Windows and C headers are known without their header:
 *   _HRESULT_TYPEDEF_, MAKE_HRESULT, HRESULT_FROM_WIN32 ... (table in cheader.c); a
 *   definition in the set takes their place.
 * - An unknown name in capitals around one number of at least 0x10000 is taken for a cast,
 *   as in `MY_TYPEDEF(0x80040001L)`: a macro that adds a facility starts from a small
 *   number, and one that swaps bytes is a function or says so (HTON, SWAP, _TO_, FROM).
 * - Nothing is guessed: what cannot be worked out has no value and says why.
 *
 * Time and memory are linear in the size of the headers: each definition is worked
 * out once, after those it refers to; chains of definitions are followed without recursion,
 * and there are bounds on brackets within an expression and on what macros expand to.
 */
#ifndef STATUSGEN_CHEADER_H
#define STATUSGEN_CHEADER_H

#include "../base/arena.h"
#include "../base/map.h"
#include "../base/source.h"

enum cheader_kind { CHEADER_DEFINE, CHEADER_ENUMERATOR, CHEADER_CONSTANT };

struct cheader_definition {
	struct str name;
	enum cheader_kind kind;
	bool listed; /* what cheaders_define was told of it; see there */
	const struct source *header;
	size_t offset; /* of the name in the header's text; source_pos makes a line of it */
	/*
	 * Its values as 32 bits, a negative number as its two's complement. More than one
	 * where #if branches differ in what it refers to; none where `problem` says why.
	 */
	const uint32_t *values;
	size_t value_count;
	/*
	 * Why there is no value, as half a sentence ("it is a string"); with values, why in
	 * some branches there may be others. Else empty.
	 */
	struct str problem;
	const struct cheader_definition
	    *other;            /* an earlier definition of the same name, or NULL */
	struct str text, code; /* as `listed` */
};

struct cheaders {
	struct arena *arena;
	/*
	 * In the order of the headers. Left out are function-like macros, empty ones, and
	 * what an #undef ended.
	 */
	const struct cheader_definition **items;
	size_t count;
	size_t capacity;
	/*
	 * Set before the first header is added: nobody looks up a name (cheaders_find,
	 * cheaders_value), and no definition's `other` is there.
	 */
	bool unasked;
	struct cheaders_state *state; /* for gen/header alone */
};

/* An empty set that lives in the arena. */
struct cheaders *cheaders_new(struct arena *arena);

/*
 * Reads a header's `bytes` (any encoding; copied where they must be changed, else kept)
 * into the set. `path` is how messages show it.
 */
const struct source *cheaders_add(struct cheaders *headers, struct str path, struct str bytes);

/*
 * A code that is no header's, but a page's, a message file's or a table's. All of it outlives the
 * set.
 */
struct cheader_code {
	const struct source *source;
	struct str name; /* a code without a name is called as messages call it: 0xC0040001 */
	size_t offset;
	uint32_t value;
	struct str code; /* not empty: it is no number of 32 bits, and called this in messages */
	struct str text; /* may be empty */
	bool listed;     /* the source lists codes alone */
};

void cheaders_define(struct cheaders *headers, const struct cheader_code *code);

/* Works out the values, once, after the last cheaders_add and before anything is looked up. */
void cheaders_evaluate(struct cheaders *headers);

/* The last definition of the name in `items`; `other` leads to more. NULL: there is none. */
const struct cheader_definition *cheaders_find(const struct cheaders *headers, struct str name);

/* Whether it is compiled where no macro is defined but those of the headers. */
bool cheaders_usual(const struct cheader_definition *def);

enum cheader_answer {
	CHEADER_FOUND,
	CHEADER_ABSENT,      /* no header has the name */
	CHEADER_UNEVALUATED, /* it has no value that could be worked out: see its `problem` */
	CHEADER_AMBIGUOUS,   /* branches give it different values */
};

/*
 * The one value of a name, for pages without numbers (--values-from). `*where` is the
 * definition it comes from, or the one that has the problem, or NULL.
 */
enum cheader_answer cheaders_value(const struct cheaders *headers, struct str name, uint32_t *value,
				   const struct cheader_definition **where);

#endif
