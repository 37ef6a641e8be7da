/*
 * Help for pipe tables that md4c does not read as GitHub does.
 *
 * GitHub's tables (https://github.github.com/gfm/#tables-extension-) may follow a paragraph
 * without a blank line, end where any other block begins, and have delimiter rows as
 * short as "|-|-|". md4c 0.4.8 wants a blank line before and after, and three characters in each
 * delimiter cell. It passes over cells without a byte between their pipes, and leaves out
 * the cells of a row that are more than the delimiter row has; here no text is left out, so the
 * delimiter row is made as long as the longest row.
 *
 * A row that an author broke over several lines, which ends the table or makes rows of its parts on
 * GitHub, is put together where all rows begin and end in "|" and a line below closes it; layouts
 * tell of it.
 *
 * All this is done by putting bytes into the copy of the page that md4c reads: blank
 * lines, dashes, spaces, "|---" (and blanks in the place of line ends). They are taken out of any text that comes back, so a line that only
 * looks like a delimiter row (in a code block, say) comes out as it went in.
 */
#ifndef STATUSGEN_PIPES_H
#define STATUSGEN_PIPES_H

#include "../base/buf.h"

enum { PIPES_MOST_COLUMNS = 256 };

/* `len` bytes were put in before offset `from` of the text; they stand at `at` in the copy. */
struct pipes_insert {
	uint32_t at;
	uint32_t len;
	uint32_t from;
};

struct pipes_copy {
	struct str text; /* the text itself where nothing had to be put in */
	struct pipes_insert *inserts;
	size_t count;
	size_t capacity;
	size_t
	    too_wide; /* offset of a delimiter row of more than PIPES_MOST_COLUMNS, or SIZE_MAX */
};

/* The copy of `text` to give to md4c, in `arena`. Linear in the text. */
struct pipes_copy pipes_prepare(struct arena *arena, struct str text);

/*
 * The offset in the text that belongs to offset `at` of the copy; for a byte that was put
 * in, the offset that follows it. `*run` is how many bytes (at most `len`) follow in one piece,
 * or 0 where bytes were put in, of which `*skip` (at most `len`) follow.
 */
size_t pipes_offset(const struct pipes_copy *copy, size_t at, size_t len, size_t *run,
		    size_t *skip);

#endif
