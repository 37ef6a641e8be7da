/*
 * A YAML document as plain data: texts, lists and maps, each with the byte where it begins.
 *
 * An alias is the node that it names, so that a document takes no more memory than its text,
 * however often it repeats itself, and may even contain itself: whoever walks it must not follow it
 * without end. Maps keep the order and the repetitions of the text. Time is linear in the text.
 * Made from libyaml's events (YAML 1.1); its own tree looks each anchor up in all others.
 */
#ifndef STATUSGEN_YAMLTREE_H
#define STATUSGEN_YAMLTREE_H

#include "../base/arena.h"
#include "../base/diag.h"
#include "../base/source.h"

/* Levels of lists and maps; libyaml takes time for each level with every word. */
enum { YAMLTREE_DEPTH = 50 };

enum yamltree_kind { YAMLTREE_TEXT, YAMLTREE_LIST, YAMLTREE_MAP };

struct yamltree_node {
	enum yamltree_kind kind;
	bool plain;      /* text without quotes: may stand for a number, true, nothing ... */
	struct str text; /* YAMLTREE_TEXT */
	size_t offset;   /* byte of the source */
	size_t number;   /* below the tree's node_count; no other node has it */
	const struct yamltree_pair *pairs; /* of a list or a map */
	size_t count;
};

struct yamltree_pair {
	const struct yamltree_node *key; /* NULL in a list */
	const struct yamltree_node *value;
};

struct yamltree {
	const struct yamltree_node *root; /* NULL: there is nothing but comments */
	size_t node_count;
};

/* What messages say. */
struct yamltree_words {
	const char *subject; /* "the settings": they "are no YAML" */
	const char *check;
};

/*
 * Reads the bytes from..to of the source, which are UTF-8. False after an error: what is no YAML,
 * more than one document, tags of the user's own, an alias that names nothing. Lives in `arena`.
 */
bool yamltree_read(struct arena *arena, const struct source *source, size_t from, size_t to,
		   struct yamltree_words words, struct diags *diags, struct yamltree *tree);

/* What to say after libyaml's words on what stands at the byte `at`: a usual slip, or "". */
const char *yamltree_hint(const char *problem, const char *context, char at);

/* Nothing: "~", "null", or no text at all, without quotes. */
bool yamltree_is_null(const struct yamltree_node *node);

/* "a list", "a map", "nothing", or the text in quotes, cut short where it is long; in `arena`. */
struct str yamltree_quote(struct arena *arena, const struct yamltree_node *node);

#endif
