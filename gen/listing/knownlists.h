/*
 * Which listings of names alone are about codes: flags and the like have names in headers, too.
 *
 * A listing says so by its names, by its header cells, by the headings above it or by the words
 * right before it. Where none of a page's listings says it, the page's title may, and a page that
 * the user has named is trusted to be about them; but a listing of flags or parameters only where
 * it is the only one.
 */
#ifndef STATUSGEN_KNOWNLISTS_H
#define STATUSGEN_KNOWNLISTS_H

#include "listing.h"

enum standing {
	STANDING_NONE,  /* no listing of names alone, or the headers know too few of them */
	STANDING_INPUT, /* of flags, parameters, ... */
	STANDING_NAMES, /* nothing says what they are */
	STANDING_CODES,
};

/* What the headers say of a listing's names; filled in by the caller. */
struct known_tally {
	size_t named;    /* names without a value */
	size_t known;    /* that the headers know */
	size_t speaking; /* that are codes by their name or by their value */
};

/*
 * The standing of each listing of the page (in the reading's arena, reading->count of them);
 * `tallies` has as many.
 */
enum standing *knownlists_judge(struct reading *reading, const struct known_tally *tallies);

/* The lowest standing with which listings of the page count; STANDING_NONE: none counts. */
enum standing knownlists_least(const struct reading *reading, const enum standing *standings,
			       bool named);

#endif
