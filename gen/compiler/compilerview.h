/*
 * What the templates of templates/compiler/ see: one message file.
 *
 *	base      the name of the outputs
 *	hresult   values are HRESULTs
 *	severities, facilities   those that have a symbol: symbol_padded, number
 *	all_severities, all_facilities   name, binary, hex
 *	pieces    in the order of the file: comment (its lines for the header), or message
 *	message   symbol, symbol_padded, value (in C), value_bare, lines (of its first text)
 *	tables    file, language_primary, language_sub
 */
#ifndef STATUSGEN_COMPILERVIEW_H
#define STATUSGEN_COMPILERVIEW_H

#include "../base/buf.h"
#include "../mcfile/mcfile.h"
#include "../render/value.h"
#include "commandline.h"

struct compilerview {
	const struct mcfile *file;
	const struct commandline *line;
	const struct tables *tables;
	struct str base;
	/* Made by compilerview_of. */
	struct compilerview_name *severities, *facilities, *all_severities, *all_facilities;
	size_t severity_count, facility_count, all_severity_count, all_facility_count;
	struct compilerview_piece *pieces;
};

struct value compilerview_of(struct arena *arena, struct compilerview *view);

/*
 * The tables of a message file, one for each language that it has messages in.
 */

struct table {
	const struct mcname *language;
	size_t from, to; /* in the bytes of all */
};

struct tables {
	struct table *items; /* by language id, as windmc has them */
	size_t count;
};

/*
 * Builds them, one after another in `bytes`, which is empty; texts stand in them character for
 * character, line ends as in the file. False after an error: two texts for one value in one
 * language, a message or a table too long.
 */
bool tables_build(struct arena *arena, const struct mcfile *file, const struct commandline *line,
		  struct tables *tables, struct buf *bytes, struct diags *diags);

#endif
