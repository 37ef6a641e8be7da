/*
 * The signs between a name and its value.
 *
 *	NAME = 5    NAME: 5    NAME -> 5    NAME ..... 5    NAME - 5    NAME -- 5    NAME | 5
 *
 * Others say that what follows is not the value, or not all of it: "NAME > 5", "NAME |= 5",
 * "NAME .5", "NAME = - 5", "NAME -(5)".
 */
#ifndef STATUSGEN_SEPARATOR_H
#define STATUSGEN_SEPARATOR_H

#include "token.h"

/*
 * Whether the signs in from..to, after which a value stands, part it from a name and nothing more.
 */
bool separator_parts(const struct token_line *line, size_t from, size_t to);

/*
 * "NAME 5- text": open to above, or, where a page writes all of its entries like that, a border.
 * How many bytes the dash right after the value takes; 0: there is none.
 */
size_t separator_hangs(const struct token_line *line, const struct value_found *value);

/*
 * "NAME = 5 | OTHER", "NAME = 5 - OTHER" and no more: whether what follows the value, from `at` on
 * after all of the head, makes it a part of something.
 */
bool separator_goes_on(const struct token_line *line, const struct value_found *value, size_t at);

/*
 * "(OTHER - 5)", "(OTHER|0x5)", "(OTHER+5)": whether what stands in from..to, between a name and a
 * number in one bracket, works a value out of that name's. The value is neither the number nor the
 * other name's.
 */
bool separator_is_operator(const struct token_line *line, size_t from, size_t to);

#endif
