/*
 * The same work on many things at the same time.
 */
#ifndef STATUSGEN_PARALLEL_H
#define STATUSGEN_PARALLEL_H

#include <stddef.h>

/*
 * Calls work(context, i) for each i below `count`, on up to `threads` threads (0: as many as there
 * are processors). `work` may touch only what belongs to `i`. `done`, unless NULL, is called on the
 * calling thread with how many are finished, from time to time and at the end.
 */
void parallel(size_t count, unsigned threads, void (*work)(void *context, size_t index),
	      void *context, void (*done)(void *context, size_t finished));

#endif
