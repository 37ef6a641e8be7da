/*
 * Source code that a program set in a box a line, each with its number in front (Doxygen and others do):
 * the numbers are no values, and the lines are code.
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
