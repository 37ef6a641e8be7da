/*
 * Components of MDX (https://mdxjs.com/docs/what-is-mdx/#jsx): tags on lines of their own, with
 * Markdown between them, which has the indentation of a program.
 *
 *	<Tabs>
 *	    <Tab title="Pump">
 *	        | Name | Value |
 *
 * To CommonMark such a line begins an HTML block up to the next blank line, and what is indented is
 * code. So blank lines are put around the tags, and the indentation is taken off, in a copy of the
 * page.
 */
#ifndef STATUSGEN_COMPONENTS_H
#define STATUSGEN_COMPONENTS_H

#include "edits.h"

/* Makes the copy: `edits` has arena and text. Linear in the text. */
struct str components_open(struct edits *edits);

#endif
