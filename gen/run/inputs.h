/*
 * What a run reads: pages, translations, settings, templates, headers. One list serves what the
 * outputs depend on and what they must not replace.
 */
#ifndef STATUSGEN_INPUTS_H
#define STATUSGEN_INPUTS_H

#include "choose.h"
#include "collect.h"

struct input {
	const char *what; /* "page", "template", ... as messages call it */
	struct str path;
};

struct inputs {
	struct arena *arena;
	struct input *items; /* those that are read, then others that the settings name */
	size_t count;        /* of those that are read */
	size_t all;
	size_t capacity;
	struct map files; /* by identity; made when it is first wanted */
};

/*
 * All inputs of a run, each path once, pages first; standard input is none. Pages must have been
 * read. A translation that no output of this run wants is not read, but nothing may replace it.
 */
struct inputs *inputs_new(struct arena *arena, const struct jobs *jobs, const struct jobs *others,
			  const struct choice *choice);

/* The input that a path leads to, however it is called; NULL where there is none, or no file. */
const struct input *inputs_at(struct inputs *inputs, struct str path);

#endif
