/*
 * --find: which code is this? For people, as errno(1) answers for one system.
 */
#ifndef STATUSGEN_FIND_H
#define STATUSGEN_FIND_H

#include <stdio.h>

#include "../model/model.h"

/* What is looked for, and how; later ones are for when no page has an earlier one. */
enum find_way {
	FIND_EXACT, /* a value (hex, decimal, negative; eight hex digits as hex, too), or a name, case aside */
	FIND_WORDS, /* words that all begin a word of the entry's text or names, case aside */
	FIND_WAYS
};

/*
 * Prints the entries of a page that match, one a line, and returns how many:
 *
 *	PATH:LINE: NAME, ALIAS = 0xEFFF0002 (4026466306, -268500990): message text
 *
 * The signed form is there where the top bit is set.
 */
size_t find_entries(const struct model *model, struct str path, struct str what, enum find_way way,
		    FILE *to);

#endif
