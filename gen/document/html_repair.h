/*
 * Repairs HTML in place before libxml2 reads it.
 *
 * What browsers do with broken markup is written down
 * (https://html.spec.whatwg.org/multipage/parsing.html); libxml2 2.9 does otherwise in some
 * places, and in some it takes time that grows with the square of the page. What can be
 * put right without moving a byte is put right here:
 *
 *   - control characters and U+FFFE, U+FFFF become spaces;
 *   - "&" becomes HTML_REPAIR_REFERENCE, so that entities.h alone knows what references stand for;
 *   - </br> becomes <br/>, </h3> after <h2> becomes </h2>;
 *   - <!-->, <![CDATA[...>, <?...> and </ ...>, which are comments, become HTML_REPAIR_NOTHING;
 *   - <xmp> becomes <pre>, with its markup set aside; <wbr>, <colgroup> and others that have no
 *     content and nothing to be seen become HTML_REPAIR_NOTHING;
 *   - <li>, <dd>, <form> and others in a <pre>, at which libxml2 ends it, become <ol>;
 *   - <nav>, <button> and others that hold no text of the page, and boxes in a heading, become
 *     spaces where they have no end;
 *   - attributes of a tag beyond HTML_REPAIR_MOST_ATTRIBUTES are blanked out;
 *   - tags of elements within HTML_REPAIR_MOST_DEPTH others become HTML_REPAIR_NOTHING, so that
 *     what is in them stands in the one around them, as in browsers; those that hide what is in
 *     them stay;
 *   - where many elements are open, end tags that close none of them become HTML_REPAIR_NOTHING.
 */
#ifndef STATUSGEN_HTML_REPAIR_H
#define STATUSGEN_HTML_REPAIR_H

#include "../base/buf.h"

enum { HTML_REPAIR_MOST_ATTRIBUTES = 100, HTML_REPAIR_MOST_DEPTH = 512 };

/* Stands in the place of "&" from then on; a control character, which no page has any more. */
#define HTML_REPAIR_REFERENCE '\x7F'

/* An empty element of this name is nothing at all. */
#define HTML_REPAIR_NOTHING "z"

/*
 * Text of an <xmp>: bytes from..to of the HTML hold no markup, but stand for `text`, of the same
 * length.
 */
struct html_repair_plain {
	struct html_repair_plain *next;
	size_t from, to;
	struct str text; /* with HTML_REPAIR_REFERENCE for "&" */
};

/* What the one who wrote the page should know; offsets in the HTML, or SIZE_MAX. */
struct html_repair_found {
	size_t crowded;  /* the first tag with more than HTML_REPAIR_MOST_ATTRIBUTES attributes */
	size_t deep;     /* the first tag within HTML_REPAIR_MOST_DEPTH elements */
	size_t unclosed; /* a comment, script, style, textarea, tag or hidden element that has no
			    end */
	struct str unclosed_what;
	size_t table_in_table; /* the first table in a cell of one that is never ended */
	/* Nothing is there but simple elements (html_simple.h), comments and text in them. */
	bool simple;
	bool open_main;    /* a <main> has no end tag of its own, or an end tag no <main> */
	size_t overlapped; /* a list that the end tag of what is around it ends */
	struct str overlapped_what;
	struct html_repair_plain *plain; /* in order, in the scratch arena */
};

/* Linear in the HTML. Working memory is taken from `scratch`. */
struct html_repair_found html_repair(struct arena *scratch, struct buf *html);

#endif
