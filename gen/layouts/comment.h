/*
 * The comment that belongs to a definition in a block of code.
 */
#ifndef STATUSGEN_COMMENT_H
#define STATUSGEN_COMMENT_H

#include "../base/arena.h"
#include "../base/str.h"

/*
 * The text of the comment behind the definition at byte `at` on its line, else of the comment lines
 * right before it; paragraphs parted by '\f', each on one line. Empty where there is none. `*from` is the byte
 * where the comment begins. What message compilers write above the text ("MessageId: NAME",
 * "MessageText:") is no part of it.
 */
struct str comment_of(struct arena *arena, struct str code, size_t at, struct str name,
		      size_t *from);

#endif
