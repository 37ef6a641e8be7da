#include "mclex.h"

static struct mctoken token_of(const struct mclexer *lexer, enum mctoken_kind kind, size_t from,
			       size_t to, bool first)
{
	return (struct mctoken){ kind, str_slice(lexer->text, from, to), from, first };
}

static bool is_word(char byte)
{
	return byte_is_word(byte) || (unsigned char)byte >= 0x80;
}

static void skip_space(struct mclexer *lexer)
{
	while (lexer->at < lexer->text.len && byte_is_space(lexer->text.at[lexer->at]))
		lexer->first |= lexer->text.at[lexer->at++] == '\n';
}

void mclex_next(struct mclexer *lexer, struct mctoken *token)
{
	lexer->first |= lexer->at == 0;
	skip_space(lexer);
	struct str text = lexer->text;
	size_t from = lexer->at, to = from + 1;
	bool first = lexer->first;
	lexer->first = false;
	if (from >= text.len) {
		*token = token_of(lexer, MCTOKEN_END, text.len, text.len, first);
		return;
	}
	char byte = text.at[from];
	enum mctoken_kind kind = MCTOKEN_OTHER;
	if (byte == ';') {
		to = str_line_end(text, from);
		to += to < text.len;
		lexer->at = to;
		lexer->first = true;
		*token =
		    (struct mctoken){ MCTOKEN_COMMENT, str_slice(text, from + 1, to), from, first };
		return;
	}
	if (is_word(byte)) {
		kind = byte_is_digit(byte) ? MCTOKEN_NUMBER : MCTOKEN_WORD;
		while (to < text.len && is_word(text.at[to]))
			to++;
	} else if (str_find_byte(STR("=()+:"), byte, 0) != STR_NONE) {
		kind = MCTOKEN_SIGN;
	}
	lexer->at = to;
	*token = token_of(lexer, kind, from, to, first);
}

struct mctoken mclex_file_name(struct mclexer *lexer)
{
	skip_space(lexer);
	struct str text = lexer->text;
	size_t from = lexer->at, to = from;
	lexer->first = false;
	if (str_byte(text, from) == '"') {
		size_t line = str_line_end(text, from);
		ptrdiff_t end = str_find_byte(str_slice(text, 0, line), '"', from + 1);
		to = end == STR_NONE ? line : (size_t)end;
		lexer->at = end == STR_NONE ? line : to + 1;
		return token_of(lexer, end == STR_NONE ? MCTOKEN_OTHER : MCTOKEN_WORD, from + 1, to,
				false);
	}
	while (to < text.len && !byte_is_space(text.at[to]) && text.at[to] != ')')
		to++;
	lexer->at = to;
	return token_of(lexer, to > from ? MCTOKEN_WORD : MCTOKEN_OTHER, from, to, false);
}

bool mclex_number(struct str text, uint32_t *number)
{
	static const struct str suffixes[] = { STR_INIT(""),    STR_INIT("l"),  STR_INIT("u"),
					       STR_INIT("ul"),  STR_INIT("lu"), STR_INIT("ll"),
					       STR_INIT("ull"), STR_INIT("llu") };
	uint64_t value = 0, base = 10;
	size_t at = 0;
	if (text.len > 1 && text.at[0] == '0') {
		char sign = byte_lower(text.at[1]);
		base = sign == 'x' ? 16 : sign == 'b' ? 2 : 8;
		at = sign == 'x' || sign == 'b' || sign == 'o' ? 2 : 1;
	}
	size_t from = at;
	bool octal_zero = base == 8 && at == 1;
	for (; at < text.len; at++) {
		int digit = byte_hex(text.at[at]);
		if (digit < 0 || (uint64_t)digit >= base)
			break;
		value = value * base + (uint64_t)digit;
		if (value > UINT32_MAX)
			return false;
	}
	*number = (uint32_t)value;
	return (at > from || octal_zero) &&
	       STR_IS_ONE_OF_NOCASE(str_slice(text, at, text.len), suffixes);
}

bool mclex_is_identifier(struct str text)
{
	bool good = text.len && !byte_is_digit(text.at[0]);
	for (size_t i = 0; i < text.len; i++)
		good &= byte_is_word(text.at[i]);
	return good;
}
