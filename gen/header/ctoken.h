/*
 * The tokens of a C header (C11 5.1.1.2 phases 2 and 3, and 6.4).
 *
 * Comments and line continuations are gone; preprocessing directives are not
 * interpreted: a token says that it is the first on its line, and whoever reads
 * tokens knows by that where a directive begins and ends. Nothing is an error
 * here: a quotation that does not end ends with its line, an unknown character is
 * a token by itself, a comment that does not end is the rest of the file.
 */
#ifndef STATUSGEN_CTOKEN_H
#define STATUSGEN_CTOKEN_H

#include "../base/arena.h"
#include "../base/str.h"

enum ctoken_kind {
	CTOKEN_END,
	CTOKEN_NAME,   /* an identifier or a keyword */
	CTOKEN_NUMBER, /* a preprocessing number: reading its value is another matter */
	CTOKEN_CHAR,   /* 'x', with its prefix */
	CTOKEN_STRING, /* "x", with its prefix */
	CTOKEN_PUNCT,  /* an operator or any other character */
};

struct ctoken {
	struct str text; /* as spelled, without line continuations */
	uint32_t offset; /* where it begins in the header's text */
	uint8_t kind;
	bool first;  /* nothing but white space and comments before it on its line */
	bool spaced; /* white space or a comment before it */
};

struct ctoken_list {
	struct ctoken *items;
	size_t count;
	size_t capacity;
};

struct clexer {
	struct arena *arena; /* for tokens that a line continuation cuts */
	struct str text;     /* as cdecode makes it */
	size_t at;
	bool first;
};

/* The next token; CTOKEN_END, again and again, after the last. */
struct ctoken clexer_next(struct clexer *lexer);

/* Reads `text` as the one token it must be; false where it is not one token. */
bool ctoken_whole(struct arena *arena, struct str text, struct ctoken *token);

/* Whether the token is the punctuation `text`, or the name `text`. */
bool ctoken_is_whole(const struct ctoken *token, const char *text);
static inline bool ctoken_is(const struct ctoken *token, const char *text)
{
	return token->text.len && token->text.at[0] == text[0] && ctoken_is_whole(token, text);
}

void ctoken_add(struct arena *arena, struct ctoken_list *list, struct ctoken token);

#endif
