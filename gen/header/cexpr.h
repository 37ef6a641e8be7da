/*
 * Constant expressions of C headers.
 *
 * Read are the conditional expressions of C11 6.6 over integers: + - * / % << >> & | ^
 * ~ ! && || ?: and comparisons, casts (also static_cast<T>(x), T(x) and (T){ x }),
 * number and character constants, true and false. Macros are expanded as the
 * preprocessor does it: `#define A 1 + 2`, `A * 2` is 5. Where a macro's value can stand
 * for its text, the value is used, so a long chain of macros costs each once.
 */
#ifndef STATUSGEN_CEXPR_H
#define STATUSGEN_CEXPR_H

#include "cdefs.h"

enum {
	CEXPR_NESTING = 200, /* deepest nesting of parentheses and unary operators */
	CEXPR_TOKENS = 4096, /* most tokens that one evaluation may read */
	CEXPR_FRAMES = 64,   /* deepest nesting of macros within macros */
	CEXPR_CHOICES = 4,   /* names with alternatives of which all are tried */
};

/* Which of a name's alternatives this evaluation takes. */
struct cexpr_choice {
	struct str name;
	bool call;
	size_t index;
	size_t count;
};

/* Between evaluations of one definition: the alternatives. All zero to begin with. */
struct cexpr_choices {
	struct cexpr_choice items[CEXPR_CHOICES];
	size_t count;
	bool more; /* there were names of which only the first alternative was tried */
};

enum cexpr_status {
	CEXPR_OK,
	CEXPR_PARTIAL, /* no expression by itself: it may be part of one */
	CEXPR_FAILED,  /* `problem` says why */
	CEXPR_NEEDS,   /* `needs` must be evaluated first */
};

struct cexpr_result {
	enum cexpr_status status;
	struct cvalue value;
	enum cbinding binding;
	struct str problem; /* in state->public->arena */
	struct cdef *needs;
};

/* Evaluates the body of `def` with the alternatives that `choices` say. */
struct cexpr_result cexpr_evaluate(struct cheaders_state *state, const struct cdef *def,
				   struct cexpr_choices *choices);

/* Moves on to the next combination of alternatives; false after the last. */
bool cexpr_next_choice(struct cexpr_choices *choices);

#endif
