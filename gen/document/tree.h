/*
 * Builds the document tree from a stream of tags and text.
 *
 * The HTML parser that feeds it opens and closes elements in nested order; the tree
 * puts right what that parser leaves different from a browser (a cell that was never
 * closed, ...). Constant work a tag, whatever the depth.
 */
#ifndef STATUSGEN_TREE_H
#define STATUSGEN_TREE_H

#include "../base/buf.h"
#include "document.h"
#include "elements.h"

struct tree_open;
struct tree_tag;

enum { TREE_LAST = 16 };

struct tree {
	struct arena *arena;
	struct arena *scratch;
	const struct source *source;
	enum markup markup;
	struct node *root;
	struct node *main;      /* the first <main>, or NULL */
	struct tree_open *path; /* open nodes, the root first */
	size_t path_count, path_capacity;
	struct tree_tag *tags; /* elements the parser has open */
	size_t tag_count, tag_capacity;
	const struct element *last[TREE_LAST]; /* found last, by the last letters of their names */
	size_t dropped;                        /* how many of them hide what is in them */
	bool in_title;
	size_t
	    stray_row; /* page offset of the first row or cell outside of any table, or SIZE_MAX */
	size_t loose;  /* of the first words in a table, and in none of its cells, or SIZE_MAX */
	size_t empty_term;   /* of the first <dt> that a <dd> ends at once, or SIZE_MAX */
	struct buf pending;  /* text that waits for its end */
	uint32_t pending_at; /* page offset of its first byte */
	uint32_t line_end;   /* page offset of the line after it */
	size_t line;         /* index of its line */
};

/* Nodes live in `arena`; `scratch` holds what is needed while building. */
void tree_begin(struct tree *tree, struct arena *arena, struct arena *scratch,
		const struct source *source, enum markup markup);

/* A start tag at page offset `offset`. Attributes must live as long as the tree's arena. */
void tree_open(struct tree *tree, struct str name, struct attribute *attributes, uint32_t offset);

/* The end of the element opened last. `stay`: what follows still belongs into it. */
void tree_close(struct tree *tree, bool stay);

/* Text that stands at page offset `offset`; it may not hold the page's own bytes (an entity). */
void tree_text(struct tree *tree, struct str text, uint32_t offset);

/* The finished tree. */
struct node *tree_end(struct tree *tree);

#endif
