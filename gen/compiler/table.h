/*
 * The tables of a message file, one for each language that it has messages in.
 */
#ifndef STATUSGEN_TABLE_H
#define STATUSGEN_TABLE_H

#include "../base/buf.h"
#include "../mcfile/mcfile.h"
#include "commandline.h"

struct table {
	const struct mcname *language;
	struct str bytes;
};

struct tables {
	struct table *items; /* by language id, as windmc has them */
	size_t count;
};

/*
 * Builds them; texts stand in them character for character, line ends as in the file. False after
 * an error: two texts for one value in one language, a message or a table too long.
 */
bool tables_build(struct arena *arena, const struct mcfile *file, const struct commandline *line,
		  struct tables *tables, struct diags *diags);

#endif
