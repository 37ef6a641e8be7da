/*
 * The messages of a compiled table: what resource/msgtable.h writes, and what compilers do.
 */
#ifndef STATUSGEN_MSGREAD_H
#define STATUSGEN_MSGREAD_H

#include "resources.h"

struct msgread_entry {
	uint32_t value;
	uint64_t at; /* its byte in the file */
	struct str
	    text; /* UTF-8, line ends as they are; up to its NUL, or the padding before its end */
};

struct msgread_table {
	struct msgread_entry *entries; /* in the order of the table: ascending values */
	size_t count;
	size_t capacity;
};

/*
 * Reads the table; `code_page` is that of its texts that are not Unicode. False after an error: a
 * block or an entry outside of the table, blocks that overlap, entries of no length. Everything
 * lives in `arena`.
 */
bool msgread(struct arena *arena, const struct bytes *bytes, const struct resource *resource,
	     unsigned code_page, struct msgread_table *table);

#endif
