/*
 * A C header as a page: its #defines, enumerators and constants, with the comments that belong to
 * them, and lists of calls (xmacros.h). Values are those of header/cheader.h.
 */
#ifndef STATUSGEN_HEADERSOURCE_H
#define STATUSGEN_HEADERSOURCE_H

#include "foreign.h"

/*
 * Reads it into `foreign`; in the order of the file. A name that speaks of codes and whose value
 * cannot be worked out is told of (check missing-value). `more` may give values that the header
 * takes from others
 * (--values-from), or be NULL. Everything lives in `arena`.
 */
bool headersource_read(struct arena *arena, struct str path, struct str bytes,
		       struct foreign *foreign, struct diags *diags);

#endif
