/*
 * Numbers whose base is told by a word beside them.
 *
 *	hex 21    Hex: 21    21 hex    21 (hex)    443 (octal)    10 (decimal)
 *
 * A word without brackets behind a number counts only where no text begins with it.
 */
#ifndef STATUSGEN_BASED_H
#define STATUSGEN_BASED_H

#include "number.h"

/* number_read, but such a word decides; number->end is behind it, where it follows the number. */
bool number_read_based(struct str text, size_t at, struct number *number);

#endif
