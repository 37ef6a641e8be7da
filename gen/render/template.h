/*
 * A Mustache template, parsed once: an array of nodes in the order of the text.
 *
 * The language is Mustache as https://github.com/mustache/spec has it (v1.4),
 * with its optional modules inheritance and dynamic names, without lambdas:
 *
 *   {{name}}  {{{name}}}  {{&name}}      a value, escaped; raw; raw
 *   {{#name}} ... {{/name}}              a section, once an item of a list
 *   {{^name}} ... {{/name}}              shown where the value is false or empty
 *   {{>name}}  {{>*name}}                a partial; the partial that a value names
 *   {{<name}} ... {{/name}}              a parent with its arguments
 *   {{$name}} ... {{/name}}              a block: a parameter, in a parent an argument
 *   {{! ... }}  {{=<% %>=}}              a comment; other delimiters
 *
 * One comment is read, as an editor's mode line is: {{! escape: KIND }} (see
 * escape.h) chooses how the {{name}} tags after it in the same file are
 * escaped; like a set-delimiter tag it holds until the next one and reaches no
 * other file. {{! escape: default }} goes back to the kind of the output. Another,
 * {{! case: FORM }}, is kept for whoever renders the template.
 *
 * Invariants: the body of a node (section, parent, block) stands right after
 * it, up to but without nodes[node.end]; node.end of any other node is the next
 * node. A text node never reaches over a tag. Slices point into the source, which
 * must outlive the template. A template never changes once it is parsed, so
 * threads may share it.
 */
#ifndef STATUSGEN_TEMPLATE_H
#define STATUSGEN_TEMPLATE_H

#include "../base/arena.h"
#include "../base/diag.h"
#include "../base/source.h"
#include "escape.h"

enum { TEMPLATE_NESTING = 200 }; /* sections within sections; more is an error */

enum template_kind {
	TEMPLATE_TEXT,
	TEMPLATE_NAME,
	TEMPLATE_RAW,
	TEMPLATE_SECTION,
	TEMPLATE_INVERTED,
	TEMPLATE_PARTIAL,
	TEMPLATE_PARENT,
	TEMPLATE_BLOCK,
};

struct template_node {
	enum template_kind kind;
	bool dynamic;    /* partial, parent: `text` names the value that holds the name */
	bool own_line;   /* partial, parent, block: the tag's lines have gone */
	bool last;       /* a body ends after it */
	bool dotless;    /* section: nothing in it, nor in what it includes, asks for "." */
	uint32_t end;    /* see above */
	uint32_t offset; /* where the tag begins in the source */
	struct str text; /* the text, or the name without white space around it */
	size_t first;    /* how many of the name's bytes stand before the first '.' */
	/*
	 * Partial and parent on a line of their own, and a block: goes before each line of
	 * what is put in the place of the tag. A parent, or the default of a block, that is
	 * not on a line of its own is preceded by it as by any text.
	 */
	struct str indent;
	const struct escape *escape; /* NULL: as the output has it */
};

struct template
{
	const struct source *source;
	struct template_node *nodes;
	size_t count;
	uint64_t parts; /* see template_may_name */
	/* {{! images: relative }}: HTML texts show them where they need no other host */
	bool images;
	/* The words of such a comment, the last one's; empty: there is none. */
	struct str of_output;
	struct str name_case; /* {{! case: FORM }}: how its outputs name things; empty: not said */
};

/*
 * Parses the source's text. NULL after errors; all are reported, up to a bound.
 * Checks: unclosed-tag, unclosed-section, mismatched-close, bad-tag,
 * bad-delimiters, unknown-escape, unknown-images, template-nesting, and the warning ignored-tag.
 */
const struct template *template_parse(struct arena *arena, const struct source *source,
				      struct diags *diags);

/*
 * Whether "part" may stand between the dots of a tag's name; false: it does not. To be asked before
 * the nodes are walked through for it.
 */
bool template_may_name(const struct template *template, struct str part);

/* The text of a template up to its first tag, in the arena. */
struct str template_beginning(const struct template *template, struct arena *arena);

#endif
