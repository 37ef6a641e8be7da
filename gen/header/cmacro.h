/*
 * Function-like macros: what a call expands to (C11 6.10.3).
 *
 * Arguments are put in as they are and expanded when the result is read again, so a
 * macro that pastes (##) what another macro passed on sees the argument unexpanded:
 * the one difference from the standard.
 */
#ifndef STATUSGEN_CMACRO_H
#define STATUSGEN_CMACRO_H

#include "cdefs.h"

enum {
	CMACRO_PARAMS = 64,  /* most parameters of a macro that is expanded */
	CMACRO_PASTED = 256, /* most bytes of a token made with ## */
};

/*
 * Adds to `out` the expansion of `macro` called with `args`, the tokens between the
 * parentheses; `args` may lie in `out`. Pasted texts live in `texts`. Stops with a
 * problem where `out` would hold more than `most` tokens. NULL, or the problem.
 */
const char *cmacro_expand(struct arena *arena, struct arena *texts, const struct cdef *macro,
			  const struct ctoken *args, size_t arg_tokens, size_t most,
			  struct ctoken_list *out);

#endif
