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

#include "../base/str.h"
#include "edits.h"

/* Makes the copy: `edits` has arena and text. Linear in the text. */
struct str components_open(struct edits *edits);

/*
 * What the tag of a component says of a code, in attributes that its reader sees as a title:
 *
 *	<Error code="E102" title="The pump is dry.">		E102: The pump is dry.
 *	<Problem name="PUMP_DRY" code={5}>			PUMP_DRY (5)
 *	<Accordion title="PUMP_DRY">				PUMP_DRY
 *
 * Other titles ("Linux", "Set it up") and the names of parameters say nothing of one.
 */

struct code_tag {
	struct str name; /* or empty */
	struct str code; /* or empty; it may be a name, too */
	struct str text; /* or empty */
};

/* False where the tag, "<" to ">", says nothing of a code. The texts are parts of the tag. */
bool code_tag_read(struct str tag, struct code_tag *found);

#endif
