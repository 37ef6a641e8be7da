/*
 * Spaces of codes: among which codes a value means one thing.
 *
 * Two enumerations share 0, and so do two pages: one table of all codes would have to choose. So
 * each page is a space, and each enumeration that a page names is one of its own. The setting
 * `space` says otherwise: "page" (its enumerations, too, are one space), "section" (each of its
 * headings is one), or a name (all pages with that name are one).
 */
#ifndef STATUSGEN_SPACES_H
#define STATUSGEN_SPACES_H

#include "view.h"

/*
 * Makes run->spaces of the run's entries: each is in one space. In the order of their first
 * entries.
 */
void spaces_make(struct arena *arena, struct view_run *run);

#endif
