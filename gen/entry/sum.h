/*
 * What a page gives for a value and is worked out of another name: "PUMP_BASE + 1",
 * "(PUMP_BASE | 0x10)".
 */
#ifndef STATUSGEN_SUM_H
#define STATUSGEN_SUM_H

#include "../base/str.h"

/*
 * The sum that the text begins with, after blanks, "=" or ":": constants, numbers and what works
 * them out; empty: it begins with none.
 */
struct str sum_begins(struct str text);

/* Whether the text is a sum and nothing else. */
bool sum_is(struct str text);

#endif
