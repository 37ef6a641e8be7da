/* Names of files that cannot be everywhere. */
#ifndef STATUSGEN_PORTABLE_H
#define STATUSGEN_PORTABLE_H

#include "str.h"

/*
 * What is wrong with the name of a file or folder on Windows ("is a device on Windows"); NULL:
 * nothing.
 */
const char *portable_problem(struct str name);

#endif
