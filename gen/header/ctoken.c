#include "ctoken.h"

#include <string.h>

/* Longest first, so that the first match is the right one. */
static const char *const puncts[] = {
	"<<=", ">>=", "...", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "##",
	"->",  "++",  "--",  "::", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
};

/* Prefixes of a quotation (C11 6.4.4.4, 6.4.5). */
static const char *const prefixes[] = { "L", "u", "U", "u8" };

/*
 * Length of a line continuation at `at`: backslash, blanks as compilers allow them, line end; or 0.
 */
static size_t splice_at(struct str text, size_t at)
{
	if (at >= text.len || text.at[at] != '\\')
		return 0;
	size_t end = at + 1;
	while (end < text.len &&
	       (text.at[end] == ' ' || text.at[end] == '\t' || text.at[end] == '\r'))
		end++;
	return end < text.len && text.at[end] == '\n' ? end + 1 - at : 0;
}

/* Moves over line continuations; the byte there, or NUL at the end of the text. */
static inline char here(struct clexer *lexer)
{
	/* Mostly there are none. */
	if (lexer->at < lexer->text.len && lexer->text.at[lexer->at] != '\\')
		return lexer->text.at[lexer->at];
	for (size_t splice; (splice = splice_at(lexer->text, lexer->at)) > 0;)
		lexer->at += splice;
	return lexer->at < lexer->text.len ? lexer->text.at[lexer->at] : '\0';
}

/* The byte after the one at hand; the lexer stays. */
static char after(const struct clexer *lexer)
{
	struct clexer look = *lexer;
	look.at++;
	return look.at < look.text.len ? here(&look) : '\0';
}

static bool is_name_byte(char c)
{
	return byte_is_word(c) || c == '$' || (unsigned char)c >= 0x80;
}

static void skip_line_comment(struct clexer *lexer)
{
	for (char c = here(lexer); c && c != '\n'; c = here(lexer))
		lexer->at++;
}

static void skip_block_comment(struct clexer *lexer)
{
	lexer->at += 2;
	for (;;) {
		ptrdiff_t star = str_find_byte(lexer->text, '*', lexer->at);
		lexer->at = star == STR_NONE ? lexer->text.len : (size_t)star;
		if (star == STR_NONE)
			return;
		bool last = after(lexer) == '/';
		lexer->at++;
		if (last) {
			here(lexer);
			lexer->at++;
			return;
		}
	}
}

/* Moves to the next token; whether anything stood in between. */
static bool skip_space(struct clexer *lexer)
{
	bool any = false;
	for (;; any = true) {
		char c = here(lexer);
		if (byte_is_space(c)) {
			lexer->first |= c == '\n';
			lexer->at++;
		} else if (c == '/' && after(lexer) == '/') {
			skip_line_comment(lexer);
		} else if (c == '/' && after(lexer) == '*') {
			skip_block_comment(lexer);
		} else {
			return any;
		}
	}
}

static void scan_name(struct clexer *lexer)
{
	do
		while (lexer->at < lexer->text.len && is_name_byte(lexer->text.at[lexer->at]))
			lexer->at++;
	while (is_name_byte(here(lexer)));
}

/*
 * C11 6.4.8, with the digit separators of C23 and C++. By the book 0xE+1 is one
 * preprocessing number, and an error; here it is the sum that was meant.
 */
static void scan_number(struct clexer *lexer)
{
	bool hex = here(lexer) == '0' && byte_lower(after(lexer)) == 'x';
	for (char last = '\0', c = here(lexer); c; last = c, c = here(lexer)) {
		bool exponent = byte_lower(last) == (hex ? 'p' : 'e');
		bool sign = (c == '+' || c == '-') && exponent;
		bool separator = c == '\'' && byte_is_word(after(lexer));
		if (!is_name_byte(c) && c != '.' && !sign && !separator)
			return;
		lexer->at++;
	}
}

static void scan_quotation(struct clexer *lexer, char quote)
{
	lexer->at++;
	for (char c = here(lexer); c && c != '\n'; c = here(lexer)) {
		lexer->at++;
		if (c == quote)
			return;
		if (c == '\\' && here(lexer) && here(lexer) != '\n')
			lexer->at++;
	}
}

static void scan_punct(struct clexer *lexer)
{
	char first = here(lexer);
	for (size_t i = 0; i < sizeof puncts / sizeof *puncts; i++) {
		if (puncts[i][0] != first)
			continue;
		struct clexer look = *lexer;
		size_t k = 0;
		for (; puncts[i][k] && here(&look) == puncts[i][k]; k++)
			look.at++;
		if (!puncts[i][k]) {
			lexer->at = look.at;
			return;
		}
	}
	lexer->at++;
}

static struct str unspliced(struct arena *arena, struct str raw)
{
	if (str_find_byte(raw, '\\', 0) == STR_NONE)
		return raw;
	char *clean = arena_alloc(arena, raw.len + 1);
	size_t len = 0;
	for (size_t at = 0; at < raw.len;) {
		size_t splice = splice_at(raw, at);
		if (splice)
			at += splice;
		else
			clean[len++] = raw.at[at++];
	}
	return (struct str){ clean, len };
}

static bool is_prefix(struct str text)
{
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (str_eq(text, str_of(prefixes[i])))
			return true;
	return false;
}

struct ctoken clexer_next(struct clexer *lexer)
{
	if (lexer->at == 0)
		lexer->first = true;
	struct ctoken token = { .spaced = skip_space(lexer) };
	token.first = lexer->first;
	token.offset = (uint32_t)lexer->at;
	lexer->first = false;
	char c = here(lexer);
	if (!c) {
		token.first = true; /* the end of the file ends a directive, too */
		return token;
	}
	size_t from = lexer->at;
	if (c == '"' || c == '\'') {
		token.kind = c == '"' ? CTOKEN_STRING : CTOKEN_CHAR;
		scan_quotation(lexer, c);
	} else if (byte_is_digit(c) || (c == '.' && byte_is_digit(after(lexer)))) {
		token.kind = CTOKEN_NUMBER;
		scan_number(lexer);
	} else if (is_name_byte(c)) {
		token.kind = CTOKEN_NAME;
		scan_name(lexer);
		char quote = here(lexer);
		if ((quote == '"' || quote == '\'') &&
		    is_prefix(str_slice(lexer->text, from, lexer->at))) {
			token.kind = quote == '"' ? CTOKEN_STRING : CTOKEN_CHAR;
			scan_quotation(lexer, quote);
		}
	} else {
		token.kind = CTOKEN_PUNCT;
		scan_punct(lexer);
	}
	token.text = unspliced(lexer->arena, str_slice(lexer->text, from, lexer->at));
	return token;
}

bool ctoken_whole(struct arena *arena, struct str text, struct ctoken *token)
{
	struct clexer lexer = { arena, text, 0, false };
	*token = clexer_next(&lexer);
	return token->kind != CTOKEN_END && lexer.at == text.len;
}

bool ctoken_is_whole(const struct ctoken *token, const char *text)
{
	if (token->kind != CTOKEN_PUNCT && token->kind != CTOKEN_NAME)
		return false;
	for (size_t i = 0; i < token->text.len; i++)
		if (text[i] == '\0' || text[i] != token->text.at[i])
			return false;
	return text[token->text.len] == '\0';
}

void ctoken_add(struct arena *arena, struct ctoken_list *list, struct ctoken token)
{
	list->items =
	    arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
	list->items[list->count++] = token;
}
