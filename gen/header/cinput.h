/*
 * The tokens of an expression while macros within it are opened up.
 *
 * A stack of token runs: the body that is being read, and on top of it the bodies of
 * macros met there. A run that ends gives way to the one below.
 */
#ifndef STATUSGEN_CINPUT_H
#define STATUSGEN_CINPUT_H

#include "cexpr.h"

struct cinput_frame {
	const struct ctoken *tokens; /* NULL: in the state's pool, which may move */
	size_t at;
	size_t end;
	const struct cdef *macro; /* whose body it is */
};

struct cinput {
	struct cheaders_state *state;
	struct cinput_frame frames[CEXPR_FRAMES];
	size_t depth;
	size_t budget; /* tokens that may still be read */
};

/* Begins with a body; the pool is empty again. */
void cinput_start(struct cinput *input, struct cheaders_state *state, const struct cdef *def);

/* The token at hand; a CTOKEN_END where nothing is left or the budget is spent. */
struct ctoken cinput_peek(struct cinput *input);
/* Takes it. */
struct ctoken cinput_next(struct cinput *input);

/* The token `ahead` places after the one at hand within the same run; CTOKEN_END past its end. */
struct ctoken cinput_ahead(struct cinput *input, size_t ahead);

/* Whether the macro's body is being read now. */
bool cinput_within(const struct cinput *input, const struct cdef *macro);

/* Reads the macro's body next. NULL, or the problem. */
const char *cinput_open(struct cinput *input, const struct cdef *macro);

/* Takes the call's "( ... )" and reads next what the macro expands to. NULL, or the problem. */
const char *cinput_call(struct cinput *input, const struct cdef *macro);

#endif
