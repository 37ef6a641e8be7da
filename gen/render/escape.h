/*
 * Escaping by output kind: what makes a value safe where a template puts it.
 *
 * A kind is one row of the table in escape.c. Its name is what a template
 * writes in {{! escape: NAME }}; its extensions make it the default of the
 * outputs that end so. In literals of programming languages the compiled
 * program has exactly the value; in comments and running text what could end
 * them, or hide text from the reader, is changed as little as can be.
 *
 *   kind           for                                       default of
 *   plain          no change                                 .txt; others are reported
 *   c              C and C++: c-string inside a literal,     .h .c .hpp .hh .hxx
 *                  c-comment anywhere else                   .cpp .cc .cxx .inc
 *   c-comment      inside a comment of either form
 *   c-doc          inside a comment that Doxygen reads
 *   c-string       inside a string or character literal
 *   mc             message text of one line                  .mc
 *   markdown       running text, headings, list items
 *   markdown-cell  the same, and a cell of a GitHub table    .md .markdown
 *   json           in a string; also YAML's and TOML's ""    .json .yaml .yml .toml
 *   html           text, and attribute values in quotes      .html .htm
 *   xml            the same, comments too                    .xml .svg .xhtml
 *   js             in a string or template literal, also     .js .mjs .cjs .jsx
 *                  TypeScript's                              .ts .mts .cts .tsx
 *   python         in a string, short or """long"""          .py
 *   rust           in a string                               .rs
 *   go             in a "string"                             .go
 *   csharp         in a "string"                             .cs
 *   line-comment   inside a comment up to the line's end
 *   java           in a "string"                             .java
 *   java-doc       inside a comment that javadoc reads
 *   swift          in a "string"                             .swift
 *   php            in a "string"                             .php
 *   lua            in a string, "short" or 'short'           .lua
 *   sql            in a 'string' or an "identifier",         .sql
 *                  inside a comment
 *   roff           text of a man page, macro arguments in    .1 to .9 .roff
 *                  quotes
 *   rst            text of reStructuredText                  .rst
 *   csv            a whole field (quoted where it must be),  .csv
 *                  or inside a field's quotes
 *
 * Not for raw literals (R"(...)", r"...", `...` of Go, @"...") and not for code
 * spans of Markdown, in which nothing can be escaped; names and numbers are
 * safe there too.
 */
#ifndef STATUSGEN_ESCAPE_H
#define STATUSGEN_ESCAPE_H

#include "../base/buf.h"
#include "../base/str.h"

/*
 * Where in the output the text goes, as far as a kind must know: kept by
 * whoever writes one output from its beginning to its end. All zero at first.
 */
struct escape_state {
	char after;  /* the byte that will follow the text; 0 where that is not known */
	size_t seen; /* the bytes of the output that `place` speaks of ... */
	int place;   /* ... and what stands after them: the kind's business */
	char before; /* the last of them, where it matters */
};

struct escape_literal; /* how a language writes string literals: see escape_literal.c */

struct escape {
	struct str name;
	const char *extensions; /* ".h .c", or "" */
	/* Adds `text`, made safe, to what stands in `out` already. Text is valid UTF-8. */
	void (*put)(const struct escape *kind, struct escape_state *state, struct str text,
		    struct buf *out);
	const struct escape_literal *literal;
};

/* The kind of that name, or NULL. */
const struct escape *escape_by_name(struct str name);

/* The default kind of an output with that extension (".h", letter case aside); never NULL. */
const struct escape *escape_by_extension(struct str extension);

/* The kinds one by one; NULL after the last. */
const struct escape *escape_at(size_t index);

#endif
