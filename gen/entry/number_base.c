#include "number.h"

#include "limits.h"

static const struct {
	struct str word;
	unsigned base;
} words[] = {
	{ STR_INIT("hex"), 16 },     { STR_INIT("hexadecimal"), 16 }, { STR_INIT("decimal"), 10 },
	{ STR_INIT("dec"), 10 },     { STR_INIT("octal"), 8 },        { STR_INIT("oct"), 8 },
	{ STR_INIT("binary"), 2 },   { STR_INIT("bin"), 2 },          { STR_INIT("base 16"), 16 },
	{ STR_INIT("base 10"), 10 }, { STR_INIT("base 8"), 8 },       { STR_INIT("base 2"), 2 },
};

static unsigned base_of(struct str word)
{
	if (!word.len)
		return 0;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_nocase(word, words[i].word))
			return words[i].base;
	return 0;
}

/* "(hex)" or "hex" after the number that ends at `at`; `*end`: one past it. 0: no such word. */
static unsigned base_after(struct str text, size_t at, size_t *end)
{
	size_t from = str_skip_blanks(text, at), to;
	if (str_byte(text, from) == '(') {
		struct str near = str_slice(text, 0, from + LIMIT_BASE_WORD);
		ptrdiff_t close = str_find_byte(near, ')', from);
		*end = close == STR_NONE ? at : (size_t)close + 1;
		return close == STR_NONE ? 0 : base_of(str_slice(text, from + 1, (size_t)close));
	}
	for (to = from; byte_is_lower(str_byte(text, to));)
		to++;
	size_t next = str_skip_blanks(text, to);
	bool text_begins = next > to && byte_is_lower(str_byte(text, next));
	*end = to;
	return from == at || text_begins || byte_is_word(str_byte(text, to))
		   ? 0
		   : base_of(str_slice(text, from, to));
}

/* "hex", "Hex:", "(hex) =" before the number at `at`; 0: no such word. */
static unsigned base_before(struct str text, size_t at)
{
	size_t to = at;
	while (to && text.at[to - 1] == ' ')
		to--;
	if (to && (text.at[to - 1] == ':' || text.at[to - 1] == '=')) {
		to--;
		while (to && text.at[to - 1] == ' ')
			to--;
		to -= to && text.at[to - 1] == ')';
	}
	size_t from = to;
	while (from && byte_is_letter(text.at[from - 1]))
		from--;
	bool whole = !from || !byte_is_word(text.at[from - 1]);
	return to < at && whole ? base_of(str_slice(text, from, to)) : 0;
}

static bool read_digits(struct str digits, unsigned base, struct number *number)
{
	enum { MOST_HEX = 16 };
	if (base == 16 && digits.len > MOST_HEX) {
		*number = (struct number){ .hex = true, .base = 16, .too_big = true };
		return true;
	}
	return base == 16 ? number_read_bare_hex(digits, number)
			  : number_read_digits(digits, base, number);
}

/* Whether a number can begin so: mostly a word or a sign stands there. */
static bool may_begin(struct str text, size_t at)
{
	char c = str_byte(text, at);
	if (byte_is_letter(c))
		return byte_hex(c) >= 0 || str_byte(text, at + 1) == '\'';
	return byte_is_digit(c) || (unsigned char)c >= 0x80 || c == '-' || c == '+' || c == '&' ||
	       c == '$';
}

bool number_read_based(struct str text, size_t at, struct number *number)
{
	*number = (struct number){ 0 };
	if (!may_begin(text, at))
		return false;
	size_t to = at, after;
	while (byte_hex(str_byte(text, to)) >= 0)
		to++;
	unsigned base = base_after(text, to, &after);
	size_t end = base ? after : to;
	if (!base)
		base = base_before(text, at);
	bool bare = to > at && !byte_is_word(str_byte(text, to));
	if (bare && base && base != 10) {
		if (!read_digits(str_slice(text, at, to), base, number))
			return false;
		number->end = end;
		return true;
	}
	if (!number_read(text, at, number))
		return false;
	if (base_after(text, number->end, &after) == (number->hex ? 16u : 10u))
		number->end = after;
	return true;
}
