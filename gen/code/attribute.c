/* "#[deprecated(note = "...")]", "[[deprecated("...")]]", "[Obsolete]", "@Deprecated": see block.h.
 */
#include "../entry/limits.h"
#include "../prose/retired.h"
#include "block.h"
#include "codemask.h"

#include <string.h>

/* The lines around a definition, with what of them is code. */
struct around {
	struct str text;
	const char *mask;
};

static bool is_code(const struct around *around, size_t at)
{
	return around->mask[at] == CODEMASK_CODE;
}

static bool is_one_of(char c, const char *signs)
{
	return c && strchr(signs, c);
}

/* Where what belongs to the name at byte `at` begins: after the definition before it. */
static size_t begins(const struct around *around, size_t at)
{
	size_t depth = 0;
	for (; at > 0; at--) {
		char c = is_code(around, at - 1) ? around->text.at[at - 1] : ' ';
		if (!depth && is_one_of(c, "=,;{"))
			break;
		depth += is_one_of(c, ")]");
		depth -= is_one_of(c, "([") && depth;
	}
	return at;
}

/* Where it ends: before its value, or before what follows it. */
static size_t ends(const struct around *around, size_t at)
{
	size_t depth = 0;
	for (; at < around->text.len; at++) {
		char c = is_code(around, at) ? around->text.at[at] : ' ';
		if (!depth && is_one_of(c, "=,"))
			break;
		depth += is_one_of(c, "([");
		depth -= is_one_of(c, ")]") && depth;
	}
	return at;
}

/* What stands in the brackets at `at`; empty where there are none. */
static struct str arguments_at(const struct around *around, size_t at)
{
	at = str_skip_space(around->text, at);
	if (str_byte(around->text, at) != '(')
		return STR("");
	size_t depth = 1, end = at + 1;
	for (; end < around->text.len && depth; end++) {
		char c = is_code(around, end) ? around->text.at[end] : ' ';
		depth += c == '(';
		depth -= c == ')';
	}
	return str_trim(str_slice(around->text, at + 1, depth ? end : end - 1));
}

/* The string at the beginning of the text; empty where none is. */
static struct str string_at(struct str text)
{
	size_t end = 1;
	if (str_byte(text, 0) != '"')
		return STR("");
	while (end < text.len && text.at[end] != '"')
		end += text.at[end] == '\\' ? 2 : 1;
	return str_trim(str_slice(text, 1, end));
}

/* The string that the arguments have under a name; empty where none is. */
static struct str argument(struct str arguments, struct str name)
{
	for (ptrdiff_t at = 0; (at = str_find(arguments, name, (size_t)at)) != STR_NONE; at++) {
		size_t sign = str_skip_space(arguments, (size_t)at + name.len);
		bool word = at == 0 || !byte_is_word(arguments.at[at - 1]);
		if (word && str_byte(arguments, sign) == '=')
			return string_at(str_trim(str_slice(arguments, sign + 1, arguments.len)));
	}
	return STR("");
}

static struct str sentence(struct arena *arena, struct str arguments)
{
	struct str how, since = argument(arguments, STR("since"));
	struct str note = string_at(arguments);
	if (!note.len)
		note = argument(arguments, STR("note"));
	if (!note.len)
		note = argument(arguments, STR("message"));
	if (!since.len && retired_find(note, &how))
		return note;
	return arena_printf(arena, "Deprecated%s%.*s%s%.*s", since.len ? " since " : "",
			    STR_ARG(since),
			    !note.len   ? ""
			    : since.len ? ", "
					: ": ",
			    STR_ARG(note));
}

/* Looks for such an attribute among the bytes; its sentence, or an empty text. */
static struct str find(struct arena *arena, const struct around *around, size_t from, size_t to)
{
	static const struct str words[] = { STR_INIT("deprecated"), STR_INIT("Deprecated"),
					    STR_INIT("Obsolete") };
	char before = ' ';
	for (size_t at = from, end; at < to; at = end) {
		end = str_word_end(around->text, at);
		struct str word = str_slice(around->text, at, end);
		if (is_one_of(before, "[@:(,") && STR_IS_ONE_OF(word, words))
			return sentence(arena, arguments_at(around, end));
		end += end == at;
		if (is_code(around, at) && !byte_is_space(around->text.at[at]))
			before = around->text.at[end - 1];
	}
	return STR("");
}

struct str attribute_of(struct arena *arena, const struct block *block, size_t at, struct str name)
{
	struct str code = block->written;
	if (!code.len)
		return STR("");
	size_t begin = at > LIMIT_COMMENT_LINE ? at - LIMIT_COMMENT_LINE : 0;
	while (begin > 0 && begin < at && code.at[begin - 1] != '\n')
		begin++;
	size_t line = str_line_end(code, at), most = at + LIMIT_COMMENT_LINE;
	struct arena scratch = { 0 };
	struct around around = { str_slice(code, begin, line < most ? line : most), NULL };
	const struct codemask_style style = { .hash_comments = false };
	around.mask = codemask_make(&scratch, around.text, &style);
	at -= begin;
	size_t after = at + name.len;
	struct str found = find(arena, &around, begins(&around, at), at);
	if (!found.len)
		found = find(arena, &around, after, ends(&around, after));
	arena_free(&scratch);
	return found;
}
