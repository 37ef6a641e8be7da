/*
 * Which files are pages, by their extensions.
 */
#ifndef STATUSGEN_MARKUPS_H
#define STATUSGEN_MARKUPS_H

#include "../document/document.h"

/* Whether it has an extension of pages: .md, .markdown, .mdx, .html, .htm. */
bool markup_is_page(struct str path);

/* How its text is written; Markdown, where the extension does not say. */
enum markup markup_of(struct str path);

/* Whether it is Markdown with JavaScript in it. */
bool markup_is_mdx(struct str path);

/* A kind of document that is none, and how to turn it into one. */
struct markup_other {
	struct str extension;
	const char *name;
	const char *command;
};

/* The kind that its extension says; NULL: none that is known. */
const struct markup_other *markup_other(struct str path);

#endif
