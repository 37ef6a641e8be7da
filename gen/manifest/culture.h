/*
 * Cultures: languages by the names that manifests and .NET give them, "en-US", and by their Windows
 * ids. Microsoft: "Windows Language Code Identifier (LCID) Reference" [MS-LCID].
 */
#ifndef STATUSGEN_CULTURE_H
#define STATUSGEN_CULTURE_H

#include "../base/str.h"

/* The id, whatever the case of the letters; 0: unknown. */
unsigned culture_id(struct str culture);

/* "en-US" for 0x409; empty where there is none in the list. */
struct str culture_of(unsigned id);

#endif
