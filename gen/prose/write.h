/*
 * How pieces of a flow (flow.h) are written as GitHub Flavored Markdown. One file each:
 * escape.c text, link.c destinations, inline.c runs, cell.c cells,
 * table.c tables; markdown.c puts blocks together.
 *
 * What is written must be read as the same by every reader of CommonMark 0.29 and later (with
 * tables and strikethrough), and stay so when a template puts other text around it: escapes look
 * at the text itself, never at what could close something elsewhere.
 * Source: CommonMark Spec 0.31.2, GitHub Flavored Markdown Spec 0.29-gfm.
 */
#ifndef STATUSGEN_PROSE_WRITE_H
#define STATUSGEN_PROSE_WRITE_H

#include "../base/buf.h"
#include "flow.h"
#include "prose.h"

/* Where text stands; it decides about escapes and about how a line end is written. */
enum place { PLACE_PARAGRAPH, PLACE_HEADING, PLACE_CELL };

struct writer {
	struct buf *out;
	const struct flow *flow;
	const struct prose_options *options;
	enum place place;
	struct str prefix; /* paragraph: what every further line begins with */
	bool tag_follows;  /* cell: what comes next is a tag, not the end of the cell */
};

/* Kinds of characters as emphasis sees them ("delimiter runs", CommonMark 6.2). */
enum char_class {
	CHAR_SPACE,
	CHAR_PUNCTUATION,
	CHAR_WORD,
	CHAR_UNSURE, /* readers differ, or we don't know: may be any of these */
};

/* Of the first or last character of a text; CHAR_SPACE where it is empty. */
enum char_class char_class_first(struct str text);
enum char_class char_class_last(struct str text);

/* What stands around a text that is to be escaped. */
struct context {
	enum place place;
	bool line_start; /* it begins a line */
	bool brackets;   /* it stands in a link or in an image's text: brackets would end it */
	char next;       /* first byte written after it, '\n' at the end of the line */
};

void escape_text(struct buf *out, struct str text, struct context context);
/* Text of an attribute in double quotes, or in an HTML element of a cell. */
void escape_html(struct buf *out, struct str text);

/* "(destination "title")": what follows "[...]". It is made absolute where `base` is set. */
void link_write(struct buf *out, struct str destination, struct str title, struct str base);
/*
 * Adds the destination as an address for an attribute, made absolute as above; false (and nothing
 * is added) where it is none that is safe to follow: a scheme other than http, https, mailto, ftp.
 */
bool link_address(struct buf *out, struct str destination, struct str base);
/* Whether it begins with "https://" or "http://". */
bool link_is_absolute(struct str destination);
/* Whether it says neither a scheme nor a host. */
bool link_is_relative(struct str destination);
/* Whether the destination is an absolute URL that is written as it is, in "<here>" too. */
bool link_is_plain(struct str destination);

/* An empty element that links lead to. */
void anchor_write(struct buf *out, struct str id);

/* The runs of a paragraph or heading. */
void inline_write(const struct writer *writer, const struct block *leaf);

/* The blocks from..to (indices, whole subtrees) as the content of a cell. */
void cell_write(const struct writer *writer, size_t from, size_t to);

/* A table's lines with `prefix` between them, no line end after the last. */
void table_write(const struct writer *writer, size_t table);

#endif
