/*
 * Capitals and small letters beyond A to Z, for words of other languages.
 */
#ifndef STATUSGEN_SMALL_LETTERS_H
#define STATUSGEN_SMALL_LETTERS_H

#include "../base/str.h"

/*
 * Whether the text begins with the word, capitals and small letters being the same: "КОД ОШИБКИ"
 * with "код". `small` has no capitals; both have as many bytes there.
 */
bool text_begins_small(struct str text, struct str small);

#endif
