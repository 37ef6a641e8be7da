#include "symbol.h"

#include "../base/buf.h"
#include "../base/map.h"
#include "../checks/checks.h"

static char to_upper(char byte)
{
	return byte_is_lower(byte) ? (char)(byte - 'a' + 'A') : byte;
}

struct str symbol_of(struct arena *arena, struct str text)
{
	bool keep = str_has_capital(text), after_other = false;
	struct buf out = { 0 };
	for (size_t i = 0; i < text.len; i++) {
		bool part = byte_is_letter_or_digit(text.at[i]);
		if (part && after_other && out.len)
			buf_add_byte(&out, '_');
		if (part && !out.len && byte_is_digit(text.at[i]))
			buf_add(&out, STR("CODE_"));
		if (part)
			buf_add_byte(&out, keep ? text.at[i] : to_upper(text.at[i]));
		after_other = !part;
	}
	if (!out.len)
		buf_add(&out, STR("CODE"));
	return buf_take(&out, arena);
}

/* The text in small letters, as a key. */
static struct str lower(struct arena *arena, struct str text)
{
	char *copy = arena_alloc(arena, text.len + 1);
	for (size_t i = 0; i < text.len; i++)
		copy[i] = byte_lower(text.at[i]);
	return (struct str){ copy, text.len };
}

/* The map holds, for each symbol that is taken, how many have been made of it. */
static struct str make_unique(struct arena *arena, struct map *taken, struct str symbol)
{
	void **slot = map_at(taken, lower(arena, symbol));
	uintptr_t times = (uintptr_t)*slot;
	*slot = (void *)(times + 1);
	if (!times)
		return symbol;
	for (;; times++) {
		struct str other =
		    arena_printf(arena, "%.*s_%zu", STR_ARG(symbol), (size_t)times + 1);
		void **again = map_at(taken, lower(arena, other));
		if (*again)
			continue;
		*again = (void *)(uintptr_t)1;
		*map_at(taken, lower(arena, symbol)) = (void *)(times + 1);
		return other;
	}
}

/*
 * The names of the model, which nothing made here may have again; letters' case makes no
 * difference.
 */
static struct map taken_names(struct arena *arena, const struct model *model)
{
	struct map taken = { .arena = arena };
	for (size_t i = 0; i < model->entry_count; i++)
		for (size_t k = 0; k < model->entries[i].name_count; k++)
			*map_at(&taken, lower(arena, model->entries[i].names[k].text)) =
			    (void *)(uintptr_t)1;
	return taken;
}

void symbols_make(struct arena *arena, struct model *model)
{
	/* Mostly no code is a text. */
	size_t texts = 0;
	for (size_t i = 0; i < model->entry_count; i++)
		texts += model->entries[i].kind == CODE_TEXT;
	if (!texts)
		return;
	struct map taken = taken_names(arena, model);
	for (size_t i = 0; i < model->entry_count; i++) {
		struct entry *entry = &model->entries[i];
		if (entry->kind != CODE_TEXT)
			continue;
		bool named = entry_is_named(entry);
		entry->symbol = named ? entry->names[0].text
				      : make_unique(arena, &taken, symbol_of(arena, entry->code));
	}
}

/* U+00C0 to U+00FF without their marks; '*': a sign. */
static const char latin[] = "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTSaaaaaaaceeeeiiiidnooooo*ouuuuyty";

/* The text's first phrase in capitals, its words joined by '_'. */
static struct str phrase_of(struct arena *arena, struct str text)
{
	enum { LONGEST = 60 };
	struct buf out = { 0 };
	bool parted = false;
	for (size_t at = 0; at < text.len;) {
		char byte = text.at[at], next = str_byte(text, at + 1);
		bool ends = byte == '\n' || byte == '(' || byte == ';' || byte == ':' ||
			    ((byte == '.' || byte == ',') && !byte_is_word(next));
		uint32_t code = utf8_next(text, &at);
		char letter = code < 0x80 ? byte : '*';
		if (code >= 0xC0 && code <= 0xFF)
			letter = latin[code - 0xC0];
		if (out.len && (ends || (parted && out.len >= LONGEST)))
			break;
		/* "Don't", and a letter that has no capital here, part nothing. */
		if (byte == '\'' || code == 0x2019)
			continue;
		if (!byte_is_letter(letter) && !byte_is_digit(letter)) {
			parted = true;
			continue;
		}
		if (parted && out.len)
			buf_add_byte(&out, '_');
		parted = false;
		buf_add_byte(&out, to_upper(letter));
	}
	return buf_take(&out, arena);
}

/* The number as it can stand in a name. */
static struct str number_of(struct arena *arena, const struct entry *entry)
{
	if (entry->form == FORM_HEX)
		return arena_printf(arena, "%08llX", (unsigned long long)entry->value);
	if (entry->form == FORM_NEGATIVE && entry_width(entry) == 32)
		return arena_printf(arena, "MINUS_%u", (unsigned)(0 - (uint32_t)entry->value));
	return arena_printf(arena, "%llu", (unsigned long long)entry->value);
}

static struct str made_name(struct arena *arena, struct map *taken, const struct entry *entry)
{
	struct str number = number_of(arena, entry);
	struct str phrase = phrase_of(arena, entry->phrase.len    ? entry->phrase
					     : entry->message.len ? entry->message
								  : entry->plain);
	if (!phrase.len || byte_is_digit(phrase.at[0]))
		phrase = phrase.len ? arena_printf(arena, "CODE_%.*s", STR_ARG(phrase))
				    : arena_printf(arena, "CODE_%.*s", STR_ARG(number));
	void **slot = map_at(taken, lower(arena, phrase));
	if (*slot) {
		phrase = arena_printf(arena, "%.*s_%.*s", STR_ARG(phrase), STR_ARG(number));
		return make_unique(arena, taken, phrase);
	}
	*slot = (void *)(uintptr_t)1;
	return phrase;
}

void names_make(struct arena *arena, struct model *model, const struct source *source,
		struct diags *diags)
{
	struct map taken = taken_names(arena, model);
	for (size_t i = 0; i < model->entry_count; i++) {
		struct entry *entry = &model->entries[i];
		if (entry->kind != CODE_NUMBER || entry->name_count)
			continue;
		struct entry_name *name = arena_alloc(arena, sizeof *name);
		*name = (struct entry_name){ .text = made_name(arena, &taken, entry),
					     .offset = entry->offset };
		entry->names = name;
		entry->name_count = 1;
		check_report(diags, CHECK_MADE_NAME, source, entry->offset,
			     "%.*s is the name of %.*s, made of its text", STR_ARG(name->text),
			     STR_ARG(entry_code_label(entry, arena)));
	}
}
