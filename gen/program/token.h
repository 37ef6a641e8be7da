/*
 * The tokens of a source file, without its comments. Brackets know their partners, so that what is
 * of no interest is passed over in one step.
 */
#ifndef STATUSGEN_PROGRAM_TOKEN_H
#define STATUSGEN_PROGRAM_TOKEN_H

#include "language.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_TEXT, TOKEN_SIGN, TOKEN_LINE, TOKEN_END };

struct token {
	enum token_kind kind;
	struct str text; /* TOKEN_TEXT: with its quotes */
	size_t at;       /* byte of the source */
	size_t pair; /* of an opening bracket: the token that closes it, or the last one; else its
			own index */
};

struct tokens {
	const struct token *items; /* the last one is TOKEN_END */
	size_t count;
};

/* In the arena; linear in the text. */
struct tokens token_list_make(struct arena *arena, struct str text,
			      const struct language *language);

static inline bool token_is(const struct token *token, struct str text)
{
	return token->kind <= TOKEN_SIGN && token->kind != TOKEN_TEXT && str_eq(token->text, text);
}

#endif
