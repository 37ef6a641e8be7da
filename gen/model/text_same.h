/*
 * Whether two texts say the same.
 */
#ifndef STATUSGEN_TEXT_SAME_H
#define STATUSGEN_TEXT_SAME_H

#include "../base/str.h"

/* By letters and digits only, so that another way of setting the same text is the same text. */
bool text_same(struct str a, struct str b);

#endif
