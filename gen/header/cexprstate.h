/*
 * An expression that is being evaluated: what the two halves of the evaluator share.
 * For cexpr.c (operators), coperand.c (operands) and cmeaning.c (names) alone.
 *
 * The first problem ends the evaluation: from then on there are no more tokens, so
 * every loop over them ends by itself.
 */
#ifndef STATUSGEN_CEXPRSTATE_H
#define STATUSGEN_CEXPRSTATE_H

#include "cinput.h"

struct expr {
	struct cheaders_state *state;
	const struct cdef *def; /* whose body it is */
	struct cexpr_choices *choices;
	struct cinput input;
	size_t nesting;
	size_t skipping; /* within a part whose value does not matter: `0 && ...` */
	struct cexpr_result result;
};

/* What was read: a value, and how tightly its outermost operator binds. */
struct operand {
	struct cvalue value;
	enum cbinding binding;
};

/* In cexpr.c: `a ? b : c` and all that binds tighter. */
struct operand expr_conditional(struct expr *e);

/* In coperand.c: a unary expression; the operator on its left binds `before`. */
struct operand expr_prefixed(struct expr *e, enum cbinding before);

/* Ends the evaluation; a problem is worded as half a sentence. Returns expr_nothing(). */
struct operand expr_stop(struct expr *e, enum cexpr_status status, struct str problem);
struct operand expr_fail(struct expr *e, const char *problem);
/* The token, already taken, cannot stand in an expression, at least not in one by itself. */
struct operand expr_unexpected(struct expr *e, struct ctoken token);
struct operand expr_nothing(void);

/* A name or a token in the middle of a problem; a long one is cut. */
struct str expr_quoted(struct expr *e, const char *before, struct str text, const char *after);

/* Takes the punctuation `text`, or ends the evaluation. */
bool expr_expect(struct expr *e, const char *text);

/*
 * The definition that a name means here, and which of its results. NULL where nobody
 * defines it, or where the evaluation ended because something must be evaluated first.
 */
const struct cdef *expr_meaning(struct expr *e, struct str name, bool call, size_t *result);

/* Opens the macros at hand that are no values: empty ones, operators, types. */
void expr_open_parts(struct expr *e);

/* How tightly the binary operator binds; BIND_NONE for everything else. */
enum cbinding expr_binding(const struct ctoken *token);

/*
 * Whether a macro's value may stand for its text, with an operator that binds `before` on its
 * left and the token at hand on its right.
 */
bool expr_can_stand(struct expr *e, const struct cdef *def, enum cbinding before);

#endif
