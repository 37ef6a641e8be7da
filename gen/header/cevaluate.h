/*
 * Working out all definitions of a set, each once, after those it refers to.
 */
#ifndef STATUSGEN_CEVALUATE_H
#define STATUSGEN_CEVALUATE_H

#include "cdefs.h"

/* Gives every definition its values or its problem. */
void cevaluate(struct cheaders_state *state);

#endif
