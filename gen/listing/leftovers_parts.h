/*
 * What the looks for leftovers share: lines of text (leftovers_lines.c), code (leftovers_code.c),
 * numbers without names (leftovers_nameless.c), and codes that are texts (leftovers_texts.c).
 */
#ifndef STATUSGEN_LEFTOVERS_PARTS_H
#define STATUSGEN_LEFTOVERS_PARTS_H

#include "leftovers.h"
#include "nameless.h"

size_t left_skip_blanks(struct str text, size_t at);
/* Signs and blanks between a name and a number, as long as no word is among them. */
size_t left_skip_separator(struct str text, size_t at);
/* More than blanks stands there. */
bool left_is_parted(struct str text, size_t from, size_t to);
/* The line up to `to` ends there, or a colon or a dash parts what follows. */
bool left_is_bordered(struct str text, size_t at, size_t to);
/* "5 minutes", "5.3": more than blanks must part a number from the words after it. */
bool left_is_number(struct str text, size_t from, size_t to, bool parted, size_t *end);
/*
 * The end of the line as the page has it, not as it is shown: what belongs to no list or table is
 * one line to Markdown and HTML.
 */
size_t left_page_line_end(const struct flat *flat, struct str page, size_t at);
/* A name that can be nothing else begins at the byte. */
bool left_is_name(struct str text, size_t at, struct name_found *name);
/* It begins as names that are known. */
bool left_is_akin(struct str text, const struct name_found *name, const struct map *families);
void left_count_name(struct arena *arena, struct str found, uint32_t offset, struct map *seen,
		     const struct map *families, struct leftovers *leftovers);

/* Whether the text has a name that may be counted; of code that was read all are known. */
bool left_has_unread(struct str text, const struct map *seen, const struct map *families);

/*
 * Lines with a name and a number each. `rows`: those of a table are told of elsewhere; `headed`:
 * the heading right above says that codes are listed.
 */
void left_count_lines(struct arena *arena, const struct flat *flat, bool rows, enum tag place,
		      bool headed, struct map *seen, const struct map *families,
		      struct leftovers *leftovers);
/* "NAME 5 text" in one line of a block may be a sentence, in two it is none. */
void left_count_loose(struct arena *arena, const struct flat *flat, struct str page,
		      struct map *seen, const struct map *families, struct leftovers *leftovers);

/*
 * `<error name="PUMP_HOT" code="5"/>`, `(5, 'PUMP_HOT', 'Too hot.')`: names as those that are read,
 * as data of a program, and a number in the same line; where a heading says that codes are listed,
 * all in capitals.
 */
void left_count_data(struct arena *arena, const struct flat *flat, bool headed, struct map *seen,
		     const struct map *families, struct leftovers *leftovers);
/* The text in quotes that the name ending at `at` is given: `= "E102"`, `": "E102"`, `("E102"`. */
struct str left_given_text(struct str line, size_t at);
/* "errorCode", "PumpError": the words that are put together speak of errors. */
bool left_is_of_errors(struct str key);
/* `PUMP_HOT = "E102",`: names in code, of errors, whose codes are texts. */
void left_count_texts(struct arena *arena, const struct flat *flat, struct map *seen,
		      const struct map *families, enum headed above, struct leftovers *leftovers);
/*
 * `enum PumpError { DRY = "dry", HOT("hot") }`: members of an enumeration that are given texts,
 * each of them, where its name speaks of errors or what is `above` lists codes; not those that are
 * keys of `seen`, but for names without a value.
 */
void left_count_members(struct arena *arena, const struct flat *flat, struct map *seen,
			const struct map *families, enum headed above, struct leftovers *leftovers);
/* A block of code that declares a constant of an error, and does not say which value it has. */
void left_count_declared(struct arena *arena, const struct flat *flat, const struct map *seen,
			 const struct map *families, struct leftovers *leftovers);
/*
 * Names as those that are read, in what has become no code: "PUMP_DRY 5" or "PUMP_DRY = 5" in code,
 * whose "#define" stands in the line before or is gone; a "#define PUMP_DRY 5" in a text, or by
 * itself; "PUMP_DRY = 5" with a comment, in a text.
 */
void left_count_code(struct arena *arena, const struct flat *flat, bool code, struct map *seen,
		     const struct map *families, struct leftovers *leftovers);

/* The same within a sentence: "if PUMP_DRY (5) is returned", "PUMP_DRY has the value 5". */
void left_count_cited(struct arena *arena, const struct flat *flat, struct map *seen,
		      const struct map *families, struct leftovers *leftovers);

/* What headings say, the page's title first; most of them are never asked. */
struct left_headings {
	struct str texts[TAG_H6 + 1];
	bool asked[TAG_H6 + 1], list[TAG_H6 + 1]; /* codes of errors: so does the last one */
	bool errors[TAG_H6 + 1];                  /* ... and not only of codes */
	enum tag last;
	bool announced; /* what is looked at: see left_announced_by */
	enum tag said;  /* what is: see left_note_said */
};

/* NAMELESS_SMALL, NAMELESS_BESIDE or NAMELESS_YEAR: how many, and the first of them. */
struct left_doubtful {
	size_t count;
	struct str first;
	uint32_t offset;
};

/* Lists of numbers before texts, which may be codes as others are: see leftovers_items.c. */
struct left_items {
	struct map numbers;
	struct item_list *last;
};

/* A number of an item that is told of. */
void left_items_tell(struct left_items *items, const struct flat *flat, struct str number);
/* One that is not; `above`: a title farther above says that codes are listed. */
void left_items_add(struct left_items *items, const struct flat *flat, struct str number,
		    bool above);
/* At the end: counts those that are codes as well. */
void left_items_end(struct arena *arena, struct left_items *items, struct leftovers *leftovers);

/* What looks for codes without names. */
struct left_nameless {
	struct arena *arena;
	struct left_headings headings;
	bool codes; /* the page lists some, with or without names */
	const struct reading *reading;
	bool inner;        /* it looks at a paragraph of an item that goes on */
	bool sample;       /* it looks at code, which may show a code that the page lists */
	struct map values; /* those of the page's entries, made when one is asked for */
	bool has_values;   /* they are made */
	struct map read;   /* those that are entries, by where they stand */
	struct map noted;  /* rows of listings that are told of, by where they begin */
	uint64_t levels;   /* bits of headings of which some are entries that begin with numbers */
	size_t maybe;      /* how many may be something else */
	struct left_doubtful small, years;
	struct left_doubtful beside[TAG_H6 + 1]; /* headings, by their level; so many */
	size_t below_zero[TAG_H6 + 1];           /* beside them are codes below zero */
	struct left_items items;
	struct map told;     /* numbers that are counted, as they are written */
	struct map sampled;  /* codes in samples, the same */
	struct map labelled; /* codes behind labels, the same */
};

/* "Error code: `PUMP_DRY`": a block that is nothing else, where the page lists no codes. */
void left_count_labelled(struct left_nameless *look, struct flat *flat, const struct node *box,
			 const struct map *seen, struct leftovers *leftovers);

/* Whether an entry of the page has the value. */
bool left_is_listed(struct left_nameless *look, struct str number);

/*
 * Codes in objects of the block of code, which samples of answers have beside a text: each once,
 * and none that is a key of `seen` or in a listing.
 */
void left_count_samples(struct left_nameless *look, const struct flat *flat, const struct map *seen,
			struct leftovers *leftovers);

/*
 * Headings that are no names, and have below them a value as sections of codes have it, which no
 * entry has. The values are told of by that, and count as read.
 */
void left_count_sections(struct left_nameless *look, struct leftovers *leftovers);

/* With which words of trouble the names of codes in lists end: the keys of `words`. */
void left_note_alike(const struct reading *reading, struct map *words);
/* Counts items that begin with another such name and no number; `seen` as in leftovers_find. */
void left_count_alike(struct arena *arena, struct flat *flat, const struct node *list,
		      const struct map *words, struct map *seen, const struct map *families,
		      struct leftovers *leftovers);

/* Whether the block of code begins with the brace after a name of errors. */
bool left_braced_in(struct str text);
/* Whether such a brace is open after the node has begun, `braced` whether it was before. */
bool left_braced_after(bool braced, const struct node *node);

/* Whether a row of a listing that is told of begins at that byte. */
bool left_is_noted(const struct left_nameless *look, const struct flat *flat, size_t at);

/* The forms of the codes that are texts and have a number: the keys of `forms`. */
void left_note_forms(const struct reading *reading, struct map *forms);

/* Lines that begin or end with a code of such a form and a text, which no listing has. */
void left_count_forms(struct arena *arena, const struct flat *flat, bool heading,
		      const struct map *forms, struct map *seen, struct leftovers *leftovers);

void left_note_heading(struct left_headings *headings, enum tag tag, struct str text);
/* What they say of a block; a heading may be of what those above it say. */
enum headed left_headed(struct left_headings *headings, enum tag block);
/* Whether the nearest one above the heading says that codes are listed. */
bool left_headed_by_next(struct left_headings *headings, enum tag heading);
/* Whether the last one, or one above a heading, says that errors are listed. */
bool left_headed_errors(struct left_headings *headings, enum tag block);
/*
 * How many cells stand before the cell in its row, up to LEFT_COLUMNS: a row of very many is not
 * gone through for each.
 */
enum { LEFT_COLUMNS = 100 };
size_t left_column(const struct node *cell);
/* The table around the node, and a table's first row; NULL: there is none. */
const struct node *left_table_of(const struct node *node);
const struct node *left_first_row(const struct node *table);

/* What stood before the list, cell or block that was looked at last; all zero at first. */
struct left_spoken {
	struct flat flat; /* freed with flat_free */
	const struct node *of;
	enum spoken spoken;
};
/* What it says of the block with that text, or the heading above does. */
enum spoken left_spoken_of(struct left_spoken *look, const struct node *block, struct str text,
			   const struct left_headings *headings);
/* At the end: of small numbers, several count, and years beside others. */
void left_add_doubtful(const struct left_nameless *look, struct leftovers *leftovers);

/*
 * A block, or a line of code from `from` on, that begins with a code and its text, and further ones
 * after commas. Those that only may be codes count where there are two.
 */
void left_count_nameless(struct left_nameless *look, const struct flat *flat, size_t from,
			 enum tag place, struct leftovers *leftovers);

/*
 * "Messages for -1010 Refused and -1011 Unknown": a heading with one that is counted has others,
 * each before its words.
 */
void left_count_titled(struct left_nameless *look, const struct flat *flat,
		       struct leftovers *leftovers);

/*
 * Lines that begin with a range of numbers or codes, or a name of many, and no more than a text
 * after it; not those of a listing that are told of. Of a block that is `listed`, its layout tells
 * of all but "<= 4999".
 */
void left_count_many(const struct left_nameless *look, const struct flat *flat, bool listed,
		     struct leftovers *leftovers);

/* The same of a block that is a number with several parts: "Alarm: 7203[100 - 111]", "7210[xx]". */
void left_count_parts(struct arena *arena, const struct flat *flat, struct leftovers *leftovers);

/* What looks for names alone; all zero but `arena` and that of `names`. */
struct left_bare {
	struct arena *arena;
	struct str page; /* its bytes */
	struct str name; /* the first one's, in the arena */
	uint32_t offset;
	bool in_table; /* the first one */
	size_t count;
	size_t sure;               /* of them: speak of trouble, or begin as names that are known */
	size_t alike;              /* begin as the first one does */
	struct map names;          /* all of them */
	const struct node *table;  /* whose header was looked at last */
	bool fields;               /* it heads fields */
	bool announced;            /* the list that is looked at: see left_announced_by */
	size_t titles[TAG_H6 + 1]; /* how many of them are headings, by their level, and terms */
	struct left_doubtful words[TAG_H6 + 1]; /* and of these, one word in capitals each */
};

/* Blocks side by side of which some begin with codes that are words. */
struct left_alone_group {
	struct str first; /* in the arena */
	uint32_t offset;
	size_t count, others;
	size_t beside;   /* names of several parts, and numbers, of which others tell */
	size_t unparted; /* of them: nothing parts them from their texts */
	size_t behind;   /* - stand in brackets behind their texts */
	bool unset;      /* some are neither bold nor code */
};

/* What looks for such codes; all zero but `arena` and that of `names`. */
struct left_alone {
	struct arena *arena;
	struct map names;                           /* all of them */
	struct left_alone_group groups[TAG_H6 + 1]; /* of headings, and paragraphs */
	struct left_alone_group far;                /* of lists further below the title */
	struct str first;
	uint32_t offset;
	size_t count;
	bool unparted, behind;
};

/*
 * Counts what stands at the node below a title of codes: a list, a heading or a paragraph whose
 * words are codes, and which nothing has read. The keys of `seen` are left out, but for those that
 * have `families` for a value.
 */
void left_alone_look(struct left_alone *alone, struct flat *flat, const struct node *node,
		     struct left_headings *headings, const struct map *seen,
		     const struct map *families);
/* A heading ends what stands below those before it, and the page's end all. */
void left_alone_close(struct left_alone *alone, enum tag tag);
void left_alone_end(struct left_alone *alone);

/* What the sentence right before a list, or a block of code, says of it. */
enum announced {
	ANNOUNCED_NOT,
	ANNOUNCED_ERRORS, /* "The parts with errors are:": those that speak of trouble */
	ANNOUNCED_CODES,  /* "The errors are:": all of them */
};
enum announced left_announced_by(struct flat *flat, const struct node *list);
/*
 * The same of what has no list around it: "The error codes are:" before paragraphs that may have
 * names, up to the first one that has none, and before the headings of one level in its section.
 */
void left_note_said(struct left_headings *headings, struct flat *flat,
		    const struct node *paragraph);

/*
 * Names that begin the lines of the block, below a title of codes; not those that are keys of
 * `seen`, but for names without a value of which nothing is said.
 */
void left_count_bare(struct left_bare *bare, const struct flat *flat, const struct node *box,
		     enum tag place, struct left_headings *headings, const struct map *seen,
		     const struct map *families);
/* "OK", "BUSY": a heading or a term that may be one beside those of several parts. */
void left_note_word(struct left_bare *bare, const struct flat *flat, enum tag place,
		    const struct map *seen, const struct map *families);
/* At the end: they count where no more than two of them stand for each such name of their level. */
void left_add_words(struct left_bare *bare);
/*
 * Lines of a block of code that begin with such a name, and have a text in the next column: several
 * that speak of trouble, or any below a title of errors; there a name may be all of the block.
 */
void left_count_columns(struct arena *arena, const struct flat *flat,
			struct left_headings *headings, const struct map *seen,
			const struct map *families, struct leftovers *leftovers);
/* At the end, too: a list that has mostly such names has others that begin as the first one does.
 */
void left_add_listed(struct left_bare *bare, const struct reading *reading, const struct map *seen,
		     const struct map *families);
/* Whether something says that they are codes. */
bool left_bare_are_codes(const struct left_bare *bare);

#endif
