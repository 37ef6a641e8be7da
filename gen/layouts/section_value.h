/*
 * The value of a section's code below the text of the section:
 *
 *	### PumpError::PumpDry
 *
 *	The pump has no water.
 *
 *	- Identifier Value: `4000`
 */
#ifndef STATUSGEN_SECTION_VALUE_H
#define STATUSGEN_SECTION_VALUE_H

#include "layouts.h"

/*
 * Takes the value for the name of the heading, up to `end`: a paragraph or an item that is a label
 * of a value and a number, and nothing else. False: there is none; the record stays as it is.
 */
bool section_value_take(struct reading *reading, const struct node *heading, struct point end,
			struct record *record);

#endif
