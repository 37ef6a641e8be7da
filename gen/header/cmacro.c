#include "cdefs.h"

#include <string.h>

struct slice {
	const struct ctoken *at;
	size_t count;
};

struct expansion {
	struct arena *arena;
	struct arena *texts;
	const struct cdef *macro;
	struct slice args[CMACRO_PARAMS];
	size_t most;
	struct ctoken_list *out;
	const char *problem;
};

/* Cuts the arguments at the commas outside of parentheses; false where their number is wrong. */
static bool cut_args(struct expansion *e, const struct ctoken *tokens, size_t count)
{
	size_t want = e->macro->param_count, arg = 0, from = 0, depth = 0;
	if (want > CMACRO_PARAMS)
		return false;
	for (size_t i = 0; i <= count; i++) {
		bool last_takes_all = e->macro->variadic && arg + 1 == want;
		bool comma =
		    i < count && depth == 0 && ctoken_is(&tokens[i], ",") && !last_takes_all;
		if (i < count && ctoken_is(&tokens[i], "("))
			depth++;
		else if (i < count && ctoken_is(&tokens[i], ")") && depth)
			depth--;
		if (i < count && !comma)
			continue;
		if (arg < want)
			e->args[arg] = (struct slice){ i > from ? tokens + from : NULL, i - from };
		arg++;
		from = i + 1;
	}
	if (want == 0)
		return count == 0;
	return arg == want || (e->macro->variadic && arg + 1 == want);
}

static const struct slice *arg_of(const struct expansion *e, const struct ctoken *token)
{
	if (token->kind == CTOKEN_NAME)
		for (size_t i = 0; i < e->macro->param_count; i++)
			if (str_eq(e->macro->params[i], token->text))
				return &e->args[i];
	return NULL;
}

static void emit(struct expansion *e, struct ctoken token)
{
	if (e->out->count >= e->most)
		e->problem = "its macros expand to too much";
	else
		ctoken_add(e->arena, e->out, token);
}

/* Joins `right` to the last token that was emitted. */
static void paste(struct expansion *e, const struct ctoken *right)
{
	struct ctoken *left = &e->out->items[e->out->count - 1];
	size_t len = left->text.len + right->text.len;
	if (len > CMACRO_PASTED) {
		e->problem = "its macros make too long a token with ##";
		return;
	}
	char *joined = arena_alloc(e->texts, len + 1);
	memcpy(joined, left->text.at, left->text.len);
	memcpy(joined + left->text.len, right->text.at, right->text.len);
	struct ctoken token;
	if (!ctoken_whole(e->texts, (struct str){ joined, len }, &token)) {
		e->problem = "a ## in its macros makes no token";
		return;
	}
	/* What has a name of its own stands where the argument stands, not in the macro. */
	token.offset =
	    left->kind == CTOKEN_NAME && right->kind == CTOKEN_NAME ? right->offset : left->offset;
	*left = token;
}

const char *cmacro_expand(struct arena *arena, struct arena *texts, const struct cdef *macro,
			  const struct ctoken *args, size_t arg_tokens, size_t most,
			  struct ctoken_list *out)
{
	struct expansion e = {
		.arena = arena, .texts = texts, .macro = macro, .most = most, .out = out
	};
	if (!cut_args(&e, args, arg_tokens))
		return "it calls a macro with the wrong number of arguments";
	bool pasting = false, left_empty = true;
	for (size_t i = 0; i < macro->body_count && !e.problem; i++) {
		const struct ctoken *token = &macro->body[i];
		if (ctoken_is(token, "##")) {
			pasting = i > 0;
			continue;
		}
		const struct slice *arg = arg_of(&e, token);
		struct slice piece = arg ? *arg : (struct slice){ token, 1 };
		struct ctoken text = { .text = STR("\"\""),
				       .kind = CTOKEN_STRING,
				       .offset = token->offset };
		if (ctoken_is(token, "#") && i + 1 < macro->body_count && arg_of(&e, token + 1)) {
			piece = (struct slice){ &text, 1 };
			i++;
		}
		size_t from = 0;
		if (pasting && !left_empty) {
			/*
			 * ", ## __VA_ARGS__" joins nothing: it drops the comma where nothing
			 * follows.
			 */
			bool comma = ctoken_is(&out->items[out->count - 1], ",");
			if (comma && piece.count == 0)
				out->count--;
			else if (!comma && piece.count)
				paste(&e, &piece.at[from++]);
		}
		left_empty = piece.count == 0 && (!pasting || left_empty);
		pasting = false;
		for (; from < piece.count && !e.problem; from++)
			emit(&e, piece.at[from]);
	}
	return e.problem;
}
