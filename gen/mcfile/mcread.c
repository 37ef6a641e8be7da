#include "mcfile.h"

#include <stdarg.h>

#include "../base/map.h"
#include "../base/nearest.h"
#include "mclex.h"

enum {
	MOST_ERRORS = 100,
	SEVERITIES = 4,
	FACILITIES = 0x1000,
	LANGUAGES = 0x10000,
};

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
	enum keyword keyword = 0;
	while (keyword < KEYWORDS &&
	       !(token->kind == MCTOKEN_WORD && str_eq_nocase(token->text, keywords[keyword])))
		keyword++;
	return keyword;
}

/* Names of one kind, by their text and by their text in small letters. */
struct register_of {
	struct mcnames *names;
	const char *kind;      /* "severity" */
	const char *statement; /* the statement that names them */
	uint32_t limit;
	bool files; /* after ':' stands the name of a file, and it must */
	struct map exact, folded;
};

/* What the statements before say of the messages to come. */
struct defaults {
	const struct mcname *severity, *facility;
	struct str type, macro;
	bool decimal;
};

enum number_form { NUMBER_NEXT, NUMBER_PLUS, NUMBER_GIVEN };

struct reader {
	struct arena *arena;
	struct diags *diags;
	struct mcfile *file;
	struct mclexer lexer;
	struct mctoken token; /* at hand */
	struct register_of severities, facilities, languages;
	struct defaults defaults;
	/* The message that is being read; `open`: its texts may follow, `placed`: its first has come. */
	struct mcmessage message;
	bool open, placed;
	bool own_severity, own_facility;
	enum number_form form;
	uint32_t number;
	size_t number_offset;
	uint32_t last[FACILITIES]; /* the number of each facility's last message */
	uint32_t last_of_all;
	size_t message_capacity, text_capacity, piece_capacity, errors;
};

static void fail(struct reader *r, size_t offset, const char *check, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static void fail(struct reader *r, size_t offset, const char *check, const char *format, ...)
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
static struct str quoted(const struct reader *r, const struct mctoken *token)
{
	enum { LONGEST = 60 };
	if (token->kind == MCTOKEN_END)
		return STR("the end of the file");
	if (token->kind == MCTOKEN_COMMENT)
		return STR("a comment");
	struct str text = token->text;
	size_t len = text.len < LONGEST ? text.len : LONGEST;
	while (len < text.len && len && ((unsigned char)text.at[len] & 0xC0) == 0x80)
		len--;
	return arena_printf(r->arena, "'%.*s%s'", (int)len, text.at, len < text.len ? "..." : "");
}

/* --- the file's order --- */

static struct mcpiece *add_piece(struct reader *r, size_t offset)
{
	struct mcfile *file = r->file;
	file->pieces = arena_grow(r->arena, file->pieces, file->piece_count, &r->piece_capacity,
				  sizeof *file->pieces);
	file->pieces[file->piece_count] = (struct mcpiece){ .offset = offset };
	return &file->pieces[file->piece_count++];
}

/*
 * The next token that is no comment. Comments are kept for the header where they have their lines alone;
 * one after a statement is of the statement, and mostly no C.
 */
static void advance(struct reader *r)
{
	for (;;) {
		r->token = mclex_next(&r->lexer);
		if (r->token.kind != MCTOKEN_COMMENT)
			return;
		if (!r->token.first)
			continue;
		struct str text = r->token.text;
		/* An empty one is none of no bytes. */
		add_piece(r, r->token.offset)->comment =
		    text.at ? text : (struct str){ r->file->source->text.at, 0 };
	}
}

static bool is_sign(const struct reader *r, char sign)
{
	return r->token.kind == MCTOKEN_SIGN && r->token.text.at[0] == sign;
}

/* Goes to the first token of the next line. */
static void skip_line(struct reader *r)
{
	r->lexer.at = str_line_end(r->lexer.text, r->token.offset);
	r->lexer.first = true;
	advance(r);
}

/* --- names --- */

static struct str folded(struct reader *r, struct str text)
{
	char *copy = arena_array(r->arena, text.len + 1, 1);
	for (size_t i = 0; i < text.len; i++)
		copy[i] = byte_lower(text.at[i]);
	return (struct str){ copy, text.len };
}

static struct mcname *find_name(struct reader *r, const struct register_of *names, struct str text)
{
	struct mcname *found = map_get(&names->exact, text);
	return found ? found : map_get(&names->folded, folded(r, text));
}

/* A name that is there already has a new number and symbol afterwards, as in every compiler. */
static void put_name(struct reader *r, struct register_of *names, const struct mcname *name)
{
	struct mcname *known = find_name(r, names, name->name);
	if (known) {
		*known = *name;
		return;
	}
	known = arena_alloc(r->arena, sizeof *known);
	*known = *name;
	names->names->items = arena_grow(r->arena, names->names->items, names->names->count,
					 &names->names->capacity, sizeof(struct mcname *));
	names->names->items[names->names->count++] = known;
	*map_at(&names->exact, known->name) = known;
	*map_at(&names->folded, folded(r, known->name)) = known;
}

static void put_built_in(struct reader *r, struct register_of *names, struct str name,
			 uint32_t number, struct str symbol)
{
	put_name(
	    r, names,
	    &(struct mcname){ .name = name, .number = number, .symbol = symbol, .built_in = true });
}

static struct register_of new_register(struct reader *r, struct mcnames *names, const char *kind,
				       const char *statement, uint32_t limit, bool files)
{
	return (struct register_of){ .names = names,
				     .kind = kind,
				     .statement = statement,
				     .limit = limit,
				     .files = files,
				     .exact = { .arena = r->arena },
				     .folded = { .arena = r->arena } };
}

static void begin(struct reader *r)
{
	static const struct str severities[] = { STR_INIT("Success"), STR_INIT("Informational"),
						 STR_INIT("Warning"), STR_INIT("Error") };
	struct mcfile *file = r->file;
	r->severities =
	    new_register(r, &file->severities, "severity", "SeverityNames", SEVERITIES, false);
	r->facilities =
	    new_register(r, &file->facilities, "facility", "FacilityNames", FACILITIES, false);
	r->languages =
	    new_register(r, &file->languages, "language", "LanguageNames", LANGUAGES, true);
	for (uint32_t i = 0; i < SEVERITIES; i++)
		put_built_in(r, &r->severities, severities[i], i, STR(""));
	put_built_in(r, &r->facilities, STR("System"), 0xFF, STR(""));
	put_built_in(r, &r->facilities, STR("Application"), 0xFFF, STR(""));
	put_built_in(r, &r->languages, STR("English"), 0x409, STR("MSG00001"));
}

static struct str nearest(struct reader *r, const struct register_of *names, struct str text)
{
	struct nearest nearest = { .wanted = text };
	for (size_t i = 0; i < names->names->count; i++)
		nearest_offer(&nearest, names->names->items[i]->name);
	return nearest_words(&nearest, r->arena);
}

/* The name after "=", taken; NULL after an error. */
static const struct mcname *read_known(struct reader *r, const struct register_of *names)
{
	struct mctoken token = r->token;
	if (token.kind != MCTOKEN_WORD) {
		fail(r, token.offset, "mc-syntax", "the name of a %s is missing before %.*s",
		     names->kind, STR_ARG(quoted(r, &token)));
		return NULL;
	}
	const struct mcname *found = find_name(r, names, token.text);
	if (!found)
		fail(r, token.offset, "mc-name", "there is no %s %.*s in %s%.*s", names->kind,
		     STR_ARG(quoted(r, &token)), names->statement,
		     STR_ARG(nearest(r, names, token.text)));
	return found;
}

static bool expect_sign(struct reader *r, char sign, const char *where)
{
	if (is_sign(r, sign)) {
		advance(r);
		return true;
	}
	fail(r, r->token.offset, "mc-syntax", "'%c' is missing in %s before %.*s", sign, where,
	     STR_ARG(quoted(r, &r->token)));
	return false;
}

static bool read_number(struct reader *r, const char *what, uint32_t limit, uint32_t *number)
{
	struct mctoken token = r->token;
	if (token.kind != MCTOKEN_NUMBER) {
		fail(r, token.offset, "mc-syntax", "the number of %s is missing before %.*s", what,
		     STR_ARG(quoted(r, &token)));
		return false;
	}
	advance(r);
	if (!mclex_number(token.text, number)) {
		fail(r, token.offset, "mc-number", "%.*s is no number of 32 bits",
		     STR_ARG(quoted(r, &token)));
		return false;
	}
	if (*number >= limit) {
		fail(r, token.offset, "mc-number", "%.*s is too big for %s, which is below 0x%X",
		     STR_ARG(quoted(r, &token)), what, limit);
		return false;
	}
	return true;
}

/* It becomes the name of a file that is written: beside the others, and nowhere else. */
static bool is_file_name(struct str text)
{
	bool good = text.len && !str_eq(text, STR(".")) && !str_eq(text, STR(".."));
	for (size_t i = 0; i < text.len; i++)
		good &= text.at[i] != '/' && text.at[i] != '\\' && text.at[i] != ':' &&
			(unsigned char)text.at[i] >= ' ';
	return good;
}

/* After the number: ":SYMBOL", or ":file". */
static bool read_symbol(struct reader *r, const struct register_of *names, struct mcname *name)
{
	if (!names->files && !is_sign(r, ':'))
		return true;
	if (!is_sign(r, ':')) {
		fail(r, r->token.offset, "mc-syntax",
		     "':' and the name of its file are missing after language '%.*s'",
		     STR_ARG(name->name));
		return false;
	}
	if (!names->files) {
		advance(r);
		struct mctoken token = r->token;
		bool good = token.kind == MCTOKEN_WORD && mclex_is_identifier(token.text);
		if (!good)
			fail(r, token.offset, "mc-name", "%.*s is no C name for %s '%.*s'",
			     STR_ARG(quoted(r, &token)), names->kind, STR_ARG(name->name));
		name->symbol = token.text;
		if (token.kind == MCTOKEN_WORD)
			advance(r);
		return good;
	}
	struct mctoken file = mclex_file_name(&r->lexer);
	advance(r);
	name->symbol = file.text;
	if (file.kind == MCTOKEN_WORD && is_file_name(file.text))
		return true;
	fail(r, file.offset, "mc-name",
	     "%.*s is no name for the file of language '%.*s'; it is written beside the others",
	     STR_ARG(quoted(r, &file)), STR_ARG(name->name));
	return false;
}

static bool read_entry(struct reader *r, struct register_of *names)
{
	struct mcname name = { .name = r->token.text, .offset = r->token.offset };
	if (r->token.kind != MCTOKEN_WORD) {
		fail(r, r->token.offset, "mc-syntax", "%.*s stands in %s where a name should",
		     STR_ARG(quoted(r, &r->token)), names->statement);
		return false;
	}
	advance(r);
	if (!expect_sign(r, '=', names->statement) ||
	    !read_number(r, names->kind, names->limit, &name.number) ||
	    !read_symbol(r, names, &name))
		return false;
	put_name(r, names, &name);
	return true;
}

/* After an error in a list: after its ")", or at the line that begins with a keyword. */
static void recover_list(struct reader *r)
{
	while (r->token.kind != MCTOKEN_END && !is_sign(r, ')') &&
	       !(r->token.first && keyword_of(&r->token) < KEYWORDS))
		advance(r);
	if (is_sign(r, ')'))
		advance(r);
}

static void read_names(struct reader *r, struct register_of *names)
{
	if (!expect_sign(r, '(', names->statement)) {
		recover_list(r);
		return;
	}
	while (!is_sign(r, ')')) {
		if (r->token.kind == MCTOKEN_END) {
			fail(r, r->token.offset, "mc-syntax", "')' of %s is missing",
			     names->statement);
			return;
		}
		if (!read_entry(r, names)) {
			recover_list(r);
			return;
		}
	}
	advance(r);
}

/* --- messages --- */

static void report_textless(struct reader *r)
{
	if (r->open && !r->placed)
		fail(
		    r, r->message.offset, "mc-text",
		    "the message has no text: a line 'Language=...', the text, and a line '.' are wanted");
	r->open = false;
}

/* Its number, when all that it depends on has been read. */
static void place_message(struct reader *r)
{
	struct mcmessage *message = &r->message;
	message->severity = r->defaults.severity;
	message->facility = r->defaults.facility;
	message->type = r->defaults.type;
	message->macro = r->defaults.macro;
	message->decimal = r->defaults.decimal;
	uint32_t severity = message->severity ? message->severity->number : 0;
	uint32_t facility = message->facility ? message->facility->number : 0;
	uint64_t id = r->number, by_others = r->number;
	if (r->form != NUMBER_GIVEN) {
		id += r->last[facility];
		by_others += r->last_of_all;
	}
	if (id > 0xFFFF) {
		fail(r, r->number_offset, "mc-number",
		     "the message's number is 0x%llX, and a MessageId has 16 bits",
		     (unsigned long long)id);
		id = 0xFFFF;
	}
	struct mcfile *file = r->file;
	message->value = severity << 30 | facility << 16 | (uint32_t)id;
	message->first_text = file->text_count;
	r->last[facility] = r->last_of_all = (uint32_t)id;
	file->messages = arena_grow(r->arena, file->messages, file->message_count,
				    &r->message_capacity, sizeof *file->messages);
	file->messages[file->message_count] = *message;
	add_piece(r, message->offset)->message = file->message_count++;
	if ((severity && !r->own_severity) || (facility && !r->own_facility))
		if (!file->carried_count++)
			file->carried_offset = message->offset;
	if (id != by_others && !file->counted_count++)
		file->counted_offset = r->number_offset;
	r->placed = true;
}

/* The text after the line of "Language". */
static void read_text(struct reader *r, const struct mcname *language, size_t offset)
{
	struct str text = r->lexer.text;
	size_t from = r->lexer.at, at = from;
	for (;;) {
		if (at >= text.len) {
			fail(r, offset, "mc-text",
			     "the text does not end: a line that is a lone '.' is missing");
			r->lexer.at = text.len;
			break;
		}
		size_t end = str_line_end(text, at);
		struct str line = str_slice(text, at, end);
		if (str_ends(line, STR("\r")))
			line.len--;
		if (str_eq(line, STR("."))) {
			r->file->unended = end == text.len;
			r->lexer.at = end + (end < text.len);
			break;
		}
		at = end + (end < text.len);
	}
	struct mcfile *file = r->file;
	file->texts = arena_grow(r->arena, file->texts, file->text_count, &r->text_capacity,
				 sizeof *file->texts);
	file->texts[file->text_count++] =
	    (struct mctext){ language, str_slice(text, from, at), from };
	file->messages[file->message_count - 1].text_count++;
}

static void check_language_twice(struct reader *r, const struct mcname *language, size_t offset)
{
	const struct mcmessage *message = &r->file->messages[r->file->message_count - 1];
	/* Looked at from the end, and not without end: a message has few languages. */
	enum { LOOKED_AT = 256 };
	for (size_t i = 0; i < message->text_count && i < LOOKED_AT; i++)
		if (r->file->texts[r->file->text_count - 1 - i].language == language)
			fail(r, offset, "mc-text", "the message has a text in %.*s already",
			     STR_ARG(language->name));
}

static void read_language(struct reader *r)
{
	static const struct mcname unknown = { 0 };
	size_t offset = r->token.offset;
	const struct mcname *language = read_known(r, &r->languages);
	/* After the name; a comment there is one. */
	size_t line = str_line_end(r->lexer.text, offset);
	if (r->token.kind == MCTOKEN_WORD) {
		struct mctoken rest = mclex_next(&r->lexer);
		if (rest.kind != MCTOKEN_END && rest.kind != MCTOKEN_COMMENT && rest.offset < line)
			fail(r, rest.offset, "mc-syntax",
			     "%.*s stands after the language; the text begins on the next line",
			     STR_ARG(quoted(r, &rest)));
	}
	r->lexer.at = line + (line < r->lexer.text.len);
	r->lexer.first = true;
	if (!r->open) {
		fail(r, offset, "mc-syntax",
		     "a text stands without a message; 'MessageId=' begins one");
		r->message = (struct mcmessage){ .offset = offset };
		r->open = true;
		r->placed = false;
		r->form = NUMBER_NEXT;
		r->number = 1;
		r->number_offset = offset;
	}
	if (!r->placed)
		place_message(r);
	if (language)
		check_language_twice(r, language, offset);
	read_text(r, language ? language : &unknown, offset);
	advance(r);
}

static void read_id(struct reader *r, size_t offset)
{
	report_textless(r);
	r->message = (struct mcmessage){ .offset = offset };
	r->open = true;
	r->placed = r->own_severity = r->own_facility = false;
	r->number_offset = r->token.offset;
	r->form = NUMBER_NEXT;
	r->number = 1;
	if (is_sign(r, '+')) {
		advance(r);
		r->number_offset = r->token.offset;
		r->form = NUMBER_PLUS;
		if (!read_number(r, "MessageId", 0x10000, &r->number))
			r->number = 0;
	} else if (r->token.kind == MCTOKEN_NUMBER) {
		r->form = NUMBER_GIVEN;
		if (!read_number(r, "MessageId", 0x10000, &r->number))
			r->number = 0;
	} else {
		r->number_offset = offset;
	}
}

/* Fields of a message stand between its MessageId and its first text. */
static bool in_message(struct reader *r, size_t offset, struct str keyword)
{
	if (r->open && !r->placed)
		return true;
	fail(r, offset, "mc-syntax", "%.*s stands %s; 'MessageId=' begins a message",
	     STR_ARG(keyword), r->open ? "after the message's text" : "outside of a message");
	return false;
}

static void read_severity(struct reader *r, size_t offset)
{
	bool inside = in_message(r, offset, STR("Severity"));
	const struct mcname *found = read_known(r, &r->severities);
	if (r->token.kind == MCTOKEN_WORD)
		advance(r);
	if (inside && found) {
		r->defaults.severity = found;
		r->own_severity = true;
	}
}

static void read_facility(struct reader *r, size_t offset)
{
	bool inside = in_message(r, offset, STR("Facility"));
	const struct mcname *found = read_known(r, &r->facilities);
	if (r->token.kind == MCTOKEN_WORD)
		advance(r);
	if (inside && found) {
		r->defaults.facility = found;
		r->own_facility = true;
	}
}

static void read_symbolic_name(struct reader *r, size_t offset)
{
	bool inside = in_message(r, offset, STR("SymbolicName"));
	struct mctoken token = r->token;
	if (token.kind != MCTOKEN_WORD || !mclex_is_identifier(token.text)) {
		fail(r, token.offset, "mc-name", "%.*s is no C name for a message",
		     STR_ARG(quoted(r, &token)));
		if (token.kind != MCTOKEN_WORD && token.kind != MCTOKEN_NUMBER)
			return;
	} else if (inside) {
		r->message.symbol = token.text;
		r->message.symbol_offset = token.offset;
	}
	advance(r);
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
		fail(r, token.offset, "mc-name", "%s wants one C name, not %.*s", statement,
		     STR_ARG(quoted(r, &token)));
		skip_line(r);
		return;
	}
	*type = token.text;
	advance(r);
}

static void read_base(struct reader *r)
{
	size_t offset = r->token.offset;
	uint32_t base;
	if (!read_number(r, "OutputBase", UINT32_MAX, &base))
		return;
	if (base != 10 && base != 16)
		fail(r, offset, "mc-number", "OutputBase is 10 or 16, not %u", base);
	r->defaults.decimal = base == 10;
}

static void unknown_keyword(struct reader *r)
{
	struct nearest nearest = { .wanted = r->token.text };
	for (size_t i = 0; i < KEYWORDS; i++)
		nearest_offer(&nearest, keywords[i]);
	bool slashes = r->token.kind == MCTOKEN_OTHER && r->token.text.at[0] == '/';
	fail(r, r->token.offset, "mc-keyword", "%.*s begins no statement%.*s",
	     STR_ARG(quoted(r, &r->token)),
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
	advance(r);
	if (!is_sign(r, '=')) {
		fail(r, r->token.offset, "mc-syntax", "'=' is missing after %.*s",
		     STR_ARG(keywords[keyword]));
		/* The next line may be a good one. */
		if (r->token.kind != MCTOKEN_END && !r->token.first)
			skip_line(r);
		return;
	}
	advance(r);
	switch (keyword) {
	case KEYWORD_TYPE:
		read_type(r, "MessageIdTypedef", &r->defaults.type);
		break;
	case KEYWORD_MACRO:
		read_type(r, "MessageIdTypedefMacro", &r->defaults.macro);
		break;
	case KEYWORD_SEVERITIES:
		read_names(r, &r->severities);
		break;
	case KEYWORD_FACILITIES:
		read_names(r, &r->facilities);
		break;
	case KEYWORD_LANGUAGES:
		read_names(r, &r->languages);
		break;
	case KEYWORD_BASE:
		read_base(r);
		break;
	case KEYWORD_ID:
		read_id(r, offset);
		break;
	case KEYWORD_SEVERITY:
		read_severity(r, offset);
		break;
	case KEYWORD_FACILITY:
		read_facility(r, offset);
		break;
	case KEYWORD_SYMBOL:
		read_symbolic_name(r, offset);
		break;
	case KEYWORD_LANGUAGE:
		read_language(r);
		break;
	case KEYWORDS:
		break;
	}
}

const struct mcfile *mcfile_read(struct arena *arena, const struct source *source,
				 struct diags *diags)
{
	struct mcfile *file = arena_alloc(arena, sizeof *file);
	struct reader *r = arena_alloc(arena, sizeof *r);
	file->source = source;
	r->arena = arena;
	r->diags = diags;
	r->file = file;
	r->lexer.text = source->text;
	begin(r);
	advance(r);
	while (r->token.kind != MCTOKEN_END && r->errors <= MOST_ERRORS)
		read_statement(r);
	report_textless(r);
	if (r->errors > MOST_ERRORS)
		diag_at(diags, DIAG_ERROR, source, r->token.offset, "mc-syntax",
			"so much is wrong that the file is read no further");
	return r->errors ? NULL : file;
}
