#include "cdefs.h"

#include "cdeclare.h"

/* An #if whose #endif has not come yet. */
struct conditional {
	const struct ccondition *outer;
	struct cdeclare_place before; /* where the declaration stood at #if */
	struct cdeclare_place ends; /* where earlier branches ended: only what they count on from */
	uint32_t group;
	uint32_t branch;
	bool dead;    /* this branch is never compiled */
	bool live;    /* some branch before was read */
	bool certain; /* a branch is always compiled: `#if 1`, or #else */
	bool usual;   /* a branch before is compiled where no macro is defined */
	bool dead_outside;
};

struct reader {
	struct cheaders_state *state;
	struct clexer lexer;
	struct ctoken token; /* at hand */
	struct cdeclare declare;
	struct conditional *open;
	size_t open_count;
	size_t open_capacity;
	struct ctoken_list line; /* tokens of the directive */
};

static void advance(struct reader *r)
{
	r->token = clexer_next(&r->lexer);
}

/* What is known of a condition without knowing any macro. */
enum truth {
	TRUTH_UNKNOWN,
	TRUTH_USUAL, /* it holds where no macro is defined */
	TRUTH_NEVER,
	TRUTH_ALWAYS
};

/* "X", "defined X", "defined(X)". */
static bool is_one_operand(const struct ctoken *tokens, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (tokens[i].kind != CTOKEN_NAME && !ctoken_is(&tokens[i], "(") &&
		    !ctoken_is(&tokens[i], ")"))
			return false;
	return true;
}

static enum truth truth_of(const struct ctoken *condition, size_t count)
{
	struct cvalue value;
	if (count > 1 && ctoken_is(condition, "!"))
		return is_one_operand(condition + 1, count - 1) ? TRUTH_USUAL : TRUTH_UNKNOWN;
	if (count != 1)
		return TRUTH_UNKNOWN;
	if (condition->kind == CTOKEN_NUMBER && !cvalue_number(condition->text, &value))
		return cvalue_true(value) ? TRUTH_ALWAYS : TRUTH_NEVER;
	return ctoken_is(condition, "false")  ? TRUTH_NEVER
	       : ctoken_is(condition, "true") ? TRUTH_ALWAYS
					      : TRUTH_UNKNOWN;
}

static bool dead(const struct reader *r)
{
	return r->open_count && r->open[r->open_count - 1].dead;
}

/* Goes into the next branch of the #if. */
static void enter(struct reader *r, struct conditional *c, enum truth truth)
{
	struct cdeclare *declare = &r->declare;
	c->dead = c->dead_outside || c->certain || truth == TRUTH_NEVER;
	bool usual = !c->usual && (truth == TRUTH_USUAL || truth == TRUTH_ALWAYS);
	c->usual |= usual;
	c->certain = c->certain || truth == TRUTH_ALWAYS;
	if (c->dead)
		return;
	if (c->live)
		declare->place = c->before;
	c->live = true;
	declare->where = c->outer;
	uint32_t depth = c->outer ? c->outer->depth + 1 : 1;
	if (depth > CCONDITION_DEEPEST)
		return;
	struct ccondition *where = arena_alloc(r->state->public->arena, sizeof *where);
	usual = usual && (!c->outer || c->outer->usual);
	*where = (struct ccondition){ c->outer, c->group, c->branch, depth, usual };
	declare->where = where;
}

static void leave(struct reader *r, struct conditional *c)
{
	if (!c->dead)
		cdeclare_join(&c->ends, &r->declare.place);
	c->branch++;
}

static void directive_if(struct reader *r, enum truth truth)
{
	r->open = arena_grow(r->state->public->arena, r->open, r->open_count, &r->open_capacity,
			     sizeof *r->open);
	bool dead_outside = dead(r);
	struct conditional *c = &r->open[r->open_count++];
	*c = (struct conditional){ .outer = r->declare.where,
				   .group = ++r->state->groups,
				   .dead_outside = dead_outside };
	if (!dead_outside) {
		cdeclare_cut(&r->declare);
		c->before = r->declare.place;
	}
	enter(r, c, truth);
}

static void directive_else(struct reader *r, enum truth truth)
{
	if (!r->open_count)
		return;
	struct conditional *c = &r->open[r->open_count - 1];
	leave(r, c);
	enter(r, c, truth);
	if (!c->dead)
		cdeclare_cut(&r->declare);
}

static void directive_endif(struct reader *r)
{
	if (!r->open_count)
		return;
	struct conditional *c = &r->open[--r->open_count];
	if (c->dead_outside)
		return;
	leave(r, c);
	if (!c->certain)
		cdeclare_join(&c->ends, &c->before);
	cdeclare_cut(&r->declare);
	r->declare.where = c->outer;
	cdeclare_count_on(&r->declare.place, &c->ends);
}

/* The parameters after "(": names and commas. Returns the tokens up to and with ")". */
static size_t parameters(struct reader *r, struct cdef *def, const struct ctoken *tokens,
			 size_t count)
{
	size_t names = 0, i = 0;
	for (; i < count && !ctoken_is(&tokens[i], ")"); i++)
		names += tokens[i].kind == CTOKEN_NAME || ctoken_is(&tokens[i], "...");
	struct str *params = arena_array(r->state->public->arena, names, sizeof *params);
	for (size_t k = 0; k < i; k++) {
		bool dots = ctoken_is(&tokens[k], "...");
		bool named = dots && k && tokens[k - 1].kind == CTOKEN_NAME; /* GNU: args... */
		def->variadic = def->variadic || dots;
		if (dots && !named)
			params[def->param_count++] = STR("__VA_ARGS__");
		else if (tokens[k].kind == CTOKEN_NAME)
			params[def->param_count++] = tokens[k].text;
	}
	def->params = params;
	return i < count ? i + 1 : i;
}

static void directive_define(struct reader *r, const struct ctoken *tokens, size_t count)
{
	if (!count || tokens[0].kind != CTOKEN_NAME)
		return;
	struct cdef *def = cdefs_add(r->state, tokens[0].text, CHEADER_DEFINE);
	def->public.header = r->declare.source;
	def->public.offset = tokens[0].offset;
	def->header = r->declare.header;
	def->where = r->declare.where;
	size_t at = 1;
	if (count > 1 && ctoken_is(&tokens[1], "(") && !tokens[1].spaced) {
		def->function = true;
		r->state->functions |= !r->state->well_known;
		at = 2 + parameters(r, def, tokens + 2, count - 2);
	}
	def->body_count = (uint32_t)(count - at);
	struct ctoken *body = arena_array(r->state->public->arena, def->body_count, sizeof *body);
	for (size_t i = at; i < count; i++)
		body[i - at] = tokens[i];
	def->body = body;
}

/* The line after "#". */
static void directive(struct reader *r)
{
	struct ctoken_list *line = &r->line;
	line->count = 0;
	for (advance(r); !r->token.first; advance(r))
		ctoken_add(r->state->public->arena, line, r->token);
	if (!line->count)
		return;
	const struct ctoken *word = &line->items[0], *rest = word + 1;
	size_t count = line->count - 1;
	if (ctoken_is(word, "if"))
		directive_if(r, truth_of(rest, count));
	else if (ctoken_is(word, "ifdef"))
		directive_if(r, TRUTH_UNKNOWN);
	else if (ctoken_is(word, "ifndef"))
		directive_if(r, TRUTH_USUAL);
	else if (ctoken_is(word, "elif"))
		directive_else(r, truth_of(rest, count));
	else if (ctoken_is(word, "elifdef"))
		directive_else(r, TRUTH_UNKNOWN);
	else if (ctoken_is(word, "elifndef"))
		directive_else(r, TRUTH_USUAL);
	else if (ctoken_is(word, "else"))
		directive_else(r, TRUTH_ALWAYS);
	else if (ctoken_is(word, "endif"))
		directive_endif(r);
	else if (dead(r))
		return;
	else if (ctoken_is(word, "define"))
		directive_define(r, rest, count);
	else if (ctoken_is(word, "undef") && count)
		cdefs_undef(r->state, rest->text, r->declare.header, r->declare.where);
}

void cread(struct cheaders_state *state, const struct source *source)
{
	enum { BUDGET = 64 * 1024 };
	struct arena *arena = state->public->arena;
	struct reader r = {
		.state = state,
		.lexer = { arena, source->text, 0, false },
		.declare = { .state = state,
			     .source = source,
			     .header = state->header_count++,
			     .budget = BUDGET + source->text.len },
	};
	advance(&r);
	while (r.token.kind != CTOKEN_END) {
		if (r.token.first && ctoken_is(&r.token, "#")) {
			directive(&r);
			continue;
		}
		if (!dead(&r))
			cdeclare_token(&r.declare, &r.token);
		advance(&r);
	}
	static const struct ctoken end = { .text = STR_INIT(";"), .kind = CTOKEN_PUNCT };
	cdeclare_token(&r.declare, &end);
}
