/*
 * The bytes of a C header as text.
 *
 * Headers come in any encoding and declare none. UTF-16 with a byte-order mark is
 * converted; in everything else a byte that is not part of valid UTF-8 is taken as
 * Latin-1, so that nothing is lost and one character stays one column. Afterwards
 * the text is valid UTF-8 without byte-order mark and NUL, and lines end in LF or
 * CR LF (a lone CR was one in old files and becomes LF).
 */
#ifndef STATUSGEN_CDECODE_H
#define STATUSGEN_CDECODE_H

#include "../base/arena.h"
#include "../base/str.h"

/* The bytes themselves where they are such text already, else a copy in the arena. */
struct str cdecode(struct arena *arena, struct str bytes);

#endif
