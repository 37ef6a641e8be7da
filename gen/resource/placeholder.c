#include "placeholder.h"

static bool all_digits(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!byte_is_digit(text.at[i]))
			return false;
	return text.len > 0;
}

/* "0" to "98" is the number before the insert's; names come after all numbers of the text. */
static unsigned number_of(struct placeholders *known, struct str name)
{
	if (all_digits(name)) {
		unsigned number = 0;
		for (size_t i = 0; i < name.len && number < PLACEHOLDERS; i++)
			number = number * 10 + (unsigned)(name.at[i] - '0');
		return number < PLACEHOLDERS ? number + 1 : 0;
	}
	for (unsigned i = 0; i < known->count; i++)
		if (str_eq(known->names[i], name))
			return known->numbered + i + 1;
	if (known->numbered + known->count == PLACEHOLDERS)
		return 0;
	known->names[known->count] = name;
	return known->numbered + ++known->count;
}

/* The name in "{name}" at byte `at`; empty where there is none. */
static struct str braced(struct str text, size_t at)
{
	size_t end = at + 1;
	if (str_byte(text, at) != '{')
		return STR("");
	while (end < text.len && (byte_is_word(text.at[end]) || text.at[end] == '.'))
		end++;
	return str_byte(text, end) == '}' ? str_slice(text, at + 1, end) : STR("");
}

void placeholder_count(struct placeholders *known, struct str text)
{
	for (size_t at = 0; at < text.len; at++) {
		struct str name = braced(text, at);
		unsigned number = all_digits(name) ? number_of(known, name) : 0;
		if (number > known->numbered)
			known->numbered = number;
	}
}

size_t placeholder_braces(struct placeholders *known, struct str text, size_t at,
			  struct str *insert)
{
	struct str name = braced(text, at);
	unsigned number = name.len ? number_of(known, name) : 0;
	if (!number)
		return 0;
	*insert = arena_printf(known->arena, "%%%u", number);
	return name.len + 2;
}

static size_t skip_digits(struct str text, size_t at)
{
	while (byte_is_digit(str_byte(text, at)))
		at++;
	return at;
}

/* What printf calls a size, and FormatMessage's printf, which is that of 32-bit Windows. */
static struct str size_of(struct str text, size_t *at)
{
	static const struct {
		struct str size, written;
	} sizes[] = {
		{ STR_INIT("ll"), STR_INIT("I64") },  { STR_INIT("hh"), STR_INIT("h") },
		{ STR_INIT("I64"), STR_INIT("I64") }, { STR_INIT("I32"), STR_INIT("I32") },
		{ STR_INIT("l"), STR_INIT("l") },     { STR_INIT("h"), STR_INIT("h") },
		{ STR_INIT("j"), STR_INIT("I64") },   { STR_INIT("z"), STR_INIT("I") },
		{ STR_INIT("t"), STR_INIT("I") },
	};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		if (str_starts(str_slice(text, *at, text.len), sizes[i].size)) {
			*at += sizes[i].size.len;
			return sizes[i].written;
		}
	}
	return STR("");
}

size_t placeholder_printf(struct placeholders *known, struct str text, size_t at,
			  struct str *insert)
{
	static const struct str flags = STR_INIT("-+ #0"), kinds = STR_INIT("diuoxXcsSp");
	if (str_byte(text, at) != '%')
		return 0;
	if (str_byte(text, at + 1) == '%') {
		*insert = STR("%%");
		return 2;
	}
	unsigned number = 0;
	size_t from = at + 1, dollar = skip_digits(text, from);
	if (dollar > from && str_byte(text, dollar) == '$') {
		/* Counted from 1, where "{0}" is counted from 0. */
		number = number_of(known, str_slice(text, from, dollar));
		number -= number > 0;
		from = dollar + 1;
	}
	size_t end = from;
	while (end < text.len && str_find_byte(flags, text.at[end], 0) != STR_NONE)
		end++;
	end = skip_digits(text, end);
	if (str_byte(text, end) == '.')
		end = skip_digits(text, end + 1);
	struct str layout = str_slice(text, from, end);
	struct str size = size_of(text, &end);
	if (end >= text.len || str_find_byte(kinds, text.at[end], 0) == STR_NONE)
		return 0;
	/* "100% sure" is no "% s": a blank alone is no format that anybody wants of text. */
	if (str_eq(layout, STR(" ")))
		return 0;
	if (!number && known->count < PLACEHOLDERS)
		number = ++known->count;
	if (!number || number > PLACEHOLDERS)
		return 0;
	char kind = text.at[end] == 'i' ? 'd' : text.at[end];
	*insert = kind == 's' && !layout.len && !size.len
		      ? arena_printf(known->arena, "%%%u", number)
		      : arena_printf(known->arena, "%%%u!%.*s%.*s%c!", number, STR_ARG(layout),
				     STR_ARG(size), kind);
	return end + 1 - at;
}
