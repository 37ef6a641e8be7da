/*
 * Names that headers of systems define: a page that gives one another value cannot have a header
 * beside those.
 */
#ifndef STATUSGEN_FOREIGN_NAMES_H
#define STATUSGEN_FOREIGN_NAMES_H

#include "../base/str.h"

enum { FOREIGN_VALUES = 4, FOREIGN_LONGEST = 46 };

struct foreign_name {
	char name[FOREIGN_LONGEST]; /* no pointer: nothing is to be done for it when the program
				       begins */
	uint32_t values[FOREIGN_VALUES]; /* on different systems; 0 after the last one */
};

/* NULL: no such name is known. */
const struct foreign_name *foreign_name_find(struct str text);

/*
 * A name that <windows.h> defines without being winerror.h's: only who writes C has to know, as
 * ERROR and DELETE are anybody's words.
 */
const struct foreign_name *foreign_name_of_windows(struct str text);

/* Whether it is the name's value on some system. */
bool foreign_name_has(const struct foreign_name *name, uint64_t value);

#endif
