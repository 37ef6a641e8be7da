/*
 * Data in a piece of code: objects with keys and scalar values, as JSON, YAML and TOML write them.
 *
 *	[{"code": 5, "name": "BUSY"}]	- code: 5	[[error]]	BUSY:		{"BUSY": 5}
 *					  name: BUSY	code = 5	  code: 5
 *
 * Read is what such data has in common with literals of programming languages (keys without quotes,
 * "=>", comments, a sign too many at the end): JSON (RFC 8259), the block mappings, block sequences
 * and plain or quoted scalars of YAML 1.2 (chapters 7 and 8), the tables and scalars of TOML 1.0.
 * Anchors, tags and multi-line strings in quotes are not.
 */
#ifndef STATUSGEN_MAPPING_H
#define STATUSGEN_MAPPING_H

#include "../base/arena.h"
#include "../base/str.h"

struct mapping_field {
	struct str key, value; /* slices of the text, quotes left out */
	size_t key_at, value_at;
	bool quoted; /* the value stands in double quotes: escapes are not resolved */
};

struct mapping_object {
	struct str key; /* under which it stands; empty: it is an element of a sequence */
	size_t key_at;
	struct str box; /* the key under which its sequence, or the object around it, stands */
	struct mapping_field *fields; /* those with scalars, in order */
	size_t count, capacity;
};

struct mapping {
	struct arena *arena;
	struct str text;
	struct mapping_object *objects; /* in the order in which they begin */
	size_t count, capacity;
};

/*
 * Each reads mapping->text as its syntax and adds the objects. False: the text is none, and what
 * was added so far is of no use.
 */

/* JSON or what is like it. */
bool mapping_read_json(struct mapping *mapping);

/* Lines of "key: value". */
bool mapping_read_yaml(struct mapping *mapping);

/* Lines of "key = value" below "[table]" or "[[table]]". */
bool mapping_read_toml(struct mapping *mapping);

/*
 * The objects and arrays that a program assigns to a name, with that as their key and box, whatever
 * else is in it: "export const Errors = Object.freeze({ BUSY: 5 });"; and the class bodies of
 * Python. False: there are none.
 */
bool mapping_read_source(struct mapping *mapping);

/* --- for the files that read one of these --- */

/* Adds an object, and gives its index. */
size_t mapping_add(struct mapping *mapping, struct str key, size_t key_at, struct str box);

/* Adds a field, a copy, to the object of that index. */
void mapping_add_field(struct mapping *mapping, size_t object, const struct mapping_field *field);

/*
 * Takes the scalar at byte `*at`, in quotes or up to a blank or one of `ends`. False: there is
 * none, or its quote is not closed on the line.
 */
bool mapping_scalar(struct str text, size_t *at, struct str ends, struct mapping_field *field);

/* The slice's first byte in the text. */
size_t mapping_at(const struct mapping *mapping, struct str slice);

/*
 * Reads what stands in braces or brackets from byte `*at` on; false where it does not end or is
 * none.
 */
bool mapping_read_braces(struct mapping *mapping, size_t *at, struct str key, struct str box);

#endif
