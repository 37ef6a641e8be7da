/*
 * What the constants of a block are worth, from line to line, so that those defined by others have
 * values, too: "ERR_FULL = ERR_BASE + 2", and "auto()" in an enumeration of Python.
 *
 * auto() (The Python Standard Library, "enum"): in an Enum or IntEnum, 1 and then one more than the
 * member before; in a Flag, the next power of two. Where members do not ascend, versions differ, and it
 * has no value here.
 */
#ifndef STATUSGEN_CONSTANTS_H
#define STATUSGEN_CONSTANTS_H

#include "../base/map.h"

/* What auto() does in a class. */
enum constants_auto { AUTO_NONE, AUTO_COUNTS, AUTO_FLAGS };

struct constants {
	struct arena *arena;
	struct map values; /* int64_t by name */
	enum constants_auto automatic;
	bool any;     /* the class has a member */
	int64_t last; /* of its members; the highest one, too */
};

/* None are known yet. */
void constants_begin(struct constants *constants, struct arena *arena);

/* Any line of the block, before what it defines: "class X(IntEnum):" says how auto() counts. */
void constants_line(struct constants *constants, struct str line);

/* A constant has this value. */
void constants_set(struct constants *constants, struct str name, int64_t value);

/* A constant has no value that is known: those counted from it have none, either. */
void constants_lose(struct constants *constants, struct str name);

/* The value of what stands behind the "="; false where it has none. */
bool constants_work_out(const struct constants *constants, struct str expression, int64_t *value);

#endif
