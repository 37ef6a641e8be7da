/*
 * A place in a line, and the head that is being made of what stands there: the steps that all parts
 * of the grammar of head.h take.
 *
 * A reader is a plain value: a copy of it looks ahead, and is given back or dropped. Both copies
 * write to the same head, so who drops one restores the head, too. Offsets are bytes of the flat
 * text.
 */
#ifndef STATUSGEN_READER_H
#define STATUSGEN_READER_H

#include "head.h"

struct reader {
	struct arena *arena;
	struct token_line line;
	struct head *head;
	size_t at; /* where one looks */
};

/* The token at the place, until one looks again; the line has a memo. */
const struct token *reader_peek(const struct reader *r);
/* The token at the place, and the one after a token; TOKEN_END where the line is over. */
struct token reader_look(const struct reader *r);
struct token reader_look_after(const struct reader *r, const struct token *token);

/* Adds the name of a token that is `named` to the head, once, and goes past it. */
void reader_take_name(struct reader *r, const struct token *token);

/* Makes the value of a TOKEN_VALUE the head's, and goes past it. */
void reader_take_value(struct reader *r, const struct token *token);

/* The same after signs that begin at byte `from`: some of them say that this is not the value. */
void reader_take_value_after(struct reader *r, const struct token *token, size_t from);

/* Whether the head has a value, be it one that cannot be used. */
bool reader_has_value(const struct reader *r);

/* Goes past labels that announce what follows, and their signs. False: there are none. */
bool reader_skip_labels(struct reader *r);

/* Goes past dashes, colons, ...; the last one's sign, or '\0' where there is none. */
char reader_skip_borders(struct reader *r);

/*
 * What follows the first name of a head: its other names, and its value.
 *
 *	NAME, OTHER	NAME / OTHER	NAME or OTHER	NAME = OTHER = 5
 *	NAME (5)	NAME (value 5, formerly OTHER)	NAME (obsolete) 5
 */

/* Takes names and a value, in any order, up to the description; after a value no second one. */
void continuation_read(struct reader *r);

/*
 * Takes a bracket with nothing in it but names, a value and words that say what they are:
 * "(OTHER)",
 * "(replaced with OTHER)", "(value 5)", "(OTHER, 5)". False: it is text, and stays.
 */
bool continuation_bracket(struct reader *r);

#endif
