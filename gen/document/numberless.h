/*
 * Where no number can stand: most of what is written, seen once for a page, so that nobody takes it
 * apart in search of one.
 */
#ifndef STATUSGEN_NUMBERLESS_H
#define STATUSGEN_NUMBERLESS_H

#include "document.h"

/*
 * Whether something stands in the text that all numbers have that are read anywhere
 * (entry/number.h): a digit of any script, "&H", quotes after a letter, "hex". `part`: text may
 * stand right before it.
 */
bool text_has_number_sign(struct str text, bool part);

/* Sets node->numberless in the whole tree; as long as it is not set, anything may stand there. */
void numberless_mark(struct node *root);

#endif
