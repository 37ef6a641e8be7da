/*
 * Which pages are no documents, by the endings of their names, and reading one of them.
 */
#ifndef STATUSGEN_KIND_H
#define STATUSGEN_KIND_H

#include "foreign.h"

struct foreign_options {
	unsigned code_page;   /* 0: found out */
	unsigned language_id; /* the language that counts, where there are several */
	bool customer;        /* values of message files have the customer bit */
};

/* ".mc" and so on; programs and libraries whatever they are called. */
bool foreign_is(struct str path, struct str bytes);

/* "the message file": what messages call such a page. */
struct str foreign_kind(struct str path, struct str bytes);

/* Whether such a page is a C header. */
bool foreign_is_header(struct str path);

/* Reads it; false after an error. Everything lives in `arena`. */
bool foreign_read(struct arena *arena, struct str path, struct str bytes,
		  const struct foreign_options *options, struct foreign *foreign,
		  struct diags *diags);

#endif
