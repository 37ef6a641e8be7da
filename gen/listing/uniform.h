/*
 * Lines of one form, each with another number or code, of which nothing has read any:
 * below a heading that says that codes of errors are listed, and where their names can be nothing
 * else, they are codes in a form that nobody knows.
 *
 *	## Error codes        Too hot: 41 - it is.        Error 42 (too wet): it is.
 */
#ifndef STATUSGEN_UNIFORM_H
#define STATUSGEN_UNIFORM_H

#include "../base/map.h"
#include "listing.h"
#include "nameless.h"

/* What a look at a page keeps; all zero but for the arena at first, and freed with that. */
struct uniform {
	struct arena *arena;
	struct map groups; /* blocks that stand side by side */
	struct group *last;
	uint32_t *read; /* where the codes of listings stand, sorted */
	size_t read_count;
	/* Of groups of one form: the first code, where it stands, and how many. */
	struct str first;
	uint32_t offset;
	size_t count;
	/* The table whose first row was looked at last, and whether it has names in it. */
	const struct node *table;
	bool names_above;
	bool said; /* what is right before some of them says that they are codes */
};

/* Before all others: notes what listings have. */
void uniform_begin(struct uniform *uniform, const struct reading *reading);

/* Where a block stands, and what is known of it. */
struct uniform_place {
	size_t section; /* another number below each heading */
	enum headed headed;
	enum spoken spoken;
	bool announced;     /* the sentence before says that codes follow */
	bool braced;        /* it stands in braces after a name of errors */
	size_t told, maybe; /* so many lines are told of in other messages, or perhaps are */
};

/* A block with its text, in no listing that is a list or a table. */
void uniform_add(struct uniform *uniform, const struct node *block, const struct flat *flat,
		 struct uniform_place place);

/*
 * After all others: what the page has of groups of one form. `maybe`: what perhaps is told of, is.
 */
void uniform_end(struct uniform *uniform, bool maybe);

#endif
