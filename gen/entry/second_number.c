#include "value_parts.h"

#include "name.h"

static bool is_blank_or_end(struct str text, size_t at)
{
	char c = str_byte(text, at);
	return !c || c == ' ' || c == '\n';
}

/* "The lid", "A lid"; "GB" is a measure. */
static bool begins_sentence(struct str text, size_t at)
{
	char next = str_byte(text, at + 1);
	return byte_is_upper(str_byte(text, at)) && (byte_is_lower(next) || next == ' ');
}

bool second_number_ends(struct str text, size_t at, bool bracketed)
{
	static const struct str signs[] = { STR_INIT(":"), STR_INIT("- "), STR_INIT("|"),
					    STR_INIT("->") };
	size_t next = str_skip_blanks(text, at);
	struct str rest = str_slice(text, next, text.len);
	if ((str_byte(text, at) == '.' || str_byte(text, at) == ';') &&
	    is_blank_or_end(text, at + 1))
		return true;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(rest, signs[i]))
			return true;
	struct name_found name;
	bool named = name_find(text, next, &name) && name.shape == NAME_SURE &&
		     name_has_parts(str_slice(text, name.from, name.to));
	return next > at && !bracketed && (named || begins_sentence(text, next));
}
