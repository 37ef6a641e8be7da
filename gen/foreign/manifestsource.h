/*
 * An instrumentation manifest as a page: a listing for each provider and each message table.
 */
#ifndef STATUSGEN_MANIFESTSOURCE_H
#define STATUSGEN_MANIFESTSOURCE_H

#include "foreign.h"

struct manifestsource_options {
	unsigned code_page;   /* as in mcsource.h; 0: what the file says of itself counts */
	unsigned language_id; /* the language wanted first, where the file has it */
};

/* Reads it into `foreign`. False after an error. Everything lives in `arena`. */
bool manifestsource_read(struct arena *arena, struct str path, struct str bytes,
			 const struct manifestsource_options *options, struct foreign *foreign,
			 struct diags *diags);

#endif
