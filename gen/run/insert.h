/*
 * An output within a file that somebody else owns: the lines between two marked lines are the
 * output's.
 *
 *     // statusgen:begin errors
 *     ... these lines are replaced ...
 *     // statusgen:end errors
 *
 * The marks may stand in any language's comments, with any words before and after them. The name is
 * optional; it tells several blocks of one file apart. The lines take over the indentation and the
 * line ends of the first mark. Everything else of the file stays as it is.
 */
#ifndef STATUSGEN_INSERT_H
#define STATUSGEN_INSERT_H

#include "../base/diag.h"

/*
 * The file's text with `lines` in the block of that name (empty: the only block, or the one without
 * a name). False after an error, which is reported on the file: marks that are not there, there
 * twice, or lines that hold such a mark themselves.
 */
bool insert_block(struct arena *arena, struct str path, struct str file, struct str block,
		  struct str lines, struct diags *diags, struct str *text);

#endif
