/*
 * A message file as a page.
 */
#ifndef STATUSGEN_MCSOURCE_H
#define STATUSGEN_MCSOURCE_H

#include "../mcfile/mctext.h"
#include "foreign.h"

struct mcsource_options {
	struct mctext_options text;
	unsigned language_id; /* the language wanted first, where the file has it */
	bool customer;        /* all values have the customer bit */
};

/*
 * Reads it into `foreign`. False after an error. Notes where compilers give other numbers (check
 * mc-compilers). A message without a text in the language that counts has the next best one.
 * Everything lives in `arena`.
 */
bool mcsource_read(struct arena *arena, struct str path, struct str bytes,
		   const struct mcsource_options *options, struct foreign *foreign,
		   struct diags *diags);

#endif
