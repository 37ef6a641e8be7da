/* Values as pages write them: numbers in brackets, casts and wrappers, once or more often. */
#include "value.h"
#include "limits.h"
#include "value_parts.h"

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
					    STR_INIT("uint"),     STR_INIT("short"),
					    STR_INIT("char") };
	return STR_IS_ONE_OF(word, types);
}

/*
 * "(HRESULT)", "(unsigned long)": the byte after it, or `at` where there is none. A type of one's
 * own stands right before what is cast: "(obsolete) 5" is a remark.
 */
static size_t skip_cast(struct str text, size_t at)
{
	if (!is_opening(text, at))
		return at;
	size_t words = 0, end = str_skip_blanks(text, at + 1);
	bool basic = true;
	while (end < text.len && (byte_is_letter(text.at[end]) || text.at[end] == '_') &&
	       words++ < LIMIT_TYPE_WORDS) {
		size_t word = end;
		end = str_word_end(text, word);
		basic &= is_basic_type(str_slice(text, word, end));
		end = str_skip_blanks(text, end);
	}
	if (!words || !is_closing(text, end) || (words > 1 && !basic))
		return at;
	bool attached = end + 1 < text.len && text.at[end + 1] != ' ';
	return basic || attached ? end + 1 : at;
}

/* "u8", "int32_t", "UINT32_C": a conversion, whatever is in its bracket. */
static bool is_conversion(struct str word)
{
	size_t at = word.len && byte_lower(word.at[0]) == 'u', digits;
	if (str_starts(str_slice(word, at, word.len), STR("int")) ||
	    str_starts(str_slice(word, at, word.len), STR("INT")))
		at += 3;
	else
		at += at < word.len && word.at[at] == 'i';
	for (digits = at; digits < word.len && byte_is_digit(word.at[digits]);)
		digits++;
	struct str tail = str_slice(word, digits, word.len);
	bool whole = !tail.len || str_eq(tail, STR("_t")) || str_eq(tail, STR("_C"));
	return is_basic_type(word) || (at && digits > at && whole);
}

/*
 * "_HRESULT_TYPEDEF_(": an identifier and its bracket; counts the bracket. What is no mere
 * conversion may change the number: `*wrapped`.
 */
static size_t skip_wrapper(struct str text, size_t at, size_t *open, bool *wrapped)
{
	if (at >= text.len || !(byte_is_letter(text.at[at]) || text.at[at] == '_'))
		return at;
	size_t end = str_word_end(text, at);
	if (end >= text.len || text.at[end] != '(')
		return at;
	*wrapped |= !is_conversion(str_slice(text, at, end));
	++*open;
	return end + 1;
}

static size_t skip_openings(struct str text, size_t at, size_t *open, bool *wrapped)
{
	for (;;) {
		size_t start = at;
		at = str_skip_blanks(text, at);
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

/* Nothing but the value stands up to here: the text's or the line's end, a closing bracket. */
static bool at_border(struct str text, size_t at)
{
	at = str_skip_blanks(text, at);
	size_t after = str_skip_blanks(text, at + 1);
	if (at < text.len && (text.at[at] == '.' || text.at[at] == ';') &&
	    (after >= text.len || text.at[after] == '\n'))
		return true;
	return at >= text.len || text.at[at] == '\n' || is_closing(text, at);
}

static uint64_t wide_bits(const struct number *number)
{
	return number->negative ? 0 - number->magnitude : number->magnitude;
}

static bool agree(const struct number *a, const struct number *b)
{
	if (a->too_big || b->too_big)
		return false;
	if (number_width(a) == number_width(b))
		return number_bits(a) == number_bits(b);
	/* -1 and its 64 bits */
	return wide_bits(a) == wide_bits(b);
}

void value_set(struct value_found *found, const struct number *number)
{
	found->state = VALUE_GOOD;
	found->value = number_bits(number);
	found->form = number_form(number);
	found->writing = number_writing(number);
}

static void take(struct value_found *found, enum value_state state, const struct number *number)
{
	value_set(found, number);
	found->state = state;
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
		for (size_t i = 1; i < count; i++)
			if (number_width(&numbers[i]) > found->writing.width) {
				found->value = wide_bits(first);
				found->writing.width = 64;
			}
		return;
	}
	for (size_t i = 0; count == 3 && i < count; i++)
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

/* How many numbers are taken, and up to where. */
struct taken {
	size_t count, end, open;
};

/*
 * Further numbers after the first, as far as they are other ways to write it, or are listed with
 * it. What only follows it may be the text: "5 10 people", "404: 5 retries were made".
 */
static void read_repeats(struct str text, size_t open, const struct number *first,
			 struct value_found *found)
{
	struct number numbers[LIMIT_NUMBERS + 1];
	numbers[0] = *first;
	struct taken taken = { 1, found->end, open };
	size_t count = 1, at = found->end;
	while (count <= LIMIT_NUMBERS) {
		enum value_join join;
		struct number *next = &numbers[count];
		size_t more = open, from = value_join_skip(text, at, &join, &more);
		if (from == at || !number_read_based(text, from, next))
			break;
		bool other_base = next->hex != first->hex;
		if (join == JOIN_FOOT && !other_base)
			break;
		at = value_join_skip_closings(text, next->end, &more);
		bool listed = join == JOIN_LIST && more <= open;
		open = more;
		count++;
		bool text_begins = join == JOIN_COLON && !agree(next, first);
		if (other_base || listed || (at_border(text, at) && !text_begins))
			taken = (struct taken){ count, at, open };
		else if (join == JOIN_COLON)
			break;
		else if (second_number_ends(text, at, first->end < found->end)) {
			found->state = VALUE_UNCLEAR;
			found->end = at;
			return;
		} else if (join == JOIN_TEXT)
			break;
	}
	if (taken.count == 1)
		return;
	found->end = taken.end;
	found->unclosed = taken.open > 0;
	judge(numbers, taken.count, found);
}

enum { BITS_MOST = 64 };

/*
 * "1 << 3": the byte after a shift, and `number` shifted; `at` where there is none. A sum or a
 * product is no number that is written there.
 */
static size_t skip_shift(struct str text, size_t at, struct number *number)
{
	struct number count;
	size_t sign = str_skip_blanks(text, at);
	if (!str_starts(str_slice(text, sign, text.len), STR("<<")) ||
	    !number_read(text, str_skip_blanks(text, sign + 2), &count) || count.negative ||
	    count.magnitude >= BITS_MOST || number->negative || number->too_big)
		return at;
	if (number->magnitude > UINT64_MAX >> count.magnitude)
		number->too_big = true;
	number->magnitude <<= count.magnitude;
	number->hex = true;
	number->base = 16;
	number->digits = 0;
	number->end = count.end;
	return count.end;
}

/* "2**30": the byte after a power of 2, 10 or 16, and `number` raised; `at` where there is none. */
static size_t skip_power(struct str text, size_t at, struct number *number)
{
	struct number power;
	size_t sign = str_skip_blanks(text, at);
	uint64_t base = number->magnitude;
	if (!str_starts(str_slice(text, sign, text.len), STR("**")) ||
	    !number_read(text, str_skip_blanks(text, sign + 2), &power) || power.negative ||
	    power.magnitude >= BITS_MOST || number->negative || number->too_big ||
	    (base != 2 && base != 10 && base != 16))
		return at;
	number->magnitude = 1;
	for (uint64_t i = 0; i < power.magnitude && !number->too_big; i++) {
		number->too_big = number->magnitude > UINT64_MAX / base;
		number->magnitude *= base;
	}
	number->hex = true;
	number->base = 16;
	number->digits = 0;
	number->end = power.end;
	return power.end;
}

/* "5 + 1", "1 << N": what is written here is more than its first number. */
static bool is_expression(struct str text, size_t at)
{
	size_t sign = str_skip_blanks(text, at);
	struct str rest = str_slice(text, sign, text.len);
	size_t operand = str_skip_blanks(text, sign + 1);
	bool sum = (str_starts(rest, STR("+")) || str_starts(rest, STR("*"))) && sign > at &&
		   operand > sign + 1 && operand < text.len && byte_is_digit(text.at[operand]);
	return sum || str_starts(rest, STR("<<"));
}

/* "0x123 - 12A": the end of hex digits whose 0x stands before the first number only; `at`: none. */
static size_t skip_bare_hex(struct str text, size_t at)
{
	struct number number;
	size_t end = str_word_end(text, at);
	bool digit = false;
	for (size_t i = at; i < end; i++)
		digit |= byte_is_digit(text.at[i]);
	return digit && number_read_bare_hex(str_slice(text, at, end), &number) ? end : at;
}

/* "5 - 7", "-5..-1", "0x5-0xF"; what repeats it in another base is passed over. */
static bool read_range(struct str text, size_t open, const struct number *first,
		       struct value_found *found)
{
	struct number numbers[2] = { *first };
	struct number *last = &numbers[1];
	size_t range = value_join_skip_range(text, found->end), end;
	if (range == found->end)
		return false;
	if (number_read(text, range, last)) {
		end = last->end;
	} else {
		end = first->hex ? skip_bare_hex(text, range) : range;
		*last = *first;
	}
	if (end == range)
		return false;
	found->end = value_join_skip_closings(text, end, &open);
	found->unclosed = open > 0;
	if (last->hex != first->hex) {
		judge(numbers, 2, found);
		return true;
	}
	found->state = VALUE_RANGE;
	enum value_join join;
	size_t more = open, again = value_join_skip(text, found->end, &join, &more);
	if (more > open && number_read(text, again, last))
		found->end = value_join_skip_closings(text, last->end, &more);
	return true;
}

bool value_find(struct str text, size_t at, struct value_found *found)
{
	*found = (struct value_found){ .state = VALUE_NONE, .from = at, .end = at };
	/*
	 * A macro around a small number adds a facility to it; around a full one it is a mere cast.
	 */
	enum { FULL = 0x10000 };
	bool wrapped = false;
	size_t open = 0, start = skip_openings(text, at, &open, &wrapped);
	found->bracketed = open > 0 && is_opening(text, str_skip_blanks(text, at));
	if (read_pattern(text, start, &found->end)) {
		found->state = VALUE_RANGE;
		found->end = value_join_skip_closings(text, found->end, &open);
		return true;
	}
	struct number first;
	if (!number_read_based(text, start, &first) ||
	    (wrapped && !first.negative && first.magnitude < FULL))
		return false;
	size_t written = first.end;
	/* Mostly nothing follows it. */
	if (str_skip_blanks(text, written) == text.len) {
		take(found, first.too_big ? VALUE_TOO_BIG : VALUE_GOOD, &first);
		found->end = written;
		found->unclosed = open > 0;
		return true;
	}
	bool shifted = skip_shift(text, written, &first) > written ||
		       skip_power(text, written, &first) > written;
	if (is_expression(text, first.end))
		return false;
	take(found, first.too_big ? VALUE_TOO_BIG : VALUE_GOOD, &first);
	found->end = value_join_skip_closings(text, first.end, &open);
	found->unclosed = open > 0;
	if (!shifted && read_range(text, open, &first, found))
		return true;
	size_t end = found->end, on;
	read_repeats(text, open, &first, found);
	if (found->end == end && found->state == VALUE_GOOD &&
	    value_goes_on(text, start, &first, end, &on)) {
		found->state = VALUE_UNCLEAR;
		found->end = on;
	}
	return true;
}
