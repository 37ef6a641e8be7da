#include "constants.h"

#include "../entry/limits.h"

enum { BITS_MAX = 62 };

/* How closely operators bind. */
enum { SUM, PRODUCT, OPERAND };

/*
 * Kinds of operators of one bracket. "+", "-" and "*" bind in one way everywhere, and "<<" always
 * closer than "|"; all other mixtures differ from language to language.
 */
enum { SUMS = 1, SHIFTS = 2, ANDS = 4, ORS = 8, XORS = 16, QUOTIENTS = 32 };

struct expression {
	struct str text;
	const struct constexpr_scope *scope;
	size_t at;
	int depth;
	unsigned kinds; /* of the innermost bracket */
	bool good;
};

static int64_t read_operators(struct expression *e, int level);

static void skip_blanks(struct expression *e)
{
	e->at = str_skip_space(e->text, e->at);
}

static bool take(struct expression *e, struct str sign)
{
	skip_blanks(e);
	if (!str_starts(str_slice(e->text, e->at, e->text.len), sign))
		return false;
	e->at += sign.len;
	return true;
}

static int64_t fail(struct expression *e)
{
	e->good = false;
	return 0;
}

/* Notes that the bracket has such an operator. */
static void note(struct expression *e, unsigned kind)
{
	e->kinds |= kind;
	bool one = !(e->kinds & (e->kinds - 1)) || e->kinds == (SHIFTS | ORS);
	if (!e->scope->go && (!one || kind == QUOTIENTS))
		e->good = false;
}

static int64_t read_bracket(struct expression *e)
{
	unsigned outer = e->kinds;
	if (++e->depth > LIMIT_EXPRESSION_DEPTH)
		return fail(e);
	e->kinds = 0;
	int64_t value = read_operators(e, SUM);
	e->kinds = outer;
	e->depth--;
	return take(e, STR(")")) ? value : fail(e);
}

/* A name that has a value, iota, or a conversion: "Code(iota)". */
static int64_t read_word(struct expression *e, struct str word)
{
	const int64_t *known = e->scope->known ? map_get(e->scope->known, word) : NULL;
	if (e->scope->has_iota && str_eq(word, STR("iota")))
		return e->scope->iota;
	if (known)
		return *known;
	return e->scope->go && word.len && take(e, STR("(")) ? read_bracket(e) : fail(e);
}

/* "5i32", "5_u8", "5UL": the end of the letters that say which type the integer has. */
static size_t suffix_end(struct str text, size_t at)
{
	size_t end = at + (at < text.len && text.at[at] == '_');
	if (end < text.len && (text.at[end] == 'i' || text.at[end] == 'u')) {
		size_t digits = end + 1;
		while (digits < text.len && byte_is_digit(text.at[digits]))
			digits++;
		if (digits > end + 1)
			return digits;
	}
	while (end < text.len && str_find_byte(STR("uUlL"), text.at[end], 0) != STR_NONE)
		end++;
	return end;
}

/* Decimal and hex; Go's octal, and digits parted by '_', are left alone. */
static int64_t read_integer(struct expression *e)
{
	struct str rest = str_slice(e->text, e->at, e->text.len);
	bool hex = str_starts(rest, STR("0x")) || str_starts(rest, STR("0X"));
	size_t from = hex ? 2 : 0, at = from;
	int64_t value = 0, base = hex ? 16 : 10;
	for (int digit; at < rest.len && (digit = byte_hex(rest.at[at])) >= 0 && digit < base;
	     at++) {
		if (value >> (BITS_MAX - 4))
			return fail(e);
		value = value * base + digit;
	}
	bool octal = !hex && at > 1 && rest.at[0] == '0';
	size_t digits = at - from;
	at = suffix_end(rest, at);
	bool more = at < rest.len && (byte_is_word(rest.at[at]) || rest.at[at] == '.');
	e->at += at;
	return !digits || octal || more ? fail(e) : value;
}

static int64_t read_operand(struct expression *e)
{
	skip_blanks(e);
	size_t minus = 0;
	while (e->at < e->text.len && (e->text.at[e->at] == '-' || e->text.at[e->at] == '+')) {
		minus += e->text.at[e->at++] == '-';
		skip_blanks(e);
	}
	int64_t value = 0;
	size_t end = str_word_end(e->text, e->at);
	struct str word = str_slice(e->text, e->at, end);
	if (take(e, STR("("))) {
		value = read_bracket(e);
	} else if (word.len && byte_is_digit(word.at[0])) {
		value = read_integer(e);
	} else {
		e->at = end;
		value = read_word(e, word);
	}
	return minus % 2 ? -value : value;
}

/* No overflow: values that are too large for a code are none. */
static bool is_small(int64_t value)
{
	return value > -((int64_t)1 << 33) && value < (int64_t)1 << 33;
}

static int64_t add(struct expression *e, int64_t a, int64_t b)
{
	return is_small(a + b) ? a + b : fail(e);
}

static int64_t subtract(struct expression *e, int64_t a, int64_t b)
{
	return is_small(a - b) ? a - b : fail(e);
}

static int64_t or_bits(struct expression *e, int64_t a, int64_t b)
{
	return is_small(a | b) ? a | b : fail(e);
}

static int64_t xor_bits(struct expression *e, int64_t a, int64_t b)
{
	return is_small(a ^ b) ? a ^ b : fail(e);
}

static int64_t and_bits(struct expression *e, int64_t a, int64_t b)
{
	(void)e;
	return a & b;
}

static int64_t multiply(struct expression *e, int64_t a, int64_t b)
{
	return is_small(a) && b > -(1 << 20) && b < 1 << 20 ? a * b : fail(e);
}

static int64_t divide(struct expression *e, int64_t a, int64_t b)
{
	return b ? a / b : fail(e);
}

static int64_t remainder_of(struct expression *e, int64_t a, int64_t b)
{
	return b ? a % b : fail(e);
}

static int64_t shift_left(struct expression *e, int64_t a, int64_t b)
{
	return a >= 0 && a < (int64_t)1 << 32 && b >= 0 && b < 32 ? a << b : fail(e);
}

static int64_t shift_right(struct expression *e, int64_t a, int64_t b)
{
	return a >= 0 && b >= 0 && b < 63 ? a >> b : fail(e);
}

/* "&&", "||", "**" and "&^" are not worked out: no operand begins with their second half. */
static const struct operator_form {
	struct str sign;
	int level;
	unsigned kind;
	int64_t (*apply)(struct expression *e, int64_t a, int64_t b);
} operators[] = {
	{ STR_INIT("*"), PRODUCT, SUMS, multiply },
	{ STR_INIT("<<"), PRODUCT, SHIFTS, shift_left },
	{ STR_INIT(">>"), PRODUCT, SHIFTS, shift_right },
	{ STR_INIT("&"), PRODUCT, ANDS, and_bits },
	{ STR_INIT("/"), PRODUCT, QUOTIENTS, divide },
	{ STR_INIT("%"), PRODUCT, QUOTIENTS, remainder_of },
	{ STR_INIT("+"), SUM, SUMS, add },
	{ STR_INIT("-"), SUM, SUMS, subtract },
	{ STR_INIT("|"), SUM, ORS, or_bits },
	{ STR_INIT("^"), SUM, XORS, xor_bits },
};

static const struct operator_form *take_operator(struct expression *e, int level)
{
	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
		if (operators[i].level == level && take(e, operators[i].sign))
			return &operators[i];
	return NULL;
}

/* Operands, and between them operators that bind as closely as `level` or closer. */
static int64_t read_operators(struct expression *e, int level)
{
	if (level == OPERAND)
		return read_operand(e);
	int64_t value = read_operators(e, level + 1);
	const struct operator_form *form;
	while (e->good && (form = take_operator(e, level))) {
		note(e, form->kind);
		int64_t operand = read_operators(e, level + 1);
		value = form->apply(e, value, operand);
	}
	return value;
}

bool constexpr_holds(struct str text, struct str word)
{
	for (size_t at = 0; at < text.len;) {
		size_t end = str_word_end(text, at);
		if (str_eq(str_slice(text, at, end), word))
			return true;
		at = end + 1;
	}
	return false;
}

bool constexpr_evaluate(struct str text, const struct constexpr_scope *scope, int64_t *value)
{
	struct expression e = { .text = text, .scope = scope, .good = true };
	*value = read_operators(&e, SUM);
	skip_blanks(&e);
	return e.good && e.at == e.text.len;
}
