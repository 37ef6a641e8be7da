/*
 * HTML that is written piece by piece, each traced to the page.
 *
 * Text comes as slices of the copy that md4c reads, or as bytes that stand nowhere; tags stand
 * nowhere either, and get the place of the first text after them, marks before it included.
 */
#ifndef STATUSGEN_TRACE_H
#define STATUSGEN_TRACE_H

#include "../base/buf.h"
#include "../base/source.h"
#include "edits.h"
#include "origin.h"

struct trace {
	const struct source *source;
	size_t body; /* page offset where the page's text begins */
	struct buf *html;
	struct origins *origins;
	struct str copy;     /* what md4c reads: */
	struct edits tables; /* it is this text, edited; and that is the page's */
	struct edits opened; /* text, edited */
	size_t waiting;      /* first origin that may wait for its place */
	uint32_t last_end;   /* page offset where the last text ended */
	bool verbatim;    /* in a code block or an HTML block: bytes of no place are indentation */
	size_t indent_at; /* where in the HTML the indentation of a verbatim line begins */
	size_t indent;    /* and how long it is */
};

/* HTML that stands nowhere on the page. */
void trace_put(struct trace *trace, struct str html);

/* Text that stands nowhere on the page, or in an attribute. */
void trace_put_escaped(struct trace *trace, struct str text);

/* The beginning of a tag that Markdown stands for; `span`: its marks are right before its text. */
void trace_tag(struct trace *trace, struct str html, bool span);

/* The tag written last has no text: it stands where the text before it ended. */
void trace_place_empty(struct trace *trace);

/* Text as md4c hands it over: a slice of the copy, or bytes of its own. `raw`: it is HTML. */
void trace_text(struct trace *trace, struct str text, bool raw);

/* No more text comes: what waits for its place stands at the end. */
void trace_end(struct trace *trace);

#endif
