/*
 * The signs between a name and its value.
 *
 *	NAME = 5    NAME: 5    NAME -> 5    NAME ..... 5    NAME - 5    NAME -- 5    NAME | 5
 *
 * Others say that what follows is not the value, or not all of it: "NAME > 5", "NAME |= 5",
 * "NAME .5", "NAME = - 5", "NAME -(5)".
 */
#ifndef STATUSGEN_GAP_H
#define STATUSGEN_GAP_H

#include "token.h"

/* Whether the signs in from..to, behind which a value stands, part it from a name and nothing more. */
bool gap_parts(const struct token_line *line, size_t from, size_t to);

/*
 * "NAME = 5 | OTHER", "NAME = 5 - OTHER" and no more: whether "=" stands before the value at `value`, and what is behind
 * it, from `at` on, makes it an expression.
 */
bool gap_is_of_sum(const struct token_line *line, size_t value, size_t at);

/*
 * "(OTHER - 5)", "(OTHER|0x5)", "(OTHER+5)": whether what stands in from..to, between a name and a number in one bracket,
 * works a value out of that name's. The value is neither the number nor the other name's.
 */
bool gap_is_operator(const struct token_line *line, size_t from, size_t to);

#endif
