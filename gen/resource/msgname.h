/*
 * Words in a message file, and what they must not be.
 *
 * A message's SymbolicName, the names of severities, facilities and languages, and the keywords
 * all share one space in the message compilers: windmc tells them apart by exact case, wmc in no
 * case at all. So no word may be used twice, capitals or not.
 */
#ifndef STATUSGEN_MSGNAME_H
#define STATUSGEN_MSGNAME_H

#include "../base/map.h"

/*
 * Whether a compiler takes `name`, in any case, for a keyword or a name that it brings along
 * (ERROR, SYSTEM, ENGLISH, FACILITY, ...), so that no message can bear it.
 */
bool msgname_reserved(struct str name);

/* Whether `name` is [A-Za-z_][A-Za-z0-9_]*. */
bool msgname_valid(struct str name);

/* The words of a file that are taken. All zero but the arena is the empty set. */
struct msgname_set {
	struct map map;
};

/* Takes `word`; false where it, or the same in other case, was taken before. */
bool msgname_take(struct msgname_set *set, struct str word);
/*
 * `word` with as many '_' after it as make it a new one, which is then taken. In the set's arena.
 */
struct str msgname_free(struct msgname_set *set, struct str word);

/*
 * A name for a facility or a language: `wanted` where it is valid, not reserved and not taken, else
 * `otherwise`, with '_' after it if need be. It is taken afterwards. (The facility names that the
 * compilers bring along are out, too: wmc lets a file give them another number only where they
 * are the first in its list.)
 */
struct str msgname_choose(struct msgname_set *set, struct str wanted, struct str otherwise);

/*
 * The name of a message that has none on its page: made of the page's stem and the value, as in
 * SYSTEM_ERROR_CODES_0x00000000. Taken afterwards; stays the same as long as both do.
 */
struct str msgname_make(struct msgname_set *set, struct str stem, uint32_t value);

#endif
