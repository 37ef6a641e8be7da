/*
 * How programming languages define constants, as a table: what differs between them stands here,
 * and all else is read alike.
 */
#ifndef STATUSGEN_LANGUAGE_H
#define STATUSGEN_LANGUAGE_H

#include "../code/codemask.h"

enum language_end {
	END_SEMICOLON, /* statements end at ";" */
	END_LINE,      /* or with their line */
};

struct language {
	struct str extension;
	struct codemask_style mask;
	enum language_end end;
	bool go;            /* const ( ... ), iota, and operators that bind as Go's */
	bool objects;       /* const X = { ... } */
	bool indents;       /* Python */
	bool arguments;     /* enumerators have their values among arguments, and end at ";": Java,
			       Kotlin */
	bool octal;         /* 017 is 15 */
	bool fields;        /* in an interface every field is a constant: Java */
	bool small_objects; /* a small letter begins what is no constant, though it is called const
			     */
	/* A statement with all words of one of these defines constants. */
	const char *words[2][2];
};

/* That of the file, or NULL. */
const struct language *program_language(struct str path);

#endif
