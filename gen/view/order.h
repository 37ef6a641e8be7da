/*
 * Names and entries in the orders that indexes and look-ups want.
 */
#ifndef STATUSGEN_ORDER_H
#define STATUSGEN_ORDER_H

#include "view.h"

/*
 * Sorts by name (bytes; by page and position where equal), and by value (unsigned; the same). The
 * items' first and last are set anew.
 */
void order_names(struct view_name *names, size_t count);
void order_entries(struct view_entry *entries, size_t count);

/*
 * The same in an array of its own, or the array itself where it is in order; its first and last are
 * set. Views of thousands of pages are in memory together, and most lists are in every order.
 */
struct view_name *order_names_of(struct arena *arena, struct view_name *names, size_t count);
struct view_entry *order_entries_of(struct arena *arena, struct view_entry *entries, size_t count);

/* The name of that text among `count` that are sorted by name; NULL: there is none. */
const struct view_name *order_find_name(const struct view_name *names, size_t count,
					struct str text);

/*
 * Of entries sorted by value one for each value: the first one with a name, else the first one;
 * contradicted ones are left out. `*kept` is their number. The array itself where all are.
 */
struct view_entry *order_values(struct arena *arena, struct view_entry *sorted, size_t count,
				size_t *kept);

/* Of names in any order each text once, the first one; the order stays. `*kept` is their number. */
struct view_name *order_distinct(struct arena *arena, const struct view_name *names, size_t count,
				 size_t *kept);

/*
 * The first entry of the group (NULL: of its page), in the order of the page, that has the same
 * code and a name; `view` where none has.
 */
const struct view_entry *order_first_named(const struct view_entry *view,
					   const struct view_group *group);

/* Tells the items which of them is first and which last. */
void order_mark_names(struct view_name *names, size_t count);
void order_mark_entries(struct view_entry *entries, size_t count);

#endif
