/*
 * Type names: what a cast does to a value.
 *
 * Known are the keywords of C, <stdint.h>, the basic types of Windows, and what the
 * headers themselves typedef. A type name is recognised to tell a cast from a sum
 * ("(DWORD)-1"), and its width matters for "(BYTE)-1".
 */
#ifndef STATUSGEN_CTYPE_H
#define STATUSGEN_CTYPE_H

#include "../base/map.h"
#include "cvalue.h"

/* A sequence of type words that is being read. All zero: none yet. */
struct ctype_words {
	bool any;      /* a word that only types have */
	bool has_sign; /* signed or unsigned */
	bool is_unsigned;
	bool is_short;
	bool is_char;
	bool pointer; /* set by the reader who meets an asterisk */
	bool unknown; /* set by the reader who takes an unknown word for a type */
	uint8_t longs;
	bool named; /* a typedef or a tag: `type` */
	struct ctype type;
};

/* Adds to a map from name to struct ctype; those that everybody knows need not be in it. */
void ctypes_add(struct map *types, struct str name, struct ctype type);

/* Takes the word in; false where it is no part of a type as far as anybody knows. */
bool ctype_word(struct ctype_words *words, const struct map *types, struct str word);

struct ctype ctype_of(const struct ctype_words *words);

#endif
