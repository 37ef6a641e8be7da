/*
 * The name in an anchor: <span id="ERR_BUSY"></span><dl><dt>ERR _ BUSY</dt>. Translated pages take names apart, or
 * translate parts of them, and leave alone what no reader sees.
 */
#ifndef STATUSGEN_ANCHOR_H
#define STATUSGEN_ANCHOR_H

#include "flat.h"

/*
 * The name that an anchor right before byte `at` gives, with nothing to read between the two, if it begins with `first`;
 * else empty text.
 */
struct str anchor_name(const struct flat *flat, size_t at, struct str first);

#endif
