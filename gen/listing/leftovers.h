/*
 * The last look at a page: lines that begin with a name and a number, or the other way round, in a
 * form that no layout reads. None of them may be passed over in silence.
 *
 *	- 17 ..... TEA_COLD        <td>TEA_GONE ::: 18</td>
 */
#ifndef STATUSGEN_LEFTOVERS_H
#define STATUSGEN_LEFTOVERS_H

#include "listing.h"

/* The first one, and how many there are. */
struct left_many {
	struct str first;
	uint32_t offset;
	size_t count;
};

struct leftovers {
	struct str name; /* the first one's, in the arena */
	uint32_t offset;
	size_t count;
	size_t akin; /* those of them that begin as names that are known: "TEA_" */
	size_t ends; /* items that end with their number */
	/* Names that code gives texts for codes: the first one, its code, and how many. */
	struct str text_name, text_code;
	uint32_t text_offset;
	size_t texts;
	/* Codes that are texts, in a form that others have: the first one, and how many. */
	struct str code;
	uint32_t code_offset;
	size_t codes;
	/* Lines of one form: the first one's code, where it stands, and how many. */
	struct str line;
	uint32_t line_offset;
	size_t lines;
	bool lines_said; /* words say of some that they are codes */
	bool rows; /* several of these; or several begin lines of one block, a number after each
		    */
	/* Codes without names: the first one's digits, where it stands, and how many. */
	struct str number;
	uint32_t number_offset;
	size_t numbers;
	size_t numbers_said; /* of how many words say that they are codes */
	bool numbers_among;  /* some head sections as codes that are read do */
	/* Names alone below a title of codes: the first one, and how many. */
	struct str bare_name;
	uint32_t bare_offset;
	bool bare_in_table;
	size_t bare;
	/* Codes that are words, alone below a title of codes: the first one, and how many. */
	struct str alone_word;
	uint32_t alone_offset;
	size_t alone;
	bool alone_unparted; /* nothing parts some from their texts */
	bool alone_behind;   /* some stand behind theirs */
	/* The same in columns of code. */
	struct str column_name;
	uint32_t column_offset;
	size_t columns;
	struct left_many labelled; /* codes that are texts, behind labels */
	struct left_many declared; /* constants of errors in code, without their values */
	struct left_many ranges;   /* of numbers */
	struct left_many families; /* of names */
	struct left_many samples;  /* codes in samples of answers */
	struct left_many alike;    /* names of errors as those of codes, in items without a value */
	struct left_many sections; /* words of headings over values as those of codes are */
};

/*
 * Counts their names, outside what the page's listings have read and what was reported as a whole;
 * not those that are keys of `seen`, which gets them all (with `families` for a value: as a name
 * without a number, which may end its text). The keys of `families` are what
 * leftovers_family gives for known names.
 */
struct leftovers leftovers_find(struct arena *arena, struct reading *reading, struct map *seen,
				const struct map *families);

/* What names of one listing mostly have in common: all before the first "_"; empty: nothing. */
struct str leftovers_family(struct str name);

/*
 * Whether a name with "_" in it can be below the node: most texts of listings have none. For what
 * is only looked at where it may hold codes.
 */
bool leftovers_may_name(const struct node *box);

#endif
