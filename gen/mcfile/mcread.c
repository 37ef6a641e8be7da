#include "../base/nearest.h"
#include "mcreader.h"

enum keyword {
	KEYWORD_TYPE,
	KEYWORD_MACRO,
	KEYWORD_SEVERITIES,
	KEYWORD_FACILITIES,
	KEYWORD_LANGUAGES,
	KEYWORD_BASE,
	KEYWORD_ID,
	KEYWORD_SEVERITY,
	KEYWORD_FACILITY,
	KEYWORD_SYMBOL,
	KEYWORD_LANGUAGE,
	KEYWORDS
};

static const struct str keywords[KEYWORDS] = {
	[KEYWORD_TYPE] = STR_INIT("MessageIdTypedef"),
	[KEYWORD_MACRO] = STR_INIT("MessageIdTypedefMacro"),
	[KEYWORD_SEVERITIES] = STR_INIT("SeverityNames"),
	[KEYWORD_FACILITIES] = STR_INIT("FacilityNames"),
	[KEYWORD_LANGUAGES] = STR_INIT("LanguageNames"),
	[KEYWORD_BASE] = STR_INIT("OutputBase"),
	[KEYWORD_ID] = STR_INIT("MessageId"),
	[KEYWORD_SEVERITY] = STR_INIT("Severity"),
	[KEYWORD_FACILITY] = STR_INIT("Facility"),
	[KEYWORD_SYMBOL] = STR_INIT("SymbolicName"),
	[KEYWORD_LANGUAGE] = STR_INIT("Language"),
};

/* The keyword that the token is, or KEYWORDS. */
static enum keyword keyword_of(const struct mctoken *token)
{
	if (token->kind != MCTOKEN_WORD)
		return KEYWORDS;
	enum keyword keyword = 0;
	/* Mostly the length tells. */
	while (keyword < KEYWORDS && !(token->text.len == keywords[keyword].len &&
				       str_eq_nocase(token->text, keywords[keyword])))
		keyword++;
	return keyword;
}

bool mcread_is_keyword(const struct mctoken *token)
{
	return keyword_of(token) < KEYWORDS;
}

/* Goes to the first token of the next line. */
static void skip_line(struct reader *r)
{
	r->lexer.at = str_line_end(r->lexer.text, r->token.offset);
	r->lexer.first = true;
	mcread_advance(r);
}

/* How messages to come are #defined, to be changed; those before keep theirs. */
static struct define_form *new_define(struct reader *r)
{
	struct define_form *define = arena_alloc(r->arena, sizeof *define);
	*define = *r->defaults.define;
	r->defaults.define = define;
	return define;
}

/* A type or a macro; nothing after "=" on its line is none. */
static void read_type(struct reader *r, const char *statement, struct str *type)
{
	struct mctoken token = r->token;
	if (token.kind == MCTOKEN_END || token.first) {
		*type = STR("");
		return;
	}
	if (token.kind != MCTOKEN_WORD || !mclex_is_identifier(token.text)) {
		mcread_fail(r, token.offset, "mc-name", "%s wants one C name, not %.*s", statement,
			    STR_ARG(mcread_quoted(r, &token)));
		skip_line(r);
		return;
	}
	*type = token.text;
	mcread_advance(r);
}

static void read_base(struct reader *r)
{
	size_t offset = r->token.offset;
	uint32_t base;
	if (!mcread_number(r, "OutputBase", UINT32_MAX, &base))
		return;
	if (base != 10 && base != 16)
		mcread_fail(r, offset, "mc-number", "OutputBase is 10 or 16, not %u", base);
	new_define(r)->decimal = base == 10;
}

static void unknown_keyword(struct reader *r)
{
	struct nearest nearest = { .wanted = r->token.text };
	for (size_t i = 0; i < KEYWORDS; i++)
		nearest_offer(&nearest, keywords[i]);
	bool slashes = r->token.kind == MCTOKEN_OTHER && r->token.text.at[0] == '/';
	mcread_fail(r, r->token.offset, "mc-keyword", "%.*s begins no statement%.*s",
		    STR_ARG(mcread_quoted(r, &r->token)),
		    STR_ARG(slashes ? STR("; a comment begins with ';'")
				    : nearest_words(&nearest, r->arena)));
	skip_line(r);
}

static void read_statement(struct reader *r)
{
	size_t offset = r->token.offset;
	enum keyword keyword = keyword_of(&r->token);
	if (keyword == KEYWORDS) {
		unknown_keyword(r);
		return;
	}
	mcread_advance(r);
	if (!mcread_is_sign(r, '=')) {
		mcread_fail(r, r->token.offset, "mc-syntax", "'=' is missing after %.*s",
			    STR_ARG(keywords[keyword]));
		/* The next line may be a good one. */
		if (r->token.kind != MCTOKEN_END && !r->token.first)
			skip_line(r);
		return;
	}
	mcread_advance(r);
	switch (keyword) {
	case KEYWORD_TYPE:
		read_type(r, "MessageIdTypedef", &new_define(r)->type);
		break;
	case KEYWORD_MACRO:
		read_type(r, "MessageIdTypedefMacro", &new_define(r)->macro);
		break;
	case KEYWORD_SEVERITIES:
		mcnames_read(r, &r->severities);
		break;
	case KEYWORD_FACILITIES:
		mcnames_read(r, &r->facilities);
		break;
	case KEYWORD_LANGUAGES:
		mcnames_read(r, &r->languages);
		break;
	case KEYWORD_BASE:
		read_base(r);
		break;
	case KEYWORD_ID:
		mcmessage_id(r, offset);
		break;
	case KEYWORD_SEVERITY:
		mcmessage_severity(r, offset);
		break;
	case KEYWORD_FACILITY:
		mcmessage_facility(r, offset);
		break;
	case KEYWORD_SYMBOL:
		mcmessage_symbol(r, offset);
		break;
	case KEYWORD_LANGUAGE:
		mcmessage_language(r);
		break;
	case KEYWORDS:
		break;
	}
}

/* Room for as many as there may be: none of it is memory before somebody writes there. */
static void make_room(struct reader *r)
{
	enum {
		LINES = 4, /* of a message, mostly at least: its number, language, text and "." */
		MOST = 1 << 16,
	};
	struct mcfile *file = r->file;
	size_t count = file->source->line_count / LINES + 1;
	if (count > MOST)
		count = MOST;
	r->message_capacity = r->text_capacity = r->piece_capacity = count;
	file->messages = arena_room(r->arena, count, sizeof *file->messages);
	file->texts = arena_room(r->arena, count, sizeof *file->texts);
	file->pieces = arena_room(r->arena, count, sizeof *file->pieces);
}

const struct mcfile *mcfile_read(struct arena *arena, const struct source *source,
				 struct diags *diags)
{
	static const struct define_form plain = { 0 };
	struct mcfile *file = arena_alloc(arena, sizeof *file);
	struct reader *r = arena_alloc(arena, sizeof *r);
	file->source = source;
	r->arena = arena;
	r->diags = diags;
	r->file = file;
	r->lexer.text = source->text;
	r->defaults.define = &plain;
	make_room(r);
	mcnames_begin(r);
	mcread_advance(r);
	while (r->token.kind != MCTOKEN_END && r->errors <= MOST_ERRORS)
		read_statement(r);
	mcmessage_end(r);
	if (r->errors > MOST_ERRORS)
		diag_at(diags, DIAG_ERROR, source, r->token.offset, "mc-syntax",
			"so much is wrong that the file is read no further");
	return r->errors ? NULL : file;
}
