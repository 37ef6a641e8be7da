/*
 * Message tables as a page: a table by itself, and those of programs, libraries and .res files.
 */
#ifndef STATUSGEN_TABLESOURCE_H
#define STATUSGEN_TABLESOURCE_H

#include "foreign.h"

struct tablesource_options {
	unsigned code_page;   /* of texts that are not Unicode; 0: that of their language */
	unsigned language_id; /* the language wanted first, where the file has it */
};

/*
 * Reads it into `foreign`. False after an error. Entries ascend by value and have no names. A table
 * by itself is in no particular language. Everything lives in `arena`.
 */
bool tablesource_read(struct arena *arena, struct str path, struct str bytes,
		      const struct tablesource_options *options, struct foreign *foreign,
		      struct diags *diags);

#endif
