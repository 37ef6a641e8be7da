#include "parallel.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "../base/os.h"

struct crew {
	size_t count;
	void (*work)(void *context, size_t index);
	void (*retire)(void *context, size_t index); /* NULL: nobody asks for the order */
	void *context;
	atomic_size_t next;
	atomic_size_t finished;
	bool here;          /* `retire` on the calling thread alone */
	atomic_bool *ready; /* of each, with `retire`: its work is done */
	atomic_size_t retired;
	atomic_bool retiring; /* somebody is at it */
};

static bool is_next_ready(struct crew *crew)
{
	size_t next = atomic_load(&crew->retired);
	return next < crew->count && atomic_load(&crew->ready[next]);
}

/* Who comes while another is at it leaves it to that one, who looks again before going. */
static void retire_ready(struct crew *crew)
{
	while (is_next_ready(crew) && !atomic_exchange(&crew->retiring, true)) {
		for (; is_next_ready(crew); atomic_fetch_add(&crew->retired, 1))
			crew->retire(crew->context, atomic_load(&crew->retired));
		atomic_store(&crew->retiring, false);
	}
}

/*
 * What is done too early is in memory until its turn comes. Only others than the calling thread
 * wait, and that one retires until all is finished; who has the next index never waits.
 */
static void wait_for_turn(struct crew *crew, size_t index, bool here)
{
	while (crew->here && !here && index > atomic_load(&crew->retired) + PARALLEL_AHEAD)
		os_sleep(1);
}

static void work_off(struct crew *crew, bool here)
{
	for (size_t i; (i = atomic_fetch_add(&crew->next, 1)) < crew->count;) {
		wait_for_turn(crew, i, here);
		crew->work(crew->context, i);
		if (crew->retire) {
			atomic_store(&crew->ready[i], true);
			if (here || !crew->here)
				retire_ready(crew);
		}
		atomic_fetch_add(&crew->finished, 1);
	}
}

static void run(void *argument)
{
	work_off(argument, false);
}

static void work_on(struct crew *crew, unsigned threads,
		    void (*done)(void *context, size_t finished))
{
	size_t count = crew->count;
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
		workers[started] = (struct os_thread){ .run = run, .argument = crew };
		if (!os_start(&workers[started], stack))
			break;
	}
	if (!done || !started)
		work_off(crew, true);
	while ((done || crew->here) && atomic_load(&crew->finished) < count) {
		if (done)
			done(crew->context, atomic_load(&crew->finished));
		if (crew->here)
			retire_ready(crew);
		os_sleep(crew->here ? 1 : 50);
	}
	for (unsigned i = 0; i < started; i++)
		os_join(&workers[i]);
	if (crew->retire)
		retire_ready(crew);
	if (done)
		done(crew->context, count);
	free(workers);
}

void parallel(size_t count, unsigned threads, void (*work)(void *context, size_t index),
	      void *context, void (*done)(void *context, size_t finished))
{
	struct crew crew = { .count = count, .work = work, .context = context };
	work_on(&crew, threads, done);
}

void parallel_in_order(size_t count, unsigned threads, void (*work)(void *context, size_t index),
		       void (*retire)(void *context, size_t index), bool here, void *context,
		       void (*done)(void *context, size_t finished))
{
	struct crew crew = {
		.count = count, .work = work, .retire = retire, .here = here, .context = context
	};
	crew.ready = calloc(count + 1, sizeof *crew.ready);
	if (!crew.ready)
		out_of_memory();
	work_on(&crew, threads, done);
	free(crew.ready);
}
