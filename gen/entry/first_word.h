/*
 * A quick look at what a block begins with, before anything is made of its text.
 */
#ifndef STATUSGEN_FIRST_WORD_H
#define STATUSGEN_FIRST_WORD_H

#include "../document/document.h"

/*
 * Whether the block may begin with a code: a word that is set as code, or has a digit, a joint or a
 * capital after its first letter: "PondDry", "pond.dry", "0x41", "-5". Most blocks begin with
 * "The".
 */
bool first_word_may_be_code(const struct node *block);

#endif
