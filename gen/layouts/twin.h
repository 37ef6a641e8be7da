/*
 * A text that stands there twice, side by side: as a translation (or a copy of it) and as the
 * original. Translated pages have both, and show one of them at a time.
 *
 *	<span>WBEM _ E _ fehlgeschlagen</span><span>WBEM_E_FAILED</span>
 *	<span>0x80041001</span><span>0x80041001</span>
 */
#ifndef STATUSGEN_TWIN_H
#define STATUSGEN_TWIN_H

#include "../document/document.h"

/*
 * Whether the element, a <span>, is followed by another with nothing between the two, and that one
 * has the same text, or a name or a value whole that is torn or has words beside it in this one.
 */
bool twin_is_copy(const struct node *node);

#endif
