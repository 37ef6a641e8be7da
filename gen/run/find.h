/*
 * --find: which code is this? For people, as errno(1) answers for one system.
 */
#ifndef STATUSGEN_FIND_H
#define STATUSGEN_FIND_H

#include <stdio.h>

#include "../model/model.h"

/* What is looked for, and how; later ones are for when no page has an earlier one. */
enum find_way {
	FIND_EXACT, /* a value (hex, decimal, negative; eight hex digits as hex, too), or a name,
		       case aside */
	/*
	 * A value that the one looked for is made of, or is made of it: the Win32 error of an
	 * HRESULT, the NTSTATUS in one ([MS-ERREF] 2.1), a number of 16 bits that was taken for
	 * negative.
	 */
	FIND_RELATED,
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

/*
 * The same as objects of a JSON list: path, line, column, names, value, message, and how ("exact",
 * "related" with the words that "relation" has, or "words"). `*first`: nothing was printed before;
 * cleared.
 */
size_t find_entries_json(const struct model *model, struct str path, struct str what,
			 enum find_way way, bool *first, FILE *to);

/*
 * "; did you mean 'NAME'?" where names of these pages are near to what is looked for; else empty.
 */
struct str find_near(struct arena *arena, const struct model *const *models, size_t count,
		     struct str what);

#endif
