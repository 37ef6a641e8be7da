#include "cell.h"

#include "../entry/header_words.h"
#include "../entry/limits.h"

/* The lines of a cell as one: "9001<br>0x2329" is one value. Offsets stay the same. */
static struct str one_line(struct arena *arena, struct str text)
{
	if (str_find_byte(text, '\n', 0) == STR_NONE)
		return text;
	char *copy = arena_alloc(arena, text.len);
	for (size_t i = 0; i < text.len; i++)
		copy[i] = text.at[i] == '\n' ? ' ' : text.at[i];
	return (struct str){ copy, text.len };
}

/* "- 1": where nothing but a number stands, a dash before it is its sign. */
static bool read_parted_sign(struct str text, struct value_found *value)
{
	size_t sign = number_minus(text, 0), at = str_skip_blanks(text, sign);
	struct number number;
	if (!sign || at == sign || !number_read(text, at, &number) || number.end != text.len ||
	    number.hex || number.magnitude > (uint64_t)INT64_MAX)
		return false;
	number.negative = true;
	*value = (struct value_found){ .end = text.len };
	value_set(value, &number);
	return true;
}

/* A footnote's sign, raised after a number; but 2<sup>32</sup> is a power. */
static struct str without_raised(const struct flat *flat, struct str text)
{
	size_t end = text.len;
	while (end && (flat_set(flat, end - 1) & SET_SUP))
		end--;
	struct str rest = str_trim(str_slice(text, 0, end));
	bool power = str_eq(rest, STR("2")) || str_eq(rest, STR("10")) || str_eq(rest, STR("16"));
	return end && !power ? str_slice(text, 0, end) : text;
}

/* "(Linux) / 7": a further number after what the brackets say of the first. */
static bool has_another(struct str rest)
{
	static const struct str signs[] = { STR_INIT("/"), STR_INIT(","), STR_INIT(";"),
					    STR_INIT("or "), STR_INIT("and ") };
	ptrdiff_t close = str_find_byte(rest, ')', 0);
	struct str after = str_trim(str_slice(rest, (size_t)(close + 1), rest.len));
	for (size_t i = 0;
	     rest.at[0] == '(' && close != STR_NONE && i < sizeof signs / sizeof *signs; i++)
		if (str_starts(after, signs[i]) &&
		    byte_is_digit(str_byte(after, str_skip_blanks(after, signs[i].len))))
			return true;
	return false;
}

/* A comment in brackets or after slashes, a footnote: what may stand after a value. */
static bool is_comment(struct str rest)
{
	if (rest.len && has_another(rest))
		return false;
	return !rest.len || str_eq(rest, STR(".")) || rest.at[0] == '(' || rest.at[0] == '[' ||
	       str_starts(rest, STR("//")) || str_starts(rest, STR("/*"));
}

bool cell_is_grouped(struct str text, bool *sure)
{
	enum { GROUP = 3 };
	size_t at = 0;
	*sure = false;
	while (at < text.len && byte_is_digit(text.at[at]))
		at++;
	if (!at || at > GROUP || at == text.len ||
	    str_find_byte(STR(", '"), text.at[at], 0) == STR_NONE)
		return false;
	for (char sign = text.at[at]; at < text.len; at += 1 + GROUP) {
		if (text.at[at] != sign || text.len - at < 1 + GROUP)
			return false;
		for (size_t i = 1; i <= GROUP; i++)
			if (!byte_is_digit(text.at[at + i]))
				return false;
		*sure |= text.at[at + 1] == '0';
	}
	return true;
}

/*
 * The digits without what groups them, as a number; false where it is none, or has more than 32
 * bits.
 */
static bool read_grouped(struct str text, struct number *number)
{
	char digits[LIMIT_GROUPED];
	size_t len = 0;
	bool sure;
	if (!cell_is_grouped(text, &sure) || text.len > LIMIT_GROUPED)
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_digit(text.at[i]))
			digits[len++] = text.at[i];
	return number_read((struct str){ digits, len }, 0, number) && !number->too_big;
}

/* "FF", "FFh", "$FF" */
static bool read_hex(struct str text, struct number *number)
{
	if (str_starts(text, STR("$")))
		text = str_slice(text, 1, text.len);
	if (text.len > 1 && byte_lower(text.at[text.len - 1]) == 'h')
		text = str_slice(text, 0, text.len - 1);
	return number_read_bare_hex(text, number);
}

/* A whole cell as its column is to be read. */
static bool read_digits(struct str text, enum digits digits, struct number *number)
{
	switch (digits) {
	case DIGITS_HEX:
		return read_hex(text, number);
	case DIGITS_OCTAL:
		return number_read_digits(text, 8, number);
	case DIGITS_BINARY:
		return number_read_digits(text, 2, number);
	case DIGITS_GROUPED:
		return read_grouped(text, number);
	case DIGITS_WRITTEN:
		break;
	}
	return false;
}

static bool is_digits(struct str text)
{
	size_t digits = 0;
	while (digits < text.len && byte_is_digit(text.at[digits]))
		digits++;
	return digits == text.len && digits > 0;
}

/*
 * "5", "0x1F": digits that nothing is raised, lowered or struck out of are one token; a code that
 * is struck out as a whole is still one.
 */
static bool is_number_alone(const struct flat *flat, struct str text)
{
	enum { MARKS = SET_SUP | SET_SUB | SET_DEL | SET_LINK };
	bool hex = str_byte(text, 0) == '0' && byte_lower(str_byte(text, 1)) == 'x';
	unsigned marks = flat->sets & MARKS;
	bool struck = marks == SET_DEL && flat_is_even(flat, 0, text.len);
	return (!marks || struck) &&
	       (is_digits(text) || (hex && str_word_end(text, 0) == text.len));
}

/* "'E'": a character stands for its code. Digits in quotes are numbers in quotes. */
static bool read_character(struct str text, struct value_found *value)
{
	if (text.len != 3 || text.at[0] != '\'' || text.at[2] != '\'' || text.at[1] <= ' ' ||
	    text.at[1] > '~' || byte_is_digit(text.at[1]))
		return false;
	*value = (struct value_found){ .state = VALUE_GOOD,
				       .value = (unsigned char)text.at[1],
				       .form = FORM_HEX,
				       .end = text.len };
	return true;
}

/*
 * "5 | BASE", "5 - BASE": what parts a value from another name elsewhere makes an expression here.
 */
static bool is_sum(const struct token_line *line, const struct head *head)
{
	struct token sign = token_at(line, head->value.end);
	return head->name_count && sign.kind == TOKEN_BORDER &&
	       (sign.sign == '|' || (sign.sign == '-' && head->value.form == FORM_DECIMAL));
}

bool cell_read_value(struct arena *arena, const struct flat *flat, enum digits digits,
		     struct head *head)
{
	struct str text = without_raised(flat, one_line(arena, flat_text(flat)));
	struct token_line line = { flat, text, 0, TRUST_SHAPE, NULL };
	*head = (struct head){ .value_first = true };
	size_t from = token_skip_marks(&line, 0);
	if (from < text.len && text.at[from] == '=')
		from = token_skip_marks(&line, from + 1);
	struct str trimmed = str_slice(text, from, text.len);
	head->value_text = arena_str(arena, str_head(text, 80));
	head->value_offset = text.len ? flat_offset(flat, from) : 0;
	head->end = text.len;
	struct number number;
	if (read_digits(str_trim(trimmed), digits, &number)) {
		head->value = (struct value_found){ 0 };
		value_set(&head->value, &number);
		return true;
	}
	/* "8" below "Octal", "1,000,000,000,000" */
	if ((digits == DIGITS_OCTAL || digits == DIGITS_BINARY) && is_digits(str_trim(trimmed)))
		return false;
	if (read_parted_sign(trimmed, &head->value) || read_character(str_trim(text), &head->value))
		return true;
	struct value_found found;
	if (is_number_alone(flat, text) && value_find(text, 0, &found) &&
	    found.state != VALUE_UNCLEAR && found.end == text.len) {
		head->value = found;
		head->value_offset = flat_offset(flat, 0);
		return true;
	}
	struct token first = token_at(&line, from);
	/* 2<sup>5</sup> is a number for all but the token. */
	bool unclear = first.kind == TOKEN_VALUE ? first.value.state == VALUE_UNCLEAR
						 : from < text.len && byte_is_digit(text.at[from]);
	if (!unclear && value_find(text, from, &found) && found.state != VALUE_UNCLEAR &&
	    token_at(&line, found.end).kind == TOKEN_END) {
		head->value = found;
		return true;
	}
	if (first.kind != TOKEN_VALUE && first.kind != TOKEN_LABEL)
		return false;
	struct head rest;
	if (!head_read(arena, flat, 0, TRUST_SHAPE, &rest) || rest.value.state == VALUE_NONE ||
	    !rest.value_first || rest.value.state == VALUE_UNCLEAR || is_sum(&line, &rest))
		return false;
	struct token after = token_at(&line, rest.name_count ? rest.end : rest.value.end);
	if (!is_comment(str_slice(text, after.from, text.len)))
		return false;
	rest.value_text = head->value_text;
	*head = rest;
	return true;
}

/* The name at `at` and the one before it are set as code or in bold, each by itself. */
static bool are_set_apart(const struct flat *flat, size_t at)
{
	struct str text = flat_text(flat);
	size_t before = at;
	while (before > 1 && byte_is_space(text.at[before - 1]))
		before--;
	unsigned set = flat_set(flat, at) & flat_set(flat, before - 1) & (SET_CODE | SET_STRONG);
	return set && flat_point(flat, at).node != flat_point(flat, before - 1).node;
}

bool cell_goes_on_with_names(const struct flat *flat, const struct head *head)
{
	struct str text = flat_text(flat), first = head->names[0].text, before = first;
	const struct token_line line = { flat, text, head->end, TRUST_SHAPE, NULL };
	struct token token = token_at(&line, head->end);
	while (token.kind == TOKEN_NAME && token.name.shape == NAME_SURE) {
		struct str name = str_slice(text, token.name.from, token.name.to);
		bool joined = str_is_joined(before) && str_is_joined(name);
		if (!joined && !cell_is_family_of(name, first) && !are_set_apart(flat, token.from))
			return false;
		before = name;
		token = token_at(&line, token.end);
	}
	return token.kind == TOKEN_END;
}

bool cell_is_phrase_in_capitals(struct str text)
{
	bool blank = false;
	for (size_t i = 0; i < text.len; i++) {
		bool word = byte_is_word(text.at[i]) && !byte_is_lower(text.at[i]);
		if (!word && text.at[i] != ' ')
			return false;
		blank |= text.at[i] == ' ';
	}
	return blank && byte_is_letter(text.at[0]);
}

bool cell_is_family_of(struct str word, struct str name)
{
	return str_starts(name, word) && str_byte(name, word.len) == '_';
}

enum cell_kind cell_read(struct arena *arena, const struct flat *flat, struct head *head)
{
	struct str text = flat_text(flat);
	if (!text.len)
		return CELL_EMPTY;
	/* "'E'" is a value, too. */
	bool may_be_value = number_may_stand(text) || str_find_byte(text, '\'', 0) != STR_NONE;
	if (may_be_value && cell_read_value(arena, flat, DIGITS_WRITTEN, head))
		return head->name_count ? CELL_ALIASED : CELL_VALUE;
	if (!head_read(arena, flat, 0, TRUST_WORD, head))
		return CELL_TEXT;
	bool all = head->end >= text.len;
	if (!head->name_count)
		return CELL_TEXT;
	bool sure = name_shape(head->names[0].text) == NAME_SURE;
	/* "min: 0", "default: 5" */
	if (!sure && head->value.state != VALUE_NONE && word_measures(head->names[0].text))
		return CELL_TEXT;
	if (head->value.state != VALUE_NONE)
		return !sure && (!all || head->plain) ? CELL_TEXT
		       : head->value_first            ? CELL_ALIASED
						      : CELL_BOTH;
	if (sure)
		return head->whole || cell_goes_on_with_names(flat, head) ? CELL_NAME : CELL_TEXT;
	return all ? CELL_WORD : CELL_TEXT;
}
