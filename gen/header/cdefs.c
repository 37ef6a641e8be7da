#include "cdefs.h"

/* Definitions of one name beyond this many are not walked: nobody has them but to annoy. */
enum { WALK = 64 };

struct cdef *cdefs_add(struct cheaders_state *state, struct str name, enum cheader_kind kind)
{
	struct arena *arena = state->public->arena;
	void **place = map_at(&state->names, name);
	if (!*place) {
		struct cname *fresh = arena_alloc(arena, sizeof *fresh);
		*place = fresh;
	}
	struct cname *entry = *place;
	struct cdef *def = arena_alloc(arena, sizeof *def);
	def->public.name = name;
	def->public.kind = kind;
	def->other = entry->last;
	def->order = ++state->order;
	entry->last = def;
	state->defs = arena_grow(arena, state->defs, state->def_count, &state->def_capacity,
				 sizeof *state->defs);
	state->defs[state->def_count++] = def;
	return def;
}

/* Whether two places can both be compiled: they are not in different branches of one #if. */
static bool compatible(const struct ccondition *a, const struct ccondition *b)
{
	while (a && (!b || a->depth > b->depth))
		a = a->outer;
	while (b && (!a || b->depth > a->depth))
		b = b->outer;
	while (a && b && a != b) {
		if (a->group == b->group)
			return false;
		a = a->outer;
		b = b->outer;
	}
	return true;
}

/* Whether `inner` is only compiled where `outer` is. */
static bool within(const struct ccondition *inner, const struct ccondition *outer)
{
	while (inner && (!outer || inner->depth > outer->depth))
		inner = inner->outer;
	return inner == outer;
}

/* How good a definition is as the meaning of a name in the text of `from`; 0: not at all. */
enum fit { FIT_NOT, FIT_WELL_KNOWN, FIT_ENDED, FIT_GOOD, FIT_CERTAIN };

static enum fit fit_of(const struct cdef *def, const struct cdef *from)
{
	/* A macro does not expand itself (6.10.3.4); `#define X X` means an enumerator X. */
	bool itself = from->public.kind == CHEADER_DEFINE && def->public.kind == CHEADER_DEFINE &&
		      !from->function && str_eq(def->public.name, from->public.name);
	if (def == from || itself)
		return FIT_NOT;
	if (def->header == from->header && !compatible(def->where, from->where))
		return FIT_NOT;
	if (def->well_known)
		return FIT_WELL_KNOWN;
	/* An enumerator's text means what stood above it; a macro's what stands at the end. */
	if (from->public.kind != CHEADER_DEFINE && def->header == from->header) {
		bool stood =
		    def->order < from->order && (!def->killed || def->killed > from->order);
		return stood ? FIT_GOOD : def->killed ? FIT_NOT : FIT_ENDED;
	}
	if (def->killed)
		return def->killed > from->order ? FIT_ENDED : FIT_NOT;
	/* Always there when `from` is: what other branches define is for other programs. */
	bool certain =
	    def->header == from->header && !def->doubtful && within(from->where, def->where);
	return certain ? FIT_CERTAIN : FIT_GOOD;
}

size_t cdefs_meant(const struct cheaders_state *state, struct str name, const struct cdef *from,
		   bool call, struct cdef *found[CDEF_ALTERNATIVES])
{
	const struct cname *entry = map_get(&state->names, name);
	size_t count = 0;
	enum fit best = FIT_NOT;
	struct cdef *def = entry ? entry->last : NULL;
	for (size_t i = 0; def && i < WALK; i++, def = def->other) {
		enum fit fit = def->function && !call ? FIT_NOT : fit_of(def, from);
		if (fit > best) {
			best = fit;
			count = 0;
		}
		if (fit != FIT_NOT && fit == best && count < CDEF_ALTERNATIVES)
			found[count++] = def;
	}
	return count;
}

const struct cdef *cdefs_macro_now(const struct cheaders_state *state, struct str name,
				   uint32_t header)
{
	const struct cname *entry = map_get(&state->names, name);
	const struct cdef *def = entry ? entry->last : NULL;
	for (size_t i = 0; def && i < WALK; i++, def = def->other)
		if (!def->killed && def->public.kind == CHEADER_DEFINE &&
		    (def->header == header || !def->well_known))
			return def->function ? def : NULL;
	return NULL;
}

void cdefs_undef(struct cheaders_state *state, struct str name, uint32_t header,
		 const struct ccondition *where)
{
	const struct cname *entry = map_get(&state->names, name);
	struct cdef *def = entry ? entry->last : NULL;
	uint32_t order = ++state->order;
	for (size_t i = 0; def && i < WALK; i++, def = def->other) {
		if (def->header != header || def->killed || def->public.kind != CHEADER_DEFINE)
			continue;
		if (within(def->where, where))
			def->killed = order;
		else
			def->doubtful = true;
	}
}
