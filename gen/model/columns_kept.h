/*
 * Further columns: what a table says of a code besides its name, its value and its text.
 */
#ifndef STATUSGEN_COLUMNS_KEPT_H
#define STATUSGEN_COLUMNS_KEPT_H

#include "../listing/listing.h"
#include "build.h"

/* Finds the listing's columns, in the order of the page; their keys differ. */
void columns_keep(struct arena *arena, const struct listing_found *found, struct listing *listing);

/*
 * Gives the entry a field for each column of its listing, empty where the record has no cell there.
 */
void fields_keep(struct arena *arena, const struct listing *listing, const struct record *record,
		 const struct model_options *options, struct entry *entry);

/* Gathers the keys of all listings, each once, for look-ups by key. */
void keys_gather(struct arena *arena, struct model *model);

#endif
