/*
 * What stands between the numbers of one value: "9001 (0x2329)", "5 or 0x5", "0x5 - 0x7".
 */
#ifndef STATUSGEN_JOINT_H
#define STATUSGEN_JOINT_H

#include "../base/str.h"

enum joint {
	JOINT_SPACE, /* nothing but blanks */
	JOINT_COLON, /* what is behind it may be a text of nothing but a number */
	JOINT_TEXT,  /* a sign that parts a value from its text as well: "5; ", "5 | " */
	JOINT_LIST,  /* a sign or a word that joins numbers: "5, 6", "5 or 6" */
	JOINT_FOOT,  /* a bracket that footnotes have, too: "5 [2]" */
};

/* The byte behind what joins two numbers; adds the brackets that open in it to `*open`. */
size_t joint_skip(struct str text, size_t at, enum joint *joint, size_t *open);

/* The byte behind a sign or a word for "up to", or `at` where there is none. */
size_t joint_skip_range(struct str text, size_t at);

/* The byte behind as many closing brackets as are open. */
size_t joint_skip_closings(struct str text, size_t at, size_t *open);

#endif
