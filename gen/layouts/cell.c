#include "cell.h"

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
	size_t sign = number_minus(text, 0), at = sign;
	while (at < text.len && text.at[at] == ' ')
		at++;
	struct number number;
	if (!sign || at == sign || !number_read(text, at, &number) || number.end != text.len ||
	    number.hex || number.magnitude > 0x80000000u)
		return false;
	number.negative = true;
	*value = (struct value_found){ .state = VALUE_GOOD,
				       .value = number_bits(&number),
				       .form = FORM_NEGATIVE,
				       .end = text.len };
	return true;
}

/* A comment in brackets or behind slashes, a footnote: what may stand behind a value. */
static bool is_comment(struct str rest)
{
	return !rest.len || rest.at[0] == '(' || rest.at[0] == '[' || str_starts(rest, STR("//")) ||
	       str_starts(rest, STR("/*"));
}

bool cell_read_value(struct arena *arena, const struct flat *flat, bool bare_hex, struct head *head)
{
	struct str text = one_line(arena, flat_text(flat));
	struct token_line line = { flat, text, 0, TRUST_SHAPE };
	*head = (struct head){ .value_first = true };
	size_t from = token_skip_marks(&line, 0);
	struct str trimmed = str_slice(text, from, text.len);
	head->value_text = arena_str(arena, str_slice(text, 0, 80));
	head->value_offset = text.len ? flat_offset(flat, from) : 0;
	head->end = text.len;
	struct number bare;
	if (bare_hex && number_read_bare_hex(str_trim(trimmed), &bare)) {
		head->value = (struct value_found){ .state = VALUE_GOOD,
						    .value = number_bits(&bare),
						    .form = FORM_HEX };
		return true;
	}
	if (read_parted_sign(trimmed, &head->value))
		return true;
	struct value_found found;
	struct token first = token_at(&line, from);
	if (value_find(text, from, &found) && token_at(&line, found.end).kind == TOKEN_END) {
		head->value = found;
		return true;
	}
	if (first.kind != TOKEN_VALUE && first.kind != TOKEN_LABEL)
		return false;
	struct head rest;
	if (!head_read(arena, flat, 0, TRUST_SHAPE, &rest) || rest.value.state == VALUE_NONE ||
	    !rest.value_first)
		return false;
	struct token behind = token_at(&line, rest.name_count ? rest.end : rest.value.end);
	if (!is_comment(str_slice(text, behind.from, text.len)))
		return false;
	rest.value_text = head->value_text;
	*head = rest;
	return true;
}

/* "NAME OTHER": sure names up to the end, parted by nothing but blanks. */
static bool goes_on_with_names(const struct flat *flat, size_t at)
{
	const struct token_line line = { flat, flat_text(flat), at, TRUST_SHAPE };
	struct token token = token_at(&line, at);
	while (token.kind == TOKEN_NAME && token.name.shape == NAME_SURE)
		token = token_at(&line, token.end);
	return token.kind == TOKEN_END;
}

enum cell_kind cell_read(struct arena *arena, const struct flat *flat, struct head *head)
{
	struct str text = flat_text(flat);
	if (!text.len)
		return CELL_EMPTY;
	if (cell_read_value(arena, flat, false, head))
		return head->name_count ? CELL_ALIASED : CELL_VALUE;
	if (!head_read(arena, flat, 0, TRUST_WORD, head))
		return CELL_TEXT;
	bool all = head->end >= text.len;
	if (!head->name_count)
		return CELL_TEXT;
	bool sure = name_shape(head->names[0].text) == NAME_SURE;
	if (head->value.state != VALUE_NONE)
		return !sure && (!all || head->plain) ? CELL_TEXT
		       : head->value_first            ? CELL_ALIASED
						      : CELL_BOTH;
	if (sure)
		return head->whole || goes_on_with_names(flat, head->end) ? CELL_NAME : CELL_TEXT;
	return all ? CELL_WORD : CELL_TEXT;
}
