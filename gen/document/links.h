/*
 * Addresses and titles of links in Markdown, which cost what they are long at each use.
 *
 * One link reference may be used any number of times, so a small page could make md4c (0.4.8) read,
 * and us write, what grows with its square. Links have a budget of bytes; where it is spent, those
 * that are used again are taken out of the copy that md4c reads, and it reads once more.
 */
#ifndef STATUSGEN_LINKS_H
#define STATUSGEN_LINKS_H

#include "../base/arena.h"

struct link_use {
	size_t at; /* in the copy */
	size_t len;
};

struct links {
	struct arena *arena;
	struct str copy;   /* what md4c reads */
	size_t budget;     /* bytes that may be handed over */
	size_t taken;      /* and those that were */
	char *own;         /* the copy's bytes, once they may be changed */
	unsigned readings; /* that came before; uses are noted from the second on */
	bool shorter;      /* the copy lacks some */
	struct link_use *uses;
	size_t count, capacity;
};

/* An address or title is handed over; false where the budget does not reach. */
bool links_take(struct links *links, struct str text);

/*
 * The budget was spent: prepares another reading. False where that would not help: what has escapes
 * or stands on several lines is not in the copy, and cannot be taken out.
 */
bool links_again(struct links *links);

#endif
