#include "nameless.h"

#include "../entry/name.h"
#include "../entry/words.h"

bool value_is_code_like(const struct value_found *value)
{
	bool year = value->value >= 1900 && value->value < 2100;
	return value->state == VALUE_GOOD &&
	       (value->form != FORM_DECIMAL || (value->value >= 100 && !year));
}

/* A sign that parts a code from its text, and words after it that are no name. */
static bool is_before_text(struct str line, size_t at)
{
	static const struct str signs[] = {
		STR_INIT(":"), STR_INIT("-"), STR_INIT("\xE2\x80\x93"), STR_INIT("\xE2\x80\x94"),
		STR_INIT(")"), STR_INIT("]"), STR_INIT("\xEF\xBC\x9A"),
	};
	size_t sign = str_skip_space(line, at);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (!str_starts(str_slice(line, sign, line.len), signs[i]))
			continue;
		size_t next = sign + signs[i].len, text = str_skip_space(line, next);
		char first = str_byte(line, text);
		struct name_found name;
		bool named =
		    name_find(line, text, &name) && name.from == text && name.shape == NAME_SURE;
		/* "5-year-old" */
		bool apart = text > next || signs[i].at[0] == ':';
		return apart && !named && (byte_is_letter(first) || (unsigned char)first >= 0x80);
	}
	return false;
}

/* "Error", "Fehler", "Code:"; not "Returns the error". */
static bool announces_code(struct str words)
{
	enum { MOST_BLANKS = 1 };
	size_t blanks = 0;
	for (size_t i = 0; i < words.len; i++)
		blanks += words.at[i] == ' ';
	return blanks <= MOST_BLANKS &&
	       (text_speaks_of_codes(words) || text_speaks_of_codes_abroad(words));
}

enum nameless nameless_read(struct str line, enum tag place, struct str *number)
{
	enum { FARTHEST = 40 };
	size_t at = 0;
	while (at < line.len && at < FARTHEST && !byte_is_digit(line.at[at]))
		at++;
	if (at == line.len || at == FARTHEST || (at && byte_is_word(line.at[at - 1])))
		return NAMELESS_NONE;
	if (at && line.at[at - 1] == '-' && (at == 1 || byte_is_space(line.at[at - 2])))
		at--;
	struct str words = str_trim(str_slice(line, 0, at));
	bool alone = !words.len || str_eq(words, STR("[")) || str_eq(words, STR("("));
	bool announced = announces_code(words);
	struct value_found value;
	if ((!alone && !announced) || !value_find(line, at, &value) || value.from != at ||
	    value.state != VALUE_GOOD)
		return NAMELESS_NONE;
	*number = str_trim(str_slice(line, value.from, value.end));
	bool heading = tag_is_heading(place), item = place == TAG_LI || place == TAG_DT;
	bool ends = !str_trim(str_slice(line, value.end, line.len)).len;
	bool before_text = is_before_text(line, value.end);
	if (announced && (before_text || (ends && (heading || place == TAG_DT))))
		return heading || item ? NAMELESS_SURE : NAMELESS_MAYBE;
	if (!alone || !before_text || !value_is_code_like(&value))
		return NAMELESS_NONE;
	return heading ? NAMELESS_SURE : item ? NAMELESS_MAYBE : NAMELESS_NONE;
}
