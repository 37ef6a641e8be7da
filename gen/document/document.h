/*
 * The document tree: what a page holds, whatever it was written in.
 *
 * Markdown tables and HTML tables, Markdown lists and HTML lists are the same
 * nodes here; only `offset` still tells where on the page a node began. The tree
 * lives in the page's arena. document_read makes it: html.c builds it, then the passes of read.c,
 * in the order in which they stand there, put right what the markup hid (loose text, numbered lines
 * of code, sections, originals beside translations, grids of boxes). From then on nobody changes
 * it: all others have it as `const struct node *`, and who wants another text makes a copy
 * (node_copy). It can be very deep: walk it with node_next, never by recursion.
 *
 * Text is kept as the page has it: runs of white space, line ends and non-breaking
 * spaces included; a line end is "\n". A text node never goes past a line end of the
 * page (the line end is the last byte of its node), so the line of every character is
 * exact; but lines of a <pre> that stand on the page byte for byte are mostly one node, which
 * ends with a line end. Text of one line between two tags is one node, with escapes and entities
 * replaced by what they stand for; where it had any, columns after them are too small.
 *
 * White space alone makes no node where no browser would show it: at the start of a block,
 * between two blocks, between the items of a list or the rows and cells of a table. It does
 * after anything that stands in a line, and in <pre>.
 *
 * Nothing below TAG_HIDDEN: <meta> has its attributes, and <title> of the page has its text
 * as an attribute "content". Other hidden elements (script, style, ...) have no node at all.
 * What Markdown stands for has the place of the marks before its text, or of the text.
 */
#ifndef STATUSGEN_DOCUMENT_H
#define STATUSGEN_DOCUMENT_H

#include "../base/arena.h"
#include "../base/diag.h"
#include "../base/source.h"
#include "../base/str.h"

enum tag {
	TAG_ROOT,
	TAG_TEXT,
	/* blocks */
	TAG_P,
	TAG_H1,
	TAG_H2,
	TAG_H3,
	TAG_H4,
	TAG_H5,
	TAG_H6,
	TAG_DIV, /* div, section, article, main, details, center, fieldset, form, ... : boxes
		    without meaning of their own */
	TAG_BLOCKQUOTE,
	TAG_PRE,
	TAG_HR,
	TAG_UL,
	TAG_OL,
	TAG_LI,
	TAG_DL,
	TAG_DT,
	TAG_DD,
	TAG_TABLE,
	TAG_CAPTION,
	TAG_ROWS, /* thead, tbody, tfoot */
	TAG_TR,
	TAG_TD,
	TAG_TH,
	/* lines */
	TAG_BR,
	TAG_A,
	TAG_IMG,
	TAG_STRONG, /* strong, b */
	TAG_EM,     /* em, i, cite, dfn, var */
	TAG_CODE,   /* code, tt, kbd, samp */
	TAG_DEL,    /* del, s, strike */
	TAG_SUB,
	TAG_SUP,
	TAG_SPAN, /* span and any other element that stands in a line */
	/* not for readers, or not of the page: left out of text and of listings */
	TAG_CHROME, /* nav, header and footer of the page, aside, menu, button, select, ... */
	TAG_HIDDEN, /* <title> and <meta> of an HTML page */
};

struct attribute {
	struct attribute *next;
	struct str name; /* lower case */
	struct str value;
};

/* Sets of tags are bits of 64. */
#define TAG_BIT(tag)     ((uint64_t)1 << (tag))
#define TAG_BITS_HEADING (TAG_BIT(TAG_H6 + 1) - TAG_BIT(TAG_H1))

/* Of a long page they are a third of all memory. */
struct node {
	enum tag tag : 8;
	bool numberless : 1; /* surely no number stands in it: see numberless.h */
	uint32_t offset;     /* byte of the page where the node (its tag, or its text) begins */
	struct node *parent;
	struct node *first;
	struct node *next;
	struct node *before; /* for node_prev and node_last: of the first one it is the last */
	union {
		struct str text;                      /* TAG_TEXT */
		struct {                              /* else: */
			const char *name;             /* in HTML, lower case; NULL: it has none */
			struct attribute *attributes; /* those that elements.c keeps */
		};
	};
};

/* Markdown's own meaning for a file, or a whole HTML file. */
/* MARKUP_CODE: a source file of a programming language; its tree is another's to make. */
enum markup { MARKUP_MARKDOWN, MARKUP_HTML, MARKUP_CODE };

/* Once, before any thread reads a document: the library below sets itself up. */
void document_begin(void);

/*
 * Reads the page from byte `body` to its end into a tree in `arena`; never NULL.
 * Trouble with the markup is reported, and what could be read is kept.
 */
struct node *document_read(struct arena *arena, const struct source *source, size_t body,
			   enum markup markup, struct diags *diags);

/*
 * What follows the node without what is below it. NULL after the last node below `top`. Trees are
 * walked again and again: these are in line.
 */
static inline struct node *node_skip(const struct node *node, const struct node *top)
{
	while (node != top && !node->next)
		node = node->parent;
	return node == top ? NULL : node->next;
}

/* The same in document order: children first, then what follows. */
static inline struct node *node_next(const struct node *node, const struct node *top)
{
	return node->first ? node->first : node_skip(node, top);
}

/* The one before it in its parent, or NULL. */
static inline const struct node *node_prev(const struct node *node)
{
	return node->before && node->before->next ? node->before : NULL;
}

/* The last one in it, or NULL. */
static inline const struct node *node_last(const struct node *node)
{
	return node->first ? node->first->before : NULL;
}

/*
 * The next term or definition of a definition list, from the list itself on; NULL: there is no
 * more. They stand directly in it, in boxes that group them, or in what lacks its end.
 */
const struct node *node_next_part(const struct node *node, const struct node *list);

/*
 * What stands before the node, or before the boxes that begin with it (few of them), blanks aside;
 * NULL: nothing.
 */
const struct node *node_before_boxes(const struct node *node);

/* The same for who makes the tree, or has made a copy: these nodes may be changed. */
static inline struct node *node_skip_own(struct node *node, const struct node *top)
{
	return node_skip(node, top);
}

static inline struct node *node_next_own(struct node *node, const struct node *top)
{
	return node_next(node, top);
}

struct node *node_prev_own(struct node *node);
struct node *node_last_own(struct node *node);

/* Elements that begin a line of their own (TAG_P to TAG_TH). */
static inline bool tag_is_block(enum tag tag)
{
	return tag >= TAG_P && tag <= TAG_TH;
}

static inline bool tag_is_heading(enum tag tag)
{
	return tag >= TAG_H1 && tag <= TAG_H6;
}

/* A text's text; of an element, which has other things in its place, empty. */
static inline struct str node_text(const struct node *node)
{
	return node->tag == TAG_TEXT ? node->text : STR("");
}

/* The element's name; of text, and where there is none, empty. */
struct str node_name(const struct node *node);

/* The attribute's value; empty text where it is not there. */
struct str node_attribute(const struct node *node, struct str name);

/* Those of an element; text has none. */
static inline const struct attribute *node_attributes(const struct node *node)
{
	return node->tag == TAG_TEXT ? NULL : node->attributes;
}

/* A node with nothing in it, below `parent` (at its end) unless that is NULL. */
struct node *node_new(struct arena *arena, struct node *parent, enum tag tag, uint32_t offset);

/* A box with one paragraph of the words, which are copied, without the blanks around them. */
struct node *node_new_words(struct arena *arena, struct str words, uint32_t offset);

/* Puts a node that stands nowhere to the end of `parent`, or right before `place`. */
void node_append(struct node *parent, struct node *node);
void node_insert(struct node *node, struct node *place);

/* Takes the node, and all below it, out of its parent; who walks past it may still go on to what
 * was next. */
void node_take_out(struct node *node);

/* Another node, of the same kind, gets the text, or name and attributes. */
static inline void node_say(struct node *node, const struct node *same)
{
	node->text = same->text;
}

/* A copy of the node and all below it, at the end of `parent`. Text is shared. */
struct node *node_copy(struct arena *arena, struct node *parent, const struct node *node);

/* Whether one of the nodes right below it is a block. */
bool node_has_blocks(const struct node *node);

/* Whether any text below the node is more than white space. */
bool node_has_text(const struct node *node);

#endif
