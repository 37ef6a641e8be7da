/*
 * What can be told only when all pages of a run are read: names that pages give different values,
 * and settings that no page has a use for.
 */
#ifndef STATUSGEN_ACROSS_H
#define STATUSGEN_ACROSS_H

#include "collect.h"

/* Pages must have been read. Names are reported with their pages, settings in `diags`. */
void across_report(const struct jobs *jobs, struct diags *diags);

#endif
