#include "name.h"

enum name_shape name_shape(struct str name)
{
	size_t upper = 0, lower = 0, humps = 0, inner_underscores = 0, digits = 0;
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		upper += byte_is_upper(c);
		lower += byte_is_lower(c);
		digits += byte_is_digit(c);
		inner_underscores += c == '_' && i > 0 && i + 1 < name.len;
		humps += byte_is_upper(c) && i > 0 && byte_is_lower(name.at[i - 1]);
	}
	if (name.len == 0 || byte_is_digit(name.at[0]) || upper + lower == 0)
		return NAME_NONE;
	if (inner_underscores || humps)
		return NAME_SURE;
	/* Two capitals are an abbreviation as often as a name (OK, IO, ID). */
	return !lower && upper + digits >= 3 ? NAME_SURE : NAME_WORD;
}

static char byte_at(struct str text, size_t at)
{
	return at < text.len ? text.at[at] : '\0';
}

/* "WinError.h", "node.js", "a.b": a dot or colons in the middle make it another thing. */
static bool goes_on(struct str text, size_t to)
{
	char c = byte_at(text, to), next = byte_at(text, to + 1);
	if (c == '.' || c == '\\' || c == '/' || c == '@' || c == '\'')
		return byte_is_word(next);
	if (c == '-')
		return byte_is_letter(next);
	if (c == ':')
		return next == ':';
	/* A call such as free(): a function, not a code. */
	if (c == '(')
		return next == ')';
	return (unsigned char)c >= 0x80 && str_space_at(text, to) == 0 &&
	       /* dashes and dots of typography part words; letters of other scripts do not */
	       (unsigned char)c != 0xE2 && (unsigned char)c != 0xC2;
}

bool name_find(struct str text, size_t at, struct name_found *found)
{
	*found = (struct name_found){ .shape = NAME_NONE };
	size_t from = at;
	while (byte_is_digit(byte_at(text, from)))
		from++;
	size_t to = from;
	while (byte_is_word(byte_at(text, to)))
		to++;
	struct str name = str_slice(text, from, to);
	enum name_shape shape = name_shape(name);
	if (shape == NAME_NONE || goes_on(text, to))
		return false;
	/* "3rd" and "0x10" are no names with stray digits: only a sure name can have them. */
	found->stray = from > at;
	if (found->stray && (shape != NAME_SURE || byte_lower(name.at[0]) == 'x' || byte_is_lower(name.at[0])))
		return false;
	found->shape = shape;
	found->from = from;
	found->to = to;
	found->end = to;
	if (byte_at(text, to) == '*' && byte_at(text, to - 1) == '_') {
		found->wildcard = true;
		found->end = to + 1;
	}
	return true;
}
