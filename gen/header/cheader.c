#include "cheader.h"

#include "cdecode.h"
#include "cdefs.h"

struct cheaders *cheaders_new(struct arena *arena)
{
	struct cheaders *headers = arena_alloc(arena, sizeof *headers);
	struct cheaders_state *state = arena_alloc(arena, sizeof *state);
	headers->arena = arena;
	headers->state = state;
	state->public = headers;
	state->names.arena = arena;
	state->types.arena = arena;
	state->header_count = 1; /* well-known macros stand in a header before all others */
	return headers;
}

const struct source *cheaders_add(struct cheaders *headers, struct str path, struct str bytes)
{
	const struct source *source =
	    source_new(headers->arena, path, cdecode(headers->arena, bytes));
	cread(headers->state, source);
	return source;
}

void cheaders_define(struct cheaders *headers, const struct cheader_code *code)
{
	struct cdef *def = cdefs_add(headers->state, code->name, CHEADER_CONSTANT);
	struct ctoken *token = arena_alloc(headers->arena, sizeof *token);
	*token = (struct ctoken){ .text = arena_printf(headers->arena, "0x%Xu", code->value),
				  .kind = CTOKEN_NUMBER };
	/* It has no value, then. */
	if (code->code.len)
		*token = (struct ctoken){ .text = code->code, .kind = CTOKEN_STRING };
	def->public.header = code->source;
	def->public.offset = code->offset;
	def->public.text = code->text;
	def->public.code = code->code;
	def->public.listed = code->listed;
	def->header = UINT32_MAX; /* that of no header */
	def->body = token;
	def->body_count = 1;
}

void cheaders_evaluate(struct cheaders *headers)
{
	struct cheaders_state *state = headers->state;
	cevaluate(state);
	for (size_t i = 0; i < state->def_count; i++) {
		struct cdef *def = state->defs[i];
		bool empty = def->public.kind == CHEADER_DEFINE && !def->body_count;
		if (def->function || def->well_known || def->killed || empty)
			continue;
		if (!headers->unasked) {
			def->public.other = def->named->public;
			def->named->public = &def->public;
		}
		headers->items = arena_grow(headers->arena, headers->items, headers->count,
					    &headers->capacity, sizeof *headers->items);
		headers->items[headers->count++] = &def->public;
	}
}

const struct cheader_definition *cheaders_find(const struct cheaders *headers, struct str name)
{
	const struct cname *found = map_get(&headers->state->names, name);
	return found ? found->public : NULL;
}

bool cheaders_usual(const struct cheader_definition *def)
{
	const struct ccondition *where = ((const struct cdef *)def)->where;
	return !where || where->usual;
}

enum cheader_answer cheaders_value(const struct cheaders *headers, struct str name, uint32_t *value,
				   const struct cheader_definition **where)
{
	enum cheader_answer answer = CHEADER_ABSENT;
	const struct cheader_definition *def = cheaders_find(headers, name);
	*where = def;
	for (; def; def = def->other) {
		if (def->problem.len) {
			*where = def;
			return CHEADER_UNEVALUATED;
		}
		for (size_t i = 0; i < def->value_count; i++) {
			if (answer == CHEADER_FOUND && *value != def->values[i]) {
				*where = def;
				return CHEADER_AMBIGUOUS;
			}
			answer = CHEADER_FOUND;
			*value = def->values[i];
		}
	}
	return answer;
}
