/*
 * How much a run takes on: sizes, steps and depths, each with a default that the setting 'limits'
 * and --limit change.
 */
#ifndef STATUSGEN_SETTINGS_LIMITS_H
#define STATUSGEN_SETTINGS_LIMITS_H

#include "../base/arena.h"

enum limit {
	LIMIT_PAGE,      /* bytes of a page, a message file, a table */
	LIMIT_TEMPLATE,  /* bytes of a template */
	LIMIT_EXPANSION, /* bytes of a page's output for each byte of the page, beyond 16 MiB */
	LIMIT_OUTPUT,    /* bytes of an output */
	LIMIT_STEPS,     /* tags and lines visited for an output */
	LIMIT_DEPTH,     /* partials within partials */
	LIMITS
};

/* 0 stands for the default. */
struct limits {
	uint64_t set[LIMITS];
};

uint64_t limit_of(const struct limits *limits, enum limit limit);

/*
 * False where there is no limit of that name, or the decimal number is not between 1 and its bound.
 */
bool limit_set(struct limits *limits, struct str name, struct str number);

/* Takes those that `others` sets and `limits` does not. */
void limits_add(struct limits *limits, const struct limits *others);

/* "page, template, ..." for messages. */
struct str limit_names(struct arena *arena);

/* The most bytes of an output that is made of a page of so many; SOURCE_MAX: it is no page's. */
size_t limit_output(const struct limits *limits, size_t page_bytes);

#endif
