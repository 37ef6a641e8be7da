/*
 * Work on many threads: each thing once, and what is told of it in order.
 */
#include "unit.h"

#include <stdatomic.h>

#include "../../gen/base/os.h"
#include "../../gen/run/parallel.h"

enum { COUNT = 3000 };

static struct {
	atomic_int worked[COUNT];
	atomic_int at_it; /* how many retire at the moment */
	atomic_size_t retired;
	atomic_size_t furthest; /* others than this thread were before what was retired */
	bool out_of_order, unfinished, together, elsewhere;
} seen;

/* Of the thread that the tests run on. */
static _Thread_local bool here;

static void work(void *context, size_t index)
{
	(void)context;
	/* Some are slow, so that others are ready long before them. */
	if (index % 500 == 0)
		os_sleep(2);
	size_t retired = atomic_load(&seen.retired);
	if (!here && index > retired + atomic_load(&seen.furthest))
		atomic_store(&seen.furthest, index - retired);
	atomic_fetch_add(&seen.worked[index], 1);
}

static void retire(void *context, size_t index)
{
	(void)context;
	seen.together |= atomic_fetch_add(&seen.at_it, 1) > 0;
	seen.elsewhere |= !here;
	seen.out_of_order |= index != seen.retired++;
	seen.unfinished |= atomic_load(&seen.worked[index]) != 1;
	atomic_fetch_sub(&seen.at_it, 1);
}

static void check_where(unsigned threads, size_t count, bool only_here)
{
	memset(&seen, 0, sizeof seen);
	here = true;
	parallel_in_order(count, threads, work, retire, only_here, NULL, NULL);
	CHECK(!only_here || !seen.elsewhere);
	CHECK(!only_here || seen.furthest <= PARALLEL_AHEAD);
	CHECK_INT(seen.retired, count);
	CHECK(!seen.out_of_order);
	CHECK(!seen.unfinished);
	CHECK(!seen.together);
	for (size_t i = 0; i < COUNT; i++)
		if (atomic_load(&seen.worked[i]) != (i < count))
			unit_fail(__FILE__, __LINE__, "work on %zu of %zu", i, count);
}

static void check(unsigned threads, size_t count)
{
	check_where(threads, count, false);
	check_where(threads, count, true);
}

TEST(all_are_worked_on_once_and_retired_in_order)
{
	check(1, COUNT);
	check(2, COUNT);
	check(8, COUNT);
	check(0, COUNT);
	check(8, 1);
	check(8, 0);
}

static void count_done(void *context, size_t finished)
{
	*(size_t *)context = finished;
}

TEST(progress_is_told_to_the_end)
{
	size_t finished = SIZE_MAX;
	memset(&seen, 0, sizeof seen);
	parallel_in_order(COUNT, 3, work, retire, false, &finished, count_done);
	CHECK_INT(finished, COUNT);
	CHECK_INT(seen.retired, COUNT);
}
