/*
 * Recognising symbolic names.
 *
 * A symbolic name is a C identifier. Whether an identifier in running text is meant as
 * one is judged by its shape: ERROR_NOT_FOUND, EINTR, JET_errSuccess and
 * wbemErrFailed can hardly be words; Success or Cancelled can, and are names only
 * where their surroundings (code, bold, a column of names) say so.
 */
#ifndef STATUSGEN_NAME_H
#define STATUSGEN_NAME_H

#include "../base/str.h"

enum name_shape {
	NAME_NONE, /* no identifier */
	NAME_WORD, /* an identifier that might be an ordinary word */
	NAME_SURE, /* an identifier that is no ordinary word */
};

struct name_found {
	enum name_shape shape;
	size_t from, to; /* the identifier's bytes */
	size_t end;      /* one past what belongs to it: footnote marks and the like */
	bool wildcard;   /* "ERROR_INTERNET_*": stands for many names */
	bool stray;      /* stray characters around it were passed over */
	bool parted;     /* blanks within are passed over: they are no part of the identifier */
};

/* Reads the identifier at byte `at`, digits that strayed in front of it included. */
bool name_find(struct str text, size_t at, struct name_found *found);

enum name_shape name_shape(struct str identifier);

/* How many bytes a letter has that C's names do not have, at a byte of UTF-8; 0 where none stands.
 */
size_t name_foreign_letter(struct str text, size_t at);

/* "ERR_BUSY", "errBusy": more than one word. */
bool name_has_parts(struct str identifier);

/* Nothing but small letters. */
bool name_is_lower(struct str identifier);

#endif
