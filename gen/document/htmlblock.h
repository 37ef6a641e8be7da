/*
 * Where Markdown gives way to an HTML block that may interrupt a paragraph
 * (https://spec.commonmark.org/0.29/#html-blocks, all kinds but the seventh).
 */
#ifndef STATUSGEN_HTMLBLOCK_H
#define STATUSGEN_HTMLBLOCK_H

#include "../base/str.h"

/* Whether the line begins one; quote marks and white space before it are taken off already. */
bool htmlblock_begins(struct str line);

#endif
