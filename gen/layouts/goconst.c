#include "goconst.h"

/* How deep brackets go, and how long an expression is that is repeated line by line. */
enum { DEEPEST = 8, BITS_MAX = 62, LONGEST = 100 };

struct expression {
	struct str text;
	size_t at;
	int64_t iota;
	int depth;
	bool good;
};

static int64_t read_sum(struct expression *e);

static void skip_blanks(struct expression *e)
{
	while (e->at < e->text.len && byte_is_space(e->text.at[e->at]))
		e->at++;
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

static int64_t read_bracket(struct expression *e)
{
	if (++e->depth > DEEPEST)
		return fail(e);
	int64_t value = read_sum(e);
	e->depth--;
	return take(e, STR(")")) ? value : fail(e);
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
	bool more = at < rest.len && (byte_is_word(rest.at[at]) || rest.at[at] == '.');
	e->at += at;
	return at == from || octal || more ? fail(e) : value;
}

static int64_t read_operand(struct expression *e)
{
	skip_blanks(e);
	size_t minus = 0, signs = 0;
	for (; e->at < e->text.len && (e->text.at[e->at] == '-' || e->text.at[e->at] == '+');
	     signs++) {
		minus += e->text.at[e->at++] == '-';
		skip_blanks(e);
	}
	int64_t value = 0;
	size_t end = e->at;
	while (end < e->text.len && byte_is_word(e->text.at[end]))
		end++;
	struct str word = str_slice(e->text, e->at, end);
	if (take(e, STR("("))) {
		value = read_bracket(e);
	} else if (word.len && byte_is_digit(word.at[0])) {
		value = read_integer(e);
	} else if (str_eq(word, STR("iota"))) {
		e->at = end;
		value = e->iota;
	} else {
		/* A conversion: "Code(iota)". */
		e->at = end;
		value = word.len && take(e, STR("(")) ? read_bracket(e) : fail(e);
	}
	return minus % 2 ? -value : value;
}

/* No overflow: values that are too large for a code are none. */
static bool is_small(int64_t value)
{
	return value > -((int64_t)1 << 33) && value < (int64_t)1 << 33;
}

static int64_t multiply(struct expression *e, int64_t a, int64_t b)
{
	return is_small(a) && b > -(1 << 20) && b < 1 << 20 ? a * b : fail(e);
}

static int64_t shift_left(struct expression *e, int64_t a, int64_t b)
{
	return a >= 0 && a < (int64_t)1 << 32 && b >= 0 && b < 32 ? a << b : fail(e);
}

/* "*", "/", "%", "<<", ">>" and "&" bind alike, and closer than the others. */
static int64_t read_product(struct expression *e)
{
	int64_t value = read_operand(e);
	while (e->good) {
		if (take(e, STR("&^")) || take(e, STR("&&"))) {
			return fail(e);
		} else if (take(e, STR("*"))) {
			value = multiply(e, value, read_operand(e));
		} else if (take(e, STR("<<"))) {
			value = shift_left(e, value, read_operand(e));
		} else if (take(e, STR(">>"))) {
			int64_t by = read_operand(e);
			value = value >= 0 && by >= 0 && by < 63 ? value >> by : fail(e);
		} else if (take(e, STR("&"))) {
			value &= read_operand(e);
		} else if (take(e, STR("/"))) {
			int64_t by = read_operand(e);
			value = by ? value / by : fail(e);
		} else if (take(e, STR("%"))) {
			int64_t by = read_operand(e);
			value = by ? value % by : fail(e);
		} else {
			break;
		}
	}
	return value;
}

static int64_t read_sum(struct expression *e)
{
	int64_t value = read_product(e);
	while (e->good) {
		if (take(e, STR("||")))
			return fail(e);
		else if (take(e, STR("+")))
			value += read_product(e);
		else if (take(e, STR("-")))
			value -= read_product(e);
		else if (take(e, STR("|")))
			value |= read_product(e);
		else if (take(e, STR("^")))
			value ^= read_product(e);
		else
			break;
		if (!is_small(value))
			return fail(e);
	}
	return value;
}

static void evaluate(const struct goconst *state, struct goconst_item *item)
{
	struct expression e = { state->expression, 0, state->iota, 0, true };
	item->value = read_sum(&e);
	skip_blanks(&e);
	item->known = e.good && e.at == e.text.len;
}

/* Up to a comment or a ";". */
static struct str without_comment(struct str line)
{
	static const struct str ends[] = { STR_INIT("//"), STR_INIT("/*"), STR_INIT(";") };
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		ptrdiff_t end = str_find(line, ends[i], 0);
		line = end == STR_NONE ? line : str_slice(line, 0, (size_t)end);
	}
	return line;
}

static bool holds_iota(struct str text)
{
	ptrdiff_t at = str_find(text, STR("iota"), 0);
	return at != STR_NONE && (at == 0 || !byte_is_word(text.at[at - 1])) &&
	       ((size_t)at + 4 >= text.len || !byte_is_word(text.at[at + 4]));
}

bool goconst_line(struct goconst *state, struct str line, struct goconst_item *item)
{
	struct str code = without_comment(line), bare = str_trim(code);
	if (str_eq(bare, STR("const (")) || str_eq(bare, STR("const("))) {
		*state = (struct goconst){ .inside = true };
		return false;
	}
	state->inside &= !str_starts(bare, STR(")"));
	if (!state->inside || !bare.len)
		return false;
	size_t from = (size_t)(bare.at - line.at), to = from;
	while (to < code.len && byte_is_word(code.at[to]))
		to++;
	ptrdiff_t equals = str_find_byte(code, '=', to);
	bool written = equals != STR_NONE;
	if (written)
		state->expression = str_trim(str_slice(code, (size_t)equals + 1, code.len));
	*item = (struct goconst_item){ from, to, state->expression, false, 0 };
	if (to > from && state->expression.len <= LONGEST)
		evaluate(state, item);
	state->iota++;
	bool blank = to == from + 1 && code.at[from] == '_';
	return to > from && !blank && state->expression.len &&
	       (!written || holds_iota(state->expression));
}
