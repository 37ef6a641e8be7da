/*
 * Sections: the headings that codes stand below, and the enumerations that they are of.
 */
#ifndef STATUSGEN_SECTION_H
#define STATUSGEN_SECTION_H

#include "../listing/listing.h"
#include "model.h"

/*
 * Fills model->sections, and the section of each entry and listing. A section is a heading with the enumeration
 * that the page names there; two blocks of code below one heading are two sections where each is an enumeration of
 * its own, and the listing is parted there. An entry that is a heading stands below the nearest heading of a higher level; what stands in its text,
 * below the same.
 */
void sections_make(struct arena *arena, const struct reading *reading, struct model *model);

#endif
