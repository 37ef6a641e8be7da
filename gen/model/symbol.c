#include "symbol.h"

#include "../base/buf.h"
#include "../base/map.h"

static char to_upper(char byte)
{
	return byte_is_lower(byte) ? (char)(byte - 'a' + 'A') : byte;
}

struct str symbol_of(struct arena *arena, struct str text)
{
	bool keep = str_has_capital(text), after_other = false;
	struct buf out = { 0 };
	for (size_t i = 0; i < text.len; i++) {
		bool part = byte_is_letter(text.at[i]) || byte_is_digit(text.at[i]);
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

void symbols_make(struct arena *arena, struct model *model)
{
	struct map taken = { .arena = arena };
	for (size_t i = 0; i < model->entry_count; i++)
		for (size_t k = 0; k < model->entries[i].name_count; k++)
			*map_at(&taken, lower(arena, model->entries[i].names[k].text)) =
			    (void *)(uintptr_t)1;
	for (size_t i = 0; i < model->entry_count; i++) {
		struct entry *entry = &model->entries[i];
		if (entry->kind != CODE_TEXT)
			continue;
		bool named = entry->name_count && !entry->contradicted;
		entry->symbol = named ? entry->names[0].text
				      : make_unique(arena, &taken, symbol_of(arena, entry->code));
	}
}
