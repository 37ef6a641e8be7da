#define _POSIX_C_SOURCE 200809L
#include "parallel.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "../base/arena.h"

struct crew {
	size_t count;
	void (*work)(void *context, size_t index);
	void *context;
	atomic_size_t next;
	atomic_size_t finished;
};

static void *run(void *argument)
{
	struct crew *crew = argument;
	for (size_t i; (i = atomic_fetch_add(&crew->next, 1)) < crew->count;) {
		crew->work(crew->context, i);
		atomic_fetch_add(&crew->finished, 1);
	}
	return NULL;
}

static unsigned processors(void)
{
	long count = sysconf(_SC_NPROCESSORS_ONLN);
	return count > 0 && count < 1024 ? (unsigned)count : 1;
}

void parallel(size_t count, unsigned threads, void (*work)(void *context, size_t index),
	      void *context, void (*done)(void *context, size_t finished))
{
	struct crew crew = { .count = count, .work = work, .context = context };
	if (!threads)
		threads = processors();
	if (threads > count)
		threads = (unsigned)count;
	pthread_t *workers = calloc(threads + 1, sizeof *workers);
	if (!workers)
		out_of_memory();
	/* Deep pages must not depend on the system's idea of a thread's stack. */
	pthread_attr_t attributes;
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, (size_t)8 << 20);
	unsigned started = 0;
	/* Without `done` the calling thread works as well. */
	unsigned wanted = done ? threads : threads - (threads > 0);
	while (started < wanted && pthread_create(&workers[started], &attributes, run, &crew) == 0)
		started++;
	pthread_attr_destroy(&attributes);
	if (!done || !started)
		run(&crew);
	while (done && atomic_load(&crew.finished) < count) {
		done(context, atomic_load(&crew.finished));
		nanosleep(&(struct timespec){ .tv_nsec = 50 * 1000 * 1000 }, NULL);
	}
	for (unsigned i = 0; i < started; i++)
		pthread_join(workers[i], NULL);
	if (done)
		done(context, count);
	free(workers);
}
