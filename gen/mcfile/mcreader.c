#include "mcreader.h"

#include <stdarg.h>

void mcread_fail(struct reader *r, size_t offset, const char *check, const char *format, ...)
{
	va_list args;
	if (r->errors++ >= MOST_ERRORS)
		return;
	va_start(args, format);
	struct str text = arena_vprintf(r->arena, format, args);
	va_end(args);
	diag_at(r->diags, DIAG_ERROR, r->file->source, offset, check, "%.*s", STR_ARG(text));
}

/* A token as messages quote it. */
struct str mcread_quoted(const struct reader *r, const struct mctoken *token)
{
	enum { LONGEST = 60 };
	if (token->kind == MCTOKEN_END)
		return STR("the end of the file");
	if (token->kind == MCTOKEN_COMMENT)
		return STR("a comment");
	struct str text = str_head(token->text, LONGEST);
	return arena_printf(r->arena, "'%.*s%s'", STR_ARG(text),
			    text.len < token->text.len ? "..." : "");
}

struct mcpiece *mcread_piece(struct reader *r, size_t offset)
{
	struct mcfile *file = r->file;
	file->pieces = arena_grow(r->arena, file->pieces, file->piece_count, &r->piece_capacity,
				  sizeof *file->pieces);
	file->pieces[file->piece_count] = (struct mcpiece){ .offset = (uint32_t)offset };
	return &file->pieces[file->piece_count++];
}

/*
 * The next token that is no comment. Comments are kept for the header where they have their lines
 * alone; one after a statement is of the statement, and mostly no C.
 */
void mcread_advance(struct reader *r)
{
	for (;;) {
		mclex_next(&r->lexer, &r->token);
		if (r->token.kind != MCTOKEN_COMMENT)
			return;
		if (!r->token.first)
			continue;
		struct str text = r->token.text;
		/* An empty one is none of no bytes. */
		mcread_piece(r, r->token.offset)->comment =
		    text.at ? text : (struct str){ r->file->source->text.at, 0 };
	}
}

bool mcread_is_sign(const struct reader *r, char sign)
{
	return r->token.kind == MCTOKEN_SIGN && r->token.text.at[0] == sign;
}

bool mcread_number(struct reader *r, const char *what, uint32_t limit, uint32_t *number)
{
	struct mctoken token = r->token;
	if (token.kind != MCTOKEN_NUMBER) {
		mcread_fail(r, token.offset, "mc-syntax", "the number of %s is missing before %.*s",
			    what, STR_ARG(mcread_quoted(r, &token)));
		return false;
	}
	mcread_advance(r);
	if (!mclex_number(token.text, number)) {
		mcread_fail(r, token.offset, "mc-number", "%.*s is no number of 32 bits",
			    STR_ARG(mcread_quoted(r, &token)));
		return false;
	}
	if (*number >= limit) {
		mcread_fail(r, token.offset, "mc-number",
			    "%.*s is too big for %s, which is below 0x%X",
			    STR_ARG(mcread_quoted(r, &token)), what, limit);
		return false;
	}
	return true;
}
