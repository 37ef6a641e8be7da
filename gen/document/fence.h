/*
 * Fenced code (https://github.github.com/gfm/#fenced-code-blocks), line by line.
 */
#ifndef STATUSGEN_FENCE_H
#define STATUSGEN_FENCE_H

#include "piperow.h"

struct fence {
	char byte; /* what it is made of, where one is open; else 0 */
	size_t len;
};

/* Opens or closes it; true: the line is a fence, or in between. */
bool fence_take(struct fence *fence, struct str text, const struct piperow *line);

#endif
