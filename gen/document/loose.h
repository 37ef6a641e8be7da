/*
 * Text that stands loose beside paragraphs, as in old pages, which end no paragraph and begin the first with none:
 *
 *	<td>POND_DRY (1): Dry.<p>POND_HOT (2): Hot.</td>
 *
 * A browser shows it as a paragraph, and so it becomes one; the same with all that stands loose on the page itself.
 */
#ifndef STATUSGEN_LOOSE_H
#define STATUSGEN_LOOSE_H

#include "document.h"

/* Puts such text below `root` into TAG_Ps of its own. Linear in the tree. */
void loose_wrap(struct arena *arena, struct node *root);

#endif
