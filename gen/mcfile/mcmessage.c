/* A message: its number, its fields, its texts. */
#include "mcreader.h"

void mcmessage_end(struct reader *r)
{
	if (r->open && !r->placed)
		mcread_fail(
		    r, r->message.offset, "mc-text",
		    "the message has no text: a line 'Language=...', the text, and a line '.' are wanted");
	r->open = false;
}

/* Its number, when all that it depends on has been read. */
static void place_message(struct reader *r)
{
	struct mcmessage *message = &r->message;
	const struct mcname *known = r->defaults.facility;
	uint32_t severity = r->defaults.severity ? r->defaults.severity->number : 0;
	uint32_t facility = known ? known->number : 0;
	uint64_t id = r->number, by_others = r->number;
	if (r->form != NUMBER_GIVEN) {
		id += r->last[facility];
		by_others += r->last_of_all;
	}
	if (id > 0xFFFF) {
		mcread_fail(r, r->number_offset, "mc-number",
			    "the message's number is 0x%llX, and a MessageId has 16 bits",
			    (unsigned long long)id);
		id = 0xFFFF;
	}
	struct mcfile *file = r->file;
	message->value = severity << 30 | facility << 16 | (uint32_t)id;
	message->define = r->defaults.define;
	message->first_text = (uint32_t)file->text_count;
	r->last[facility] = (uint16_t)id;
	r->last_of_all = (uint32_t)id;
	file->messages = arena_grow(r->arena, file->messages, file->message_count,
				    &r->message_capacity, sizeof *file->messages);
	file->messages[file->message_count] = *message;
	mcread_piece(r, message->offset)->message = (uint32_t)file->message_count++;
	if ((severity && !r->own_severity) || (facility && !r->own_facility))
		if (!file->carried_count++)
			file->carried_offset = message->offset;
	if (known && known->built_in && str_eq_nocase(known->name, STR("Application")) &&
	    !file->application_count++)
		file->application_offset = message->offset;
	if (id != by_others && !file->counted_count++)
		file->counted_offset = r->number_offset;
	r->placed = true;
}

/* "keyword =", as it begins a line of a file and hardly one of a text. */
static bool is_statement(struct str line, struct str keyword)
{
	return line.len > keyword.len && str_eq_nocase(str_slice(line, 0, keyword.len), keyword) &&
	       str_starts(str_trim(str_slice(line, keyword.len, line.len)), STR("="));
}

/* The text after the line of "Language". */
static void read_text(struct reader *r, const struct mcname *language, size_t offset)
{
	struct str text = r->lexer.text;
	size_t from = r->lexer.at, at = from;
	bool message = false, another = false;
	for (;;) {
		if (at >= text.len) {
			/*
			 * mc.exe takes the file's end for the text's. Where a message follows, that
			 * is a mistake.
			 */
			r->file->open_offset = offset;
			if (message || another)
				mcread_fail(
				    r, offset, "mc-text",
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
			if (message && another)
				diag_at(
				    r->diags, DIAG_WARNING, r->file->source, offset, "mc-open-text",
				    "the text holds what looks like a message; is a line that is a lone '.' missing?");
			r->lexer.at = end + (end < text.len);
			break;
		}
		if (str_find_byte(line, '=', 0) != STR_NONE) {
			message |= is_statement(line, STR("MessageId"));
			another |= is_statement(line, STR("Language"));
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
			mcread_fail(r, offset, "mc-text", "the message has a text in %.*s already",
				    STR_ARG(language->name));
}

void mcmessage_language(struct reader *r)
{
	static const struct mcname unknown = { 0 };
	size_t offset = r->token.offset;
	const struct mcname *language = mcnames_known(r, &r->languages);
	/* After the name; a comment there is one. */
	size_t line = str_line_end(r->lexer.text, offset);
	if (r->token.kind == MCTOKEN_WORD) {
		struct mctoken rest;
		mclex_next(&r->lexer, &rest);
		if (rest.kind != MCTOKEN_END && rest.kind != MCTOKEN_COMMENT && rest.offset < line)
			mcread_fail(
			    r, rest.offset, "mc-syntax",
			    "%.*s stands after the language; the text begins on the next line",
			    STR_ARG(mcread_quoted(r, &rest)));
	}
	r->lexer.at = line + (line < r->lexer.text.len);
	r->lexer.first = true;
	if (!r->open) {
		mcread_fail(r, offset, "mc-syntax",
			    "a text stands without a message; 'MessageId=' begins one");
		r->message = (struct mcmessage){ .offset = (uint32_t)offset };
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
	mcread_advance(r);
}

void mcmessage_id(struct reader *r, size_t offset)
{
	mcmessage_end(r);
	r->message = (struct mcmessage){ .offset = (uint32_t)offset };
	r->open = true;
	r->placed = r->own_severity = r->own_facility = false;
	r->number_offset = r->token.offset;
	r->form = NUMBER_NEXT;
	r->number = 1;
	if (mcread_is_sign(r, '+')) {
		mcread_advance(r);
		r->number_offset = r->token.offset;
		r->form = NUMBER_PLUS;
		if (!mcread_number(r, "MessageId", 0x10000, &r->number))
			r->number = 0;
	} else if (r->token.kind == MCTOKEN_NUMBER) {
		r->form = NUMBER_GIVEN;
		if (!mcread_number(r, "MessageId", 0x10000, &r->number))
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
	mcread_fail(r, offset, "mc-syntax", "%.*s stands %s; 'MessageId=' begins a message",
		    STR_ARG(keyword),
		    r->open ? "after the message's text" : "outside of a message");
	return false;
}

/* Takes the name that stands after the keyword; `*own` says so where a message has it. */
static void take_name(struct reader *r, size_t offset, struct str keyword,
		      const struct register_of *names, const struct mcname **taken, bool *own)
{
	bool inside = in_message(r, offset, keyword);
	const struct mcname *found = mcnames_known(r, names);
	if (r->token.kind == MCTOKEN_WORD)
		mcread_advance(r);
	if (inside && found) {
		*taken = found;
		*own = true;
	}
}

void mcmessage_severity(struct reader *r, size_t offset)
{
	take_name(r, offset, STR("Severity"), &r->severities, &r->defaults.severity,
		  &r->own_severity);
}

void mcmessage_facility(struct reader *r, size_t offset)
{
	take_name(r, offset, STR("Facility"), &r->facilities, &r->defaults.facility,
		  &r->own_facility);
}

void mcmessage_symbol(struct reader *r, size_t offset)
{
	bool inside = in_message(r, offset, STR("SymbolicName"));
	struct mctoken token = r->token;
	if (token.kind != MCTOKEN_WORD || !mclex_is_identifier(token.text)) {
		mcread_fail(r, token.offset, "mc-name", "%.*s is no C name for a message",
			    STR_ARG(mcread_quoted(r, &token)));
		if (token.kind != MCTOKEN_WORD && token.kind != MCTOKEN_NUMBER)
			return;
	} else if (inside) {
		r->message.symbol = token.text;
		r->message.symbol_offset = (uint32_t)token.offset;
	}
	mcread_advance(r);
}
