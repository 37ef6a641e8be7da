/*
 * Names as an output wants them: without one prefix, in another case, with another prefix.
 */
#ifndef STATUSGEN_NAMING_H
#define STATUSGEN_NAMING_H

#include "../base/arena.h"
#include "../settings/settings.h"

/*
 * `name` (a page's) without names->strip_prefix, in names->name_case, after names->prefix. Where
 * nothing would be left without the prefix, it stays.
 */
struct str naming_apply(const struct output_names *names, struct str name, struct arena *arena);

/*
 * The words of `text` in a form: SCREAMING_SNAKE, snake_case, PascalCase, camelCase or kebab-case;
 * an empty or unknown form leaves it as it is. Words are parted by what is no letter or digit, and
 * where a small letter, or several capitals, stand before a capital: "HTTPError" is two. Digits
 * that would run together stay parted by '_'.
 */
struct str naming_case(struct str text, struct str form, struct arena *arena);

/* The forms one by one, 'keep' among them; empty after the last. */
struct str naming_form(size_t index);

/* Every member that `own` says, the others from `all`. */
struct output_names naming_join(const struct output_names *own, const struct output_names *all);

#endif
