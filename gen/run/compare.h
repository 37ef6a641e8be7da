/*
 * --against: pages and C headers side by side.
 */
#ifndef STATUSGEN_COMPARE_H
#define STATUSGEN_COMPARE_H

#include <stdio.h>

#include "../compare/against.h"
#include "job.h"
#include "options.h"

/* What the files are like that pages are compared with, and what is compared. */
struct compare_what {
	unsigned compare; /* AGAINST_VALUES and so on */
	bool names;       /* some has codes with names */
	bool tables;      /* some has codes alone */
	struct str other; /* "the header", where all are of that kind; else "the other files" */
};

/*
 * Whether the file is read as a C header; else it is a page of some kind. `texts`: its comments are
 * wanted.
 */
bool compare_is_header(struct str path, struct str bytes, bool texts);

/* What messages call the file, and it with those before it. */
void compare_name_other(struct compare_what *what, struct str path, struct str bytes);

/*
 * Adds what a page lists: names, and codes where there are none. `listed`: it lists codes alone, so
 * that what only it has is worth telling.
 */
void compare_add_model(struct arena *arena, struct cheaders *headers, const struct model *model,
		       bool listed, struct compare_what *what);

/*
 * Compares each page with the headers. As text, findings become messages of the pages and a summary
 * a page goes to `to`; as JSON or SARIF all goes to `to`. True where a page and the headers differ.
 */
bool compare_pages(struct arena *arena, struct job *const *jobs, size_t count,
		   const struct cheaders *headers, const struct compare_what *what,
		   const struct options *options, FILE *to);

#endif
