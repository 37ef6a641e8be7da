/*
 * A sandbox: from some point on the program itself may do less. On Linux alone, with what its
 * kernel has.
 */
#ifndef STATUSGEN_OS_CONFINE_H
#define STATUSGEN_OS_CONFINE_H

#include "str.h"

/*
 * NUL-terminated paths of files, or of folders with all that is below them; what is not there is
 * passed over.
 */
struct os_confinement {
	const struct str *read;
	size_t read_count;
	const struct str *write; /* to be read as well */
	size_t write_count;
};

enum {
	OS_CONFINED_FILES = 1, /* no other file can be opened, listed, made or removed */
	OS_CONFINED_CALLS = 2, /* no network, no other program, no other process */
};

/*
 * For good, for this thread and those that it starts later; files that are open stay so. Returns
 * which of both the system has: 0 where it has none.
 */
unsigned os_confine(const struct os_confinement *may);

#endif
