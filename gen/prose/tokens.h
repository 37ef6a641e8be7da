/*
 * The runs of a leaf (flow.h) as a line of tokens: what opens, what closes, and the runs
 * between, properly nested. What each pair is written as is decided by inline.c.
 */
#ifndef STATUSGEN_PROSE_TOKENS_H
#define STATUSGEN_PROSE_TOKENS_H

#include "flow.h"

enum token_kind { TOKEN_OPEN, TOKEN_CLOSE, TOKEN_RUN };

enum token_form { FORM_OPEN_QUESTION, FORM_MARK, FORM_TAG };

struct token {
	enum token_kind kind;
	enum style style;     /* open, close; never STYLE_CODE, which belongs to its run */
	size_t other;         /* open, close: index of the other of the pair */
	size_t run;           /* run; open, close: a run in it */
	enum token_form form; /* open, close; an open question at first */
};

struct tokens {
	struct token *items;
	size_t count;
	size_t capacity;
};

/* The tokens of runs[0 .. count - 1]. Linear in `count`. */
struct tokens tokens_make(struct arena *arena, const struct run *runs, size_t count);

#endif
