/*
 * A second number behind the value that may be the value just as well.
 *
 * "33; 34: text", "33 34 - text", "33 34 The text"; or the second number begins the line below. What goes on with a small letter ("404 5 retries were made") is the text.
 */
#ifndef STATUSGEN_RIVAL_H
#define STATUSGEN_RIVAL_H

#include "../base/str.h"

/*
 * Whether what stands behind the number that ends at `at` parts it from a text as it would a value.
 * Behind a value in brackets, a capital is not enough.
 */
bool rival_ends(struct str text, size_t at, bool bracketed);

#endif
