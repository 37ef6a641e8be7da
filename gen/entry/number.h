/*
 * Reading numbers as pages write them.
 *
 * 0x80041001, 0xC00D0803L, 9001, -2147024891, &H20, 0Ah, 0x20U, 5u32; leading zeros do not
 * make a number octal. Other bases: 0b101 and 0o17; 16#1F (IEC 61131-3, 6.3.3; with a further # at
 * its end in Ada, ARM 2.4.2); 32'h1F (IEEE 1800, 5.7.1); X'1F' and B'101' as in SQL, H'1F as in
 * assemblers, $1F where a letter shows that it is hex; decimal digits of other scripts. A number
 * that is part of something else (a version, a date, a word, a hex pattern such as 0x8007xxxx) is
 * no number.
 *
 * Blanks that strayed into it are passed over where it can be nothing else: "0 x 80041001" (eight
 * digits), "0x8000 4005" (two times four at the text's end, the first too large to be repeated in
 * decimal after it).
 */
#ifndef STATUSGEN_NUMBER_H
#define STATUSGEN_NUMBER_H

#include "../base/str.h"

/* How the page writes a value first; outputs write it the same way. */
enum value_form { FORM_HEX, FORM_DECIMAL, FORM_NEGATIVE };

/* The same to the digit. All zero: 32 bits, and digits as the form has them. */
struct writing {
	unsigned width;  /* 32 or 64 */
	unsigned base;   /* 2, 8, 10 or 16 */
	unsigned digits; /* zeros in front included */
};

struct number {
	uint64_t magnitude; /* meaningful unless too_big */
	bool negative;
	bool hex;        /* hex digits, or those of another base than ten */
	bool repaired;   /* blanks were passed over */
	bool too_big;    /* does not fit 64 bits: up to UINT64_MAX, or down to INT64_MIN */
	unsigned base;   /* 2, 8, 10 or 16 */
	unsigned digits; /* how many are written, zeros in front included */
	size_t end;      /* one past its last byte, suffix included */
};

/* How many bytes a minus sign takes at byte `at`, in any of its typographic forms; 0: none. */
size_t number_minus(struct str text, size_t at);

/*
 * Whether a number may stand anywhere in the text, in any form that is read here or by
 * number_read_based: false is certain. Most prose has none, and need not be looked at for entries.
 */
bool number_may_stand(struct str text);

/* Reads the number that begins at byte `at` (its sign, if it has one). */
bool number_read(struct str text, size_t at, struct number *number);

/* Bare hex digits, as a column headed "Hex" has them: 1 to 16 digits, all of the text. */
bool number_read_bare_hex(struct str text, struct number *number);

/* Digits of base 2 or 8 without a sign that says so: all of the text, and no more than 64 bits. */
bool number_read_digits(struct str text, unsigned base, struct number *number);

/* 64 where it does not fit 32 bits, or is written with more than those have digits for; else 32. */
unsigned number_width(const struct number *number);

/*
 * The bits of a number that is not too_big, as many as number_width says: a negative one is its
 * two's complement.
 */
uint64_t number_bits(const struct number *number);
enum value_form number_form(const struct number *number);

/* How it is written; its width, too. */
struct writing number_writing(const struct number *number);

/*
 * Numbers whose base is told by a word beside them.
 *
 *	hex 21    Hex: 21    21 hex    21 (hex)    443 (octal)    10 (decimal)
 *
 * A word without brackets after a number counts only where no text begins with it.
 */

/* number_read, but such a word decides; number->end is after it, where it follows the number. */
bool number_read_based(struct str text, size_t at, struct number *number);

#endif
