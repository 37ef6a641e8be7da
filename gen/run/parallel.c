#include "parallel.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>

#include "../base/os.h"

struct crew {
	size_t count;
	void (*work)(void *context, size_t index);
	void *context;
	atomic_size_t next;
	atomic_size_t finished;
};

static void run(void *argument)
{
	struct crew *crew = argument;
	for (size_t i; (i = atomic_fetch_add(&crew->next, 1)) < crew->count;) {
		crew->work(crew->context, i);
		atomic_fetch_add(&crew->finished, 1);
	}
}

void parallel(size_t count, unsigned threads, void (*work)(void *context, size_t index),
	      void *context, void (*done)(void *context, size_t finished))
{
	struct crew crew = { .count = count, .work = work, .context = context };
	if (!threads)
		threads = os_processors();
	if (threads > count)
		threads = (unsigned)count;
	struct os_thread *workers = calloc(threads + 1, sizeof *workers);
	if (!workers)
		out_of_memory();
	/* Deep pages must not depend on the system's idea of a thread's stack. */
	const size_t stack = (size_t)8 << 20;
	unsigned started = 0;
	/* Without `done` the calling thread works as well. */
	unsigned wanted = done ? threads : threads - (threads > 0);
	for (; started < wanted; started++) {
		workers[started] = (struct os_thread){ .run = run, .argument = &crew };
		if (!os_start(&workers[started], stack))
			break;
	}
	if (!done || !started)
		run(&crew);
	while (done && atomic_load(&crew.finished) < count) {
		done(context, atomic_load(&crew.finished));
		os_sleep(50);
	}
	for (unsigned i = 0; i < started; i++)
		os_join(&workers[i]);
	if (done)
		done(context, count);
	free(workers);
}
