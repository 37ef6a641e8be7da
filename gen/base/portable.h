/* Names of files that cannot be everywhere. */
#ifndef STATUSGEN_PORTABLE_H
#define STATUSGEN_PORTABLE_H

#include "arena.h"
#include "str.h"

/*
 * What is wrong with the name of a file or folder on Windows ("is a device on Windows"); NULL:
 * nothing.
 */
const char *portable_problem(struct str name);

/*
 * The same for paths that are one file where case makes no difference: small letters, of the
 * scripts that have case. Bytes that are no UTF-8 make all but ASCII stay.
 */
struct str portable_key(struct arena *arena, struct str path);

#endif
