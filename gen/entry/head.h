/*
 * The head of an entry: the lines in which a page gives an entry's names and value.
 *
 * All layouts share this grammar; they differ only in where an entry begins and ends.
 *
 *	line   = [label...] name [further] [value] [further]    NAME (5)   NAME - 0x5
 *	       | [label...] value [border] [label...] [name [further]]    5 NAME   0x5
 *	further = "(" [words] name ")" | ("," | "/" | "or") name
 *	head   = line | name-line [name-line] value-line | value-line name-line
 *
 * What follows that, the description, begins at `end`.
 */
#ifndef STATUSGEN_HEAD_H
#define STATUSGEN_HEAD_H

#include "token.h"

struct head_name {
	struct str text; /* in the arena; a C identifier */
	uint32_t offset;
	bool repaired; /* split by markup or lines, or with stray characters */
	bool wildcard;
};

/* Copies of a head share the array of names: only the last copy made may add to it. */
struct head {
	struct head_name *names; /* in the arena */
	uint32_t name_count;
	uint32_t name_capacity;
	struct str code; /* in the arena: a text that stands for a number; then `value` is good, and
			    means nothing */
	struct value_found value; /* its bytes are of the flat text */
	struct str value_text;    /* in the arena, as the page has it */
	/* Bytes of words in brackets between names and value, brackets left out. */
	size_t note_from, note_end;
	size_t end; /* byte of the flat text where the description goes on, or its length */
	/* In the arena; a type or the like before the name: see head_read_prefixed. */
	struct str prefix;
	uint32_t value_offset;
	bool whole : 1;       /* nothing but names and a value up to `end`, and a border there */
	bool value_first : 1; /* the value stands before the names */
	bool plain : 1; /* name and decimal stand side by side with nothing between: "HTTP 404" */
	char border;    /* the last sign before `end`: ':', '-', ',', ...; '\0' where none is */
};

/*
 * Reads the head at byte `at` of the flat text. False where there is neither a name nor a
 * value that a reader would take for the head of an entry.
 */
bool head_read(struct arena *arena, const struct flat *flat, size_t at, enum head_trust trust,
	       struct head *head);

/* Adds a further name, however many there are. */
void head_add_name(struct arena *arena, struct head *head, const struct head_name *name);

/* Adds all names of another head. */
void head_add_names(struct arena *arena, struct head *head, const struct head *other);

/*
 * Has names and a value, with more than a blank between them and nothing else before the head's
 * end.
 */
bool head_is_surely_complete(const struct head *head);

/* "A = 1 or B = 2": after the word at `at`, where a sure name follows it; else `at`. */
size_t head_after_joint(struct str text, size_t at);
/* Where the first of such words may stand; the text's length where none does. */
size_t head_first_joint(struct str text);

/* Only one line; `to` is its end. */
bool head_read_line(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		    enum head_trust trust, struct head *head);

/*
 * The same where the line is nothing but a sure name, '=' or ':' and digits, and nothing of the
 * text is raised, lowered, struck out or a link; false: it may be anything.
 */
bool head_read_plain(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		     struct head *head);

/*
 * "Error **ERR_BUSY** = 44": a sure name set in bold, "=" and a value, and before them what it
 * is of. Only where the lines around it have the same prefix is it more than a sentence.
 */
bool head_read_prefixed(struct arena *arena, const struct flat *flat, size_t at, size_t to,
			struct head *head);

/* A value line below a name ("5 (0x5)", "Value: 5"): adds it to the head. False: it is none. */
bool head_read_value(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		     struct head *head);

/*
 * "NAME = 5" and another number at the beginning of the line below `to`, where the line and the
 * head end: the value in another base, or no single value.
 */
void head_judge_below(struct arena *arena, const struct flat *flat, struct head *head, size_t to);

/*
 * Entries whose parts are labelled, in any order, on one line or on several:
 *
 *	Code: 5, Name: ERR_BUSY, Description: text	Symbol: ERR_BUSY
 *	**Name:** ERR_BUSY **Value:** 5 Text		Value: 5
 */

/*
 * Reads such an entry at byte `at` of the flat text, up to `to`. False where not both a name and a
 * value have labels that say so; fields that are neither, nor text, are the head's note.
 */
bool labelled_read(struct arena *arena, const struct flat *flat, size_t at, size_t to,
		   struct head *head);

/* "**NAME** text", "[NAME] text": the head is set apart from the words right after it. */
bool head_stands_apart(const struct flat *flat, const struct head *head);

#endif
