/*
 * The head of an entry whose code is a text: "E102: Pump dry", "[ORA-00942] no such table", "Error
 * E102".
 */
#ifndef STATUSGEN_TEXT_HEAD_H
#define STATUSGEN_TEXT_HEAD_H

#include "../document/flat.h"
#include "text_code.h"

struct text_head {
	size_t from, end;        /* bytes of the code */
	size_t after;            /* what follows it, where a value may stand; 0: it ends the line */
	size_t rest;             /* where its text begins, or the line's end */
	size_t words, words_end; /* the text where it stands before the code: "Pump dry (E102)" */
	unsigned set;            /* SET_CODE, SET_STRONG and SET_LINK of the code */
	bool labelled;           /* a word says that it is an error's code */
	bool bordered;           /* a sign, or the line's end, stands after it */
	bool dotted;             /* dots part it, as they do files and fields */
	bool numbered, state;    /* see text_code.h */
	enum text_shape shape;
};

/*
 * Reads the line of the flat text from byte `at` up to `to`. False where it does not begin with one
 * word that stands apart from what follows, nor has a code in brackets at its end. Whether it is a
 * code is for the whole listing to say.
 */
bool text_head_read(const struct flat *flat, size_t at, size_t to, struct text_head *head);

/* Whether a number stands where the value of such a head would: "E102 (5)", "E102 = 5". */
bool text_head_has_value(const struct flat *flat, size_t to, const struct text_head *head);

/*
 * "E102 - E199: text", "E102-E199": the byte after the range that begins at `at`, marks aside,
 * where the line ends or a sign stands; 0: none does.
 */
size_t text_range_end(const struct flat *flat, size_t at, size_t to);

/* The same of a line that begins with a name of several parts: PUMP_DRY, PumpDry, pump.DRY. */
bool text_head_read_name(const struct flat *flat, size_t at, size_t to, struct text_head *head);

#endif
