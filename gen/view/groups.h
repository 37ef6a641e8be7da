/*
 * Groups: which codes of a page are one type in a language that has enumerations.
 *
 * They are the page's spaces of codes (see spaces.h): the codes of each enumeration that it names,
 * and those of none. Where there is one, it is the page. A name that two enumerations have is a
 * constant of each.
 */
#ifndef STATUSGEN_GROUPS_H
#define STATUSGEN_GROUPS_H

#include "view.h"

/* The smallest usual type that holds all these numbers: int, where that will do. */
struct view_type group_type(const struct view_entry *entries, size_t count);
/* Makes page->groups; its entries, constants and sections are made. */
void groups_make(struct arena *arena, struct view_page *page);
/* Numbers groups of the run's pages that would have the same name; the pages' names are free. */
void groups_name(struct view_run *run);

#endif
