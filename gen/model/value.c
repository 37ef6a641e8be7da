/* Values as pages write them: numbers in brackets, casts and wrappers, once or twice. */
#include "number.h"

static size_t skip_spaces(struct str text, size_t at)
{
	while (at < text.len && text.at[at] == ' ')
		at++;
	return at;
}

static size_t skip_word(struct str text, size_t at)
{
	while (at < text.len && byte_is_word(text.at[at]))
		at++;
	return at;
}

/* "(HRESULT)", "(unsigned long)": the byte behind it, or `at` where there is none. */
static size_t skip_cast(struct str text, size_t at)
{
	size_t end = at;
	if (end >= text.len || text.at[end] != '(')
		return at;
	size_t words = 0;
	end = skip_spaces(text, end + 1);
	while (end < text.len && (byte_is_letter(text.at[end]) || text.at[end] == '_') && words++ < 4)
		end = skip_spaces(text, skip_word(text, end));
	bool closed = words && end < text.len && text.at[end] == ')';
	return closed ? end + 1 : at;
}

/* "_HRESULT_TYPEDEF_(": an identifier and its bracket; counts the bracket. */
static size_t skip_wrapper(struct str text, size_t at, size_t *open)
{
	if (at >= text.len || !(byte_is_letter(text.at[at]) || text.at[at] == '_'))
		return at;
	size_t end = skip_word(text, at);
	if (end >= text.len || text.at[end] != '(')
		return at;
	++*open;
	return end + 1;
}

static size_t skip_openings(struct str text, size_t at, size_t *open)
{
	for (;;) {
		size_t start = at;
		at = skip_spaces(text, at);
		at = skip_cast(text, at);
		at = skip_wrapper(text, at, open);
		if (at < text.len && (text.at[at] == '(' || text.at[at] == '[')) {
			++*open;
			at++;
		}
		if (at == start)
			return at;
	}
}

static size_t skip_brackets(struct str text, size_t at, size_t *open)
{
	while (at < text.len && (text.at[at] == '(' || text.at[at] == '[')) {
		++*open;
		at = skip_spaces(text, at + 1);
	}
	return at;
}

static size_t skip_closings(struct str text, size_t at, size_t *open)
{
	for (;;) {
		size_t next = skip_spaces(text, at);
		if (!*open || next >= text.len || (text.at[next] != ')' && text.at[next] != ']'))
			return at;
		--*open;
		at = next + 1;
	}
}

/* What may stand between a number and its repetition in the other base. */
static size_t skip_repeat_sign(struct str text, size_t at)
{
	at = skip_spaces(text, at);
	if (at < text.len && (text.at[at] == ',' || text.at[at] == '/' || text.at[at] == '=' || text.at[at] == ':'))
		at = skip_spaces(text, at + 1);
	return at;
}

/* "-", an en or em dash, "..", "to", "through": between the ends of a range. */
static size_t skip_range_sign(struct str text, size_t at)
{
	static const struct str signs[] = {
		STR_INIT("-"), STR_INIT("\xE2\x80\x93"), STR_INIT("\xE2\x80\x94"), STR_INIT("..."),
		STR_INIT(".."), STR_INIT("to "), STR_INIT("through "), STR_INIT("~"),
	};
	size_t start = skip_spaces(text, at);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(str_slice(text, start, text.len), signs[i]))
			return skip_spaces(text, start + signs[i].len);
	return at;
}

/* 0x8007xxxx, 0x80005***: hex digits that go over into wildcards. */
static bool read_pattern(struct str text, size_t at, size_t *end)
{
	if (!str_starts(str_slice(text, at, text.len), STR("0x")) && !str_starts(str_slice(text, at, text.len), STR("0X")))
		return false;
	size_t i = at + 2;
	while (i < text.len && byte_hex(text.at[i]) >= 0)
		i++;
	size_t wild = i;
	while (i < text.len && (byte_lower(text.at[i]) == 'x' || text.at[i] == '*' || text.at[i] == '?' || text.at[i] == 'n'))
		i++;
	*end = i;
	return i > wild && (i >= text.len || !byte_is_word(text.at[i]));
}

bool value_find(struct str text, size_t at, struct value_found *found)
{
	*found = (struct value_found){ .state = VALUE_NONE, .from = at, .end = at };
	size_t open = 0;
	size_t start = skip_openings(text, at, &open);
	if (read_pattern(text, start, &found->end)) {
		found->state = VALUE_RANGE;
		found->end = skip_closings(text, found->end, &open);
		return true;
	}
	struct number first;
	if (!number_read(text, start, &first))
		return false;
	found->state = first.too_big ? VALUE_TOO_BIG : VALUE_GOOD;
	found->value = number_bits(&first);
	found->form = number_form(&first);
	found->end = skip_closings(text, first.end, &open);

	struct number second;
	size_t range = skip_range_sign(text, found->end);
	if (range > found->end && number_read(text, range, &second) && second.hex == first.hex && !second.negative) {
		found->state = VALUE_RANGE;
		found->end = skip_closings(text, second.end, &open);
	}
	size_t more = open;
	size_t again = skip_brackets(text, skip_repeat_sign(text, found->end), &more);
	bool repeated = number_read(text, again, &second) && second.hex != first.hex;
	if (!repeated)
		return true;
	found->end = skip_closings(text, second.end, &more);
	if (found->state == VALUE_RANGE)
		return true;
	if (second.too_big)
		found->state = VALUE_TOO_BIG;
	else if (found->state == VALUE_GOOD && number_bits(&second) != found->value) {
		found->state = VALUE_MISMATCH;
		found->second = number_bits(&second);
	}
	return true;
}
