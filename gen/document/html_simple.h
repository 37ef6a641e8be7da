/*
 * Elements of which all readers of HTML make the same tree, as long as they stand in one another as
 * here and each has its end tag.
 *
 * What Markdown becomes is mostly of these; a page that has no others needs no parser that knows
 * what to do with errors.
 */
#ifndef STATUSGEN_HTML_SIMPLE_H
#define STATUSGEN_HTML_SIMPLE_H

#include "../base/str.h"

struct html_simple {
	struct str name;
	unsigned is;    /* one bit */
	unsigned holds; /* bits of those that may stand right in it */
};

/* NULL: it is no such element. */
const struct html_simple *html_simple_find(struct str name);

/* Whether one of these has no end tag. */
bool html_simple_is_empty(struct str name);

/* Whether `inner` may stand right in `outer` (NULL: in nothing). */
bool html_simple_fits(const struct html_simple *inner, const struct html_simple *outer);

/* An attribute of a start tag. */
struct html_simple_attribute {
	struct str name, value;
};

/*
 * Reads the attribute at `at`, after the name of the tag or the attribute before: blanks, a name of
 * small letters, and a value in double quotes. Returns its end; `at`: there is none such.
 */
size_t html_simple_attribute(struct str html, size_t at, struct html_simple_attribute *attribute);

/* Whether bytes from..to of a tag are such attributes and blanks, no name twice. */
bool html_simple_attributes(struct str html, size_t from, size_t to);

#endif
