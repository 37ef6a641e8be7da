#include "constants.h"

#include "../entry/limits.h"

static void evaluate(const struct go_constants *state, struct go_constants_item *item)
{
	const struct constexpr_scope scope = {
		.go = true, .has_iota = true, .iota = state->iota, .known = state->known
	};
	item->known = constexpr_evaluate(state->expression, &scope, &item->value);
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

bool go_constants_line(struct go_constants *state, struct str line, struct go_constants_item *item)
{
	struct str code = without_comment(line), bare = str_trim(code);
	if (str_eq(bare, STR("const (")) || str_eq(bare, STR("const("))) {
		*state = (struct go_constants){ .inside = true, .known = state->known };
		return false;
	}
	state->inside &= !str_starts(bare, STR(")"));
	if (!state->inside || !bare.len)
		return false;
	size_t from = (size_t)(bare.at - line.at), to = str_word_end(code, from);
	ptrdiff_t equals = str_find_byte(code, '=', to);
	bool written = equals != STR_NONE;
	if (written)
		state->expression = str_trim(str_slice(code, (size_t)equals + 1, code.len));
	*item = (struct go_constants_item){ from, to, state->expression, false, 0 };
	if (to > from && state->expression.len <= LIMIT_EXPRESSION)
		evaluate(state, item);
	state->iota++;
	bool blank = to == from + 1 && code.at[from] == '_';
	/* A name that repeats the expression stands alone in its line. */
	bool named = to > from && !byte_is_digit(code.at[from]) && !blank &&
		     (written || to - from == bare.len);
	return named && state->expression.len &&
	       (!written || constexpr_holds(state->expression, STR("iota")));
}
