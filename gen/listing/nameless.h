/*
 * Codes without names that stand before their texts, in lines, list items and headings that no
 * layout reads:
 *
 *	- [Error 4001: pump stuck](a.md)        ### 406 - Inactive recipient
 */
#ifndef STATUSGEN_NAMELESS_H
#define STATUSGEN_NAMELESS_H

#include "../base/str.h"
#include "../document/document.h"
#include "../entry/text_head.h"
#include "../entry/value.h"

/* 1900 to 2099 in decimal. */
bool value_is_year(const struct value_found *value);

/* 100 to 599 in decimal. */
bool value_is_http_like(const struct value_found *value);

/* ... and one that HTTP or its servers have: 404, but not 212. */
bool value_is_http_status(const struct value_found *value);

/* As codes are and measures are not: in hex, below zero, of three digits or more; but no year. */
bool value_is_code_like(const struct value_found *value);

/* How sure it is that a number is a code. */
enum nameless {
	NAMELESS_NONE,
	NAMELESS_SMALL,  /* heads a section as "12 - Cups" does: one of several */
	NAMELESS_ITEM,   /* begins an item, and is none but beside others */
	NAMELESS_BESIDE, /* heads a section, and is none but beside numbers below zero */
	NAMELESS_YEAR,   /* is all of a heading, and may be a year */
	NAMELESS_MAYBE,  /* one of several that are set alike */
	NAMELESS_SURE,   /* heads a section */
	NAMELESS_SAID,   /* words say so */
};

/* Whether headings say that codes of errors are listed: not at all, farther above, right above. */
enum headed { HEADED_NOT, HEADED_ABOVE, HEADED_HERE };

/* Whether what stands right before a list or lines speaks of codes, or says that they are some. */
enum spoken { SPOKEN_NOT, SPOKEN_MAYBE, SPOKEN_SAID };

/*
 * Looks at a line of the flat text that is the beginning of a block of that kind; the bytes of the
 * number where it has one. `apart`: what the line begins with is bold or code.
 */
enum nameless nameless_read(const struct flat *flat, struct str line, enum tag place,
			    enum headed headed, bool apart, struct str *number);

/* Whether words begin at the byte, perhaps after signs: "[Deprecated] the gate", "%s is shut". */
bool nameless_begins_text(struct str line, size_t at);

/* Where a blank alone parts a number from its text: nowhere, in titles, where it is bold or code.
 */
enum nameless_blank { BLANK_NEVER, BLANK_TITLE, BLANK_APART };

/*
 * The head of a code without a name, where the settings say that numbers before texts are codes:
 * "4001: Pump stuck", "Error 4001", "Access denied (2)"; where a `blank` may part them, "404 Not
 * found", too. `head` says where its text stands.
 */
bool nameless_head_read(const struct flat *flat, size_t at, size_t to, enum nameless_blank blank,
			struct text_head *head, struct value_found *value);

/*
 * "pump-check(1)": a page of the manual and its section, no code. `first`: it is a page's title,
 * and words may follow ("pump-check(1) -- looks after pumps"); else nothing does up to `to`.
 */
bool nameless_is_manual_page(struct str text, size_t to, bool first, const struct text_head *head,
			     const struct value_found *value);

#endif
