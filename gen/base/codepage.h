/*
 * Code pages: the encodings of text that is neither UTF-8 nor UTF-16, by the numbers that Windows
 * gives them (1252, 932, 65001 ...).
 *
 * codepage.c is the only file that uses iconv; on Windows codepage_windows.c takes its place.
 */
#ifndef STATUSGEN_CODEPAGE_H
#define STATUSGEN_CODEPAGE_H

#include "arena.h"

enum { CODEPAGE_UTF16 = 1200, CODEPAGE_WESTERN = 1252, CODEPAGE_UTF8 = 65001 };

enum codepage_result {
	CODEPAGE_GOOD,
	CODEPAGE_UNKNOWN, /* the system knows no such page */
	CODEPAGE_BAD,     /* `*bad`: the first byte that stands for nothing */
};

/*
 * `bytes` in that page as UTF-8, in the arena. A single byte that a page of one byte a character
 * leaves open is the control character of its number, as on Windows. After CODEPAGE_BAD `*text`
 * holds what stands before the bad byte.
 */
enum codepage_result codepage_decode(struct arena *arena, unsigned page, struct str bytes,
				     struct str *text, size_t *bad);

/* Valid UTF-8 in that page; what it has no place for is "?". False: the page is unknown. */
bool codepage_encode(struct arena *arena, unsigned page, struct str text, struct str *bytes);

/* The page in which Windows has texts of a language that are not Unicode. */
unsigned codepage_of_language(unsigned language_id);

#endif
