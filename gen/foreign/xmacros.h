/*
 * Lists of calls in a C file, which programs expand in several ways ("X macros"):
 *
 *	#define PUMP_ERRORS(XX)          \
 *		XX(PUMP_DRY, 1, "It is dry.") \
 *		XX(PUMP_HOT, 2, "It is hot.")
 *
 * in a macro, or by themselves in a file that is included. A list is two or more calls of one
 * macro in a row that have each a name and a number among their arguments; a string is the text.
 */
#ifndef STATUSGEN_XMACROS_H
#define STATUSGEN_XMACROS_H

#include "../base/source.h"

struct xmacro_call {
	struct str name;
	size_t name_offset;
	uint32_t value;
	size_t value_offset;
	struct str text; /* may be empty */
	size_t text_offset;
};

struct xmacros {
	struct xmacro_call *calls; /* in the order of the file */
	size_t count;
	size_t capacity;
};

/* All calls of such lists; time is linear in the file. */
void xmacros_read(struct arena *arena, const struct source *source, struct xmacros *found);

#endif
