/*
 * Headings that begin with numbers: "## 1001 The pipe was cut", "## 1002 Wait".
 *
 * One word after a number, or below it, may be a name or a text. What most of the page's headings
 * of that level have after their numbers says which.
 */
#ifndef STATUSGEN_TITLED_NUMBERS_H
#define STATUSGEN_TITLED_NUMBERS_H

#include "../listing/listing.h"

/* What the headings of each level have beside their numbers; all zero at first. */
struct titled_numbers {
	struct titled_level {
		bool counted;
		size_t texts, words;
	} levels[TAG_H6 - TAG_H1 + 1];
};

/*
 * Whether the record of the heading has a word for its name which is a text as those of the other
 * headings are.
 */
bool titled_numbers_have_texts(struct reading *reading, struct titled_numbers *numbers,
			       const struct node *heading, const struct record *record);

#endif
