/*
 * A page against headers: where do they disagree?
 *
 * Compared are names and values as 32 bits. A name that #if branches define differently
 * agrees when it agrees with one of them, and nothing is said against it where one of
 * them could not be worked out. What is found:
 *
 *   against-value        the header has the name with another value
 *   against-name         the header has not the name, but its value under another one that
 *                        is not on the page, and that is spelled nearly the same, or has the
 *                        prefix that the page's names of that kind share (a small value: and
 *                        stands in the header beside a name that is on the page)
 *   against-missing      the header has not the name (where its value is a rare one, at least
 *                        0x10000, the finding names who has it)
 *   against-unevaluated  the header has the name, but its value could not be worked out
 *   against-extra        when asked for: the header has a name with such a prefix that is not
 *                        on the page
 *
 *   against-text         both have the name, or the value, with different texts; white space and
 *                        inserts ("%1", "%s", "{name}") are no difference
 *
 * Beside headers there may be other pages, message files and tables (cheaders_define). Tables have
 * values without names: then the page's values are looked for there. Where one of several files has
 * another value or text than the page, that is reported, also where another file agrees. Codes that
 * are texts, or numbers of more than 32 bits, are compared as messages show them.
 *
 * Changes against an older page are of three classes: breaking (against-value, against-name, and
 * against-extra: a name is gone), additive (against-missing: a name is new) and text.
 *
 * Small values are no evidence by themselves: thousands of macros are 0 or 1. Names of the page
 * count one by one, aliases too. An entry without a name is looked for by its value, which may have
 * any name.
 */
#ifndef STATUSGEN_AGAINST_H
#define STATUSGEN_AGAINST_H

#include "../base/arena.h"
#include "../base/diag.h"
#include "../header/cheader.h"
#include "../model/model.h"

enum against_kind {
	AGAINST_VALUE,
	AGAINST_NAME,
	AGAINST_MISSING,
	AGAINST_UNEVALUATED,
	AGAINST_EXTRA,
	AGAINST_TEXT,
	AGAINST_KINDS
};

/* Bits: what is compared, and what makes a comparison fail. */
enum { AGAINST_VALUES = 1, AGAINST_NAMES = 2, AGAINST_TEXTS = 4 };
enum { AGAINST_BREAKING = 1, AGAINST_ADDITIVE = 2, AGAINST_TEXTUAL = 4 };

struct against_finding {
	enum against_kind kind;
	struct str
	    name; /* on the page, or the code where it has none; AGAINST_EXTRA: in the header */
	uint32_t value; /* on the page; AGAINST_EXTRA: in the header */
	struct str
	    code; /* a code that is no number of 32 bits, and so compared by its name; else empty */
	enum value_form form; /* how the page writes it */
	size_t offset;        /* of the page: the value where that differs, else the name */
	/* The definition in the header: of the name, of the other name, or (missing) NULL. */
	const struct cheader_definition *header;
	struct str text;  /* AGAINST_TEXT: on the page */
	bool by_value;    /* a name whose value is looked for, in a table */
	struct str other; /* what was compared with: "the header" */
};

struct against_result {
	const struct source *page;
	struct against_finding *findings; /* in page order, then extra ones in header order */
	size_t count;
	size_t capacity;
	size_t found[AGAINST_KINDS]; /* how many of each kind */
	size_t agree;
	bool classes; /* the summary counts the classes of changes */
};

/* Definitions by value; made once for a set of headers, then only read. */
struct against_index;
struct against_index *against_index_new(struct arena *arena, const struct cheaders *headers);

struct against_options {
	unsigned compare; /* bits; 0: values and names */
	bool names;       /* there is a file whose codes have names */
	bool tables; /* there is one with codes alone: those of the page are looked for there */
	bool extra;  /* look for AGAINST_EXTRA */
	struct str other; /* what the page is compared with, for messages; empty: "the header" */
	const struct map *elsewhere; /* names (any value but NULL) that are no extras: other pages
					have them; or NULL */
};

/* How a code without a name is called in a set of headers: "0xC0040001", or as messages call it. */
struct str against_key(struct arena *arena, const struct entry *entry);

/* Compares; the result lives in the arena. */
struct against_result *against_compare(struct arena *arena, const struct model *model,
				       const struct cheaders *headers,
				       const struct against_index *index,
				       struct against_options options);

/*
 * Drops the findings that the policy (-W) does not want; they count no longer, either. Returns the
 * worst level that it makes of the others.
 */
enum diag_level against_apply_policy(struct against_result *result,
				     const struct diag_policy *policy);

/* Whether the page and the headers contradict each other: in a value, a name or a text. */
bool against_differs(const struct against_result *result);

/* The class of changes of which a finding is, a bit; 0: of none. And in a word. */
unsigned against_class(enum against_kind kind);
struct str against_class_word(enum against_kind kind);

/* Whether there is a change of one of these classes (bits). */
bool against_has(const struct against_result *result, unsigned classes);

/* The kind's check name ("against-value") and, for SARIF, what it means in half a sentence. */
struct str against_check(enum against_kind kind);
struct str against_meaning(enum against_kind kind);
enum diag_level against_level(enum against_kind kind);

/* A finding in words, with the header's position. */
struct str against_words(struct arena *arena, const struct against_finding *finding);

/*
 * Makes messages of the findings. Where the headers have none of the page's names, one
 * message says so instead of one for each, unless `all`.
 */
void against_report(struct diags *diags, const struct against_result *result, bool all);

/*
 * "412 agree, 0 differ, 3 missing", with ", 1 under another name" and so on where there are such.
 */
struct str against_summary(struct arena *arena, const struct against_result *result);

/*
 * The results as one JSON text, and as SARIF 2.1.0 (OASIS, sarif-v2.1.0-os) for code-scanning
 * views; `version` is the program's. In againstjson.c, which alone here uses jansson.
 *
 * JSON: { "pages": [ { "path", "agree", "differ", "renamed", "missing", "unevaluated", "extra",
 *   "findings": [ { "check", "message", "name", "value", "line", "column",
 *     "header": { "path", "line", "column", "name", "values", "problem" } or null } ] } ] }
 * Values are texts "0x%08X". An extra has no "line" and "column".
 */
struct str against_json(struct arena *arena, struct against_result *const *results, size_t count);
struct str against_sarif(struct arena *arena, struct against_result *const *results, size_t count,
			 struct str version);

/*
 * Whether two texts say the same of a code.
 *
 * White space is no difference, nor are inserts: "%1", "%1!s!", "%s", "%08lx", "{name}", "{}". "%%"
 * is "%".
 */
bool texts_agree(struct arena *arena, struct str a, struct str b);

#endif
