#include "digest.h"

#include <stdint.h>
#include <string.h>

enum { WORDS = 8, BLOCK = 128, ROUNDS = 12 };

static const uint64_t start[WORDS] = {
	0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
	0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
};

/* RFC 7693, 2.7; rounds 11 and 12 are as the first two. */
static const unsigned char orders[10][16] = {
	{ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 },
	{ 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
	{ 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 },
	{ 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
	{ 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 },
	{ 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
	{ 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 },
	{ 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
	{ 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 },
	{ 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 },
};

static uint64_t rotate(uint64_t word, unsigned bits)
{
	return word >> bits | word << (64 - bits);
}

/* Written out: compilers see a load in it. */
static uint64_t read_word(const unsigned char *at)
{
	return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
	       (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 |
	       (uint64_t)at[6] << 48 | (uint64_t)at[7] << 56;
}

static inline void mix(uint64_t *v, unsigned a, unsigned b, unsigned c, unsigned d, uint64_t x,
		       uint64_t y)
{
	v[a] += v[b] + x;
	v[d] = rotate(v[d] ^ v[a], 32);
	v[c] += v[d];
	v[b] = rotate(v[b] ^ v[c], 24);
	v[a] += v[b] + y;
	v[d] = rotate(v[d] ^ v[a], 16);
	v[c] += v[d];
	v[b] = rotate(v[b] ^ v[c], 63);
}

/* Takes a block in; `end` is where it ends in the whole text. */
static void compress(uint64_t *state, const unsigned char *block, uint64_t end, bool last)
{
	uint64_t v[2 * WORDS], m[16];
	for (unsigned i = 0; i < 16; i++)
		m[i] = read_word(block + 8 * i);
	memcpy(v, state, sizeof start);
	memcpy(v + WORDS, start, sizeof start);
	v[12] ^= end;
	if (last)
		v[14] = ~v[14];
	for (unsigned round = 0; round < ROUNDS; round++) {
		const unsigned char *s = orders[round % 10];
		mix(v, 0, 4, 8, 12, m[s[0]], m[s[1]]);
		mix(v, 1, 5, 9, 13, m[s[2]], m[s[3]]);
		mix(v, 2, 6, 10, 14, m[s[4]], m[s[5]]);
		mix(v, 3, 7, 11, 15, m[s[6]], m[s[7]]);
		mix(v, 0, 5, 10, 15, m[s[8]], m[s[9]]);
		mix(v, 1, 6, 11, 12, m[s[10]], m[s[11]]);
		mix(v, 2, 7, 8, 13, m[s[12]], m[s[13]]);
		mix(v, 3, 4, 9, 14, m[s[14]], m[s[15]]);
	}
	for (unsigned i = 0; i < WORDS; i++)
		state[i] ^= v[i] ^ v[i + WORDS];
}

struct digest digest_of(struct str text)
{
	uint64_t state[WORDS];
	unsigned char rest[BLOCK] = { 0 };
	size_t at = 0;
	memcpy(state, start, sizeof start);
	state[0] ^= 0x01010000 ^ DIGEST_SIZE;
	/* The last block is told apart, also where it is full. */
	for (; text.len - at > BLOCK; at += BLOCK)
		compress(state, (const unsigned char *)text.at + at, at + BLOCK, false);
	if (text.len > at)
		memcpy(rest, text.at + at, text.len - at);
	compress(state, rest, text.len, true);
	struct digest digest;
	for (unsigned i = 0; i < DIGEST_SIZE; i++)
		digest.bytes[i] = (unsigned char)(state[i / 8] >> 8 * (i % 8));
	return digest;
}

bool digest_eq(const struct digest *left, const struct digest *right)
{
	return memcmp(left->bytes, right->bytes, DIGEST_SIZE) == 0;
}
