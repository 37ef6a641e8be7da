/*
 * Names that a page lists more than once.
 *
 * The same name with the same code counts once, unless it is of two enumerations: then each has it.
 * With another code it contradicts. Which of these it is can be told when all entries are known,
 * and where each stands.
 */
#ifndef STATUSGEN_SAME_NAME_H
#define STATUSGEN_SAME_NAME_H

#include "../base/diag.h"
#include "../base/map.h"
#include "model.h"
#include "steps.h"

/* An entry with a name, or a text code without one, that an entry before it has. */
struct same_name {
	size_t entry, first;
};

struct same_names {
	struct arena *arena;
	struct model *model;
	struct diags *diags;
	const struct map *by_name; /* name to index of its first entry + 1 */
	struct same_name *items;   /* in the order of the entries */
	size_t count, capacity;
};

void same_names_add(struct same_names *same, size_t entry, size_t first);

/*
 * Takes out of the model each entry that says again what one of its enumeration says (and reports
 * what it says otherwise), and marks those that contradict one, and names that another enumeration
 * has before.
 */
void same_names_settle(struct same_names *same, struct sections *sections);

#endif
