/*
 * The parts of a line in which a page gives an entry's names and value.
 *
 * A token is read where one looks, so the grammar of head.c can look ahead and come back; a memo
 * keeps it from reading the same ones again. White space and marks that only decorate (quotes,
 * bullets, footnote signs) stand before a token and belong to none.
 */
#ifndef STATUSGEN_TOKEN_H
#define STATUSGEN_TOKEN_H

#include "../document/flat.h"
#include "name.h"
#include "value.h"

/* How freely identifiers count as names. */
enum head_trust {
	TRUST_SHAPE, /* sure names, and words set as code or bold */
	TRUST_WORD,  /* any single identifier: the place is one for names */
};

enum token_kind {
	TOKEN_END, /* of the line */
	TOKEN_NAME,
	TOKEN_LABEL, /* a word that announces a name or a value; it may be a name all the same */
	TOKEN_SAME,  /* a word that says that the next name names the same value */
	TOKEN_VALUE,
	TOKEN_BORDER, /* a dash, colon, comma, ... */
	TOKEN_OPEN,   /* brackets; a value in brackets is one token, they belong to it */
	TOKEN_CLOSE,
	TOKEN_COMMENT, /* what begins one of C; names in it are not this one's */
	TOKEN_TEXT,    /* anything else: words, other scripts */
};

struct token {
	enum token_kind kind;
	size_t from, end; /* its bytes */
	bool apart;       /* white space or a mark stands before it */
	bool named;       /* `name` is good: a NAME, or a LABEL or SAME that could be one */
	char sign;        /* BORDER: its byte, or '-' for any dash, '>' for an arrow */
	struct name_found name;
	struct value_found value; /* VALUE */
};

/*
 * Tokens that were read: the grammar comes back to the same places several times. All zero at
 * first.
 */
struct token_memo {
	struct {
		size_t after; /* 1 + the byte where one looked; 0: empty */
		struct token token;
	} slots[4];
};

/* One line of the flat text. */
struct token_line {
	const struct flat *flat;
	struct str text; /* the flat text up to the line's end, so that offsets are the same */
	size_t begin;
	enum head_trust trust;
	struct token_memo *memo; /* of this line, or NULL */
};

/* The token at or after byte `at`; of a line with a memo, until the next one is looked at. */
const struct token *token_peek(const struct token_line *line, size_t at);

/* A copy of it. */
struct token token_at(const struct token_line *line, size_t at);

/* The token's name, without the blanks in it; in the arena. */
struct str token_name(struct arena *arena, const struct token_line *line,
		      const struct token *token);

/* The byte after spaces and marks. */
size_t token_skip_marks(const struct token_line *line, size_t at);

/*
 * The name in an anchor: <span id="ERR_BUSY"></span><dl><dt>ERR _ BUSY</dt>. Translated pages take
 * names apart, or translate parts of them, and leave alone what no reader sees.
 */

/*
 * The name that an anchor right before byte `at` gives, with nothing to read between the two, if it
 * begins with `first`; else empty text.
 */
struct str anchor_name(const struct flat *flat, size_t at, struct str first);

/*
 * "MAKE_ERROR(5)", "MAKE_HRESULT(1, 7, 5)" at `at`, the bracket right after the name: its end; else
 * `at`.
 */
size_t call_end(struct str text, size_t at);

#endif
