/*
 * Languages as HTML's lang names them.
 */
#ifndef STATUSGEN_TONGUES_H
#define STATUSGEN_TONGUES_H

#include "../base/str.h"

/* The ISO 639 code of a Windows language id; "und" where that is not known. */
struct str tongue_tag(unsigned language_id);

#endif
