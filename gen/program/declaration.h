/*
 * Constants as they are declared, before they are worth something. For program.c and what it calls.
 */
#ifndef STATUSGEN_DECLARATION_H
#define STATUSGEN_DECLARATION_H

#include "program.h"
#include "token.h"

/* How a constant without an expression gets its value. */
enum automatic {
	AUTOMATIC_NONE,
	AUTOMATIC_NEXT,  /* one more than the one before, from 0 */
	AUTOMATIC_COUNT, /* Python's auto(): the same, from 1 */
	AUTOMATIC_FLAG,  /* the next power of two */
};

struct declaration {
	struct program_constant constant;
	size_t from, to; /* tokens of its expression */
	int64_t iota;
	enum automatic automatic;
	bool first;    /* of its enumeration */
	bool descends; /* it, or one before it in its enumeration, is less than the one before */
};

struct declarations {
	struct arena *arena;
	const struct language *language;
	struct str text;
	struct tokens tokens;
	struct declaration *items;
	size_t count, capacity;
	size_t group;
};

/* Adds one with the name at that token; its scope's group is the current one. */
struct declaration *declaration_add(struct declarations *d, size_t name, struct str scope);

/* Says where its expression stands. */
void declaration_expression(struct declarations *d, struct declaration *declaration, size_t from,
			    size_t to);

/*
 * The token that ends the list's item at `at`: a "," (or one of `more`) that is in no bracket; at
 * most `to`.
 */
size_t declaration_item_end(const struct declarations *d, size_t at, size_t to, struct str more);

/* Texts and values among arguments: the first of each. */
void declaration_arguments(struct declarations *d, struct declaration *declaration, size_t from,
			   size_t to);

/* Those of languages with brackets, and those of Python. */
void declarations_read_brackets(struct declarations *d);
void declarations_read_indented(struct declarations *d);

#endif
