/*
 * Evidence for codes that are texts, outside of tables: what the headings above say, and how many
 * of them have one form. A form by itself makes nothing a code: settings, fields of answers,
 * versions and chapters have it, too.
 */
#ifndef STATUSGEN_TEXT_EVIDENCE_H
#define STATUSGEN_TEXT_EVIDENCE_H

#include "../entry/text_head.h"
#include "listing.h"

/*
 * What stands above a node; each heading is read once, in the order of the page. All zero at first.
 */
struct text_context {
	const struct node *at;    /* up to here the page was looked at */
	enum tag heading;         /* the last one's */
	bool says[TAG_H6 + 1];    /* by heading: that codes of errors follow */
	bool lists[TAG_H6 + 1];   /* ... that they are listed */
	bool others[TAG_H6 + 1];  /* ... that something else does: options, fields, levels */
	bool states[TAG_H6 + 1];  /* ... of SQLSTATE */
	bool changes[TAG_H6 + 1]; /* that it tells what was changed */
	bool stands[TAG_H6 + 1];  /* there is one */
};

struct text_tally {
	size_t entries;  /* with a head */
	size_t others;   /* blocks of the same kind without one */
	size_t numbered; /* "E102" */
	size_t numbers;  /* codes without names, where the settings say that numbers are codes */
	size_t states;   /* "22P02" */
	size_t slugs, words, labelled, fields, errors;
	size_t odd;    /* of none of these forms */
	size_t alike;  /* with the same letters as the one before: "E102", "E110" */
	size_t digits; /* the most that one has */
	struct str letters;
};

/* `code` lives as long as the tally. */
void text_tally_add(struct text_tally *tally, struct str code, const struct text_head *head);

/*
 * Whether these are codes; `alone`: one may stand by itself, as in a section. Where they look like
 * it and are not sure, found->warning says so.
 */
bool texts_are_codes(struct reading *reading, struct text_context *context,
		     const struct text_tally *tally, bool alone, struct listing_found *found);

#endif
