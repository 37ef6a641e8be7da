#include "components.h"

/* The next attribute from *at on: its name, and its value without quotes and braces. */
static bool next_attribute(struct str tag, size_t *at, struct str *name, struct str *value)
{
	size_t from = str_skip_space(tag, *at), to = from;
	while (byte_is_word(str_byte(tag, to)) || str_byte(tag, to) == '-')
		to++;
	*name = str_slice(tag, from, to);
	*value = STR("");
	*at = to;
	if (str_byte(tag, to) != '=')
		return to > from;
	bool brace = str_byte(tag, to + 1) == '{';
	size_t begin = to + 1 + brace;
	char quote = str_byte(tag, begin);
	bool quoted = quote == '"' || quote == '\'' || quote == '`';
	char last = quoted ? quote : brace ? '}' : ' ';
	ptrdiff_t end = str_find_byte(tag, last, begin + quoted);
	if (to == from || end == STR_NONE)
		return false;
	*value = str_trim(str_slice(tag, begin + quoted, (size_t)end));
	*at = (size_t)end + (last != ' ') + (quoted && brace);
	return true;
}

/* One word, of a code's characters. */
static bool is_word(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!byte_is_word(text.at[i]) &&
		    str_find_byte(STR("-.:"), text.at[i], 0) == STR_NONE)
			return false;
	return text.len > 0;
}

static bool is_name(struct str text)
{
	bool word = byte_is_letter(str_byte(text, 0));
	for (size_t i = 0; i < text.len; i++)
		word &= byte_is_word(text.at[i]);
	return word;
}

/* "404 Not found"; "1", "1. Install" and "5 minutes" count something. */
static bool begins_with_code(struct str text)
{
	enum { DIGITS = 3 };
	return byte_is_digit(str_byte(text, 0)) && str_word_end(text, 0) >= DIGITS;
}

/* "pump_dry", "E102: dry", "PUMP_DRY - no water": no word of a sentence, alone or before a sign. */
static bool is_code_and_text(struct str text)
{
	size_t end = 0;
	bool joined = false;
	for (; byte_is_word(str_byte(text, end)) || str_byte(text, end) == '-'; end++)
		joined |= text.at[end] == '_' || byte_is_digit(text.at[end]);
	struct str rest = str_slice(text, end, text.len);
	return byte_is_letter(str_byte(text, 0)) && joined &&
	       (!rest.len || str_starts(rest, STR(": ")) || str_starts(rest, STR(" - ")) ||
		str_starts(rest, STR(" \xE2\x80\x93 ")) || str_starts(rest, STR(" \xE2\x80\x94 ")));
}

/*
 * "PUMP_DRY", "pump_dry", "E102", "404 Not found", "Error 21: dry", "PUMP_DRY (404)": what other
 * titles hardly look like.
 */
static bool is_title_of_code(struct str text)
{
	bool capitals = is_word(text);
	for (size_t i = 0; i < text.len; i++)
		capitals &= !byte_is_lower(text.at[i]);
	ptrdiff_t blank = str_find_byte(text, ' ', 0);
	size_t second = blank == STR_NONE ? text.len : (size_t)blank + 1;
	second += str_byte(text, second) == '(';
	bool counts = byte_is_digit(str_byte(text, 0));
	return begins_with_code(text) || (capitals && !counts) || is_code_and_text(text) ||
	       byte_is_digit(str_byte(text, second));
}

bool code_tag_read(struct str tag, struct code_tag *found)
{
	static const struct str codes[] = {
		STR_INIT("code"),       STR_INIT("errorCode"),   STR_INIT("error_code"),
		STR_INIT("statusCode"), STR_INIT("status_code"), STR_INIT("errno"),
	};
	static const struct str texts[] = {
		STR_INIT("title"),   STR_INIT("label"),   STR_INIT("header"),
		STR_INIT("summary"), STR_INIT("message"), STR_INIT("description"),
		STR_INIT("text"),    STR_INIT("meaning"),
	};
	*found = (struct code_tag){ .text = STR("") };
	size_t at = 1;
	while (byte_is_word(str_byte(tag, at)) || str_byte(tag, at) == '.')
		at++;
	struct str name, value;
	while (next_attribute(tag, &at, &name, &value)) {
		if (STR_IS_ONE_OF(name, codes) && is_word(value))
			found->code = value;
		else if (str_eq(name, STR("name")) && is_name(value))
			found->name = value;
		else if (STR_IS_ONE_OF(name, texts) && !found->text.len)
			found->text = value;
	}
	if (found->code.len)
		return true;
	found->name = STR("");
	found->code = found->text;
	found->text = STR("");
	return is_title_of_code(found->code);
}
