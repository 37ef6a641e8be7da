/*
 * Profiles: names for the outputs that a kind of project wants.
 *
 * A profile is a name for some installed templates; in `outputs:` and with -t it stands wherever a
 * template can.
 */
#ifndef STATUSGEN_PROFILES_H
#define STATUSGEN_PROFILES_H

#include "../base/str.h"

enum { PROFILE_TEMPLATES = 6 };

struct profile {
	struct str name;
	const char *about;
	struct str templates[PROFILE_TEMPLATES]; /* their names; empty after the last */
	struct str style;                        /* of its C header; empty: as the codes want it */
};

/* NULL: there is no profile of that name. */
const struct profile *profile_by_name(struct str name);
/* One by one; NULL after the last. */
const struct profile *profile_at(size_t index);

#endif
