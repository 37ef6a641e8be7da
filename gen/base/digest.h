/*
 * A digest of bytes: two texts with the same digest are the same text, for all that anybody could
 * do.
 *
 * BLAKE2b with 32 bytes and no key (RFC 7693).
 */
#ifndef STATUSGEN_DIGEST_H
#define STATUSGEN_DIGEST_H

#include <stdbool.h>

#include "str.h"

enum { DIGEST_SIZE = 32 };

struct digest {
	unsigned char bytes[DIGEST_SIZE];
};

struct digest digest_of(struct str text);

bool digest_eq(const struct digest *left, const struct digest *right);

#endif
