/*
 * Lines that are written as rows of a pipe table and are none: behind a blank line or a list in the
 * table, or without a delimiter row above them. What stands in them is text for Markdown.
 */
#ifndef STATUSGEN_STRAY_H
#define STATUSGEN_STRAY_H

#include "layout.h"

/*
 * What a user is told of such lines in the paragraph or list item, in the arena; empty where none of
 * them has a name and a value. `*offset` is the first one's.
 */
struct str stray_rows(struct reading *reading, const struct node *node, uint32_t *offset);

#endif
