#include "cexpr.h"

#include "cexprstate.h"

/* Operands joined by operators that bind at least `least`. */
static struct operand joined(struct expr *e, enum cbinding least)
{
	struct operand left = expr_prefixed(e, least);
	for (;;) {
		expr_open_parts(e);
		struct ctoken token = cinput_peek(&e->input);
		enum cbinding binding = expr_binding(&token);
		if (binding == BIND_NONE || binding < least)
			return left;
		cinput_next(&e->input);
		bool decided = (ctoken_is(&token, "&&") && !cvalue_true(left.value)) ||
			       (ctoken_is(&token, "||") && cvalue_true(left.value));
		e->skipping += decided;
		struct operand right = joined(e, binding + 1);
		const char *problem =
		    cvalue_binary(token.text, left.value, right.value, &left.value);
		if (problem && !e->skipping && e->result.status == CEXPR_OK)
			expr_fail(e, problem);
		e->skipping -= decided;
		left.binding = binding < left.binding ? binding : left.binding;
	}
}

struct operand expr_conditional(struct expr *e)
{
	if (++e->nesting > CEXPR_NESTING)
		return expr_fail(e, "it is nested too deep");
	struct operand operand = joined(e, BIND_TERNARY + 1);
	struct ctoken token = cinput_peek(&e->input);
	if (ctoken_is(&token, "?")) {
		bool yes = cvalue_true(operand.value);
		cinput_next(&e->input);
		e->skipping += !yes;
		struct operand first = expr_conditional(e);
		e->skipping -= !yes;
		expr_expect(e, ":");
		e->skipping += yes;
		struct operand second = expr_conditional(e);
		e->skipping -= yes;
		/* Both parts decide the type (6.5.15): 1 ? -1 : 0u is unsigned. */
		struct cvalue zero = cvalue_int(0), common = zero;
		cvalue_binary(STR("-"), second.value, second.value, &zero);
		cvalue_binary(STR("-"), first.value, first.value, &common);
		cvalue_binary(STR("+"), yes ? first.value : second.value, yes ? zero : common,
			      &operand.value);
		operand.binding = BIND_TERNARY;
	}
	e->nesting--;
	return operand;
}

struct cexpr_result cexpr_evaluate(struct cheaders_state *state, const struct cdef *def,
				   struct cexpr_choices *choices)
{
	struct cvalue number;
	/* Mostly it is one. */
	if (def->body_count == 1 && def->body->kind == CTOKEN_NUMBER &&
	    !cvalue_number(def->body->text, &number))
		return (struct cexpr_result){ .status = CEXPR_OK,
					      .value = number,
					      .binding = expr_nothing().binding };
	struct expr e = { .state = state, .def = def, .choices = choices };
	cinput_start(&e.input, state, def);
	struct operand operand = expr_conditional(&e);
	struct ctoken rest = cinput_peek(&e.input);
	if (e.result.status == CEXPR_OK && (rest.kind != CTOKEN_END || !e.input.budget))
		expr_unexpected(&e, rest);
	e.result.value = operand.value;
	e.result.binding = operand.binding;
	return e.result;
}

bool cexpr_next_choice(struct cexpr_choices *choices)
{
	for (size_t i = choices->count; i-- > 0;) {
		if (++choices->items[i].index < choices->items[i].count)
			return true;
		/* Names after the one that moves on are met anew. */
		choices->count = i;
	}
	return false;
}
