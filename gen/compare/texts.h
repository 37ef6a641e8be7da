/*
 * Whether two texts say the same of a code.
 */
#ifndef STATUSGEN_TEXTS_H
#define STATUSGEN_TEXTS_H

#include "../base/arena.h"

/*
 * White space is no difference, nor are inserts: "%1", "%1!s!", "%s", "%08lx", "{name}", "{}". "%%"
 * is "%".
 */
bool texts_agree(struct arena *arena, struct str a, struct str b);

#endif
