/*
 * Placeholders of other message formats, as FormatMessage's inserts.
 */
#ifndef STATUSGEN_PLACEHOLDER_H
#define STATUSGEN_PLACEHOLDER_H

#include "../base/arena.h"

enum { PLACEHOLDERS = 99 }; /* FormatMessage's are %1 to %99 */

/* What a text has had so far; all zero but the arena at its beginning. */
struct placeholders {
	struct arena *arena;
	struct str names[PLACEHOLDERS]; /* of "{name}"; the first is %1 */
	unsigned count;
	unsigned numbered; /* the inserts up to this one are those of "{0}" and so on */
};

/* Notes which inserts the text's "{0}", "{1}", ... take; for texts with "{name}". */
void placeholder_count(struct placeholders *known, struct str text);

/*
 * The length of "{name}" or "{0}" at byte `at`, and the insert for it; 0 where there is none, or no
 * number is left.
 */
size_t placeholder_braces(struct placeholders *known, struct str text, size_t at,
			  struct str *insert);

/* The same for "%s", "%-8.3lx", "%2$d"; for "%%" the insert is "%%". */
size_t placeholder_printf(struct placeholders *known, struct str text, size_t at,
			  struct str *insert);

#endif
