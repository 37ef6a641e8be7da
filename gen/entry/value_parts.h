/*
 * What stands around the numbers of a value: used by value.c, and where a second number decides.
 */
#ifndef STATUSGEN_VALUE_PARTS_H
#define STATUSGEN_VALUE_PARTS_H

#include "../base/str.h"
#include "value.h"

/*
 * What follows a number and makes it a part of something else, so that it is no value:
 *
 *	5+  5 or more  5...  5-       open ranges
 *	5 >> 1  5 * 2  5 & MASK       expressions
 *	5 %  5 µs  5½  5 × 10         measures
 *	5 000  0x8007 0005 and more   numbers with blanks within
 *
 * A text that begins right after the number is none of these.
 */

/*
 * Whether the number, which takes the bytes from..number->end, goes on after the closing brackets
 * that end at `at`; `*end`: one past what goes on.
 */
bool value_goes_on(struct str text, size_t from, const struct number *number, size_t at,
		   size_t *end);

/*
 * What stands between the numbers of one value: "9001 (0x2329)", "5 or 0x5", "0x5 - 0x7".
 */

enum value_join {
	JOIN_SPACE, /* nothing but blanks */
	JOIN_COLON, /* what follows it may be a text of nothing but a number */
	JOIN_TEXT,  /* a sign that parts a value from its text as well: "5; ", "5 | " */
	JOIN_LIST,  /* a sign or a word that joins numbers: "5, 6", "5 or 6" */
	JOIN_FOOT,  /* a bracket that footnotes have, too: "5 [2]" */
};

/* The byte after what joins two numbers; adds the brackets that open in it to `*open`. */
size_t value_join_skip(struct str text, size_t at, enum value_join *join, size_t *open);

/* The byte after a sign or a word for "up to", or `at` where there is none. */
size_t value_join_skip_range(struct str text, size_t at);

/* The byte after as many closing brackets as are open. */
size_t value_join_skip_closings(struct str text, size_t at, size_t *open);

/*
 * A second number after the value that may be the value just as well.
 *
 * "33; 34: text", "33 34 - text", "33 34 The text"; or the second number begins the line below.
 * What goes on with a small letter ("404 5 retries were made") is the text.
 */

/*
 * Whether what follows the number that ends at `at` parts it from a text as it would a value.
 * After a value in brackets, a capital is not enough.
 */
bool second_number_ends(struct str text, size_t at, bool bracketed);

#endif
