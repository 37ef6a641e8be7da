/*
 * Eight bytes of a text at once: most stretches of a page have none of the bytes that somebody
 * looks for.
 *
 * What is found is the high bit of each byte that is meant, in the order in which memory has them;
 * where only "none" matters, that order does not.
 */
#ifndef STATUSGEN_EIGHT_H
#define STATUSGEN_EIGHT_H

#include <stdint.h>
#include <string.h>

enum { EIGHT = 8 };

#define EIGHT_ONES ((uint64_t)0x0101010101010101u)
#define EIGHT_HIGH (EIGHT_ONES << 7)

static inline uint64_t eight_at(const char *bytes)
{
	uint64_t word;
	memcpy(&word, bytes, sizeof word);
	return word;
}

/* Those that are `c`, which is ASCII. */
static inline uint64_t eight_that_are(uint64_t word, char c)
{
	uint64_t others = word ^ EIGHT_ONES * (unsigned char)c; /* 0 where it stands */
	return ~(((others & ~EIGHT_HIGH) + ~EIGHT_HIGH) | others) & EIGHT_HIGH;
}

/* Those whose lower seven bits are below `c`, which is ASCII. */
static inline uint64_t eight_below(uint64_t word, char c)
{
	return ~((word & ~EIGHT_HIGH) + (0x80 - (uint64_t)(unsigned char)c) * EIGHT_ONES) &
	       EIGHT_HIGH;
}

#endif
