/*
 * Values from C headers (--values-from): for the names that a page lists without one.
 *
 * What the page says counts: a header is only asked for names that have a value nowhere
 * on the page.
 */
#ifndef STATUSGEN_KNOWN_H
#define STATUSGEN_KNOWN_H

#include "../header/cheader.h"
#include "listing.h"

/* Whether the headers give the name one value. */
bool known_has(const struct cheaders *headers, struct str name);

/*
 * Gives such names the values that the headers have; names of one record that have different values
 * there become records of their own. A listing of names alone becomes a listing of codes where the
 * headers know enough of its names (half of them, or five) and it is about codes (see
 * knownlists.h), unless it holds a listing or stands in one that takes its nodes. For layouts_read,
 * when all listings are found and reading->headers are there.
 */
void known_add(struct reading *reading);

/* Why the headers give the name no value, as half a sentence ("the header has no such name"). */
struct str known_why_not(struct arena *arena, const struct cheaders *headers, struct str name);

#endif
