/*
 * The same work on many things at the same time.
 */
#ifndef STATUSGEN_PARALLEL_H
#define STATUSGEN_PARALLEL_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Calls work(context, i) for each i below `count`, on up to `threads` threads (0: as many as there
 * are processors). `work` may touch only what belongs to `i`. `done`, unless NULL, is called on the
 * calling thread with how many are finished, from time to time and at the end.
 */
void parallel(size_t count, unsigned threads, void (*work)(void *context, size_t index),
	      void *context, void (*done)(void *context, size_t finished));

enum { PARALLEL_AHEAD = 64 };

/*
 * The same; and for each i, when it and all before it are finished, retire(context, i), in their
 * order and never two at once. It may touch what is common to all. What writes files wants to be
 * called `here`, on the calling thread, the only one that takes signals: they end the program
 * between two files. Then no more than PARALLEL_AHEAD are worked on before those before them are
 * retired, but for what the calling thread does itself.
 */
void parallel_in_order(size_t count, unsigned threads, void (*work)(void *context, size_t index),
		       void (*retire)(void *context, size_t index), bool here, void *context,
		       void (*done)(void *context, size_t finished));

#endif
