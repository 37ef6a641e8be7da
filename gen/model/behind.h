/*
 * What stands behind a number and makes it a part of something else, so that it is no value:
 *
 *	5+  5 or more  5...  5-       open ranges
 *	5 >> 1  5 * 2  5 & MASK       expressions
 *	5 %  5 µs  5½  5 × 10         measures
 *	5 000  0x8007 0005 and more   numbers with blanks within
 *
 * A text that begins right behind the number is none of these.
 */
#ifndef STATUSGEN_BEHIND_H
#define STATUSGEN_BEHIND_H

#include "number.h"

/*
 * Whether the number, which takes the bytes from..number->end, goes on behind the closing brackets that end at
 * `at`; `*end`: one past what goes on.
 */
bool behind_goes_on(struct str text, size_t from, const struct number *number, size_t at,
		    size_t *end);

#endif
