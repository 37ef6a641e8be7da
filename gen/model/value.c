/* Values as pages write them: numbers in brackets, casts and wrappers, once or more often. */
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

static bool is_opening(struct str text, size_t at)
{
	return at < text.len && (text.at[at] == '(' || text.at[at] == '[');
}

static bool is_closing(struct str text, size_t at)
{
	return at < text.len && (text.at[at] == ')' || text.at[at] == ']');
}

static bool is_basic_type(struct str word)
{
	static const struct str types[] = { STR_INIT("unsigned"), STR_INIT("signed"),
					    STR_INIT("long"),     STR_INIT("int"),
					    STR_INIT("short"),    STR_INIT("char") };
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_eq(word, types[i]))
			return true;
	return false;
}

/*
 * "(HRESULT)", "(unsigned long)": the byte behind it, or `at` where there is none. A type of one's own
 * stands right before what is cast: "(obsolete) 5" is a remark.
 */
static size_t skip_cast(struct str text, size_t at)
{
	if (!is_opening(text, at))
		return at;
	size_t words = 0, end = skip_spaces(text, at + 1);
	bool basic = true;
	while (end < text.len && (byte_is_letter(text.at[end]) || text.at[end] == '_') &&
	       words++ < 4) {
		size_t word = end;
		end = skip_word(text, word);
		basic &= is_basic_type(str_slice(text, word, end));
		end = skip_spaces(text, end);
	}
	if (!words || !is_closing(text, end) || (words > 1 && !basic))
		return at;
	bool attached = end + 1 < text.len && text.at[end + 1] != ' ';
	return basic || attached ? end + 1 : at;
}

/* "_HRESULT_TYPEDEF_(": an identifier and its bracket; counts the bracket. */
static size_t skip_wrapper(struct str text, size_t at, size_t *open, bool *wrapped)
{
	if (at >= text.len || !(byte_is_letter(text.at[at]) || text.at[at] == '_'))
		return at;
	size_t end = skip_word(text, at);
	if (!is_opening(text, end))
		return at;
	for (size_t i = at; i < end; i++)
		*wrapped |= byte_is_upper(text.at[i]);
	++*open;
	return end + 1;
}

static size_t skip_openings(struct str text, size_t at, size_t *open, bool *wrapped)
{
	for (;;) {
		size_t start = at;
		at = skip_spaces(text, at);
		at = skip_cast(text, at);
		at = skip_wrapper(text, at, open, wrapped);
		if (is_opening(text, at) && skip_cast(text, at) == at) {
			++*open;
			at++;
		}
		if (at == start)
			return at;
	}
}

static size_t skip_closings(struct str text, size_t at, size_t *open)
{
	for (;;) {
		size_t next = skip_spaces(text, at);
		if (!*open || !is_closing(text, next))
			return at;
		--*open;
		at = next + 1;
	}
}

/* "-", an en or em dash, "..", "to", "through": between the ends of a range. */
static size_t skip_range_sign(struct str text, size_t at)
{
	static const struct str signs[] = {
		STR_INIT("-"),
		STR_INIT("\xE2\x80\x93"),
		STR_INIT("\xE2\x80\x94"),
		STR_INIT("..."),
		STR_INIT(".."),
		STR_INIT("to "),
		STR_INIT("through "),
		STR_INIT("~"),
		STR_INIT("\xE2\x80\xA6"),
	};
	size_t start = skip_spaces(text, at);
	/* "3707 -5": a sign, not a range. */
	size_t minus = number_minus(text, start);
	if (minus && start > at && start + minus < text.len && text.at[start + minus] != ' ')
		return at;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(str_slice(text, start, text.len), signs[i]))
			return skip_spaces(text, start + signs[i].len);
	return at;
}

/* 0x8007xxxx, 0x80005***: hex digits that go over into wildcards. */
static bool read_pattern(struct str text, size_t at, size_t *end)
{
	struct str rest = str_slice(text, at, text.len);
	if (!str_starts(rest, STR("0x")) && !str_starts(rest, STR("0X")))
		return false;
	size_t i = at + 2;
	while (i < text.len && byte_hex(text.at[i]) >= 0)
		i++;
	size_t wild = i;
	while (i < text.len && (byte_lower(text.at[i]) == 'x' || text.at[i] == '*' ||
				text.at[i] == '?' || byte_lower(text.at[i]) == 'n'))
		i++;
	*end = i;
	return i > wild && (i >= text.len || !byte_is_word(text.at[i]));
}

/* What may stand between a number and the next way to write it. */
enum joint { JOINT_SPACE, JOINT_COLON, JOINT_SIGN, JOINT_BRACKET };

static size_t skip_joint(struct str text, size_t at, enum joint *joint, size_t *open)
{
	static const struct str words[] = { STR_INIT("or "), STR_INIT("hex "),
					    STR_INIT("decimal ") };
	*joint = JOINT_SPACE;
	at = skip_spaces(text, at);
	if (at < text.len && str_find_byte(STR(",/=:|"), text.at[at], 0) != STR_NONE) {
		*joint = text.at[at] == ':' ? JOINT_COLON : JOINT_SIGN;
		at = skip_spaces(text, at + 1);
	}
	while (is_opening(text, at)) {
		*joint = JOINT_BRACKET;
		++*open;
		at = skip_spaces(text, at + 1);
	}
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts(str_slice(text, at, text.len), words[i]))
			at = skip_spaces(text, at + words[i].len);
	return at;
}

/* Nothing but the value stands up to here: the text's or the line's end, a closing bracket. */
static bool at_border(struct str text, size_t at)
{
	at = skip_spaces(text, at);
	return at >= text.len || text.at[at] == '\n' || is_closing(text, at);
}

enum { NUMBERS = 4 };

static bool agree(const struct number *a, const struct number *b)
{
	return !a->too_big && !b->too_big && number_bits(a) == number_bits(b);
}

static void take(struct value_found *found, enum value_state state, const struct number *number)
{
	found->state = state;
	found->value = number_bits(number);
	found->form = number_form(number);
	found->repaired = number->repaired;
}

/* Several numbers as one value: all the same, or one of them in two bases. */
static void judge(const struct number *numbers, size_t count, struct value_found *found)
{
	const struct number *first = &numbers[0];
	bool same = true, bases = false, big = false;
	for (size_t i = 0; i < count; i++) {
		same &= agree(&numbers[i], first);
		bases |= numbers[i].hex != first->hex;
		big |= numbers[i].too_big;
	}
	if (same) {
		take(found, VALUE_GOOD, first);
		return;
	}
	for (size_t i = 0; count > 2 && i < count; i++)
		for (size_t k = i + 1; k < count; k++)
			if (numbers[i].hex != numbers[k].hex && agree(&numbers[i], &numbers[k])) {
				take(found, VALUE_GOOD, &numbers[i]);
				return;
			}
	take(found, big ? VALUE_TOO_BIG : bases ? VALUE_MISMATCH : VALUE_RANGE, first);
	for (size_t i = count; i-- > 1;)
		if (numbers[i].hex != first->hex)
			found->second = number_bits(&numbers[i]);
}

/* Further numbers behind the first, as far as they are other ways to write it. */
static void read_repeats(struct str text, size_t open, const struct number *first,
			 struct value_found *found)
{
	struct number numbers[NUMBERS] = { *first };
	size_t count = 1, pair_end = 0, pair_open = 0, at = found->end;
	while (count < NUMBERS) {
		enum joint joint;
		size_t more = open, next = skip_joint(text, at, &joint, &more);
		if (next == at || !number_read(text, next, &numbers[count]))
			break;
		bool other_base = numbers[count].hex != first->hex;
		/* "4 [2]": a footnote. */
		if (!other_base && skip_spaces(text, at) < text.len &&
		    text.at[skip_spaces(text, at)] == '[')
			break;
		/* "404: 5 retries were made": a text may begin with another number. */
		if (joint == JOINT_COLON && !other_base && !agree(&numbers[count], first))
			break;
		at = skip_closings(text, numbers[count].end, &more);
		open = more;
		if (count == 1 && other_base && joint != JOINT_SPACE)
			pair_end = at, pair_open = open;
		count++;
	}
	if (count > 1 && at_border(text, at)) {
		found->end = at;
		found->unclosed = open > 0;
		judge(numbers, count, found);
	} else if (pair_end) {
		found->end = pair_end;
		found->unclosed = pair_open > 0;
		judge(numbers, 2, found);
	}
}

/*
 * "1 << 3": the byte behind a shift, and `number` shifted; `at` where there is none. A sum or a product
 * is no number that is written there.
 */
static size_t skip_shift(struct str text, size_t at, struct number *number)
{
	enum { BITS = 32 };
	struct number count;
	size_t sign = skip_spaces(text, at);
	if (!str_starts(str_slice(text, sign, text.len), STR("<<")) ||
	    !number_read(text, skip_spaces(text, sign + 2), &count) || count.negative ||
	    count.magnitude >= BITS || number->negative || number->too_big)
		return at;
	number->magnitude <<= count.magnitude;
	number->too_big = number->magnitude > UINT32_MAX;
	number->hex = true;
	number->end = count.end;
	return count.end;
}

/* "5 + 1", "1 << N": what is written here is more than its first number. */
static bool is_expression(struct str text, size_t at)
{
	size_t sign = skip_spaces(text, at);
	struct str rest = str_slice(text, sign, text.len);
	size_t operand = skip_spaces(text, sign + 1);
	bool sum = (str_starts(rest, STR("+")) || str_starts(rest, STR("*"))) && sign > at &&
		   operand > sign + 1 && operand < text.len && byte_is_digit(text.at[operand]);
	return sum || str_starts(rest, STR("<<"));
}

bool value_find(struct str text, size_t at, struct value_found *found)
{
	*found = (struct value_found){ .state = VALUE_NONE, .from = at, .end = at };
	/* A macro around a small number adds a facility to it; around a full one it is a mere cast. */
	enum { FULL = 0x10000 };
	bool wrapped = false;
	size_t open = 0, start = skip_openings(text, at, &open, &wrapped);
	found->bracketed = open > 0 && is_opening(text, skip_spaces(text, at));
	if (read_pattern(text, start, &found->end)) {
		found->state = VALUE_RANGE;
		found->end = skip_closings(text, found->end, &open);
		return true;
	}
	struct number first, last;
	if (!number_read(text, start, &first) ||
	    (wrapped && !first.negative && first.magnitude < FULL))
		return false;
	skip_shift(text, first.end, &first);
	if (is_expression(text, first.end))
		return false;
	take(found, first.too_big ? VALUE_TOO_BIG : VALUE_GOOD, &first);
	found->end = skip_closings(text, first.end, &open);
	found->unclosed = open > 0;
	size_t range = skip_range_sign(text, found->end);
	if (range > found->end && number_read(text, range, &last) && last.hex == first.hex &&
	    !last.negative) {
		found->state = VALUE_RANGE;
		found->end = skip_closings(text, last.end, &open);
		found->unclosed = open > 0;
		enum joint joint;
		size_t more = open, again = skip_joint(text, found->end, &joint, &more);
		if (joint == JOINT_BRACKET && number_read(text, again, &last))
			found->end = skip_closings(text, last.end, &more);
		return true;
	}
	read_repeats(text, open, &first, found);
	return true;
}
