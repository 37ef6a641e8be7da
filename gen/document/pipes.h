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
 * lines, dashes, spaces, "|---" (and blanks in the place of line ends). They are taken out of any
 * text that comes back, so a line that only looks like a delimiter row (in a code block, say) comes
 * out as it went in.
 */
#ifndef STATUSGEN_PIPES_H
#define STATUSGEN_PIPES_H

#include "edits.h"

enum { PIPES_MOST_COLUMNS = 256 };

/*
 * Makes the copy to give to md4c: `edits` has arena and text. Linear in the text. `*too_wide` is
 * the offset of a delimiter row of more than PIPES_MOST_COLUMNS, or SIZE_MAX.
 */
struct str pipes_prepare(struct edits *edits, size_t *too_wide);

#endif
