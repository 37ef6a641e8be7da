/*
 * All allocations of the process: where one fails, the program ends.
 *
 * md4c takes no allocator, and some of its allocations that fail (0.4.8: those for addresses of
 * links) leave text out without a word, or worse. A program's own malloc() is also that of its
 * shared libraries; it passes on to the one that comes next, which is the C library's or one that
 * is preloaded.
 */
#ifdef STATUSGEN_OWN_MALLOC
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>

#include "arena.h"

/* They are set by the first allocation, long before there is a second thread. */
static void *(*next_malloc)(size_t size);
static void *(*next_calloc)(size_t count, size_t size);
static void *(*next_realloc)(void *at, size_t size);

static void find_next(void)
{
	/* C knows no other way from an object's address to a function's. */
	*(void **)&next_malloc = dlsym(RTLD_NEXT, "malloc");
	*(void **)&next_calloc = dlsym(RTLD_NEXT, "calloc");
	*(void **)&next_realloc = dlsym(RTLD_NEXT, "realloc");
}

/* Of nothing NULL may be given. */
static void *or_end(void *at, size_t size)
{
	if (!at && size)
		out_of_memory();
	return at;
}

void *malloc(size_t size)
{
	if (!next_malloc)
		find_next();
	return or_end(next_malloc(size), size);
}

void *calloc(size_t count, size_t size)
{
	if (!next_calloc)
		find_next();
	return or_end(next_calloc(count, size), count && size);
}

void *realloc(void *at, size_t size)
{
	if (!next_realloc)
		find_next();
	return or_end(next_realloc(at, size), size);
}
#else
typedef int no_malloc;
#endif
