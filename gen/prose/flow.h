/*
 * The normal form of prose: what both plain text and Markdown are printed from.
 *
 * A flow is a list of blocks in document order: a container is followed by what it holds, up to
 * its `end`. Leaves hold runs: pieces of text of one style. Invariants:
 * - containers hold blocks, leaves hold runs; boxes without meaning are dissolved;
 * - items stand in lists, rows in tables and so on, however the page nested its tags;
 * - nothing is empty but cells, and alerts that are a label alone;
 * - at most FLOW_DEPTH containers are open at a time (deeper ones are dissolved), so printers
 *   need no recursion and prefixes of lines stay short;
 * - white space is single and stands at neither end of a leaf nor beside a break;
 * - two neighbours among the runs of a leaf differ in look or kind; looks are nested properly.
 */
#ifndef STATUSGEN_PROSE_FLOW_H
#define STATUSGEN_PROSE_FLOW_H

#include "../base/arena.h"
#include "../document/document.h"
#include "prose.h"

enum { FLOW_DEPTH = 30 };

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING,
	BLOCK_CODE,
	BLOCK_RULE,
	BLOCK_QUOTE,
	BLOCK_LIST,
	BLOCK_ITEM,
	BLOCK_TERMS, /* a definition list */
	BLOCK_TERM,
	BLOCK_MEANING,
	BLOCK_TABLE,
	BLOCK_ROW,
	BLOCK_CELL,
	BLOCK_KINDS,
};

struct block {
	enum block_kind kind;
	size_t end; /* index after the last block inside; its own index + 1 for a leaf */
	size_t run; /* paragraph, heading: its runs */
	size_t run_count;
	struct str text; /* code: its lines, no line end at the end */
	/* quote: kind of alert ("Note"); code: language; heading: its anchor. Each may be empty. */
	struct str label;
	long number;      /* heading: 1..6; list: number of the first item, -1 for bullets */
	unsigned columns; /* cell: columns it spans, 1..FLOW_SPAN */
	unsigned rows;    /* cell: rows it spans, 1..65534 as in HTML */
	char align;       /* cell: 'l', 'c', 'r', or 0 */
	bool header;      /* cell: a <th> */
};

/* Spans are followed up to this column; it keeps <td colspan="1000"> from filling pages. */
enum { FLOW_SPAN = 64 };

enum run_kind { RUN_TEXT, RUN_BREAK, RUN_IMAGE, RUN_ANCHOR };

/*
 * What the words of a run stand in. The order is that of nesting where two begin and end together.
 */
enum style {
	STYLE_LINK, /* <a href> */
	STYLE_STRONG,
	STYLE_EM,
	STYLE_DEL,
	STYLE_SUB,
	STYLE_SUP,
	STYLE_CODE,
	STYLES,
};

/* For each style the element that brought it, or NULL: "**a** **b**" is not "**a b**". */
struct look {
	const struct node *in[STYLES];
};

struct run {
	enum run_kind kind;
	struct look look;
	const struct node *node; /* image, anchor: its element */
	size_t from, len;        /* text, or an image's alternative text: bytes of flow.text */
};

struct flow {
	struct block *blocks;
	size_t count;
	size_t capacity;
	struct run *runs;
	struct str text;
};

/*
 * Reads what is below `top` from the node `from` to before the node `until` (either may be NULL),
 * in document order; `options` may be NULL. All of it lives in `arena`; links and images point into
 * the tree.
 */
struct flow flow_read(struct arena *arena, const struct node *top, const struct node *from,
		      const struct node *until, const struct prose_options *options);

bool block_is_leaf(const struct block *block);

struct str run_text(const struct flow *flow, const struct run *run);

/*
 * Lines of code as they can stand in any Markdown block.
 *
 * The lines of a <pre>: no empty lines before and after them, no CR, indented by spaces, no line
 * end at the end. Empty where there is nothing but white space.
 */
struct str code_lines(struct arena *arena, struct str text);

#endif
