/*
 * A text that stands there twice, side by side: as a translation and as the original. Translated pages
 * have both, and show one of them at a time.
 *
 *	<span>WBEM _ E _ fehlgeschlagen</span><span>WBEM_E_FAILED</span>
 *	<span data-a="7-110">Der Aufruf ist fehlgeschlagen.</span><span><span data-b="7-110">The call failed.</span></span>
 *
 * Of names and values the original counts, for translators tear them and translate their parts; of prose the
 * translation, which is what the page's readers see.
 */
#ifndef STATUSGEN_ORIGINAL_H
#define STATUSGEN_ORIGINAL_H

#include "document.h"

/* Makes one of the two a TAG_HIDDEN, of each pair of neighbours below `root`. */
void original_hide(struct node *root);

#endif
