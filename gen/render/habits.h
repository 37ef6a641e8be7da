/*
 * Words of Handlebars and its kin that Mustache has not, and what it has instead.
 */
#ifndef STATUSGEN_HABITS_H
#define STATUSGEN_HABITS_H

#include "../base/str.h"

/* What to say after a message on a tag that holds `name`; empty where it is no such word. */
struct str habit_words(struct str name);

/*
 * The first statement of Jinja's kind in the text ("{% if name %}"), which in Mustache is text as
 * any other; empty where there is none.
 */
struct str habit_statement(struct str text);

#endif
