/*
 * From what the layouts found to the model: one entry a value and set of names, every record either
 * in the model or in a message.
 */
#ifndef STATUSGEN_BUILD_H
#define STATUSGEN_BUILD_H

#include "../base/diag.h"
#include "../header/cheader.h"
#include "../listing/listing.h"
#include "../prose/prose.h"
#include "model.h"

/* What parts codes of the same name: the setting `space`. */
enum space_rule { SPACE_ENUMERATION, SPACE_SECTION, SPACE_ALL };

struct model_options {
	const struct prose_options *prose;
	bool texts;         /* outputs are made: headings count, ... */
	bool prose_between; /* ... and the prose between listings, which else is empty; */
	bool markdown;      /* descriptions and fields as Markdown, too, ... */
	bool cells;         /* ... and as cells of tables in it; else these texts are empty */
	/*
	 * The names without a value count on a page without entries, too: their texts are wanted.
	 */
	bool names;
	bool names_from_text;  /* codes without names get one that is made of their text */
	bool texts_elsewhere;  /* who takes those of another file checks the descriptions */
	enum space_rule space; /* what has names of its own */
	const struct cheaders
	    *values_from; /* gives values to names that have none on the page; NULL: none */
};

/*
 * Builds the model of a page from its listings. Reports with the named checks whatever is left out,
 * repaired or doubtful. The model lives in `arena`; what is needed to make it is left behind in the
 * reading's, whose records and nodes end.
 */
struct model *model_build(struct arena *arena, struct reading *reading, struct str stem,
			  const struct model_options *options, struct diags *diags);

/* Reports the names without a text (empty-description), when all is read that may have one. */
void model_check_descriptions(const struct model *model, struct diags *diags);

#endif
