#include "identifier.h"

#include "../base/buf.h"
#include "words.h"

struct str identifier_safe(struct str name, struct str language, struct arena *arena)
{
	/* C has names with '_' in front, such as _XOPEN_OK, though few are anybody's to define. */
	bool is_c = str_eq(language, STR("c")) || str_eq(language, STR("c-enum"));
	if (str_starts(name, STR("_")) && !is_c)
		return arena_printf(arena, "N%.*s", STR_ARG(name));
	return words_keep(language, name) ? arena_printf(arena, "%.*s_", STR_ARG(name)) : name;
}

struct str identifier_type(struct str name, struct str language, struct arena *arena)
{
	bool is_php = str_eq(language, STR("php"));
	struct str word = is_php ? identifier_lower(name, arena) : name;
	/* Before these PHP reads "enum" as the name of a class, whatever comes after their letters.
	 */
	if (is_php && (str_starts(word, STR("extends")) || str_starts(word, STR("implements"))))
		return arena_printf(arena, "Page%.*s", STR_ARG(name));
	/* C# has the functions of Pond in a class PondExtensions. */
	bool extensions = str_eq(language, STR("csharp")) && str_ends(name, STR("Extensions"));
	if (extensions || words_keep_type(language, word))
		return arena_printf(arena, "%.*s_", STR_ARG(name));
	return identifier_safe(name, language, arena);
}

static bool is_part(char c)
{
	return byte_is_letter_or_digit(c);
}

struct str identifier_of(struct str text, enum identifier_style style, struct arena *arena)
{
	static const struct str page[] = { STR_INIT("PAGE"), STR_INIT("page"), STR_INIT("Page") };
	struct buf out = { 0 };
	bool word_begins = true;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		if (!is_part(c)) {
			word_begins = true;
			continue;
		}
		if (!out.len && byte_is_digit(c)) {
			buf_add(&out, page[style]);
			if (style != IDENTIFIER_CAMEL)
				buf_add_byte(&out, '_');
			word_begins = false;
		}
		bool digits = byte_is_digit(c) && out.len && byte_is_digit(out.at[out.len - 1]);
		if (word_begins && out.len && (style != IDENTIFIER_CAMEL || digits))
			buf_add_byte(&out, '_');
		bool capital =
		    style == IDENTIFIER_UPPER || (style == IDENTIFIER_CAMEL && word_begins);
		buf_add_byte(&out, capital                     ? byte_upper(c)
				   : style == IDENTIFIER_LOWER ? byte_lower(c)
							       : c);
		word_begins = false;
	}
	if (!out.len)
		buf_add(&out, page[style]);
	return buf_take(&out, arena);
}

struct str identifier_lower(struct str text, struct arena *arena)
{
	char *lower = arena_alloc(arena, text.len + 1);
	for (size_t i = 0; i < text.len; i++)
		lower[i] = byte_lower(text.at[i]);
	return (struct str){ lower, text.len };
}
