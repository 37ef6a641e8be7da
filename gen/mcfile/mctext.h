/*
 * The bytes of a message file as text.
 *
 * A byte-order mark says what the file is, whatever was asked for, as in mc.exe. Without one a file
 * is UTF-16 where its bytes look like it, else UTF-8 where they are, else in a code page.
 * Positions count characters, so they are those of an editor in any encoding.
 */
#ifndef STATUSGEN_MCTEXT_H
#define STATUSGEN_MCTEXT_H

#include "../base/diag.h"
#include "../base/source.h"

struct mctext_options {
	bool unicode;       /* -u: UTF-16 */
	unsigned code_page; /* -C: this page and no other; 0: by the rules above, and else 1252 */
};

/*
 * NULL after an error (check "encoding"), which stands at its line. Line ends stay as they are; a
 * U+001A at the end is taken off. Lives in the arena.
 */
const struct source *mctext_read(struct arena *arena, struct str path, struct str bytes,
				 const struct mctext_options *options, struct diags *diags);

#endif
