#include "cvalue.h"

static struct cvalue make(uint64_t bits, uint8_t width, bool is_signed)
{
	if (width == 32) {
		bits &= UINT32_MAX;
		if (is_signed && bits >> 31)
			bits |= ~(uint64_t)UINT32_MAX;
	}
	return (struct cvalue){ bits, width, is_signed };
}

static bool negative(struct cvalue value)
{
	return value.is_signed && value.bits >> 63;
}

struct cvalue cvalue_int(int64_t number)
{
	if (number >= INT32_MIN && number <= INT32_MAX)
		return make((uint64_t)number, 32, true);
	if (number > 0 && number <= (int64_t)UINT32_MAX)
		return make((uint64_t)number, 32, false);
	return make((uint64_t)number, 64, true);
}

struct cvalue cvalue_convert(struct cvalue value, struct ctype type)
{
	if (type.bits == 0)
		return value;
	if (type.bits == 1)
		return make(value.bits != 0, 32, true);
	if (type.bits >= 32)
		return make(value.bits, type.bits, type.is_signed);
	/* Narrow types are promoted to int at once (6.3.1.1). */
	uint64_t mask = ((uint64_t)1 << type.bits) - 1;
	uint64_t bits = value.bits & mask;
	if (type.is_signed && bits >> (type.bits - 1))
		bits |= ~mask;
	return make(bits, 32, true);
}

bool cvalue_true(struct cvalue value)
{
	return value.bits != 0;
}

bool cvalue_same(struct cvalue a, struct cvalue b)
{
	return a.bits == b.bits && negative(a) == negative(b);
}

struct cvalue cvalue_next(struct cvalue value)
{
	/*
	 * 0x7FFFFFFF is followed by 0x80000000, 0xFFFFFFFF by a wider value: compilers widen the
	 * enum.
	 */
	if (!value.is_signed && value.bits >= INT64_MAX)
		return make(value.bits + 1, 64, false);
	return cvalue_int((int64_t)(value.bits + 1));
}

bool cvalue_code(struct cvalue value, uint32_t *code)
{
	*code = (uint32_t)value.bits;
	/* (size_t)-1 is 0xFFFFFFFF to a 32-bit program and its extension by the sign to others. */
	return value.bits <= UINT32_MAX || value.bits >= (uint64_t)INT32_MIN;
}

struct cvalue cvalue_unary(char op, struct cvalue value)
{
	switch (op) {
	case '-':
		return make(0 - value.bits, value.width, value.is_signed);
	case '~':
		return make(~value.bits, value.width, value.is_signed);
	case '!':
		return make(value.bits == 0, 32, true);
	default:
		return value;
	}
}

enum op {
	OP_MUL,
	OP_DIV,
	OP_MOD,
	OP_ADD,
	OP_SUB,
	OP_SHL,
	OP_SHR,
	OP_LT,
	OP_GT,
	OP_LE,
	OP_GE,
	OP_EQ,
	OP_NE,
	OP_AND,
	OP_XOR,
	OP_OR,
	OP_LAND,
	OP_LOR,
	OP_COUNT
};

static const struct str spelling[OP_COUNT] = {
	[OP_MUL] = STR_INIT("*"),  [OP_DIV] = STR_INIT("/"),   [OP_MOD] = STR_INIT("%"),
	[OP_ADD] = STR_INIT("+"),  [OP_SUB] = STR_INIT("-"),   [OP_SHL] = STR_INIT("<<"),
	[OP_SHR] = STR_INIT(">>"), [OP_LT] = STR_INIT("<"),    [OP_GT] = STR_INIT(">"),
	[OP_LE] = STR_INIT("<="),  [OP_GE] = STR_INIT(">="),   [OP_EQ] = STR_INIT("=="),
	[OP_NE] = STR_INIT("!="),  [OP_AND] = STR_INIT("&"),   [OP_XOR] = STR_INIT("^"),
	[OP_OR] = STR_INIT("|"),   [OP_LAND] = STR_INIT("&&"), [OP_LOR] = STR_INIT("||"),
};

static const char *shift(enum op op, struct cvalue a, struct cvalue b, struct cvalue *result)
{
	if (negative(b) || b.bits >= a.width)
		return "it shifts by more bits than the value has";
	if (op == OP_SHL) {
		*result = make(a.bits << b.bits, a.width, a.is_signed);
	} else {
		uint64_t filled = negative(a) && b.bits ? ~(uint64_t)0 << (64 - b.bits) : 0;
		*result = make(a.bits >> b.bits | filled, a.width, a.is_signed);
	}
	return NULL;
}

static const char *divide(enum op op, struct cvalue a, struct cvalue b, struct cvalue *result)
{
	if (b.bits == 0)
		return "it divides by zero";
	bool down = negative(a), flip = down != negative(b);
	uint64_t x = down ? 0 - a.bits : a.bits;
	uint64_t y = negative(b) ? 0 - b.bits : b.bits;
	if (op == OP_DIV)
		*result = make(flip ? 0 - x / y : x / y, a.width, a.is_signed);
	else
		*result = make(down ? 0 - x % y : x % y, a.width, a.is_signed);
	return NULL;
}

static bool below(struct cvalue a, struct cvalue b)
{
	/* Of two negative numbers the lower has the lower bits, as of two positive ones. */
	if (negative(a) != negative(b))
		return negative(a);
	return a.bits < b.bits;
}

const char *cvalue_binary(struct str text, struct cvalue a, struct cvalue b, struct cvalue *result)
{
	enum op op = OP_MUL;
	while (op < OP_COUNT && !str_eq(spelling[op], text))
		op++;
	if (op == OP_LAND || op == OP_LOR) {
		bool both = cvalue_true(a) && cvalue_true(b),
		     any = cvalue_true(a) || cvalue_true(b);
		*result = cvalue_int(op == OP_LAND ? both : any);
		return NULL;
	}
	if (op == OP_SHL || op == OP_SHR)
		return shift(op, a, b, result);

	uint8_t width = a.width > b.width ? a.width : b.width;
	bool is_signed = (a.is_signed || a.width < width) && (b.is_signed || b.width < width);
	a = make(a.bits, width, is_signed);
	b = make(b.bits, width, is_signed);
	switch (op) {
	case OP_MUL:
		*result = make(a.bits * b.bits, width, is_signed);
		break;
	case OP_ADD:
		*result = make(a.bits + b.bits, width, is_signed);
		break;
	case OP_SUB:
		*result = make(a.bits - b.bits, width, is_signed);
		break;
	case OP_AND:
		*result = make(a.bits & b.bits, width, is_signed);
		break;
	case OP_XOR:
		*result = make(a.bits ^ b.bits, width, is_signed);
		break;
	case OP_OR:
		*result = make(a.bits | b.bits, width, is_signed);
		break;
	case OP_LT:
		*result = cvalue_int(below(a, b));
		break;
	case OP_GT:
		*result = cvalue_int(below(b, a));
		break;
	case OP_LE:
		*result = cvalue_int(!below(b, a));
		break;
	case OP_GE:
		*result = cvalue_int(!below(a, b));
		break;
	case OP_EQ:
		*result = cvalue_int(a.bits == b.bits);
		break;
	case OP_NE:
		*result = cvalue_int(a.bits != b.bits);
		break;
	case OP_DIV:
	case OP_MOD:
		return divide(op, a, b, result);
	default:
		return "it has an operator that no constant can have";
	}
	return NULL;
}
