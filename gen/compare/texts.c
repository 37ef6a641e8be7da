#include "against.h"

/* "%1", "%12!s!", "%-8.3lx", "%s": how long it is; 0: there is none. */
static size_t percent_length(struct str text, size_t at)
{
	size_t end = at + 1;
	while (end < text.len &&
	       (byte_is_digit(text.at[end]) || text.at[end] == '-' || text.at[end] == '.' ||
		text.at[end] == '#' || text.at[end] == '*'))
		end++;
	bool digits = end > at + 1 && byte_is_digit(text.at[end - 1]);
	ptrdiff_t close =
	    str_byte(text, end) == '!' && digits ? str_find_byte(text, '!', end + 1) : STR_NONE;
	if (close != STR_NONE && (size_t)close - end < 12)
		return (size_t)close + 1 - at;
	size_t letters = end;
	while (letters < text.len && str_find_byte(STR("hlLqjzt"), text.at[letters], 0) != STR_NONE)
		letters++;
	if (letters < text.len &&
	    str_find_byte(STR("diouxXeEfgGcCsSpn"), text.at[letters], 0) != STR_NONE &&
	    !byte_is_letter(str_byte(text, letters + 1)))
		return letters + 1 - at;
	return digits ? end - at : 0;
}

static size_t insert_length(struct str text, size_t at)
{
	enum { LONGEST = 64 };
	if (text.at[at] == '%')
		return percent_length(text, at);
	if (text.at[at] != '{')
		return 0;
	ptrdiff_t close = str_find_byte(str_slice(text, 0, at + LONGEST), '}', at);
	return close == STR_NONE ? 0 : (size_t)close + 1 - at;
}

static struct str bare(struct arena *arena, struct str text)
{
	char *made = arena_array(arena, text.len + 1, 1);
	size_t len = 0;
	for (size_t at = 0, size; at < text.len; at += size) {
		size = str_space_at(text, at);
		if (size)
			continue;
		bool twice = text.at[at] == '%' && str_byte(text, at + 1) == '%';
		size = twice ? 0 : insert_length(text, at);
		if (size)
			continue;
		made[len++] = text.at[at];
		size = twice ? 2 : 1;
	}
	return (struct str){ made, len };
}

bool texts_agree(struct arena *arena, struct str a, struct str b)
{
	return str_eq(a, b) || str_eq(bare(arena, a), bare(arena, b));
}
