/*
 * What the tag of a component says of a code, in attributes that its reader sees as a title:
 *
 *	<Error code="E102" title="The pump is dry.">		E102: The pump is dry.
 *	<Problem name="PUMP_DRY" code={5}>			PUMP_DRY (5)
 *	<Accordion title="PUMP_DRY">				PUMP_DRY
 *
 * Other titles ("Linux", "Set it up") and the names of parameters say nothing of one.
 */
#ifndef STATUSGEN_CODETAG_H
#define STATUSGEN_CODETAG_H

#include "../base/str.h"

struct code_tag {
	struct str name; /* or empty */
	struct str code; /* or empty; it may be a name, too */
	struct str text; /* or empty */
};

/* False where the tag, "<" to ">", says nothing of a code. The texts are parts of the tag. */
bool code_tag_read(struct str tag, struct code_tag *found);

#endif
