/*
 * --against: pages and C headers side by side.
 */
#ifndef STATUSGEN_COMPARE_H
#define STATUSGEN_COMPARE_H

#include <stdio.h>

#include "../compare/against.h"
#include "job.h"
#include "options.h"

/*
 * Compares each page with the headers. As text, findings become messages of the pages and a summary a page goes
 * to `to`; as JSON or SARIF all goes to `to`. True where a page and the headers differ.
 */
bool compare_pages(struct arena *arena, struct job *const *jobs, size_t count,
		   const struct cheaders *headers, const struct options *options, FILE *to);

#endif
