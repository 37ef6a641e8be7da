/*
 * Memory that is freed at once: zeroed, aligned, apart from each other, alive until the end.
 */
#include "unit.h"

#include <stdalign.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../gen/base/arena.h"

TEST(blocks_are_zeroed_aligned_and_apart)
{
	enum { COUNT = 3000 };
	static unsigned char *blocks[COUNT];
	static size_t sizes[COUNT];
	struct arena arena = { 0 };
	for (size_t i = 0; i < COUNT; i++) {
		sizes[i] = i % 97 == 0 ? 70000 + i : i * 7 % 300;
		blocks[i] = arena_alloc(&arena, sizes[i]);
		CHECK((uintptr_t)blocks[i] % alignof(void *) == 0);
		CHECK((uintptr_t)blocks[i] % alignof(uint64_t) == 0);
		arena_str(&arena, (struct str){ "texts stand between", i % 20 });
		for (size_t k = 0; k < sizes[i]; k++)
			if (blocks[i][k])
				unit_fail(__FILE__, __LINE__, "block %zu is not zero", i);
		memset(blocks[i], (int)(i % 251) + 1, sizes[i]);
	}
	for (size_t i = 0; i < COUNT; i++)
		for (size_t k = 0; k < sizes[i]; k++)
			if (blocks[i][k] != i % 251 + 1) {
				unit_fail(__FILE__, __LINE__, "block %zu was overwritten", i);
				break;
			}
	arena_free(&arena);
}

#ifdef ARENA_GUARDS
#include <sanitizer/asan_interface.h>

TEST(sanitizers_see_who_reads_past_a_block)
{
	struct arena arena = { 0 };
	const unsigned char *block = arena_array(&arena, 3, 8);
	arena_str(&arena, STR("beside it"));
	CHECK(!__asan_address_is_poisoned(block + 23));
	CHECK(__asan_address_is_poisoned(block + 24));
	arena_free(&arena);
}
#endif

TEST(an_arena_can_be_used_again)
{
	struct arena arena = { 0 };
	arena_free(&arena);
	CHECK_STR(arena_str(&arena, STR("one")), STR("one"));
	arena_free(&arena);
	CHECK(arena.chunks == NULL);
	CHECK_STR(arena_str(&arena, STR("two")), STR("two"));
	arena_free(&arena);
}

TEST(a_cleared_arena_keeps_memory_for_small_blocks)
{
	enum { LARGE = 1 << 20 };
	struct arena arena = { 0 };
	arena_clear(&arena);
	CHECK(arena.chunks == NULL);
	const unsigned char *first = arena_alloc(&arena, 8);
	for (size_t i = 0; i < 1000; i++)
		arena_alloc(&arena, 100);
	arena_alloc(&arena, LARGE);
	arena_clear(&arena);
	const struct arena_chunk *kept = arena.chunks;
	REQUIRE(kept != NULL);
	const unsigned char *again = arena_alloc(&arena, 8);
	CHECK(arena.chunks == kept && again != first);
	CHECK(!again[0] && !again[7]);
	arena_free(&arena);
	/* A block of that size alone is no memory for small ones. */
	arena_alloc(&arena, LARGE);
	arena_clear(&arena);
	CHECK(arena.chunks == NULL);
}

TEST(texts_are_copied_with_a_nul)
{
	struct arena arena = { 0 };
	char bytes[] = "a\0b";
	struct str text = arena_str(&arena, (struct str){ bytes, 3 });
	bytes[0] = 'x';
	CHECK_STR(text, STR("a\0b"));
	CHECK_INT(text.at[3], 0);
	struct str empty = arena_str(&arena, (struct str){ NULL, 0 });
	CHECK_INT(empty.at[0], 0);
	struct str printed = arena_printf(&arena, "%s-%04d", "n", 7);
	CHECK_STR(printed, STR("n-0007"));
	CHECK_INT(printed.at[printed.len], 0);
	CHECK_INT(arena_printf(&arena, "%100000d", 1).len, 100000);
	arena_free(&arena);
}

TEST(arrays_grow_and_keep_what_they_hold)
{
	struct arena arena = { 0 };
	size_t *items = NULL, count = 0, capacity = 0;
	for (; count < 5000; count++) {
		items = arena_grow(&arena, items, count, &capacity, sizeof *items);
		REQUIRE(capacity > count);
		items[count] = count * 3;
	}
	for (size_t i = 0; i < count; i++)
		if (items[i] != i * 3)
			unit_fail(__FILE__, __LINE__, "item %zu", i);
	arena_free(&arena);
}

/* Blocks of all sizes about those of chunks, where others stood before. */
TEST(blocks_are_zero)
{
	struct arena arena = { 0 };
	for (int pass = 0; pass < 2; pass++) {
		for (size_t size = 1000; size < 300000; size += 1000 + size % 24) {
			unsigned char *block = arena_alloc(&arena, size);
			for (size_t i = 0; i < size; i++)
				if (block[i])
					unit_fail(__FILE__, __LINE__, "byte %zu of %zu", i, size);
			memset(block, 0xFF, size);
		}
		/* The size of a first chunk, and of the largest ones. */
		for (size_t size = 2 * 1024; size <= 64 * 1024; size *= 2) {
			arena_free(&arena);
			unsigned char *block = arena_alloc(&arena, size);
			CHECK(!block[0] && !block[size - 1] && !memcmp(block, block + 1, size - 1));
			memset(block, 0xFF, size);
		}
		arena_free(&arena);
	}
}

/* Two arrays whose elements are larger than a chunk, in turns, with texts between them. */
TEST(large_arrays_grow_beside_others)
{
	enum { SIZE = 70000, COUNT = 12 };
	struct arena arena = { 0 };
	unsigned char *items[2] = { NULL, NULL };
	size_t capacity[2] = { 0, 0 };
	for (size_t i = 0; i < COUNT; i++) {
		for (size_t k = 0; k < 2; k++) {
			items[k] = arena_extend(&arena, items[k], i, &capacity[k], SIZE);
			REQUIRE(capacity[k] > i);
			memset(items[k] + i * SIZE, (int)(i * 2 + k + 1), SIZE);
			arena_str(&arena, STR("between"));
		}
	}
	for (size_t i = 0; i < COUNT; i++)
		for (size_t k = 0; k < 2; k++)
			if (items[k][i * SIZE] != i * 2 + k + 1 ||
			    items[k][i * SIZE + SIZE - 1] != i * 2 + k + 1)
				unit_fail(__FILE__, __LINE__, "array %zu, item %zu", k, i);
	arena_free(&arena);
}

TEST(what_was_taken_since_a_place_goes_and_the_rest_stays)
{
	struct arena arena = { 0 };
	struct arena_place empty = arena_here(&arena);
	arena_str(&arena, STR("gone"));
	arena_back(&arena, empty);
	CHECK(!arena.chunks);
	struct str kept = arena_str(&arena, STR("kept"));
	struct arena_place place = arena_here(&arena);
	const char *next = arena_str(&arena, STR("next")).at;
	for (size_t i = 0; i < 10; i++)
		memset(arena_alloc(&arena, i % 2 ? 70000 : 5000), 0xFF, 5000);
	arena_back(&arena, place);
	CHECK_STR(kept, STR("kept"));
	CHECK(arena_str(&arena, STR("again")).at == next);
	arena_free(&arena);
}

/* Whether the call ends the program with status 2, as when memory runs out. */
static bool ends(size_t count, size_t size)
{
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		struct arena arena = { 0 };
		if (!freopen("/dev/null", "w", stderr))
			_exit(3);
		arena_array(&arena, count, size);
		_exit(0);
	}
	int status = 0;
	return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
	       WEXITSTATUS(status) == 2;
}

TEST(sizes_that_no_memory_holds_end_the_program)
{
	CHECK(ends(SIZE_MAX / 2, 3));       /* the product is more than SIZE_MAX */
	CHECK(ends(SIZE_MAX / 16 + 1, 16)); /* ... and 0 if it were cut */
	CHECK(ends(SIZE_MAX, 1));
	CHECK(!ends(10, 0));
	CHECK(!ends(0, SIZE_MAX));
}
