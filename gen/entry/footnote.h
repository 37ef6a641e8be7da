/*
 * Marks of footnotes after a number: "39**", "41†", "42¹", "43 [1]", and what is raised.
 */
#ifndef STATUSGEN_FOOTNOTE_H
#define STATUSGEN_FOOTNOTE_H

#include "../document/flat.h"

/* The byte after such marks from `at` on; `at` where there are none. The line is of the flat text.
 */
size_t footnote_end(const struct flat *flat, struct str line, size_t at);

#endif
