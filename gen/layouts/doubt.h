/*
 * What a user is told where it is not sure which column of a table has the values.
 */
#ifndef STATUSGEN_DOUBT_H
#define STATUSGEN_DOUBT_H

#include "columns.h"

/* The table is passed over, though column roles->doubtful may list codes. */
struct str doubt_tell(struct arena *arena, const struct column *columns, const struct roles *roles);

/* Two columns have values, and nothing says which one counts. */
struct str doubt_tell_rival(struct arena *arena, const struct column *columns,
			    const struct roles *roles);

#endif
