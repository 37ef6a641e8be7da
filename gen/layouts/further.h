/*
 * What follows the first name of a head: its other names, and its value.
 *
 *	NAME, OTHER	NAME / OTHER	NAME or OTHER	NAME = OTHER = 5	NAME (OTHER)
 *	NAME (5)	NAME (value 5, formerly OTHER)	NAME (obsolete) 5
 */
#ifndef STATUSGEN_FURTHER_H
#define STATUSGEN_FURTHER_H

#include "reader.h"

/* Takes names and a value, in any order, up to the description; behind a value no second one. */
void further_read(struct reader *r);

/*
 * Takes a bracket with nothing in it but names, a value and words that say what they are: "(OTHER)",
 * "(replaced with OTHER)", "(value 5)", "(OTHER, 5)". False: it is text, and stays.
 */
bool further_bracket(struct reader *r);

#endif
