/*
 * Words of a message file, outside of its texts.
 */
#ifndef STATUSGEN_MCLEX_H
#define STATUSGEN_MCLEX_H

#include "../base/source.h"

enum mctoken_kind {
	MCTOKEN_END,
	MCTOKEN_COMMENT, /* `text`: after the ';', up to and with the line's end */
	MCTOKEN_WORD,    /* letters, digits and '_' (and all that is not ASCII), no digit first */
	MCTOKEN_NUMBER,  /* begins with a digit: mclex_number reads it */
	MCTOKEN_SIGN,    /* one of = ( ) + : */
	MCTOKEN_OTHER,   /* one character that has no place here */
};

struct mctoken {
	enum mctoken_kind kind;
	struct str text;
	size_t offset;
	bool first; /* nothing but blanks before it on its line */
};

struct mclexer {
	struct str text;
	size_t at;
	bool first;
};

void mclex_next(struct mclexer *lexer, struct mctoken *token);

/* The rest of a file's name: up to white space or ")", or all between two quotes. */
struct mctoken mclex_file_name(struct mclexer *lexer);

/* A C number, its suffix included ("0x1F", "017", "10UL"). False: it is none, or beyond 32 bits. */
bool mclex_number(struct str text, uint32_t *number);

/* Letters, digits and '_', no digit first. */
bool mclex_is_identifier(struct str text);

#endif
