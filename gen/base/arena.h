/*
 * Memory that is freed at once.
 *
 * Everything that lives as long as a page, or as long as the run, is taken
 * from one arena and never freed by itself. An arena belongs to one thread at
 * a time. There is no failure to handle: where the system has no memory left,
 * the program says so and ends with status 2; no output is left half-written.
 */
#ifndef STATUSGEN_ARENA_H
#define STATUSGEN_ARENA_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "str.h"

struct arena_chunk;

/* All zero is an empty arena, ready for use. */
struct arena {
	struct arena_chunk *chunks;
};

/* `size` zeroed bytes, aligned for any type but long double. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* An array of `count` zeroed elements of `size` bytes; the product is checked. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* The same, not cleared: for elements that are written whole before anybody looks at them. */
void *arena_room(struct arena *arena, size_t count, size_t size);

/* A copy of `text` with a NUL after it (the NUL is not part of the length). */
struct str arena_str(struct arena *arena, struct str text);

/* Formatted text, NUL after it. */
struct str arena_printf(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
struct str arena_vprintf(struct arena *arena, const char *format, va_list args) PRINTF_LIKE(2, 0);

/*
 * The parts, one after another; NUL after them. Outputs are made of so many that printf would be
 * felt.
 */
struct str arena_join(struct arena *arena, const struct str *parts, size_t count);
#define ARENA_JOIN(arena, ...)                                 \
	arena_join(arena, (const struct str[]){ __VA_ARGS__ }, \
		   sizeof(const struct str[]){ __VA_ARGS__ } / sizeof(struct str))

/* What digits_write writes; NUL after it. */
struct str arena_digits(struct arena *arena, uint64_t value, unsigned base, size_t least);

/*
 * Makes room for one more element in an array that lives in the arena:
 * returns `items`, or a larger copy of it, with `*capacity` brought up to date. The new elements
 * are not cleared: who adds one writes all of it.
 * The old array is left behind in the arena (at most as much again in total).
 */
void *arena_grow_full(struct arena *arena, void *items, size_t count, size_t *capacity,
		      size_t size);
static inline void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
			       size_t size)
{
	return count < *capacity ? items : arena_grow_full(arena, items, count, capacity, size);
}

/* The same, but a large array grows where it is, without an old one: pointers into it end. */
void *arena_extend(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

/*
 * The array with no room for more, for who lives as long as `to`: a large one is taken out of
 * `from` as it is, a small one copied. The one in `from` ends.
 */
void *arena_hand_over(struct arena *from, struct arena *to, void *items, size_t count,
		      size_t capacity, size_t size);

/* Takes the room for more from an array that is complete, where it is large. */
void *arena_fit(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

/*
 * Frees a block of that size, as the arena gave it, that nobody looks at any more, where it is
 * large; a small one stays.
 */
void arena_give_back(struct arena *arena, const void *block, size_t size);

/* arena_grow for an array that malloc made, or NULL; the caller frees it. */
void *heap_grow(void *items, size_t count, size_t *capacity, size_t size);

/* All that was taken from `from` lives as long as `to` from now on; `from` is empty. */
void arena_join_to(struct arena *from, struct arena *to);

/*
 * A place in an arena; arena_back gives back what was taken since then, but for large blocks.
 * Nothing that was taken before may have grown in between.
 */
struct arena_place {
	struct arena_chunk *chunk;
	size_t used;
};
struct arena_place arena_here(const struct arena *arena);
void arena_back(struct arena *arena, struct arena_place place);

/* Frees all that was taken from the arena; it is empty and usable afterwards. */
void arena_free(struct arena *arena);

/* The same for who goes on taking: memory for small blocks stays. */
void arena_clear(struct arena *arena);

/* Says that memory ran out and ends the program with status 2. */
_Noreturn void out_of_memory(void);

#endif
