/*
 * The parts of a row that may be an entry: what stands where its name should, and what stands where
 * its value should; seen beside the form that the entries around it have.
 */
#ifndef STATUSGEN_ROW_PARTS_H
#define STATUSGEN_ROW_PARTS_H

#include "listing.h"

/* How the entries of a listing are written; taken from one of them. */
struct row_form {
	unsigned set;     /* SET_STRONG and SET_CODE of what stands first */
	char sign;        /* the border between name and value, as in struct token; '\0': none */
	bool bracketed;   /* the value stands in brackets */
	bool value_first; /* ... before the name */
};

/* Where the row stands. */
enum place {
	PLACE_TEXT, /* among paragraphs of descriptions: all of the form is wanted */
	PLACE_LINE, /* among lines: a sure name and a sign after it are enough */
	PLACE_ROW,  /* an item, a heading, a column: a name at its beginning is the entry's */
};

/* A row that is looked at: one line of reading->flat. */
struct row_line {
	struct reading *reading;
	struct token_line tokens;
	const struct row_form *form;
	enum place place;
};

/* What stands where the name should. */
struct subject {
	enum {
		SUBJECT_NONE,  /* text */
		SUBJECT_VALUE, /* a value, perhaps after words that announce it */
		SUBJECT_NAME,
		SUBJECT_ODD,   /* one word that is no name: ERR-X */
		SUBJECT_WORDS, /* several, in the form of a name */
	} kind;
	size_t from, end;
	struct token token; /* of a value or a name */
	bool sure;          /* a name that can be no word, or an odd one that can be none */
};

/* What follows it, where the value should. */
struct object {
	enum { OBJECT_TEXT, OBJECT_NOTHING, OBJECT_VALUE, OBJECT_JUNK } kind;
	size_t from, end;
};

/* The form of the entry whose head was read from byte `at` of the flat text. */
struct row_form row_form_of(const struct flat *flat, size_t at);

/*
 * How far from the line's beginning the byte stands on the page, LIMIT_COLUMN at most: of a <pre>,
 * that means something.
 */
size_t row_column(const struct flat *flat, size_t at);

/* SET_STRONG and SET_CODE of the byte, as far as they set it apart from others. */
unsigned row_set(const struct flat *flat, size_t at);

/* Whether the byte is set apart as the entries' names are. */
bool row_is_set_alike(const struct row_line *line, size_t at);

/* What stands at byte `at`, where the row begins; SUBJECT_NONE where that is text. */
struct subject row_subject(const struct row_line *line, size_t at);

/*
 * What stands at byte `at`, right after the subject; OBJECT_TEXT where that is no value nor meant
 * as one.
 */
struct object row_object(const struct row_line *line, size_t at);

/* The token after signs, and the last one of these; '\0' where there is none. */
struct token row_skip_borders(const struct row_line *line, size_t at, char *sign);

/*
 * "5xx", "10+", and where values stand first "401/403": the end of digits that stand for several
 * numbers; `at` where there are none.
 */
size_t row_pattern_end(struct str text, size_t at, bool value_first);

#endif
