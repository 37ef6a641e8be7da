/*
 * Columns and fields that many pages have, by the usual words of their headers, in any of the
 * languages that the pages are in.
 */
#ifndef STATUSGEN_USUAL_H
#define STATUSGEN_USUAL_H

#include "../base/str.h"

enum usual {
	USUAL_NONE,
	USUAL_SINCE,
	USUAL_DEPRECATED,
	USUAL_REPLACED_BY,
	USUAL_SEVERITY,
	USUAL_RETRYABLE,
};

/* What stands below such a header; USUAL_NONE: something of the page's own. */
enum usual usual_of(struct str header);

#endif
