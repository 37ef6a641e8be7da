#include "cinput.h"

#include "cdefs.h"

static const char *const too_deep = "its macros are nested too deep";

void cinput_start(struct cinput *input, struct cheaders_state *state, const struct cdef *def)
{
	input->state = state;
	input->frames[0] = (struct cinput_frame){ def->body, 0, def->body_count, def };
	input->depth = 1;
	input->budget = CEXPR_TOKENS;
	state->pool.count = 0;
}

static const struct ctoken *token_at(const struct cinput *input, const struct cinput_frame *frame,
				     size_t at)
{
	return (frame->tokens ? frame->tokens : input->state->pool.items) + at;
}

static struct cinput_frame *top(struct cinput *input)
{
	while (input->depth &&
	       input->frames[input->depth - 1].at >= input->frames[input->depth - 1].end)
		input->depth--;
	return input->depth && input->budget ? &input->frames[input->depth - 1] : NULL;
}

struct ctoken cinput_peek(struct cinput *input)
{
	const struct cinput_frame *frame = top(input);
	return frame ? *token_at(input, frame, frame->at) : (struct ctoken){ .kind = CTOKEN_END };
}

struct ctoken cinput_next(struct cinput *input)
{
	struct ctoken token = cinput_peek(input);
	if (token.kind != CTOKEN_END) {
		input->frames[input->depth - 1].at++;
		input->budget--;
	}
	return token;
}

struct ctoken cinput_ahead(struct cinput *input, size_t ahead)
{
	const struct cinput_frame *frame = top(input);
	if (!frame || ahead >= frame->end - frame->at)
		return (struct ctoken){ .kind = CTOKEN_END };
	return *token_at(input, frame, frame->at + ahead);
}

bool cinput_within(const struct cinput *input, const struct cdef *macro)
{
	for (size_t i = 0; i < input->depth; i++)
		if (input->frames[i].macro == macro)
			return true;
	return false;
}

static const char *push(struct cinput *input, struct cinput_frame frame)
{
	top(input); /* runs that are used up need no place */
	if (input->depth == CEXPR_FRAMES)
		return too_deep;
	input->frames[input->depth++] = frame;
	return NULL;
}

const char *cinput_open(struct cinput *input, const struct cdef *macro)
{
	return push(input, (struct cinput_frame){ macro->body, 0, macro->body_count, macro });
}

const char *cinput_call(struct cinput *input, const struct cdef *macro)
{
	struct cheaders_state *state = input->state;
	struct arena *arena = state->public->arena;
	size_t from = state->pool.count, nested = 0;
	cinput_next(input); /* the parenthesis */
	for (;;) {
		struct ctoken token = cinput_next(input);
		if (token.kind == CTOKEN_END)
			return "it has a parenthesis without an end";
		nested += ctoken_is(&token, "(");
		if (ctoken_is(&token, ")") && nested-- == 0)
			break;
		if (state->pool.count >= CEXPR_TOKENS)
			return "its macros expand to too much";
		ctoken_add(arena, &state->pool, token);
	}
	size_t count = state->pool.count - from;
	const struct ctoken *args = count ? state->pool.items + from : NULL;
	const char *problem =
	    cmacro_expand(arena, &state->scratch, macro, args, count, CEXPR_TOKENS, &state->pool);
	if (problem)
		return problem;
	return push(input, (struct cinput_frame){ NULL, from + count, state->pool.count, macro });
}
