/*
 * Source code that a program set in a box a line (Doxygen and others do), mostly each with its number
 * in front: the numbers are no values, and the lines are code. Without numbers, blanks in front of
 * lines, brackets and semicolons tell it from boxes with an entry each.
 *
 *	<div><span>27</span> enum {</div>
 *	<div><span>28</span>   BUSY = 1,</div>		becomes	<pre>enum {\n  BUSY = 1,\n...</pre>
 */
#ifndef STATUSGEN_NUMBERED_H
#define STATUSGEN_NUMBERED_H

#include "document.h"

/* Makes one TAG_PRE, without the numbers, of each such run of boxes below `root`. */
void numbered_join(struct arena *arena, struct node *root);

#endif
