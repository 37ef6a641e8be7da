/*
 * Codes that are texts and no numbers: what such a code looks like.
 *
 * A shape never makes a text a code by itself: names of files, settings and versions look like
 * that, too. All cells of a column, and what its header says, decide together (table/text_codes.c).
 */
#ifndef STATUSGEN_TEXT_CODE_H
#define STATUSGEN_TEXT_CODE_H

#include "../base/str.h"

enum text_shape {
	TEXT_NONE,
	TEXT_LETTERED, /* letters and digits: E102, ORA-00942, HY000, APP-1-20 */
	TEXT_STATE,    /* five digits, the class and the subclass of an SQLSTATE: 08000 (ISO
			  9075-2, 24.1) */
	TEXT_SLUG,     /* words in small letters, joined: invalid_request, order-already-paid */
	TEXT_WORD,     /* one such word: forbidden */
};

/* The shape of a whole text; blanks around it do not count. */
enum text_shape text_code_shape(struct str text);

/*
 * Whether it begins with capitals and goes on with nothing but digits: "E102". `*letters`: how
 * many.
 */
bool text_code_is_prefixed(struct str text, size_t *letters);

/* Capitals and a number: "E102", "ORA-00942", "Err-404", "APP-1-20", "SQL0104N"; or "1020[5]". */
bool text_code_is_numbered(struct str text);

/* A name, a hyphen and two digits or more: "PUMP_DRY-01". */
bool text_code_is_hyphened(struct str text);

/* A number and a part of it in brackets: "1020[5]". */
bool text_code_is_parted(struct str text);

/*
 * Words without digits, at least two, and a number, parted by dots:
 * "json.exception.parse_error.101"; no part of a page ("part.12"), no version ("go.v2.10").
 */
bool text_code_is_dotted(struct str text);

/* "31xxx": digits, and a letter for each that is not said: it stands for many numbers. */
bool text_is_pattern(struct str text);

/* What a text shows that is one word; see text_code_signs. */
enum text_sign {
	TEXT_MARKED =
	    1, /* letters with digits, joined parts or capitals within: "E102", "PumpDry" */
	TEXT_FAMILY = 2,   /* "PUMP_{code}", "E_<NAME>_DRY", "pump-*": it stands for many codes */
	TEXT_CAPITALS = 4, /* "PUMP-DRY", "PUMP/DRY": capitals, joined as in no name of C */
};

/*
 * Bits of these; 0 for what has blanks or signs that no code has, and for a file. A sentence is
 * left soon.
 */
unsigned text_code_signs(struct str text);

/* What stands between quotes around the whole text; else the text itself. */
struct str text_code_unquoted(struct str text);

/* The letters that it begins with. */
struct str text_code_letters(struct str text);

/*
 * Five capitals and digits, two of them digits at least, as those of SQLSTATE are: "08000",
 * "22P02".
 */
bool text_code_is_state(struct str text);

/* One of those that may be taken for a name: "HY000". */
bool text_code_is_lettered_state(struct str text);

#endif
