/*
 * Each sort of file that is no page, read as a page; a file of that name each.
 */
#ifndef STATUSGEN_READERS_H
#define STATUSGEN_READERS_H

#include "../mcfile/mctext.h"
#include "foreign.h"

/* A message file as a page. */
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

/*
 * Message tables as a page: a table by itself, and those of programs, libraries and .res files.
 */

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

/*
 * An instrumentation manifest as a page: a listing for each provider and each message table.
 */

struct manifestsource_options {
	unsigned code_page;   /* as in mctext_options; 0: what the file says of itself counts */
	unsigned language_id; /* the language wanted first, where the file has it */
};

/* Reads it into `foreign`. False after an error. Everything lives in `arena`. */
bool manifestsource_read(struct arena *arena, struct str path, struct str bytes,
			 const struct manifestsource_options *options, struct foreign *foreign,
			 struct diags *diags);

/*
 * A C header as a page: its #defines, enumerators and constants, with the comments that belong to
 * them, and lists of calls (xmacros.h). Values are those of header/cheader.h.
 *
 * Reads it into `foreign`; in the order of the file. A name that speaks of codes and whose value
 * cannot be worked out is reported (check missing-value). Everything lives in `arena`.
 */
bool headersource_read(struct arena *arena, struct str path, struct str bytes,
		       struct foreign *foreign, struct diags *diags);

/*
 * A source file of a programming language as a page: its constants, with the comments that belong
 * to them.
 *
 * Makes `foreign` of it, in the order of the file. Constants whose value cannot be worked out are
 * reported (check missing-value), where they are enumerated or their names speak of codes.
 * Everything lives in `arena`.
 */
void programsource_read(struct arena *arena, struct str path, const struct source *source,
			struct foreign *foreign, struct diags *diags);

#endif
