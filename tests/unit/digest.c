/*
 * Digests are those of b2sum -l 256, around the ends of blocks above all.
 */
#include "unit.h"

#include "../../gen/base/buf.h"
#include "../../gen/base/digest.h"

static struct str hex_of(struct str text)
{
	static char hex[2 * DIGEST_SIZE + 1];
	struct digest digest = digest_of(text);
	for (unsigned i = 0; i < DIGEST_SIZE; i++)
		snprintf(hex + 2 * i, 3, "%02x", digest.bytes[i]);
	return str_of(hex);
}

static struct str hex_of_many(char byte, size_t count)
{
	struct buf buf = { 0 };
	while (buf.len < count)
		buf_add_byte(&buf, byte);
	struct str hex = hex_of(buf_str(&buf));
	buf_free(&buf);
	return hex;
}

TEST(digests_are_blake2b)
{
	CHECK_STR(hex_of(STR("")),
		  STR("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
	CHECK_STR(hex_of(STR("abc")),
		  STR("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
	CHECK_STR(hex_of_many('a', 127),
		  STR("59e2f1aba240f20aa591016f5ef429990bc9c2131dcd0d30f0ffd75ed18f317d"));
	CHECK_STR(hex_of_many('a', 128),
		  STR("ae2aa48507885c4c950fb809b2076f959cde9f8ea6da260d9a3587df33dac450"));
	CHECK_STR(hex_of_many('a', 129),
		  STR("2f64744a6de0d2c0b56e64cf6e29a5aaa255010d415d51c75ccc82f73dccd865"));
	CHECK_STR(hex_of_many('a', 256),
		  STR("eae4d3a7627549b383179dc18049964f91a6fed14c9f3fb26705eda3eeda5558"));
}

TEST(one_bit_makes_another_digest)
{
	struct digest a = digest_of(STR("a")), b = digest_of(STR("c")), again = digest_of(STR("a"));
	CHECK(!digest_eq(&a, &b));
	CHECK(digest_eq(&a, &again));
}
