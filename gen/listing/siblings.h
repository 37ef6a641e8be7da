/*
 * Entries that stand alone, each right below a heading of its own: "### IDLE" and below it
 * "**IDLE** = 0". One by itself may be anything, "CPU: 4" is an amount; what it is, those below the
 * other headings say.
 */
#ifndef STATUSGEN_SIBLINGS_H
#define STATUSGEN_SIBLINGS_H

#include "listing.h"

/* Keeps a listing that was turned down, where its siblings may say otherwise. */
void siblings_hold(struct reading *reading, const struct listing_found *found);

/*
 * Makes listings of those that are written as a listing of codes is, or that several headings are
 * the names of. When all others are found.
 */
void siblings_take(struct reading *reading);

#endif
