/*
 * One header: its directives, and between them its declarations.
 */
#ifndef STATUSGEN_CREAD_H
#define STATUSGEN_CREAD_H

#include "cdefs.h"

/* Files the definitions of the header, not yet evaluated. The source outlives the set. */
void cread(struct cheaders_state *state, const struct source *source);

#endif
