/*
 * The layouts, a file each, and the scan of a page that tries them.
 */
#ifndef STATUSGEN_LAYOUTS_H
#define STATUSGEN_LAYOUTS_H

#include "../listing/listing.h"

/*
 * Finds all listings of the page, in page order, with the values that headers have for their names.
 * Those that the settings do not choose are none of codes. When it returns, the page is read: later
 * stages have the reading as const.
 */
void layouts_read(struct reading *reading);

/*
 * How many that surely are codes, or with `words` that may be, a layout that stands alone finds at
 * the node; the name of the first one.
 */
size_t layouts_find_alone(struct reading *reading, const struct node *node, bool words,
			  struct str *name);

/* Whether these two are known to find codes in the same nodes; the first is asked first. */
bool layouts_compete(const struct layout *first, const struct layout *second);

/* Frees the scratch memory. */
void layouts_done(struct reading *reading);

/* The layout of that name, or NULL. */
const struct layout *layout_by_name(struct str name);

/* The layouts in the order in which they are tried, from 0; NULL past the last. */
const struct layout *layout_at(size_t index);

#endif
