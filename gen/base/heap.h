/*
 * Memory from the heap for libraries that take an allocator: never NULL.
 *
 * libxml2 and jansson go on after an allocation that failed, with text or fields missing, or
 * without end. With these the program ends instead (out_of_memory). What they give is freed with
 * free().
 */
#ifndef STATUSGEN_HEAP_H
#define STATUSGEN_HEAP_H

#include <stddef.h>

void *heap_alloc(size_t size);
void *heap_resize(void *at, size_t size);
char *heap_copy(const char *text);

#endif
