#include "msgname.h"

#include "../base/buf.h"

/* Measured: wmc 8.0 refuses each of these as a SymbolicName in any case. */
static const struct str reserved[] = {
	STR_INIT("Application"),   STR_INIT("Codepages"),        STR_INIT("English"),
	STR_INIT("Error"),         STR_INIT("Facility"),         STR_INIT("FacilityNames"),
	STR_INIT("Informational"), STR_INIT("Language"),         STR_INIT("LanguageNames"),
	STR_INIT("MessageId"),     STR_INIT("MessageIdTypedef"), STR_INIT("MessageIdTypedefMacro"),
	STR_INIT("OutputBase"),    STR_INIT("Severity"),         STR_INIT("SeverityNames"),
	STR_INIT("Success"),       STR_INIT("SymbolicName"),     STR_INIT("System"),
	STR_INIT("Warning"),
};

bool msgname_reserved(struct str name)
{
	for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
		if (str_eq_nocase(reserved[i], name))
			return true;
	return false;
}

bool msgname_valid(struct str name)
{
	if (!name.len || byte_is_digit(name.at[0]))
		return false;
	for (size_t i = 0; i < name.len; i++)
		if (!byte_is_word(name.at[i]))
			return false;
	return true;
}

static struct str lower(struct arena *arena, struct str word)
{
	char *at = arena_alloc(arena, word.len + 1);
	for (size_t i = 0; i < word.len; i++)
		at[i] = byte_lower(word.at[i]);
	return (struct str){ at, word.len };
}

bool msgname_take(struct msgname_set *set, struct str word)
{
	void **slot = map_at(&set->map, lower(set->map.arena, word));
	bool was_free = !*slot;
	*slot = set;
	return was_free;
}

struct str msgname_free(struct msgname_set *set, struct str word)
{
	while (msgname_reserved(word) || !msgname_take(set, word))
		word = arena_printf(set->map.arena, "%.*s_", STR_ARG(word));
	return word;
}

struct str msgname_choose(struct msgname_set *set, struct str wanted, struct str otherwise)
{
	if (msgname_valid(wanted) && !msgname_reserved(wanted) && msgname_take(set, wanted))
		return wanted;
	return msgname_free(set, otherwise);
}

struct str msgname_make(struct msgname_set *set, struct str stem, uint32_t value)
{
	struct buf made = { 0 };
	for (size_t i = 0; i < stem.len; i++) {
		if (byte_is_letter_or_digit(stem.at[i]))
			buf_add_byte(&made, byte_upper(stem.at[i]));
		else if (made.len && made.at[made.len - 1] != '_')
			buf_add_byte(&made, '_');
	}
	struct str word = buf_str(&made);
	if (word.len && word.at[word.len - 1] == '_')
		word.len--;
	const char *before = !word.len ? "MSG" : byte_is_digit(word.at[0]) ? "MSG_" : "";
	struct str name =
	    arena_printf(set->map.arena, "%s%.*s_0x%08X", before, STR_ARG(word), value);
	buf_free(&made);
	return msgname_free(set, name);
}
