/*
 * Constants as other languages than C define them, a line each.
 *
 *	export const ParseError: integer = -32700;      public static final int NOT_FOUND = 404;
 *	pub const TIMEOUT: i32 = 3;                     NOT_FOUND(404, "Not Found"),
 *	StatusOK Code = 200 // within "const (" ... ")" E_BUSY = 5  # a comment
 */
#ifndef STATUSGEN_DECLARE_H
#define STATUSGEN_DECLARE_H

#include "block.h"

/*
 * Adds a record for each such line, if most of the block's lines are such lines or already have a
 * record; else none.
 */
void declare_read(struct reading *reading, struct listing_found *found, const struct block *block);

#endif
