/*
 * What gen/header knows about a set of headers while it reads and evaluates them.
 * For gen/header alone; everybody else reads cheader.h.
 */
#ifndef STATUSGEN_CDEFS_H
#define STATUSGEN_CDEFS_H

#include "cheader.h"
#include "ctoken.h"
#include "ctype.h"

/* A branch of an #if, or of several: where something stands. NULL is outside of all. */
struct ccondition {
	const struct ccondition *outer;
	uint32_t group;  /* the #if ... #endif it belongs to */
	uint32_t branch; /* which branch of it */
	uint32_t depth;  /* 1 for the outermost */
	bool usual;      /* compiled where no macro is defined */
};

enum {
	CCONDITION_DEEPEST = 64, /* branches deeper than this count as their outer one */
	CDEF_VALUES = 16,        /* most values that one name can have */
	CDEF_BEFORE = 8,         /* most enumerators that can stand before one */
	CDEF_ALTERNATIVES = 8,   /* most definitions of a name that are looked at */
};

/*
 * How tightly the outermost operator of an expression binds, after C11 6.5. A macro's value
 * can stand for its text only where nothing around it binds tighter.
 */
enum cbinding {
	BIND_NONE = 0,
	BIND_TERNARY = 2,
	BIND_UNARY = 13,
	BIND_PRIMARY = 14,
};

enum cdef_progress { CDEF_NEW, CDEF_ACTIVE, CDEF_DONE };

/* A block of code has as many of them as it has codes. */
struct cdef {
	struct cheader_definition public; /* first, so that the one leads to the other */
	struct cname *named;              /* all of its name; NULL: it is not filed yet */
	struct cdef *other;               /* the definition of the same name before this one */
	const struct ctoken *body;
	const struct str *params;
	const struct ccondition *where;
	/* What can stand before an enumerator, by which one without a value has its value. */
	struct cdef *const *before;
	struct cdef *before_one; /* where mostly `before` is */
	struct cvalue *results;
	uint32_t body_count;
	uint32_t param_count;
	uint32_t before_count;
	uint32_t result_count;
	uint32_t header;           /* index of the header in the set */
	uint32_t order;            /* definitions and #undefs in the order of reading, from 1 */
	uint32_t killed;           /* order of the #undef, or 0 */
	struct ctype type;         /* of a constant */
	enum cbinding binding : 8; /* of the results */
	enum cdef_progress progress : 8;
	bool function : 1; /* a function-like macro: never public */
	bool variadic : 1;
	bool well_known : 1;   /* from the table in cdefs.c */
	bool incomplete : 1;   /* an enumerator or a constant whose text was cut by an #if */
	bool doubtful : 1;     /* an #undef in another branch may end it */
	bool may_be_first : 1; /* nothing can stand before it, in some branch or in all */
	bool more_before : 1;  /* there is more than CDEF_BEFORE of it */
	bool partial : 1; /* no value by itself, but it may mean something within another body */
};

/* All definitions of a name, last first. */
struct cname {
	struct cdef *last;
	const struct cheader_definition *public; /* the last one in cheaders.items */
};

struct cheaders_state {
	struct cheaders *public;
	struct map names; /* struct cname */
	size_t filed;     /* so many of `defs` are in it */
	bool well_known;  /* well-known ones are being read */
	bool functions;   /* some header has a macro with parameters */
	struct map types; /* struct ctype */
	uint32_t header_count;
	uint32_t order;
	uint32_t groups;
	struct arena scratch; /* texts pasted together during one evaluation */
	struct ctoken_list pool;
	struct cdef **defs; /* all of them, function-like macros too */
	size_t def_count;
	size_t def_capacity;
};

/*
 * Makes room for a definition and files it under its name; where nobody else asks, no sooner than a
 * definition refers to a name.
 */
struct cdef *cdefs_add(struct cheaders_state *state, struct str name, enum cheader_kind kind);

/*
 * The definitions that the name can mean in the text of `from`: function-like ones only
 * where a parenthesis follows; not `from` itself; none from another branch of the same
 * #if. At most CDEF_ALTERNATIVES; well-known ones only where there is no other.
 */
size_t cdefs_meant(struct cheaders_state *state, struct str name, const struct cdef *from,
		   bool call, struct cdef *found[CDEF_ALTERNATIVES]);

/*
 * The function-like macro of that name as it stands while header `header` is being read; or NULL.
 */
const struct cdef *cdefs_macro_now(struct cheaders_state *state, struct str name, uint32_t header);

/* #undef: ends the definitions of the header that stand in the same branch or within it. */
void cdefs_undef(struct cheaders_state *state, struct str name, uint32_t header,
		 const struct ccondition *where);

/*
 * Working out all definitions of a set, each once, after those it refers to.
 *
 * Gives every definition its values or its problem.
 */
void cevaluate(struct cheaders_state *state);

/*
 * One header: its directives, and between them its declarations.
 *
 * Files the definitions of the header, not yet evaluated. The source outlives the set.
 */
void cread(struct cheaders_state *state, const struct source *source);

/*
 * Function-like macros: what a call expands to (C11 6.10.3).
 *
 * Arguments are put in as they are and expanded when the result is read again, so a
 * macro that pastes (##) what another macro passed on sees the argument unexpanded:
 * the one difference from the standard.
 */

enum {
	CMACRO_PARAMS = 64,  /* most parameters of a macro that is expanded */
	CMACRO_PASTED = 256, /* most bytes of a token made with ## */
};

/*
 * Adds to `out` the expansion of `macro` called with `args`, the tokens between the
 * parentheses; `args` may lie in `out`. Pasted texts live in `texts`. Stops with a
 * problem where `out` would hold more than `most` tokens. NULL, or the problem.
 */
const char *cmacro_expand(struct arena *arena, struct arena *texts, const struct cdef *macro,
			  const struct ctoken *args, size_t arg_tokens, size_t most,
			  struct ctoken_list *out);

#endif
