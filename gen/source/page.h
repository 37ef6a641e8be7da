/*
 * A page as it was read: its bytes as valid UTF-8, its front matter, its tree.
 */
#ifndef STATUSGEN_PAGE_H
#define STATUSGEN_PAGE_H

#include "../base/arena.h"
#include "../base/diag.h"
#include "../base/source.h"
#include "../document/document.h"

/*
 * What the YAML between the "---" lines says, each on one line and without Markdown's escapes;
 * empty where it says nothing.
 */
struct frontmatter {
	struct str title;
	size_t title_offset; /* of Markdown: where it stands on the page */
	struct str description;
	struct str date;      /* "ms.date" or "date", as written */
	struct str *keywords; /* "keywords": a list, or one text cut at commas */
	size_t keyword_count;
	struct str names; /* "names: from-text" is this page's setting */
	struct str code; /* "code", "errno", "error_code": what a page about one error has there, */
	struct str code_key;
	size_t code_offset; /* and where */
};

struct page {
	const struct source *source;
	enum markup markup;
	struct frontmatter front;
	size_t body;             /* byte where the body begins: after the front matter, or 0 */
	const struct node *root; /* lives as long as the tree's arena */
};

/*
 * Reads `bytes` as the page `path` (as messages show it). The tree lives in `tree`, all else in
 * `arena`, which may be the same. A byte-order mark is taken off; a page that is not UTF-8, is
 * empty, or whose front matter is broken is an error (checks "encoding", "empty-page",
 * "front-matter") and NULL is returned.
 */
struct page *page_read(struct arena *arena, struct arena *tree, struct str path, struct str bytes,
		       enum markup markup, struct diags *diags);

/*
 * Reads front matter at the start of the source ("---" line, YAML, "---" or "..."
 * line). Returns the offset of the body (0 where there is none), or STR_NONE after an
 * error. In frontmatter.c, which alone uses libyaml together with settings.c.
 */
ptrdiff_t frontmatter_read(struct arena *arena, const struct source *source,
			   struct frontmatter *front, struct diags *diags);

/*
 * Sets the field that goes by `key` in front matter (title, description, ms.date or
 * date, keywords) as if its value were `value`; other keys are ignored.
 */
void frontmatter_set(struct arena *arena, struct frontmatter *front, struct str key,
		     struct str value);

#endif
