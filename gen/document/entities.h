/*
 * Character references as browsers read them (https://html.spec.whatwg.org/multipage/parsing.html,
 * "Character reference state"). They are the program's own, since the versions of the libraries
 * below differ in which they know.
 */
#ifndef STATUSGEN_ENTITIES_H
#define STATUSGEN_ENTITIES_H

#include "../base/str.h"

enum { ENTITY_MOST_BYTES = 8 }; /* two code points */

/* What stands for what. */
struct entity {
	size_t len; /* bytes of the reference, its "&" included; 0: it is none */
	char bytes[ENTITY_MOST_BYTES];
	size_t count; /* how many of those are its text */
};

/*
 * The reference whose "&" stands right before byte `at` of the text. In an attribute less counts:
 * names without ";" before a letter, a digit or "=" are no references there.
 */
struct entity entity_read(struct str text, size_t at, bool attribute);

/* Whether the name, without "&" and ";", is one that may stand between those. */
bool entity_is_name(struct str name);

/*
 * The names of character references: https://html.spec.whatwg.org/multipage/named-characters.html
 *
 * By their first letter, in ASCII order, one a line: the name, a blank, the code points in hex. In
 * the place of the blank stands "*" where the name also counts without ";".
 */

enum { ENTITY_LETTERS = 'z' - 'A' + 1 };

extern const struct str entity_names[ENTITY_LETTERS];

#endif
