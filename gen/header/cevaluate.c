#include "cdefs.h"

#include "cexpr.h"

/*
 * A definition that waits for those it refers to. The walk over references is a
 * depth-first search with its stack in memory, for a chain of macros may be as long
 * as the header.
 */
struct waiting {
	struct cdef *def;
	size_t next;    /* which reference to look at: tokens first, then what stands before */
	size_t retries; /* evaluations given up because something was not ready */
};

struct walk {
	struct cheaders_state *state;
	struct waiting *items;
	size_t count;
	size_t capacity;
};

enum { RETRIES = 32 };

static const struct str too_many = STR_INIT("it has too many alternatives");

static void wait_for(struct walk *walk, struct cdef *def)
{
	if (def->progress != CDEF_NEW)
		return;
	def->progress = CDEF_ACTIVE;
	walk->items = arena_grow(walk->state->public->arena, walk->items, walk->count,
				 &walk->capacity, sizeof *walk->items);
	walk->items[walk->count++] = (struct waiting){ def, 0, 0 };
}

/* Puts what the token may refer to on the stack. */
static void wait_for_name(struct walk *walk, const struct cdef *from, const struct ctoken *token)
{
	struct cdef *found[CDEF_ALTERNATIVES];
	if (token->kind != CTOKEN_NAME)
		return;
	size_t count = cdefs_meant(walk->state, token->text, from, true, found);
	for (size_t i = 0; i < count; i++)
		wait_for(walk, found[i]);
}

static void add_result(struct cdef *def, struct cvalue value)
{
	for (size_t i = 0; i < def->result_count; i++)
		if (cvalue_same(def->results[i], value) && def->results[i].width == value.width)
			return;
	if (def->result_count < CDEF_VALUES)
		def->results[def->result_count++] = value;
	else
		def->public.problem = too_many;
}

/* An enumerator without a value: one more than what stands before it, or 0. */
static void count_on(struct cdef *def)
{
	if (def->may_be_first)
		add_result(def, cvalue_int(0));
	for (size_t i = 0; i < def->before_count; i++) {
		const struct cdef *before = def->before[i];
		for (size_t k = 0; k < before->result_count; k++)
			add_result(def, cvalue_next(before->results[k]));
		if (before->progress != CDEF_DONE)
			def->public.problem = STR("it comes back to itself");
		else if (before->public.problem.len)
			def->public.problem = before->public.problem;
	}
	if (def->more_before)
		def->public.problem = too_many;
}

/* All combinations of alternatives; false where something else must be evaluated first. */
static bool compute(struct walk *walk, struct waiting *waiting)
{
	struct cdef *def = waiting->def;
	struct cexpr_choices choices = { .count = 0 };
	bool some_failed = false;
	def->partial = true;
	def->binding = BIND_PRIMARY;
	for (size_t rounds = 0; rounds < CDEF_VALUES; rounds++) {
		struct cexpr_result result = cexpr_evaluate(walk->state, def, &choices);
		if (walk->state->scratch.chunks)
			arena_free(&walk->state->scratch);
		if (result.status == CEXPR_NEEDS && waiting->retries++ < RETRIES) {
			def->result_count = 0;
			def->public.problem = STR("");
			wait_for(walk, result.needs);
			return false;
		}
		def->partial = def->partial && result.status == CEXPR_PARTIAL;
		if (result.status == CEXPR_OK) {
			add_result(def, cvalue_convert(result.value, def->type));
			if (result.binding < def->binding)
				def->binding = result.binding;
		} else if (!some_failed) {
			some_failed = true;
			def->public.problem =
			    result.problem.len ? result.problem : STR("it refers to too much");
		}
		if (!cexpr_next_choice(&choices)) {
			if (choices.more)
				def->public.problem = too_many;
			return true;
		}
	}
	def->public.problem = too_many;
	return true;
}

/* The results as 32-bit values, each once. */
static void publish(struct arena *arena, struct cdef *def)
{
	uint32_t *values = arena_array(arena, def->result_count, sizeof *values);
	size_t count = 0;
	for (size_t i = 0; i < def->result_count; i++) {
		uint32_t code;
		if (!cvalue_code(def->results[i], &code)) {
			def->public.problem =
			    arena_printf(arena, "0x%llX does not fit 32 bits",
					 (unsigned long long)def->results[i].bits);
			continue;
		}
		size_t k = 0;
		while (k < count && values[k] != code)
			k++;
		if (k == count)
			values[count++] = code;
	}
	def->public.values = values;
	def->public.value_count = count;
}

static bool finish(struct walk *walk, struct waiting *waiting)
{
	struct arena *arena = walk->state->public->arena;
	struct cdef *def = waiting->def;
	if (!def->function) {
		struct cvalue results[CDEF_VALUES];
		def->results = results;
		if (def->incomplete) {
			def->public.problem = STR("an #if stands within its value");
		} else if (def->public.kind == CHEADER_ENUMERATOR && !def->body_count) {
			def->binding = BIND_PRIMARY;
			count_on(def);
		} else if (!def->body_count) {
			def->partial = true;
			def->public.problem = STR("it has no value");
		} else if (!compute(walk, waiting)) {
			def->results = NULL;
			return false;
		}
		/* An enumerator's value is a value, however its text binds. */
		if (def->public.kind != CHEADER_DEFINE)
			def->binding = BIND_PRIMARY;
		def->results = arena_array(arena, def->result_count, sizeof *results);
		for (size_t i = 0; i < def->result_count; i++)
			def->results[i] = results[i];
		publish(arena, def);
	}
	def->progress = CDEF_DONE;
	return true;
}

static void store_result(struct walk *walk)
{
	while (walk->count) {
		size_t at = walk->count - 1;
		struct waiting *waiting = &walk->items[at];
		struct cdef *def = waiting->def;
		size_t next = waiting->next++;
		if (next < def->body_count) {
			wait_for_name(walk, def, &def->body[next]);
		} else if (next - def->body_count < def->before_count) {
			wait_for(walk, def->before[next - def->body_count]);
		} else if (finish(walk, waiting)) {
			walk->count--;
		}
	}
}

void cevaluate(struct cheaders_state *state)
{
	struct walk walk = { .state = state };
	for (size_t i = 0; i < state->def_count; i++) {
		wait_for(&walk, state->defs[i]);
		store_result(&walk);
	}
}
