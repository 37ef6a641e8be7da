/*
 * A run of the program: read all pages, then list, compare, search, check or write.
 */
#ifndef STATUSGEN_RUN_H
#define STATUSGEN_RUN_H

#include "options.h"

/* Does what the options ask for; messages go to standard error. Returns the exit status. */
int run(struct arena *arena, const struct options *options, struct diags *diags);

/* How messages are printed under these options. */
struct diag_style run_style(const struct options *options);

#endif
