/*
 * Identifiers with numbers that are no codes: what a setting is, how many there are of something, where a
 * text is found.
 *
 *	MAX_RETRIES = 5		CPU: 4		RFC 793		SELECT(2)
 */
#ifndef STATUSGEN_OTHERS_H
#define STATUSGEN_OTHERS_H

#include "layout.h"

/*
 * Why those of the listing that have name and value are likelier something else than codes; empty where
 * they are not, or where their names, a header, or the words before them speak of codes.
 */
struct str listing_is_of_others(struct reading *reading, const struct listing_found *found);

/* MAX_RETRIES, DefaultPort, TIMEOUT_MS */
bool name_measures(struct str name);

#endif
