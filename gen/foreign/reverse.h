/*
 * Names that C headers have for values: for pages that list values without names.
 *
 * A value of some size tells by itself what it is; a small one is that of many macros. So a small
 * one has a name where the headers have one alone for it, or one alone that begins with a word that
 * names of values known so far begin with. Names that speak of a facility or a severity are of
 * neither.
 */
#ifndef STATUSGEN_REVERSE_H
#define STATUSGEN_REVERSE_H

#include "foreign.h"

struct reverse;

/* Made once for the headers and the values 0 .. count - 1 of `foreign`, then only read. */
const struct reverse *reverse_new(struct arena *arena, const struct cheaders *headers,
				  const struct foreign *foreign);

/* Adds the names that the headers have for the value to the head, at that place of the page. */
void reverse_add(struct arena *arena, const struct reverse *reverse, uint32_t value, size_t offset,
		 struct head *head);

#endif
