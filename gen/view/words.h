/*
 * The words that a language keeps for itself, so that no constant can be called so.
 */
#ifndef STATUSGEN_WORDS_H
#define STATUSGEN_WORDS_H

#include "../base/str.h"

/*
 * Whether `name` is such a word of the language, which is called as its kind of escaping is
 * ("python", "go"). Of a language that is not known the words of all others count; formats of data
 * have none.
 */
bool words_keep(struct str language, struct str name);

/* Whether the language has such words: programs have, data and texts have not. */
bool words_know(struct str language);

/*
 * Whether a type, a class or a namespace cannot be called `name` besides. Names of classes of PHP
 * are asked for in small letters.
 */
bool words_keep_type(struct str language, struct str name);

#endif
