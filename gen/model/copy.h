/*
 * Moves a model out of the memory in which it was made: a page of a thousand bytes takes forty
 * times as much while it is read, and of many pages that is kept together only what they say.
 */
#ifndef STATUSGEN_COPY_H
#define STATUSGEN_COPY_H

#include "model.h"

/* A copy in `arena` of all that the model owns; its page is the same one, and is not copied. */
struct model *model_copy(struct arena *arena, const struct model *model);

#endif
