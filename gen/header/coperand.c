/* Operands: constants, names, casts, parentheses, unary operators. */
#include "cexprstate.h"

static struct operand parenthesised(struct expr *e)
{
	struct operand inner = expr_conditional(e);
	expr_expect(e, ")");
	return (struct operand){ inner.value, BIND_PRIMARY };
}

static struct operand undefined(struct expr *e, struct str name)
{
	return expr_stop(e, CEXPR_FAILED,
			 expr_quoted(e, "", name, " is not defined in the headers given"));
}

/* Takes "( ... )" whose value does not matter. */
static struct operand skipped_call(struct expr *e)
{
	size_t nested = 0;
	do {
		struct ctoken token = cinput_next(&e->input);
		if (token.kind == CTOKEN_END)
			return expr_unexpected(e, token);
		nested += ctoken_is(&token, "(");
		nested -= ctoken_is(&token, ")");
	} while (nested);
	return expr_nothing();
}

/*
 * Whether an unknown macro may be a cast: it is named like a macro and not like one of those that
 * turn numbers into others.
 */
static bool like_cast(struct str name)
{
	static const struct str turning[] = { STR_INIT("SWAP"), STR_INIT("_TO_"), STR_INIT("FROM"),
					      STR_INIT("HTON"), STR_INIT("NTOH") };
	for (size_t i = 0; i < name.len; i++)
		if (byte_is_lower(name.at[i]))
			return false;
	for (size_t i = 0; i < sizeof turning / sizeof *turning; i++)
		if (str_find(name, turning[i], 0) != STR_NONE)
			return false;
	return true;
}

/* NAME(5): a function-style cast, or an unknown macro around one large number (see cheader.h). */
static struct operand unknown_call(struct expr *e, struct str name)
{
	enum { SMALLEST = 0x10000 };
	struct ctype_words words = { 0 };
	struct ctoken inner = cinput_ahead(&e->input, 1), end = cinput_ahead(&e->input, 2);
	if (ctype_word(&words, &e->state->types, name)) {
		cinput_next(&e->input);
		struct operand operand = parenthesised(e);
		operand.value = cvalue_convert(operand.value, ctype_of(&words));
		return operand;
	}
	if (e->skipping)
		return skipped_call(e);
	if (inner.kind == CTOKEN_STRING)
		return expr_fail(e, "it is a string");
	struct cvalue value;
	if (inner.kind != CTOKEN_NUMBER || !ctoken_is(&end, ")") || !like_cast(name) ||
	    cvalue_number(inner.text, &value) || value.bits < SMALLEST || value.bits > UINT32_MAX)
		return undefined(e, name);
	cinput_next(&e->input);
	return parenthesised(e);
}

/* A name that nobody defines as a value. */
static struct operand unknown_name(struct expr *e, struct str name)
{
	struct cdef *found[CDEF_ALTERNATIVES];
	struct ctype_words words = { 0 };
	if (ctype_word(&words, &e->state->types, name))
		return expr_stop(e, CEXPR_PARTIAL, STR("it is a type"));
	if (cdefs_meant(e->state, name, e->def, true, found))
		return expr_stop(e, CEXPR_PARTIAL, STR("it is the name of a macro with arguments"));
	return e->skipping ? expr_nothing() : undefined(e, name);
}

static struct operand static_cast_of(struct expr *e)
{
	struct ctype_words words = { 0 };
	expr_expect(e, "<");
	for (struct ctoken token = cinput_next(&e->input); !ctoken_is(&token, ">");
	     token = cinput_next(&e->input)) {
		if (token.kind == CTOKEN_END)
			return expr_unexpected(e, token);
		words.pointer = words.pointer || ctoken_is(&token, "*");
		words.unknown = !ctype_word(&words, &e->state->types, token.text) || words.unknown;
	}
	expr_expect(e, "(");
	struct operand operand = parenthesised(e);
	return (struct operand){ cvalue_convert(operand.value, ctype_of(&words)), BIND_PRIMARY };
}

static struct operand name(struct expr *e, struct ctoken token, enum cbinding before)
{
	struct ctoken next = cinput_peek(&e->input);
	bool call = ctoken_is(&next, "(");
	size_t pick = 0;
	const struct cdef *def = expr_meaning(e, token.text, call, &pick);
	if (e->result.status != CEXPR_OK)
		return expr_nothing();
	if (!def) {
		if (ctoken_is(&token, "true") || ctoken_is(&token, "false"))
			return (struct operand){ cvalue_int(ctoken_is(&token, "true")),
						 BIND_PRIMARY };
		if (ctoken_is(&token, "sizeof") || ctoken_is(&token, "_Alignof"))
			return expr_fail(e, "it asks for a size");
		if (ctoken_is(&token, "static_cast"))
			return static_cast_of(e);
		return call ? unknown_call(e, token.text) : unknown_name(e, token.text);
	}
	const char *problem = NULL;
	if (def->function) {
		problem = cinput_call(&e->input, def);
	} else if (def->progress != CDEF_DONE) {
		return expr_stop(e, CEXPR_FAILED,
				 expr_quoted(e, "it comes back to itself by way of ", token.text,
					     ""));
	} else if (def->result_count && expr_can_stand(e, def, before)) {
		return (struct operand){ def->results[pick], def->binding };
	} else if (!def->result_count && !def->partial) {
		if (e->skipping)
			return expr_nothing();
		struct str why = def->public.problem;
		return expr_stop(e, CEXPR_FAILED, why);
	} else if (cinput_within(&e->input, def)) {
		return undefined(e, token.text);
	} else {
		problem = cinput_open(&e->input, def);
	}
	return problem ? expr_fail(e, problem) : expr_prefixed(e, before);
}

enum cast { CAST_NOT, CAST_PERHAPS, CAST_SURE };

/* Whether the tokens at hand, just after a parenthesis, are a type and its closing parenthesis. */
static enum cast cast_ahead(struct expr *e, struct ctype_words *words, size_t *length)
{
	enum { LONGEST = 16 };
	size_t unknown = 0;
	for (size_t i = 0; i < LONGEST; i++) {
		struct ctoken token = cinput_ahead(&e->input, i);
		*length = i + 1;
		if (ctoken_is(&token, ")")) {
			if (!i)
				return CAST_NOT;
			return words->any || words->pointer || unknown > 1 ? CAST_SURE
									   : CAST_PERHAPS;
		}
		if (ctoken_is(&token, "*") && i) {
			words->pointer = true;
			continue;
		}
		/* A number or a macro that has one is no type, nor is what follows an asterisk. */
		size_t result;
		if (token.kind != CTOKEN_NAME || (words->pointer && !ctoken_is(&token, "const")))
			return CAST_NOT;
		if (ctype_word(words, &e->state->types, token.text))
			continue;
		const struct cdef *def = expr_meaning(e, token.text, false, &result);
		if (e->result.status != CEXPR_OK || (def && !def->partial))
			return CAST_NOT;
		if (def && !def->body_count)
			continue;
		words->any = words->any || def; /* a macro that is a type */
		words->unknown = true;
		unknown++;
	}
	return CAST_NOT;
}

/* Whether only an operand can begin with the token: "(X) 5" is a cast, "(X) - 5" may be a sum. */
static bool begins_operand(const struct ctoken *token)
{
	return token->kind == CTOKEN_NUMBER || token->kind == CTOKEN_CHAR ||
	       token->kind == CTOKEN_NAME || ctoken_is(token, "(") || ctoken_is(token, "~") ||
	       ctoken_is(token, "!");
}

/* After "(": a cast, a compound literal, or an expression in parentheses. */
static struct operand parenthesis(struct expr *e)
{
	struct ctype_words words = { 0 };
	size_t length = 0;
	enum cast cast = cast_ahead(e, &words, &length);
	struct ctoken first = cinput_peek(&e->input);
	if (cast == CAST_NOT)
		return parenthesised(e);
	for (size_t i = 0; i < length; i++)
		cinput_next(&e->input);
	struct ctoken next = cinput_peek(&e->input);
	struct operand operand;
	if (ctoken_is(&next, "{")) {
		cinput_next(&e->input);
		operand = expr_conditional(e);
		expr_expect(e, "}");
		operand.binding = BIND_PRIMARY;
	} else if (cast == CAST_PERHAPS && !begins_operand(&next)) {
		return undefined(e, first.text);
	} else {
		operand = expr_prefixed(e, BIND_UNARY);
		operand.binding = BIND_UNARY;
	}
	operand.value = cvalue_convert(operand.value, ctype_of(&words));
	return operand;
}

static struct operand literal(struct expr *e, struct ctoken token)
{
	struct operand operand = expr_nothing();
	const char *problem;
	switch (token.kind) {
	case CTOKEN_NUMBER:
		problem = cvalue_number(token.text, &operand.value);
		break;
	case CTOKEN_CHAR:
		problem = cvalue_character(token.text, &operand.value);
		break;
	case CTOKEN_STRING:
		problem = "it is a string";
		break;
	default:
		return expr_unexpected(e, token);
	}
	return problem ? expr_fail(e, problem) : operand;
}

struct operand expr_prefixed(struct expr *e, enum cbinding before)
{
	if (++e->nesting > CEXPR_NESTING)
		return expr_fail(e, "it is nested too deep");
	struct ctoken token = cinput_next(&e->input);
	struct operand operand;
	if (ctoken_is(&token, "-") || ctoken_is(&token, "+") || ctoken_is(&token, "~") ||
	    ctoken_is(&token, "!")) {
		operand = expr_prefixed(e, BIND_UNARY);
		operand.value = cvalue_unary(token.text.at[0], operand.value);
		operand.binding = BIND_UNARY;
	} else if (ctoken_is(&token, "(")) {
		operand = parenthesis(e);
	} else if (token.kind == CTOKEN_NAME) {
		operand = name(e, token, before);
	} else {
		operand = literal(e, token);
	}
	e->nesting--;
	return operand;
}
