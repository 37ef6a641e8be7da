/*
 * --cache: a file that tells what the last run asked the file system, what it wrote and what it
 * said. Where a run would get the same answers, it would do the same again: so it says the same and
 * ends. Nothing is known by time or size; a page, template or settings file that is new, gone,
 * changed, or another file by a link, is seen as such, and so is an output that somebody changed.
 */
#ifndef STATUSGEN_CACHE_H
#define STATUSGEN_CACHE_H

#include "reporter.h"

struct cache;

/*
 * Begins to note what the run asks. NULL where there is no such file to be had, which is reported:
 * as an error where the path has another file, which stays.
 */
struct cache *cache_new(struct arena *arena, const struct options *options, struct diags *diags);

/*
 * Whether the last run did what this one would; then its messages are said, and `*bad` tells
 * whether its exit status was 1.
 */
bool cache_holds(const struct cache *cache, struct reporter *reporter, bool *bad);

/* Messages of the run, in the order in which they are said; what they point to must stay. */
void cache_add(struct cache *cache, const struct diags *diags);

/* The run ends with that exit status: the next may rely on it, but where the system failed. */
void cache_end(struct cache *cache, int status, struct diags *diags);

#endif
