/*
 * Enumerators, constants and typedefs among the tokens of a header.
 *
 * Tokens are fed one by one, so that the reader of directives can take a copy of where
 * a declaration stands at `#if` and go back to it at `#else`: an enum may have any
 * number of #if in its body. Everything else, functions and structs and all, is passed over.
 */
#ifndef STATUSGEN_CDECLARE_H
#define STATUSGEN_CDECLARE_H

#include "cdefs.h"

enum cdeclare_phase {
	DECLARE_PLAIN,     /* outside of an enum's body */
	DECLARE_HEAD,      /* after "enum" */
	DECLARE_NAME,      /* in the body, before an enumerator */
	DECLARE_MARKUP,    /* there, from "<" to ">": a page may show its own markup */
	DECLARE_MACRO,     /* after the name of a macro with arguments there */
	DECLARE_ARGUMENTS, /* within its parentheses */
	DECLARE_AFTER,     /* after an enumerator's name: attributes, '=', ',' or '}' */
	DECLARE_VALUE,     /* after '=' */
};

/* Where a declaration stands: a copy of it is a place to go back to. */
struct cdeclare_place {
	enum cdeclare_phase phase;
	size_t nested;    /* brackets that are open within the phase (PLAIN: parentheses) */
	size_t braces;    /* braces that are open around, but for extern "C" and namespaces */
	size_t names;     /* DECLARE_HEAD: names so far */
	bool constant;    /* const or constexpr was seen in this statement */
	bool typedefed;   /* typedef was */
	bool transparent; /* extern or namespace was */
	bool base;        /* DECLARE_HEAD: after ':' */
	bool in_enum;     /* the value belongs to an enumerator, not to a constant */
	bool cut;         /* an #if stood within the value since its last token */
	bool torn;        /* and a token of the value came after it */
	struct ctype_words words;
	struct ctoken last;   /* the last name of the statement */
	struct cdef *pending; /* what the value belongs to */
	size_t value_count;   /* tokens of it in `value` */
	/* What can stand before the next enumerator. */
	struct cdef *before[CDEF_BEFORE];
	size_t before_count;
	bool first; /* the next enumerator may be the first */
	bool more;  /* there was no room for all that can stand before it */
};

struct cdeclare {
	struct cheaders_state *state;
	const struct source *source;
	uint32_t header;
	const struct ccondition *where;
	struct cdeclare_place place;
	struct ctoken_list value;     /* tokens of the value that is being read */
	struct ctoken_list arguments; /* of the macro in an enum's body */
	const struct cdef *macro;
	size_t expanding; /* macros within macros in an enum's body */
	size_t budget;    /* tokens that such macros may still expand to */
};

void cdeclare_token(struct cdeclare *declare, const struct ctoken *token);

/* One of #if, #else, #endif stands here. */
void cdeclare_cut(struct cdeclare *declare);

/* The next enumerator may also stand after what stands before it at `other`. */
void cdeclare_join(struct cdeclare_place *place, const struct cdeclare_place *other);

/* After #endif: the next enumerator stands after what stands before it at `ends`. */
void cdeclare_count_on(struct cdeclare_place *place, const struct cdeclare_place *ends);

#endif
