/*
 * The names of character references: https://html.spec.whatwg.org/multipage/named-characters.html
 *
 * By their first letter, in ASCII order, one a line: the name, a blank, the code points in hex. In
 * the place of the blank stands "*" where the name also counts without ";".
 */
#ifndef STATUSGEN_ENTITYNAMES_H
#define STATUSGEN_ENTITYNAMES_H

#include "../base/str.h"

enum { ENTITY_LETTERS = 'z' - 'A' + 1 };

extern const struct str entity_names[ENTITY_LETTERS];

#endif
