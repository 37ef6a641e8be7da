/*
 * Markdown to HTML: GitHub Flavored Markdown (https://github.github.com/gfm/) with
 * tables and strikethrough, raw HTML kept as it is, through md4c.
 *
 * The HTML is an intermediate: tags may open in one Markdown block and close in
 * another, so only an HTML parser can read the whole. Every byte of it is traced
 * back to the page (origin.h).
 */
#ifndef STATUSGEN_MARKDOWN_H
#define STATUSGEN_MARKDOWN_H

#include "../base/buf.h"
#include "../base/diag.h"
#include "../base/source.h"
#include "origin.h"

/*
 * Adds the HTML of the source from byte `body` on to `html`, and its origins to
 * `origins`. Working memory is taken from `scratch`. Tables that are too wide to be
 * read as tables are reported (check "markup").
 */
void markdown_to_html(struct arena *scratch, const struct source *source, size_t body,
		      struct buf *html, struct origins *origins, struct diags *diags);

#endif
