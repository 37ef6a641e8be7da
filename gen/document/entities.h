/*
 * Character references that HTML 5 knows and libxml2 does not
 * (https://html.spec.whatwg.org/multipage/named-characters.html): the names of ASCII
 * characters and of those common in prose, and the numbers that mean Windows-1252.
 */
#ifndef STATUSGEN_ENTITIES_H
#define STATUSGEN_ENTITIES_H

#include "../base/str.h"

/*
 * The text that "&name;" stands for, or empty text where the name is not known. Where
 * the ";" is missing (`closed` is false) only the few names count that may do without.
 */
struct str entity_text(struct str name, bool closed);

/* What a browser shows for the number of a control character from 0x80 to 0x9F. */
uint32_t entity_from_windows(uint32_t code);

#endif
