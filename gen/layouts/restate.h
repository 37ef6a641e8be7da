/*
 * Columns that say what the value's own bits say: severity and facility.
 *
 * Reference pages have such columns, those that statusgen prints among them. What they say is in
 * the value already, so it does not become part of the descriptions.
 */
#ifndef STATUSGEN_RESTATE_H
#define STATUSGEN_RESTATE_H

#include "layout.h"

/*
 * Takes cells below a header "Severity" or "Facility" off the records' extras, where those of all
 * records that have one agree with the values' bits; a column that disagrees anywhere stays.
 */
void restate_drop(struct reading *reading, struct listing_found *found);

#endif
