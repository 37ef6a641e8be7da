/*
 * HTML to the document tree: through libxml2's SAX parser, or, where no reader could take it for
 * anything else (html_simple.h), without.
 *
 * Pages are full of errors that every browser repairs in silence, and so does this;
 * only what is lost is reported (check "markup"). The text must be UTF-8: a <meta charset>
 * in it changes nothing. Time is linear in the text, whatever is in it.
 */
#ifndef STATUSGEN_HTML_H
#define STATUSGEN_HTML_H

#include "../base/buf.h"
#include "document.h"
#include "origin.h"

/*
 * Reads `html`, whose bytes stand on the page as `origins` says, into a tree in `arena`;
 * working memory is taken from `scratch`.
 * `html` is changed: what would hurt the parser is blanked out in place.
 */
struct node *html_read(struct arena *arena, struct arena *scratch, const struct source *source,
		       struct buf *html, const struct origins *origins, enum markup markup,
		       struct diags *diags);

#endif
