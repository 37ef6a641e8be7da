#include "cdefs.h"

/* Definitions of one name beyond this many are not walked: nobody has them but to annoy. */
enum { WALK = 64 };

/*
 * Macros that headers take from each other and from the C library. Numbers and formulas of the
 * Windows ones are those of [MS-ERREF] 2.1 (HRESULT: severity, facility, code) and 2.1.2 (HRESULT
 * From WIN32 Error Code Macro).
 */
static const struct str well_known[] = {
	STR_INIT("#define _HRESULT_TYPEDEF_(x) ((HRESULT)(x))"),
	STR_INIT("#define _NDIS_ERROR_TYPEDEF_(x) ((DWORD)(x))"),
	STR_INIT("#define __MSABI_LONG(x) x ## l"),
	STR_INIT("#define INT32_C(x) x"),
	STR_INIT("#define UINT32_C(x) x ## u"),
	STR_INIT("#define INT64_C(x) x ## ll"),
	STR_INIT("#define UINT64_C(x) x ## ull"),
	STR_INIT("#define INT_MAX 0x7FFFFFFF"),
	STR_INIT("#define INT_MIN (-0x7FFFFFFF - 1)"),
	STR_INIT("#define UINT_MAX 0xFFFFFFFF"),
	STR_INIT("#define INT32_MAX INT_MAX"),
	STR_INIT("#define INT32_MIN INT_MIN"),
	STR_INIT("#define UINT32_MAX UINT_MAX"),
	STR_INIT("#define FALSE 0"),
	STR_INIT("#define TRUE 1"),
	STR_INIT(
	    "#define MAKE_HRESULT(severity, facility, code) ((HRESULT)((unsigned long)(severity) << 31 | (unsigned long)(facility) << 16 | (unsigned long)(code)))"),
	STR_INIT(
	    "#define MAKE_SCODE(severity, facility, code) MAKE_HRESULT(severity, facility, code)"),
	STR_INIT(
	    "#define HRESULT_FROM_WIN32(x) ((HRESULT)(x) <= 0 ? (HRESULT)(x) : (HRESULT)(((x) & 0xFFFF) | (7 << 16) | 0x80000000))"),
	STR_INIT("#define __HRESULT_FROM_WIN32(x) HRESULT_FROM_WIN32(x)"),
	STR_INIT("#define HRESULT_FROM_NT(x) ((HRESULT)((x) | 0x10000000))"),
	STR_INIT("#define SEVERITY_SUCCESS 0"),
	STR_INIT("#define SEVERITY_ERROR 1"),
	STR_INIT("#define FACILITY_NULL 0"),
	STR_INIT("#define FACILITY_RPC 1"),
	STR_INIT("#define FACILITY_DISPATCH 2"),
	STR_INIT("#define FACILITY_STORAGE 3"),
	STR_INIT("#define FACILITY_ITF 4"),
	STR_INIT("#define FACILITY_WIN32 7"),
	STR_INIT("#define FACILITY_WINDOWS 8"),
	STR_INIT("#define FACILITY_SECURITY 9"),
	STR_INIT("#define FACILITY_SSPI 9"),
	STR_INIT("#define FACILITY_CONTROL 10"),
	STR_INIT("#define FACILITY_CERT 11"),
	STR_INIT("#define FACILITY_INTERNET 12"),
	STR_INIT("#define FACILITY_MEDIASERVER 13"),
	STR_INIT("#define FACILITY_SETUPAPI 15"),
};

/* The line that defines the name; empty where it is not well known. */
static struct str well_known_line(struct str name)
{
	enum { BEFORE = sizeof "#define " - 1 };
	static const bool begins[256] = { ['F'] = true, ['H'] = true, ['I'] = true, ['M'] = true,
					  ['S'] = true, ['T'] = true, ['U'] = true, ['_'] = true };
	if (!begins[(unsigned char)str_byte(name, 0)])
		return STR("");
	for (size_t i = 0; i < sizeof well_known / sizeof *well_known; i++) {
		struct str line = well_known[i];
		if (line.at[BEFORE] == str_byte(name, 0) && line.len > BEFORE + name.len &&
		    !byte_is_word(line.at[BEFORE + name.len]) &&
		    str_starts(str_slice(line, BEFORE, line.len), name))
			return line;
	}
	return STR("");
}

/* Well-known macros are read when somebody asks for them, and count as the first of all. */
static void read_well_known(struct cheaders_state *state, struct str line)
{
	uint32_t headers = state->header_count;
	size_t first = state->def_count;
	state->header_count = 0;
	state->well_known = true;
	cread(state, source_new(state->public->arena, STR("(well known)"), line));
	state->well_known = false;
	state->header_count = headers;
	state->defs[first]->well_known = true;
	state->defs[first]->order = 0;
}

/* What is known of the name; NULL: nothing, and it shall not be filed. */
static struct cname *name_at(struct cheaders_state *state, struct str name, bool file)
{
	void **slot = file ? map_at(&state->names, name) : NULL;
	struct cname *entry = slot ? *slot : map_get(&state->names, name);
	if (entry)
		return entry;
	struct str line = well_known_line(name);
	if (!line.len && !file)
		return NULL;
	entry = arena_alloc(state->public->arena, sizeof *entry);
	slot = slot ? slot : map_at(&state->names, name);
	*slot = entry;
	if (line.len)
		read_well_known(state, line);
	return entry;
}

static void file(struct cheaders_state *state, struct cdef *def)
{
	struct cname *entry = name_at(state, def->public.name, true);
	def->named = entry;
	def->other = entry->last;
	entry->last = def;
}

/* Those that wait for somebody to ask. */
static void file_all(struct cheaders_state *state)
{
	for (; state->filed < state->def_count; state->filed++)
		if (!state->defs[state->filed]->named)
			file(state, state->defs[state->filed]);
}

struct cdef *cdefs_add(struct cheaders_state *state, struct str name, enum cheader_kind kind)
{
	struct arena *arena = state->public->arena;
	struct cdef *def = arena_alloc(arena, sizeof *def);
	def->public.name = name;
	def->public.kind = kind;
	/* What is well known of the name comes before it. */
	if (!state->public->unasked || state->well_known)
		file(state, def);
	def->order = ++state->order;
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

size_t cdefs_meant(struct cheaders_state *state, struct str name, const struct cdef *from,
		   bool call, struct cdef *found[CDEF_ALTERNATIVES])
{
	file_all(state);
	const struct cname *entry = name_at(state, name, false);
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

const struct cdef *cdefs_macro_now(struct cheaders_state *state, struct str name, uint32_t header)
{
	if (!state->functions)
		return NULL;
	file_all(state);
	const struct cname *entry = name_at(state, name, false);
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
	file_all(state);
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
