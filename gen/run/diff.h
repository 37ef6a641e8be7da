/*
 * How two texts differ, as a unified diff.
 */
#ifndef STATUSGEN_DIFF_H
#define STATUSGEN_DIFF_H

#include "../base/buf.h"

/*
 * Adds a unified diff (three lines of context, as patch reads it) from `old` to `fresh` to `out`,
 * headed by `path`; at most `max_lines` lines of it, then a line that says how many were left out.
 * Bytes that are not text are shown as a difference without lines. O((n + m) d) for d differing
 * lines, bounded: beyond that the middle is shown as replaced as a whole.
 */
void diff_add(struct buf *out, struct str path, struct str old, struct str fresh, size_t max_lines);

#endif
