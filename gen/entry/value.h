/*
 * The value of an entry, as a page writes it: one number, perhaps in several ways.
 */
#ifndef STATUSGEN_ENTRY_VALUE_H
#define STATUSGEN_ENTRY_VALUE_H

#include "number.h"

enum value_state {
	VALUE_NONE, /* no number here */
	VALUE_GOOD,
	VALUE_MISMATCH, /* decimal and hex are written and disagree */
	VALUE_TOO_BIG,  /* more than 64 bits, or a digit too many */
	VALUE_RANGE,    /* several: from .. to, a list, or a pattern with x or * for digits */
	VALUE_UNCLEAR, /* a part of something else, an expression or a measure: see value_parts.h */
	VALUE_AMBIGUOUS, /* digits that may be decimal (`value`) or hex (`second`) */
};

/*
 * What a page writes as the value of an entry: perhaps in several ways, in wrappers. Each record
 * has one.
 */
struct value_found {
	uint64_t value;  /* VALUE_GOOD; after VALUE_MISMATCH what is written first */
	uint64_t second; /* VALUE_MISMATCH: what is written second */
	size_t from;     /* the bytes that it takes, brackets included */
	size_t end;
	struct writing writing; /* of `value`; all zero: as a number of 32 bits and that form is */
	enum value_state state : 8;
	enum value_form form : 8;
	bool repaired : 1;  /* see struct number */
	bool bracketed : 1; /* it stands in brackets */
	bool unclosed : 1;  /* a bracket before it is not closed right after it: "(32 bytes)" */
	/* VALUE_UNCLEAR: of so many bytes is the dash that hangs after it, "5-" */
	unsigned char hangs;
};

/* Makes it a good value that is this number; the other members stay. */
void value_set(struct value_found *found, const struct number *number);

/*
 * Reads the value at byte `at`: a number in any brackets, casts and one-argument wrappers
 * ("((HRESULT)0x80040001L)", "_HRESULT_TYPEDEF_(0x80270001L)"), and what repeats it in another
 * base after it ("9001 (0x2329)", "0x5 / 5"). Of three numbers or more, the one that is written in
 * two bases counts ("3707 -2146824581 0x800A0E7B"). False: there is none.
 */
bool value_find(struct str text, size_t at, struct value_found *found);

/* --- what a value's own bits say --- */

/*
 * Fields of a value of 32 bits, after [MS-ERREF] 2.1 (HRESULT) and 2.3 (NTSTATUS): the widest
 * reading of both.
 */
unsigned code_severity(
    uint64_t value);                /* bits 31-30: 0 Success, 1 Informational, 2 Warning, 3 Error */
bool code_customer(uint64_t value); /* bit 29 */
bool code_reserved(uint64_t value); /* bit 28 */
unsigned code_facility(uint64_t value);      /* bits 27-16, 0..0xFFF */
unsigned code_code(uint64_t value);          /* bits 15-0 */
struct str severity_name(unsigned severity); /* as mc.exe names it */

#endif
