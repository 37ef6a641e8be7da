/*
 * What is code in a source file, and what comments and strings are.
 */
#ifndef STATUSGEN_CODEMASK_H
#define STATUSGEN_CODEMASK_H

#include "../base/arena.h"

enum { CODEMASK_CODE = 'c', CODEMASK_COMMENT = '#', CODEMASK_STRING = '"' };

struct codemask_style {
	bool hash_comments;     /* Python: "#"; else slashes */
	bool triple_quotes;     /* """text""" */
	bool apostrophes;       /* 'text' is a string; else one character, or a lifetime of Rust */
	bool backquotes;        /* `text` */
	bool backquote_escapes; /* with "\`" in it */
};

/* A byte of CODEMASK_... for each byte of the text. In the arena. */
const char *codemask_make(struct arena *arena, struct str text, const struct codemask_style *style);

#endif
