#include "heap.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"

/* Of nothing NULL might be given, and read as a failure. */
static size_t at_least_one(size_t size)
{
	return size ? size : 1;
}

void *heap_alloc(size_t size)
{
	return heap_resize(NULL, size);
}

void *heap_resize(void *at, size_t size)
{
	void *fresh = realloc(at, at_least_one(size));
	if (!fresh)
		out_of_memory();
	return fresh;
}

char *heap_copy(const char *text)
{
	size_t size = strlen(text) + 1;
	return memcpy(heap_alloc(size), text, size);
}
