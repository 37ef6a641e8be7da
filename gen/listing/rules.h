/*
 * The rules by which records are, or are not, a listing of codes; accept.c asks them in their order.
 */
#ifndef STATUSGEN_RULES_H
#define STATUSGEN_RULES_H

#include "listing.h"

/*
 * Settings that look like codes: "WITH_TLS=1", "MAX_BOXES=16".
 */

/*
 * Whether all that have name and value are written as shells and compilers take settings ("=" with
 * no blank around it and a decimal after it), or more than two have no value but 0 and 1, which
 * switch something. Where nothing speaks of codes - neither the words before them nor the names
 * themselves - that is what they are.
 */
bool listing_sets_variables(struct reading *reading, const struct listing_found *found);

/*
 * Identifiers with numbers that are no codes: what a setting is, how many there are of something, where a
 * text is found.
 *
 *	MAX_RETRIES = 5		CPU: 4		RFC 793		SELECT(2)
 */

/*
 * Why those of the listing that have name and value are likelier something else than codes; empty where
 * they are not, or where their names, a header, or the words before them speak of codes.
 */
struct str listing_is_of_others(struct reading *reading, const struct listing_found *found);

/* MAX_RETRIES, DefaultPort, TIMEOUT_MS */
bool name_measures(struct str name);

/*
 * Names with something like a number beside each of them, of which none can be read as its value: no listing, and yet
 * nothing that may be passed over in silence.
 */

/* What a user is reported records none of which has a value; empty where they need not have one. */
struct str unreadable_doubt(struct reading *reading, const struct listing_found *found);

/*
 * Calls where a value should stand: "NAME" and below it "MAKE_ERROR(5)" or "Value: MAKE_ERROR(5)".
 *
 * By itself, such a line looks like an entry of its own; below a name without a value it is what the
 * page gives for one. What the macro makes of the number is not on the page: the name is reported.
 */

/* Gives such lines to the names above them, whose head they become the end of. */
void calls_take(struct reading *reading, struct listing_found *found);

/* What a user is reported a listing that is nothing but such a line in a name's section; else empty. */
struct str calls_doubt(struct reading *reading, const struct listing_found *found);

/* A name that stands with more than one number on the page, each in a bracket right after it, is a macro and no entry. */
void calls_leave_out(struct reading *reading);

/*
 * Listings that go on after something else: a heading that is no code, a box of its own around each
 * entry. What follows may be too little to be a listing by itself.
 */

/*
 * For a listing that listing_accept has turned down or left as prose, with all of its records:
 * accepts it where it stands in the same place of the tree's structure as the listing before it, is
 * read in the same way, and both together are a listing. Words for names only where it follows that one.
 */
bool listing_resume(struct reading *reading, struct listing_found *found);

/*
 * Makes values with a digit too many too big: "0x8028000A1" among numbers of eight hex digits is a slip, and no
 * number of 64 bits. Those of sixteen digits are meant, whatever stands around them.
 */
void widths_judge(struct listing_found *found);

#endif
