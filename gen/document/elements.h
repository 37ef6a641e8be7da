/*
 * What each HTML element is to this program.
 *
 * Names and meanings: https://html.spec.whatwg.org/multipage/indices.html#elements-3 and,
 * for old pages, #non-conforming-features there.
 */
#ifndef STATUSGEN_ELEMENTS_H
#define STATUSGEN_ELEMENTS_H

#include "document.h"

enum element_kind {
	ELEMENT_NODE,    /* becomes a node */
	ELEMENT_CLEAR,   /* html, body: no node, what is in it counts */
	ELEMENT_HEAD,    /* no node; only title and meta in it count */
	ELEMENT_TITLE,   /* the page's title in the head; elsewhere it stands in a line */
	ELEMENT_META,    /* a hidden node */
	ELEMENT_DROPPED, /* no node, and nothing in it counts */
	ELEMENT_MARGIN,  /* of the page around the text (TAG_CHROME), or its `tag` in an article */
	ELEMENT_ARTICLE, /* a node; a header in it is its own */
};

struct element {
	struct str name;
	enum tag tag;
	enum element_kind kind;
};

/* Never NULL: an element that is not known stands in a line (TAG_SPAN), without a name. */
const struct element *element_find(struct str name);

/* Whether the attribute is kept in the tree. */
bool element_keeps(struct str attribute, struct str value);

#endif
