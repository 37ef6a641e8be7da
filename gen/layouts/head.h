/*
 * The head of an entry: the lines in which a page gives an entry's names and value.
 *
 * All layouts share this grammar; they differ only in where an entry begins and ends.
 * It takes one line or several ("NAME (0x5)", "5 - NAME", "NAME" and "5 (0x5)" on the
 * next line, "Code 35: NAME", ...) and says where the description goes on.
 */
#ifndef STATUSGEN_HEAD_H
#define STATUSGEN_HEAD_H

#include "../model/name.h"
#include "../model/number.h"
#include "flat.h"

enum { HEAD_NAMES = 6 };

struct head_name {
	struct str text; /* in the arena; a C identifier */
	uint32_t offset;
	bool repaired; /* split by markup or lines, or with stray characters */
	bool wildcard;
};

struct head {
	struct head_name names[HEAD_NAMES];
	size_t name_count;
	struct value_found value; /* its bytes are of the flat text */
	struct str value_text;    /* in the arena, as the page has it */
	uint32_t value_offset;
	size_t end;  /* byte of the flat text where the description goes on, or its length */
	bool whole;  /* nothing but names and a value up to `end`, and a border there */
};

/* How freely identifiers count as names. */
enum head_trust {
	TRUST_SHAPE, /* sure names, and words set as code or bold */
	TRUST_WORD,  /* any single identifier: the place is one for names */
};

/*
 * Reads the head at byte `at` of the flat text. False where there is neither a name nor a
 * value that a reader would take for the head of an entry.
 */
bool head_read(struct arena *arena, const struct flat *flat, size_t at, enum head_trust trust,
	       struct head *head);

/* Only the first line; `to` is its end. What head_read does with its first line. */
bool head_read_line(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		    enum head_trust trust, struct head *head);

#endif
