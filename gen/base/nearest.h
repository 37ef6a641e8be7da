/*
 * "Did you mean ...?": the known names nearest to one that is not known.
 *
 * Fill `wanted`, offer every known name, then ask for the words. Names are kept,
 * not copied. Nothing here allocates but nearest_words.
 */
#ifndef STATUSGEN_NEAREST_H
#define STATUSGEN_NEAREST_H

#include "arena.h"
#include "str.h"

enum {
	NEAREST_SHOWN = 3, /* names offered as likely meant */
	NEAREST_KNOWN = 8, /* names listed where none is near */
};

struct nearest {
	struct str wanted;
	struct {
		struct str name;
		size_t distance;
	} best[NEAREST_SHOWN];
	size_t best_count;
	struct str known[NEAREST_KNOWN];
	size_t known_count;
	bool more; /* there were more known names than are listed */
};

/* Offers a known name; the same name may be offered again. */
void nearest_offer(struct nearest *nearest, struct str name);

/*
 * What to say after "unknown ...": "; did you mean 'a' or 'b'?", or where nothing is near
 * "; known here: 'a', 'b', ...", or empty text where nothing was offered.
 */
struct str nearest_words(const struct nearest *nearest, struct arena *arena);

#endif
