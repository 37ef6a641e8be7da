#include "msgname.h"

#include "../base/buf.h"

enum kind { KEYWORD, SEVERITY, FACILITY, LANGUAGE };

/* Measured: wmc 8.0 refuses each of these as a SymbolicName in any case. */
static const struct {
	struct str word;
	enum kind kind;
} reserved[] = {
	{ STR_INIT("Application"), FACILITY },     { STR_INIT("Codepages"), KEYWORD },
	{ STR_INIT("English"), LANGUAGE },         { STR_INIT("Error"), SEVERITY },
	{ STR_INIT("Facility"), KEYWORD },         { STR_INIT("FacilityNames"), KEYWORD },
	{ STR_INIT("Informational"), SEVERITY },   { STR_INIT("Language"), KEYWORD },
	{ STR_INIT("LanguageNames"), KEYWORD },    { STR_INIT("MessageId"), KEYWORD },
	{ STR_INIT("MessageIdTypedef"), KEYWORD }, { STR_INIT("MessageIdTypedefMacro"), KEYWORD },
	{ STR_INIT("OutputBase"), KEYWORD },       { STR_INIT("Severity"), KEYWORD },
	{ STR_INIT("SeverityNames"), KEYWORD },    { STR_INIT("Success"), SEVERITY },
	{ STR_INIT("SymbolicName"), KEYWORD },     { STR_INIT("System"), FACILITY },
	{ STR_INIT("Warning"), SEVERITY },
};

enum { RESERVED = sizeof reserved / sizeof *reserved };

static size_t find_reserved(struct str name)
{
	size_t i = 0;
	while (i < RESERVED && !str_eq_nocase(reserved[i].word, name))
		i++;
	return i;
}

bool msgname_reserved(struct str name)
{
	return find_reserved(name) < RESERVED;
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

struct str msgname_choose(struct msgname_set *set, enum msgname_kind kind, struct str wanted,
			  struct str otherwise)
{
	static const enum kind own[] = {
		[MSGNAME_FACILITY] = FACILITY, [MSGNAME_LANGUAGE] = LANGUAGE
	};
	size_t known = find_reserved(wanted);
	bool usable = known == RESERVED ||
		      (reserved[known].kind == own[kind] && str_eq(reserved[known].word, wanted));
	if (usable && msgname_valid(wanted) && msgname_take(set, wanted))
		return wanted;
	return msgname_free(set, otherwise);
}

struct str msgname_make(struct msgname_set *set, struct str stem, uint32_t value)
{
	struct buf made = { 0 };
	for (size_t i = 0; i < stem.len; i++) {
		if (byte_is_letter(stem.at[i]) || byte_is_digit(stem.at[i]))
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
