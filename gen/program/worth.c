#include "worth.h"

enum { DEPTH = 32 }; /* of brackets and signs */

struct worth {
	const struct worth_scope *scope;
	size_t at, to;
	int depth;
	bool good;
};

static int64_t fail(struct worth *w)
{
	w->good = false;
	return 0;
}

/* The next token that is no line's end; NULL at the end. */
static const struct token *peek(struct worth *w)
{
	const struct token *items = w->scope->tokens.items;
	while (w->at < w->to && items[w->at].kind == TOKEN_LINE)
		w->at++;
	return w->at < w->to ? &items[w->at] : NULL;
}

static bool take(struct worth *w, struct str text)
{
	const struct token *token = peek(w);
	if (!token || !token_is(token, text))
		return false;
	w->at++;
	return true;
}

static int64_t read_sum(struct worth *w, int level);

/* What may follow the digits: "u8", "i32", "usize", "UL", "n". */
static bool is_suffix(struct str text)
{
	static const struct str words[] = {
		STR_INIT(""),     STR_INIT("u"),    STR_INIT("l"),     STR_INIT("ul"),
		STR_INIT("lu"),   STR_INIT("n"),    STR_INIT("u8"),    STR_INIT("u16"),
		STR_INIT("u32"),  STR_INIT("u64"),  STR_INIT("i8"),    STR_INIT("i16"),
		STR_INIT("i32"),  STR_INIT("i64"),  STR_INIT("usize"), STR_INIT("isize"),
		STR_INIT("u128"), STR_INIT("i128"),
	};
	return STR_IS_ONE_OF_NOCASE(text, words);
}

static int64_t read_number(struct worth *w, struct str text)
{
	static const struct {
		char letter;
		int base;
	} prefixes[] = { { 'x', 16 }, { 'o', 8 }, { 'b', 2 } };
	size_t at = 0;
	int base = 10;
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (text.len > 2 && text.at[0] == '0' &&
		    byte_lower(text.at[1]) == prefixes[i].letter) {
			base = prefixes[i].base;
			at = 2;
		}
	if (base == 10 && text.len > 1 && text.at[0] == '0' && byte_is_digit(text.at[1]) &&
	    w->scope->language->octal)
		base = 8;
	uint64_t value = 0;
	size_t digits = 0;
	for (; at < text.len; at++) {
		int digit = text.at[at] == '_' ? 0 : byte_hex(text.at[at]);
		if (text.at[at] == '_')
			continue;
		if (digit < 0 || digit >= base)
			break;
		if (value >> 58)
			return fail(w);
		value = value * (uint64_t)base + (uint64_t)digit;
		digits++;
	}
	return digits && is_suffix(str_slice(text, at, text.len)) ? (int64_t)value : fail(w);
}

struct str worth_key(struct arena *arena, struct str scope, struct str name)
{
	return arena_printf(arena, "%.*s.%.*s", STR_ARG(scope), STR_ARG(name));
}

static const int64_t *find(const struct worth *w, struct str scope, struct str name)
{
	return map_get(w->scope->known, worth_key(w->scope->arena, scope, name));
}

/* A name, with the names of scopes before it: "Pump.Dry", "Self::Dry", "Pump.DRY.value". */
static int64_t read_name(struct worth *w, struct str word)
{
	static const struct str own[] = { STR_INIT("Self"), STR_INIT("self"), STR_INIT("this"),
					  STR_INIT("cls") };
	static const struct str values[] = { STR_INIT("value"), STR_INIT("code"),
					     STR_INIT("ordinal") };
	struct str scope = STR(""), name = word;
	const struct token *next;
	while ((next = peek(w)) && (token_is(next, STR(".")) || token_is(next, STR("::")))) {
		w->at++;
		next = peek(w);
		if (!next || next->kind != TOKEN_WORD)
			return fail(w);
		w->at++;
		if (STR_IS_ONE_OF(next->text, values) && scope.len)
			break;
		scope = name;
		name = next->text;
	}
	const int64_t *value = NULL;
	if (scope.len && !STR_IS_ONE_OF(scope, own))
		value = find(w, scope, name);
	else
		value = find(w, w->scope->scope, name);
	if (!value)
		value = find(w, STR(""), name);
	return value ? *value : fail(w);
}

static int64_t read_bracket(struct worth *w)
{
	if (++w->depth > DEPTH)
		return fail(w);
	int64_t value = read_sum(w, 0);
	w->depth--;
	return take(w, STR(")")) ? value : fail(w);
}

/* What a type holds of it. */
static int64_t convert(int64_t value, struct str type)
{
	static const struct {
		struct str word;
		unsigned bits;
		bool is_signed;
	} types[] = {
		{ STR_INIT("u8"), 8, false },      { STR_INIT("byte"), 8, false },
		{ STR_INIT("uint8"), 8, false },   { STR_INIT("u16"), 16, false },
		{ STR_INIT("ushort"), 16, false }, { STR_INIT("uint16"), 16, false },
		{ STR_INIT("i16"), 16, true },     { STR_INIT("short"), 16, true },
		{ STR_INIT("int16"), 16, true },   { STR_INIT("u32"), 32, false },
		{ STR_INIT("uint"), 32, false },   { STR_INIT("uint32"), 32, false },
		{ STR_INIT("i32"), 32, true },     { STR_INIT("int32"), 32, true },
		{ STR_INIT("int"), 32, true },
	};
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (!str_eq(types[i].word, type))
			continue;
		uint64_t limit = (uint64_t)1 << types[i].bits;
		uint64_t bits = (uint64_t)value & (limit - 1);
		bool negative = types[i].is_signed && bits >> (types[i].bits - 1);
		return negative ? (int64_t)bits - (int64_t)limit : (int64_t)bits;
	}
	return value;
}

/* "(int)5", "(Code)X": a type in brackets, and then what it is of. */
static bool take_cast(struct worth *w, struct str *type)
{
	const struct token *items = w->scope->tokens.items;
	size_t at = w->at;
	bool cast = at + 3 < w->to && token_is(&items[at], STR("(")) &&
		    items[at + 1].kind == TOKEN_WORD && token_is(&items[at + 2], STR(")"));
	if (!cast)
		return false;
	const struct token *next = &items[at + 3];
	if (next->kind != TOKEN_NUMBER && next->kind != TOKEN_WORD && !token_is(next, STR("(")) &&
	    !token_is(next, STR("-")) && !token_is(next, STR("~")))
		return false;
	/* "(A) - 5" is no cast, and A no type, where it has a value. */
	if (find(w, w->scope->scope, items[at + 1].text) || find(w, STR(""), items[at + 1].text))
		return false;
	*type = items[at + 1].text;
	w->at += 3;
	return true;
}

/* "syscall.Errno(5)": past the package, to the type. */
static const struct token *skip_package(struct worth *w, const struct token *word)
{
	const struct token *items = w->scope->tokens.items;
	size_t at = w->at;
	bool typed = at + 2 < w->to && token_is(&items[at], STR(".")) &&
		     items[at + 1].kind == TOKEN_WORD && token_is(&items[at + 2], STR("("));
	if (!typed)
		return word;
	w->at += 2;
	return &items[at + 1];
}

/* As Python and scripts have it: 2 ** 31. */
static int64_t power(struct worth *w, int64_t base, int64_t exponent)
{
	enum { MOST = 62 };
	int64_t value = 1;
	if (exponent < 0 || exponent > MOST)
		return fail(w);
	for (int64_t i = 0; i < exponent && w->good; i++)
		value = base > -(1 << 16) && base < 1 << 16 && value > -((int64_t)1 << 46) &&
				value < (int64_t)1 << 46
			    ? value * base
			    : fail(w);
	return value;
}

static int64_t read_operand(struct worth *w)
{
	const struct token *token = peek(w);
	struct str type;
	if (!token || ++w->depth > DEPTH)
		return fail(w);
	int64_t value;
	bool go = w->scope->language->go;
	if (!go && take_cast(w, &type)) {
		value = convert(read_operand(w), type);
	} else if (take(w, STR("("))) {
		value = read_bracket(w);
	} else if (take(w, STR("-"))) {
		value = -read_operand(w);
	} else if (take(w, STR("+"))) {
		value = read_operand(w);
	} else if (take(w, STR("~")) || take(w, STR("!")) || (go && take(w, STR("^")))) {
		value = ~read_operand(w);
	} else if (token->kind == TOKEN_NUMBER) {
		w->at++;
		value = read_number(w, token->text);
	} else if (token->kind != TOKEN_WORD) {
		value = fail(w);
	} else {
		w->at++;
		token = go ? skip_package(w, token) : token;
		bool call = (go || str_eq(token->text, STR("unchecked")) ||
			     str_eq(token->text, STR("checked"))) &&
			    take(w, STR("("));
		if (call)
			value = convert(read_bracket(w), token->text);
		else if (go && str_eq(token->text, STR("iota")))
			value = w->scope->iota;
		else
			value = read_name(w, token->text);
	}
	if ((w->scope->language->indents || w->scope->language->objects) && take(w, STR("**")))
		value = power(w, value, read_operand(w));
	while (take(w, STR("as")))
		value = (token = peek(w)) && token->kind == TOKEN_WORD
			    ? (w->at++, convert(value, token->text))
			    : fail(w);
	/* Kotlin: 0x80040001.toInt() */
	size_t before = w->at;
	if (w->good && take(w, STR("."))) {
		token = peek(w);
		bool conversion =
		    token && token->kind == TOKEN_WORD && str_starts(token->text, STR("to"));
		w->at += conversion;
		if (!conversion || !take(w, STR("(")) || !take(w, STR(")")))
			w->at = before;
		else if (str_eq(token->text, STR("toInt")))
			value = convert(value, STR("int"));
	}
	w->depth--;
	return w->good ? value : 0;
}

/* No overflow: values that are too large for a code are none. */
static bool is_small(int64_t value)
{
	return value > -((int64_t)1 << 62) && value < (int64_t)1 << 62;
}

static bool divides(const struct worth *w, int64_t a, int64_t b)
{
	/* A script's division has a fraction, and Python rounds down. */
	bool whole = !w->scope->language->objects && !w->scope->language->indents;
	return b && (whole || (a >= 0 && b > 0 && a % b == 0));
}

enum operation { MULTIPLY, DIVIDE, REMAINDER, ADD, SUBTRACT, LEFT, RIGHT, AND, AND_NOT, XOR, OR };

static int64_t apply(struct worth *w, enum operation operation, int64_t a, int64_t b)
{
	enum { FACTOR = 1 << 30 };
	if (!w->good || !is_small(a) || !is_small(b))
		return fail(w);
	switch (operation) {
	case MULTIPLY:
		return a > -FACTOR && a < FACTOR && b > -FACTOR && b < FACTOR ? a * b : fail(w);
	case DIVIDE:
		return divides(w, a, b) ? a / b : fail(w);
	case REMAINDER:
		return b > 0 && a >= 0 ? a % b : fail(w);
	case ADD:
		return a + b;
	case SUBTRACT:
		return a - b;
	case LEFT:
		return a >= 0 && b >= 0 && b < 32 && a < (int64_t)1 << 32
			   ? (int64_t)((uint64_t)a << b)
			   : fail(w);
	case RIGHT:
		return a >= 0 && b >= 0 && b < 62 ? a >> b : fail(w);
	case AND:
		return a & b;
	case AND_NOT:
		return a & ~b;
	case XOR:
		return a ^ b;
	case OR:
		return a | b;
	}
	return fail(w);
}

/* From the loosest level to the closest one. */
enum { LEVEL_OR, LEVEL_XOR, LEVEL_AND, LEVEL_SHIFT, LEVEL_SUM, LEVEL_PRODUCT, LEVEL_OPERAND };

static const struct {
	struct str sign;
	int level, go_level;
	enum operation operation;
} operators[] = {
	{ STR_INIT("*"), LEVEL_PRODUCT, LEVEL_PRODUCT, MULTIPLY },
	{ STR_INIT("/"), LEVEL_PRODUCT, LEVEL_PRODUCT, DIVIDE },
	{ STR_INIT("//"), LEVEL_PRODUCT, -1, DIVIDE },
	{ STR_INIT("%"), LEVEL_PRODUCT, LEVEL_PRODUCT, REMAINDER },
	{ STR_INIT("+"), LEVEL_SUM, LEVEL_SUM, ADD },
	{ STR_INIT("-"), LEVEL_SUM, LEVEL_SUM, SUBTRACT },
	{ STR_INIT("<<"), LEVEL_SHIFT, LEVEL_PRODUCT, LEFT },
	{ STR_INIT(">>"), LEVEL_SHIFT, LEVEL_PRODUCT, RIGHT },
	{ STR_INIT("&"), LEVEL_AND, LEVEL_PRODUCT, AND },
	{ STR_INIT("&^"), -1, LEVEL_PRODUCT, AND_NOT },
	{ STR_INIT("^"), LEVEL_XOR, LEVEL_SUM, XOR },
	{ STR_INIT("|"), LEVEL_OR, LEVEL_SUM, OR },
	/* Kotlin's words, which all bind alike. */
	{ STR_INIT("shl"), LEVEL_SHIFT, -1, LEFT },
	{ STR_INIT("shr"), LEVEL_SHIFT, -1, RIGHT },
	{ STR_INIT("and"), LEVEL_SHIFT, -1, AND },
	{ STR_INIT("xor"), LEVEL_SHIFT, -1, XOR },
	{ STR_INIT("or"), LEVEL_SHIFT, -1, OR },
};

static bool take_operator(struct worth *w, int level, enum operation *operation)
{
	bool go = w->scope->language->go;
	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
		if ((go ? operators[i].go_level : operators[i].level) == level &&
		    take(w, operators[i].sign)) {
			*operation = operators[i].operation;
			return true;
		}
	return false;
}

/* Operands, and between them operators that bind as closely as `level` or closer. */
static int64_t read_sum(struct worth *w, int level)
{
	if (level == LEVEL_OPERAND)
		return read_operand(w);
	int64_t value = read_sum(w, level + 1);
	enum operation operation;
	while (w->good && take_operator(w, level, &operation)) {
		int64_t operand = read_sum(w, level + 1);
		value = apply(w, operation, value, operand);
	}
	return value;
}

bool worth_evaluate(const struct worth_scope *scope, size_t from, size_t to, int64_t *value)
{
	struct worth w = { .scope = scope, .at = from, .to = to, .good = true };
	*value = read_sum(&w, 0);
	return w.good && !peek(&w);
}
