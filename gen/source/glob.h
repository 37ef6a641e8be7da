/*
 * Globs: which paths a pattern means.
 *
 *   ?          one character, not "/"
 *   *          any characters, not "/"
 *   [a-z_]     one of these, not "/"; [!...] or [^...]: none of these
 *   **         any characters, "/" too; between slashes, or before one at the start, it stands for
 *              whole folders, or for none: with it between "a/" and "/b", "a/b" matches, too
 *   \x         the character x
 *
 * A character is a code point. What is left of a path must be matched, too: a pattern means
 * the whole text. Time is at most the pattern's length times the text's, whatever the pattern.
 */
#ifndef STATUSGEN_GLOB_H
#define STATUSGEN_GLOB_H

#include "../base/arena.h"

enum { GLOB_MAX = 1000 }; /* bytes of a pattern */

struct glob;

/*
 * Reads a pattern. NULL where it is none: `*problem` says why. Lives in `arena` and keeps slices
 * of `pattern`.
 */
const struct glob *glob_read(struct arena *arena, struct str pattern, const char **problem);

bool glob_match(const struct glob *glob, struct str text);

#endif
