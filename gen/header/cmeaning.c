/* What names mean in an expression, and what stops it. */
#include "cexprstate.h"

struct operand expr_nothing(void)
{
	return (struct operand){ cvalue_int(0), BIND_PRIMARY };
}

struct operand expr_stop(struct expr *e, enum cexpr_status status, struct str problem)
{
	if (e->result.status == CEXPR_OK) {
		bool spent = e->input.budget == 0 && status != CEXPR_NEEDS;
		e->result.status = spent ? CEXPR_FAILED : status;
		e->result.problem = spent ? STR("its macros expand to too much") : problem;
		e->input.depth = 0;
	}
	return expr_nothing();
}

struct operand expr_fail(struct expr *e, const char *problem)
{
	return expr_stop(e, CEXPR_FAILED, str_of(problem));
}

struct str expr_quoted(struct expr *e, const char *before, struct str text, const char *after)
{
	enum { LONGEST = 80 };
	text = str_head(text, LONGEST);
	return arena_printf(e->state->public->arena, "%s%.*s%s", before, STR_ARG(text), after);
}

struct operand expr_unexpected(struct expr *e, struct ctoken token)
{
	if (token.kind == CTOKEN_END)
		return expr_stop(e, CEXPR_PARTIAL, STR("it ends where a value is wanted"));
	return expr_stop(e, CEXPR_PARTIAL,
			 expr_quoted(e, "\"", token.text, "\" stands where no constant has it"));
}

/* The choice that this evaluation made for the name, made now where there was none. */
static size_t choose(struct expr *e, struct str name, bool call, size_t count)
{
	struct cexpr_choices *choices = e->choices;
	for (size_t i = 0; i < choices->count; i++)
		if (choices->items[i].call == call && str_eq(choices->items[i].name, name))
			return choices->items[i].index < count ? choices->items[i].index : 0;
	if (count <= 1)
		return 0;
	if (choices->count == CEXPR_CHOICES) {
		choices->more = true;
		return 0;
	}
	/* The name may be pasted text, which goes away with this evaluation. */
	struct str lasting = arena_str(e->state->public->arena, name);
	choices->items[choices->count++] = (struct cexpr_choice){ lasting, call, 0, count };
	return 0;
}

const struct cdef *expr_meaning(struct expr *e, struct str name, bool call, size_t *result)
{
	struct cdef *found[CDEF_ALTERNATIVES];
	size_t count = cdefs_meant(e->state, name, e->def, call, found);
	size_t alternatives = 0;
	for (size_t i = 0; i < count; i++) {
		if (found[i]->progress == CDEF_NEW && !found[i]->function) {
			e->result.needs = found[i];
			expr_stop(e, CEXPR_NEEDS, STR(""));
			return NULL;
		}
		alternatives += found[i]->result_count ? found[i]->result_count : 1;
	}
	if (!count)
		return NULL;
	size_t pick = choose(e, name, call, alternatives);
	for (size_t i = 0; i < count; i++) {
		size_t results = found[i]->result_count ? found[i]->result_count : 1;
		if (pick < results) {
			*result = pick;
			return found[i];
		}
		pick -= results;
	}
	return NULL;
}

/* Binary operators and how tightly they bind (C11 6.5.5 to 6.5.14). */
static const struct {
	const char *text;
	enum cbinding binding;
} operators[] = {
	{ "||", 3 },  { "&&", 4 }, { "|", 5 },  { "^", 6 },  { "&", 7 },  { "==", 8 },
	{ "!=", 8 },  { "<", 9 },  { ">", 9 },  { "<=", 9 }, { ">=", 9 }, { "<<", 10 },
	{ ">>", 10 }, { "+", 11 }, { "-", 11 }, { "*", 12 }, { "/", 12 }, { "%", 12 },
};

enum cbinding expr_binding(const struct ctoken *token)
{
	if (token->kind == CTOKEN_PUNCT)
		for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
			if (ctoken_is(token, operators[i].text))
				return operators[i].binding;
	return BIND_NONE;
}

void expr_open_parts(struct expr *e)
{
	for (;;) {
		struct ctoken token = cinput_peek(&e->input);
		size_t result;
		if (token.kind != CTOKEN_NAME)
			return;
		const struct cdef *def = expr_meaning(e, token.text, false, &result);
		if (!def || !def->partial || cinput_within(&e->input, def))
			return;
		cinput_next(&e->input);
		const char *problem = cinput_open(&e->input, def);
		if (problem)
			expr_fail(e, problem);
	}
}

bool expr_can_stand(struct expr *e, const struct cdef *def, enum cbinding before)
{
	if (def->binding == BIND_PRIMARY)
		return true;
	expr_open_parts(e);
	struct ctoken after = cinput_peek(&e->input);
	enum cbinding right = ctoken_is(&after, "?") ? BIND_TERNARY + 1 : expr_binding(&after);
	return def->binding >= before && def->binding >= right;
}

bool expr_expect(struct expr *e, const char *text)
{
	expr_open_parts(e);
	struct ctoken token = cinput_next(&e->input);
	if (ctoken_is(&token, text))
		return true;
	expr_unexpected(e, token);
	return false;
}
