/*
 * Calls where a value should stand: "NAME" and below it "MAKE_ERROR(5)" or "Value: MAKE_ERROR(5)".
 *
 * By itself, such a line looks like an entry of its own; below a name without a value it is what the
 * page gives for one. What the macro makes of the number is not on the page: the name is told of.
 */
#ifndef STATUSGEN_CALLS_H
#define STATUSGEN_CALLS_H

#include "layout.h"

/* "MAKE_ERROR(5)", "MAKE_HRESULT(1, 7, 5)" at `at`, the bracket right behind the name: its end; else `at`. */
size_t call_end(struct str text, size_t at);

/* Gives such lines to the names above them, whose head they become the end of. */
void calls_take(struct reading *reading, struct listing_found *found);

/* What a user is told of a listing that is nothing but such a line in a name's section; else empty. */
struct str calls_doubt(struct reading *reading, const struct listing_found *found);

/* A name that stands with more than one number on the page, each in a bracket right behind it, is a macro and no entry. */
void calls_leave_out(struct reading *reading);

#endif
