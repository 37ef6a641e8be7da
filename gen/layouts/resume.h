/*
 * Listings that go on behind something else: a heading that is no code, a box of its own around each
 * entry. What is behind may be too little to be a listing by itself.
 */
#ifndef STATUSGEN_RESUME_H
#define STATUSGEN_RESUME_H

#include "layout.h"

/*
 * For a listing that listing_accept has turned down or left as prose, with all of its records:
 * accepts it where it stands in the same place of the tree's structure as the listing before it, is
 * read in the same way, and both together are a listing. Words for names only where it follows that one.
 */
bool listing_resume(struct reading *reading, struct listing_found *found);

#endif
