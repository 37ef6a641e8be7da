#include "cheader.h"

#include "cdecode.h"
#include "cdefs.h"

/*
 * Macros that headers take from each other and from the C library. Numbers and formulas of the
 * Windows ones are those of [MS-ERREF] 2.1 (HRESULT: severity, facility, code) and 2.1.2 (HRESULT
 * From WIN32 Error Code Macro).
 */
static const char well_known[] =
    "#define _HRESULT_TYPEDEF_(x) ((HRESULT)(x))\n"
    "#define _NDIS_ERROR_TYPEDEF_(x) ((DWORD)(x))\n"
    "#define __MSABI_LONG(x) x ## l\n"
    "#define INT32_C(x) x\n"
    "#define UINT32_C(x) x ## u\n"
    "#define INT64_C(x) x ## ll\n"
    "#define UINT64_C(x) x ## ull\n"
    "#define INT_MAX 0x7FFFFFFF\n"
    "#define INT_MIN (-0x7FFFFFFF - 1)\n"
    "#define UINT_MAX 0xFFFFFFFF\n"
    "#define INT32_MAX INT_MAX\n"
    "#define INT32_MIN INT_MIN\n"
    "#define UINT32_MAX UINT_MAX\n"
    "#define FALSE 0\n"
    "#define TRUE 1\n"
    "#define MAKE_HRESULT(severity, facility, code) ((HRESULT)((unsigned long)(severity) << 31 | "
    "(unsigned long)(facility) << 16 | (unsigned long)(code)))\n"
    "#define MAKE_SCODE(severity, facility, code) MAKE_HRESULT(severity, facility, code)\n"
    "#define HRESULT_FROM_WIN32(x) ((HRESULT)(x) <= 0 ? (HRESULT)(x) : "
    "(HRESULT)(((x) & 0xFFFF) | (7 << 16) | 0x80000000))\n"
    "#define __HRESULT_FROM_WIN32(x) HRESULT_FROM_WIN32(x)\n"
    "#define HRESULT_FROM_NT(x) ((HRESULT)((x) | 0x10000000))\n"
    "#define SEVERITY_SUCCESS 0\n"
    "#define SEVERITY_ERROR 1\n"
    "#define FACILITY_NULL 0\n"
    "#define FACILITY_RPC 1\n"
    "#define FACILITY_DISPATCH 2\n"
    "#define FACILITY_STORAGE 3\n"
    "#define FACILITY_ITF 4\n"
    "#define FACILITY_WIN32 7\n"
    "#define FACILITY_WINDOWS 8\n"
    "#define FACILITY_SECURITY 9\n"
    "#define FACILITY_SSPI 9\n"
    "#define FACILITY_CONTROL 10\n"
    "#define FACILITY_CERT 11\n"
    "#define FACILITY_INTERNET 12\n"
    "#define FACILITY_MEDIASERVER 13\n"
    "#define FACILITY_SETUPAPI 15\n";

struct cheaders *cheaders_new(struct arena *arena)
{
	struct cheaders *headers = arena_alloc(arena, sizeof *headers);
	struct cheaders_state *state = arena_alloc(arena, sizeof *state);
	headers->arena = arena;
	headers->state = state;
	state->public = headers;
	state->names.arena = arena;
	state->types.arena = arena;
	ctypes_start(&state->types);
	cread(state, source_new(arena, STR("(well known)"), STR(well_known)));
	for (size_t i = 0; i < state->def_count; i++)
		state->defs[i]->well_known = true;
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
		struct cname *name = map_get(&state->names, def->public.name);
		def->public.other = name->public;
		name->public = &def->public;
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
