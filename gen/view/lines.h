/*
 * Text in lines of a comment's width.
 */
#ifndef STATUSGEN_LINES_H
#define STATUSGEN_LINES_H

#include "../render/value.h"

/* Columns that are left of 79 after a comment sign. */
enum { LINES_WIDTH = 76 };

/*
 * A list of texts of LINES_WIDTH bytes at most, broken at line ends and spaces; a longer word has a
 * line of its own, and an empty line stays one. Lives in the arena.
 */
struct value lines_of(struct str text, struct arena *arena);

/* A list of its lines as they are. */
struct value lines_raw(struct str text, struct arena *arena);

/*
 * Lines for a C header: the same, but words that are no C become comments. They are C where a line
 * is a directive or ends with ";".
 */
struct value lines_of_c(struct str text, struct arena *arena);

#endif
