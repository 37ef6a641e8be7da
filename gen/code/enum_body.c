/* The lines of an enum without its head and braces, as pages quote them. */
#include "c_definitions.h"

/* After blanks, line ends and comments. */
static size_t skip_gap(struct str text, size_t at)
{
	for (;;) {
		at = str_skip_space(text, at);
		struct str sign = str_slice(text, at, at + 2);
		bool star = str_eq(sign, STR("/*"));
		if (!star && !str_eq(sign, STR("//")))
			return at;
		ptrdiff_t end = star ? str_find(text, STR("*/"), at + 2) : STR_NONE;
		at = end != STR_NONE ? (size_t)end + 2 : star ? text.len : str_line_end(text, at);
	}
}

/* After "= EXPRESSION", up to the comma or the line's end; `at` where none stands there. */
static size_t skip_value(struct str text, size_t at)
{
	size_t depth = 0, end = at, to = str_line_end(text, at);
	if (str_byte(text, at) != '=' || str_byte(text, at + 1) == '>')
		return at;
	while (end < to && (text.at[end] != ',' || depth) &&
	       !str_starts(str_slice(text, end, to), STR("//"))) {
		depth += text.at[end] == '(';
		depth -= text.at[end] == ')' && depth;
		end++;
	}
	return end;
}

/* Enumerators, some without a value, and nothing else. */
static bool is_body(struct str text)
{
	bool bare = false;
	for (size_t at = skip_gap(text, 0), end; at < text.len; at = skip_gap(text, end)) {
		size_t name_end = str_word_end(text, at);
		if (name_end == at || byte_is_digit(text.at[at]))
			return false;
		size_t next = str_skip_blanks(text, name_end);
		end = skip_value(text, next);
		bare |= end == next;
		if (str_byte(text, end) == ',')
			end++;
		else if (skip_gap(text, end) < text.len)
			return false;
	}
	return bare;
}

void enum_body_complete(struct arena *arena, struct block *block)
{
	/* Nobody knows what the first one counts on from. */
	if (is_body(block->text))
		block_put_before(arena, block, STR("enum {_=_,\n"));
}
