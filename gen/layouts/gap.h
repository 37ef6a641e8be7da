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

#endif
