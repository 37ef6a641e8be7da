/*
 * UTF-8 to UTF-16, little-endian: what Windows resources are written in.
 *
 * Texts must be valid UTF-8. A code point past U+FFFF becomes two units (a surrogate pair).
 */
#ifndef STATUSGEN_UTF16_H
#define STATUSGEN_UTF16_H

#include "../base/buf.h"

/* 16 bits, low byte first. */
static inline void utf16_add_unit(struct buf *buf, uint16_t unit)
{
	const char bytes[2] = { (char)(unit & 0xFF), (char)(unit >> 8) };
	buf_add(buf, (struct str){ bytes, sizeof bytes });
}

/* One code point, as one unit or two. */
void utf16_add_code(struct buf *buf, uint32_t code);

/* Text of ASCII alone. */
void utf16_add_ascii(struct buf *buf, struct str text);

/* Any text, by its runs of ASCII. */
void utf16_add_text(struct buf *buf, struct str text);

/* How many units `code` takes: 1 or 2. */
size_t utf16_units(uint32_t code);

#endif
