#include "separator.h"

#include "limits.h"

/* Without the blanks between them; dashes are '-', an arrow of one character is "->". */
static const struct str separators[] = {
	STR_INIT(":"),  STR_INIT("="),  STR_INIT(":="),  STR_INIT("=:"),  STR_INIT("=="),
	STR_INIT("-"),  STR_INIT("--"), STR_INIT("->"),  STR_INIT("-->"), STR_INIT("=>"),
	STR_INIT("|"),  STR_INIT("||"), STR_INIT(","),   STR_INIT(";"),   STR_INIT("/"),
	STR_INIT(".:"), STR_INIT(":-"), STR_INIT("==>"), STR_INIT("---"), STR_INIT("::"),
};

bool separator_parts(const struct token_line *line, size_t from, size_t to)
{
	char signs[LIMIT_SIGNS];
	size_t count = 0, dots = 0;
	struct token token = token_at(line, from), last = token;
	/* The name stands on the line before, or before a bracket. */
	bool first = from == line->begin || line->text.at[from - 1] == '(';
	bool apart = token.apart || first;
	for (; token.kind == TOKEN_BORDER && token.end <= to; token = token_at(line, token.end)) {
		bool arrow = token.sign == '>' && token.end > token.from + 1;
		dots += token.sign == '.';
		if (count + 2 <= LIMIT_SIGNS && arrow)
			signs[count++] = '-';
		if (count < LIMIT_SIGNS)
			signs[count] = token.sign;
		count++;
		last = token;
	}
	if (!count)
		return true;
	/* "- > 5" compares, "-> 5" points. */
	if (last.sign == '>' && last.apart && count > 1 && last.end == last.from + 1)
		return false;
	/* "-(5)" and "--5", ".5", "..5" and "/5": signs of the value, not of the between. */
	bool attached = !token.apart;
	bool minus = number_minus(line->text, last.from) > 0;
	if (attached && ((minus && (apart || count > 1)) || (last.sign == '/' && apart)))
		return false;
	if (first && str_find_byte(STR("./,;|"), last.sign, 0) != STR_NONE)
		return false;
	if (dots == count)
		return count > 2 || token.apart || (count == 1 && !apart);
	if (count > LIMIT_SIGNS)
		return false;
	struct str all = { signs, count };
	return STR_IS_ONE_OF(all, separators);
}

size_t separator_hangs(const struct token_line *line, const struct value_found *value)
{
	size_t end = value->end, minus = number_minus(line->text, end);
	char after = end + minus < line->text.len ? line->text.at[end + minus] : ' ';
	bool hangs = minus && end && byte_is_word(line->text.at[end - 1]) &&
		     str_find_byte(STR(" :.,;"), after, 0) != STR_NONE;
	return hangs ? minus : 0;
}

bool separator_goes_on(const struct token_line *line, const struct value_found *found, size_t at)
{
	size_t value = found->from;
	while (value > line->begin && byte_is_space(line->text.at[value - 1]))
		value--;
	struct token sign = token_at(line, at);
	if (value == line->begin || line->text.at[value - 1] != '=' || sign.kind != TOKEN_BORDER ||
	    (sign.sign != '|' && sign.sign != '-'))
		return false;
	struct token name = token_at(line, sign.end);
	return name.kind == TOKEN_NAME && name.name.shape == NAME_SURE &&
	       token_at(line, name.end).kind == TOKEN_END;
}

bool separator_is_operator(const struct token_line *line, size_t from, size_t to)
{
	struct str between = str_trim(str_slice(line->text, from, to));
	return from == to ||
	       (between.len && str_find_byte(STR("-+*/%|&^<>~"), between.at[0], 0) != STR_NONE);
}
