/*
 * A value in the forms that outputs want.
 *
 * Pages write values in hex, decimal or negative; outputs write them the same way, so that
 * a reference page that is read again gives the same model. Texts live in the arena.
 */
#ifndef STATUSGEN_FORMS_H
#define STATUSGEN_FORMS_H

#include "../model/model.h"

/* All are for numbers: a text code has no value. */

/*
 * "0xEFFF0001": all digits of its width; "4026466305": of its bits; "-268500991": the same bits
 * signed.
 */
struct str form_hex(const struct entry *entry, struct arena *arena);
/* The same with the sign in all 64 bits. */
uint64_t form_bits(const struct entry *entry);
struct str form_decimal(const struct entry *entry, struct arena *arena);
struct str form_signed(const struct entry *entry, struct arena *arena);

/* To the digit as the page writes it: "0x5", "0042", "0b101". For people: in C, 0042 is octal. */
struct str form_page(const struct entry *entry, struct arena *arena);

/* In the base in which the page writes it first: "0xEFFF0001", "9001", "-2147467259". */
struct str form_written(const struct entry *entry, struct arena *arena);

/* In the other base: "4026466305" where the page writes hex, else "0x2329". */
struct str form_other(const struct entry *entry, struct arena *arena);

/* Both, the other one in brackets: "0xEFFF0001 (4026466305)", "9001 (0x2329)". */
struct str form_both(const struct entry *entry, struct arena *arena);

/*
 * A C constant expression of type long (of 64 bits: long long), or of `type` where it is not empty;
 * in brackets where it needs them.
 */
struct str form_c(const struct entry *entry, struct str type, struct arena *arena);

/* A C constant expression of type int: what has bit 31 is negative, by a cast. */
struct str form_int(const struct entry *entry, struct arena *arena);

/*
 * The severity's name: as mc.exe has it or, on a page of HRESULTs, whose bit 30 is no part of the
 * severity ([MS-ERREF] 2.1), "Success" or "Failure".
 */
struct str form_severity(uint64_t value, bool hresult);

#endif
