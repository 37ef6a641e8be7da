/*
 * The steps of model_build that are files of their own.
 */
#ifndef STATUSGEN_STEPS_H
#define STATUSGEN_STEPS_H

#include "../base/diag.h"
#include "../base/map.h"
#include "../base/str.h"
#include "../listing/leftovers.h"
#include "../listing/listing.h"
#include "build.h"
#include "model.h"

/* Where the entries of a page stand: below which heading, and in which enumeration. */
struct sections;

/* `title` heads what stands below no heading; empty: nothing does. */
struct sections *sections_find(struct arena *arena, struct reading *reading, struct model *model,
			       struct str title, enum space_rule rule);
/*
 * Whether two entries are of different enumerations that the page names, or of different sections
 * where these are the spaces. What is of none is apart from nothing: a table may say in short what
 * an enumeration says at length.
 */
bool sections_apart(const struct sections *sections, size_t entry, size_t other);
/*
 * Whether two entries stand below different headings, and neither an enumeration nor the settings
 * make them one.
 */
bool sections_may_part(const struct sections *sections, size_t entry, size_t other);
/*
 * Whether two entries stand below or in the text of different terms of definitions: enumerations of
 * what two properties may be.
 */
bool sections_of_terms(const struct sections *sections, size_t entry, size_t other);
/* What the entry is apart from others by; empty where it is of no enumeration. */
struct str sections_space(const struct sections *sections, size_t entry);
/* The entry becomes the one with a lower index. */
void sections_move(struct sections *sections, size_t from, size_t to);
/*
 * Fills model->sections, and the section of each entry and listing. A section is a heading with the
 * enumeration that the page names there; two blocks of code below one heading are two sections
 * where each is an enumeration of its own, and the listing is parted there. An entry that is a
 * heading, or has one that is nothing but its name, stands below the nearest heading of a higher
 * level; what stands in its text, below the same.
 */
void sections_make(struct sections *sections);

/* Fills model->headings: only where texts are made does anybody lead to one. */
void sections_keep_headings(struct sections *sections);

/*
 * With the headings kept, fills the section_said of each listing, when it is known which headings
 * are in the prose: in the reference page another one stands right above it.
 */
void sections_say(struct sections *sections);

/*
 * The paragraph right before a listing that only says of which enumeration or section it is, or the
 * first of two: they are no prose; NULL: none.
 */
const struct node *sections_announcement(struct arena *arena, struct flat *flat,
					 const struct node *first);

/*
 * Reports values that two names of one listing share with different texts, names that headers of
 * systems give another value, and severities of a column that are not those of the values.
 */
void oddities_report(const struct model *model, struct diags *diags);

/*
 * Fills the namesakes of each name (entry_name.namesakes), and reports names that differ in case
 * alone. `same`: some names stand on the page more than once.
 */
void namesakes_count(struct model *model, bool same, struct diags *diags);

/*
 * The last look at what is in no record, unless the user chose what to read: before entries are
 * made, since it takes as much memory as they do.
 */
struct leftovers passed_over_find(struct arena *arena, struct reading *reading);

/* Whether a name without a value of what is no listing is told of as one below a title of codes. */
bool names_are_left(const struct listing_found *found, struct str name);

/*
 * Reports what looked like a listing of codes and is none, and the rest. `known` has the names that
 * are entries of the page: of those nothing is lost.
 */
void passed_over_report(struct arena *arena, const struct reading *reading, const struct map *known,
			const struct leftovers *rest, struct diags *diags);

/*
 * Moves a model out of the memory in which it was made: a page of a thousand bytes takes forty
 * times as much while it is read, and of many pages that is kept together only what they say.
 *
 * All that the model in `scratch` owns, in `arena`: texts as copies, but for those of entries,
 * which were made there; many entries as they are. Its page is the same one. The capacities are
 * those of the arrays of entries.
 */
struct model *model_take(struct arena *arena, struct arena *scratch, const struct model *model,
			 size_t entry_capacity, size_t unvalued_capacity);

/*
 * Whether two texts say the same.
 *
 * By letters and digits only, so that another way of setting the same text is the same text.
 */
bool text_same(struct str a, struct str b);

#endif
