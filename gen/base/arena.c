#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * With AddressSanitizer (make SANITIZE=1), what is beside a block is nobody's: who reads on past
 * the end of one is stopped, as with malloc().
 */
#ifdef ARENA_GUARDS
#include <sanitizer/asan_interface.h>
enum { GUARD = 16 };
#else
#define ASAN_POISON_MEMORY_REGION(at, size)   ((void)0)
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)0)
enum { GUARD = 0 };
#endif

/*
 * Thousands of arenas are kept, and their last chunks are half empty: a chunk has an eighth of what
 * the arena holds before it. A large array grows by a quarter.
 */
enum { FIRST_CHUNK = 2 * 1024, LARGEST_CHUNK = 64 * 1024, PART = 8, GROWTH = 4 };

struct arena_chunk {
	struct arena_chunk *next;
	size_t used;
	size_t size;
	size_t held; /* of this one and those made before it */
	alignas(max_align_t) unsigned char bytes[];
};

_Noreturn void out_of_memory(void)
{
	fputs("statusgen: error: out of memory\n", stderr);
	/* Other threads may be at work, so nothing is taken down around them. */
	_Exit(2);
}

/* What blocks are aligned for; long double has no place here, and would double it. */
union any {
	void *pointer;
	uint64_t number;
	double fraction;
};

enum { ALIGN_ANY = alignof(union any), ALIGN_TEXT = 1 };

/*
 * A chunk with room for `size` bytes, none of which are taken yet; where it is for them alone and
 * `clear`, they are zero: the system's memory mostly is.
 */
static SELDOM struct arena_chunk *add_chunk(struct arena *arena, size_t size, bool clear)
{
	if (size > SIZE_MAX / 2)
		out_of_memory();
	struct arena_chunk *chunk = arena->chunks;
	size_t usual = chunk ? chunk->held / PART : 0;
	if (usual < FIRST_CHUNK)
		usual = FIRST_CHUNK;
	if (usual > LARGEST_CHUNK)
		usual = LARGEST_CHUNK;
	size_t room = size > usual ? size : usual;
	/* take() knows by the same measure. */
	struct arena_chunk *fresh =
	    clear && room == size ? calloc(1, sizeof *fresh + room) : malloc(sizeof *fresh + room);
	if (!fresh)
		out_of_memory();
	ASAN_POISON_MEMORY_REGION(fresh->bytes, room);
	fresh->used = 0;
	fresh->size = room;
	fresh->held = chunk ? chunk->held + room : room;
	if (chunk && room > usual) {
		/* A big block must not hide the room left in the current chunk. */
		fresh->next = chunk->next;
		chunk->next = fresh;
	} else {
		fresh->next = chunk;
		arena->chunks = fresh;
	}
	return fresh;
}

/* `align` is a power of two; `clear`: the bytes are zero. */
static inline void *take(struct arena *arena, size_t size, size_t align, bool clear)
{
	struct arena_chunk *chunk = arena->chunks;
	size_t begin = chunk ? (chunk->used + align - 1) & ~(align - 1) : 0;
	if (!chunk || chunk->size < begin || chunk->size - begin < size) {
		chunk = add_chunk(arena, size, clear);
		begin = 0;
		clear = clear && chunk->size > size;
	}
	chunk->used = begin + size + GUARD;
	unsigned char *at = chunk->bytes + begin;
	ASAN_UNPOISON_MEMORY_REGION(at, size);
	return clear ? memset(at, 0, size) : at;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return take(arena, size, ALIGN_ANY, true);
}

static size_t product(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		out_of_memory();
	return count * size;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	return arena_alloc(arena, product(count, size));
}

void *arena_room(struct arena *arena, size_t count, size_t size)
{
	return take(arena, product(count, size), ALIGN_ANY, false);
}

struct str arena_str(struct arena *arena, struct str text)
{
	char *at = take(arena, text.len + 1, ALIGN_TEXT, false);
	if (text.len)
		memcpy(at, text.at, text.len);
	at[text.len] = '\0';
	return (struct str){ at, text.len };
}

struct str arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	/* Mostly it is short, and need not be formatted twice. */
	char buffer[256];
	va_list again;
	va_copy(again, args);
	int len = vsnprintf(buffer, sizeof buffer, format, again);
	va_end(again);
	if (len < 0)
		out_of_memory();
	if ((size_t)len < sizeof buffer)
		return arena_str(arena, (struct str){ buffer, (size_t)len });
	char *at = take(arena, (size_t)len + 1, ALIGN_TEXT, false);
	vsnprintf(at, (size_t)len + 1, format, args);
	return (struct str){ at, (size_t)len };
}

struct str arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct str text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}

struct str arena_join(struct arena *arena, const struct str *parts, size_t count)
{
	size_t len = 0;
	for (size_t i = 0; i < count; i++)
		len += parts[i].len;
	char *at = take(arena, len + 1, ALIGN_TEXT, false);
	len = 0;
	for (size_t i = 0; i < count; i++) {
		if (parts[i].len)
			memcpy(at + len, parts[i].at, parts[i].len);
		len += parts[i].len;
	}
	at[len] = '\0';
	return (struct str){ at, len };
}

struct str arena_digits(struct arena *arena, uint64_t value, unsigned base, size_t least)
{
	char text[DIGITS_MOST];
	return arena_str(arena, digits_write(text, value, base, least));
}

/* The link to the chunk that holds these bytes and nothing else. */
static struct arena_chunk **link_to(struct arena *arena, const void *bytes)
{
	struct arena_chunk **link = &arena->chunks;
	while ((*link)->bytes != bytes)
		link = &(*link)->next;
	return link;
}

/*
 * A block of more than the largest chunk's size has a chunk of its own, which can grow where it is.
 */
static void *resize(struct arena *arena, void *block, size_t size)
{
	struct arena_chunk **link = link_to(arena, block);
	struct arena_chunk *chunk = realloc(*link, sizeof *chunk + size);
	if (!chunk)
		out_of_memory();
	*link = chunk;
	chunk->used = chunk->size = size;
	return chunk->bytes;
}

/* How many elements there is to be room for; of large elements there is often only one. */
static size_t more_of(size_t capacity, size_t size)
{
	enum { USUAL = 8, ROOM = 512 };
	size_t first = size * USUAL <= ROOM ? USUAL : size < ROOM ? ROOM / size : 1;
	size_t more = capacity ? capacity * 2 : first;
	if (more > SIZE_MAX / 2 / size)
		out_of_memory();
	return more;
}

void *arena_grow_full(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
	size_t more = more_of(*capacity, size);
	void *fresh = take(arena, more * size, ALIGN_ANY, false);
	if (count)
		memcpy(fresh, items, count * size);
	*capacity = more;
	return fresh;
}

void *arena_extend(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
	bool large = *capacity && *capacity * size > LARGEST_CHUNK;
	if (count < *capacity || !large)
		return arena_grow(arena, items, count, capacity, size);
	size_t more = *capacity + *capacity / GROWTH + 1;
	if (more > SIZE_MAX / 2 / size)
		out_of_memory();
	*capacity = more;
	return resize(arena, items, more * size);
}

void *arena_fit(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
	if (!count || *capacity * size <= LARGEST_CHUNK)
		return items;
	*capacity = count;
	return resize(arena, items, count * size);
}

void *arena_hand_over(struct arena *from, struct arena *to, void *items, size_t count,
		      size_t capacity, size_t size)
{
	if (!count || capacity * size <= LARGEST_CHUNK) {
		void *copy = take(to, count * size, ALIGN_ANY, false);
		if (count)
			memcpy(copy, items, count * size);
		return copy;
	}
	items = resize(from, items, count * size);
	struct arena_chunk **link = link_to(from, items), *chunk = *link;
	*link = chunk->next;
	/* The chunk in use stays the first. */
	link = to->chunks ? &to->chunks->next : &to->chunks;
	chunk->next = *link;
	*link = chunk;
	return items;
}

void arena_give_back(struct arena *arena, const void *block, size_t size)
{
	/* What is larger has a chunk of its own: see resize. */
	if (size <= LARGEST_CHUNK)
		return;
	struct arena_chunk **link = link_to(arena, block), *chunk = *link;
	*link = chunk->next;
	free(chunk);
}

void *heap_grow(void *items, size_t count, size_t *capacity, size_t size)
{
	enum { AT_FIRST = 32 };
	if (count < *capacity)
		return items;
	size_t more = *capacity ? *capacity * 2 : AT_FIRST;
	void *larger = more <= SIZE_MAX / size ? realloc(items, more * size) : NULL;
	if (!larger)
		out_of_memory();
	*capacity = more;
	return larger;
}

void arena_join_to(struct arena *from, struct arena *to)
{
	struct arena_chunk **link = &to->chunks;
	/* The chunk in use stays the first. */
	while (*link)
		link = &(*link)->next;
	*link = from->chunks;
	from->chunks = NULL;
}

struct arena_place arena_here(const struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunks;
	return (struct arena_place){ chunk, chunk ? chunk->used : 0 };
}

void arena_back(struct arena *arena, struct arena_place place)
{
	struct arena_chunk *chunk = arena->chunks;
	while (chunk && chunk != place.chunk) {
		struct arena_chunk *next = chunk->next;
		free(chunk);
		chunk = next;
	}
	arena->chunks = chunk;
	if (!chunk)
		return;
	chunk->used = place.used;
	/* A guard at its end may go beyond it. */
	if (chunk->used < chunk->size)
		ASAN_POISON_MEMORY_REGION(chunk->bytes + chunk->used, chunk->size - chunk->used);
}

void arena_clear(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunks;
	if (!chunk || chunk->size > LARGEST_CHUNK) {
		arena_free(arena);
		return;
	}
	struct arena others = { chunk->next };
	arena_free(&others);
	chunk->next = NULL;
	chunk->used = 0;
	chunk->held = chunk->size;
	ASAN_POISON_MEMORY_REGION(chunk->bytes, chunk->size);
}

void arena_free(struct arena *arena)
{
	for (struct arena_chunk *chunk = arena->chunks; chunk;) {
		struct arena_chunk *next = chunk->next;
		free(chunk);
		chunk = next;
	}
	arena->chunks = NULL;
}
