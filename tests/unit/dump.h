/*
 * A document tree as text, for tests and for looking at one.
 *
 * One node a line, two spaces a level: the tag's name (elements that share a tag also with
 * their own name), its attributes, "@line:col", and text in quotes.
 */
#ifndef STATUSGEN_DUMP_H
#define STATUSGEN_DUMP_H

#include "../../gen/base/buf.h"
#include "../../gen/document/document.h"

static const char *const dump_names[] = {
	[TAG_ROOT] = "root",
	[TAG_TEXT] = "text",
	[TAG_P] = "p",
	[TAG_H1] = "h1",
	[TAG_H2] = "h2",
	[TAG_H3] = "h3",
	[TAG_H4] = "h4",
	[TAG_H5] = "h5",
	[TAG_H6] = "h6",
	[TAG_DIV] = "div",
	[TAG_BLOCKQUOTE] = "blockquote",
	[TAG_PRE] = "pre",
	[TAG_HR] = "hr",
	[TAG_UL] = "ul",
	[TAG_OL] = "ol",
	[TAG_LI] = "li",
	[TAG_DL] = "dl",
	[TAG_DT] = "dt",
	[TAG_DD] = "dd",
	[TAG_TABLE] = "table",
	[TAG_CAPTION] = "caption",
	[TAG_ROWS] = "rows",
	[TAG_TR] = "tr",
	[TAG_TD] = "td",
	[TAG_TH] = "th",
	[TAG_BR] = "br",
	[TAG_A] = "a",
	[TAG_IMG] = "img",
	[TAG_STRONG] = "strong",
	[TAG_EM] = "em",
	[TAG_CODE] = "code",
	[TAG_DEL] = "del",
	[TAG_SUB] = "sub",
	[TAG_SUP] = "sup",
	[TAG_SPAN] = "span",
	[TAG_CHROME] = "chrome",
	[TAG_HIDDEN] = "hidden",
};

static void dump_quoted(struct buf *out, struct str text)
{
	buf_add_byte(out, '"');
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '\n')
			buf_add(out, STR("\\n"));
		else if (text.at[i] == '"' || text.at[i] == '\\')
			buf_addf(out, "\\%c", text.at[i]);
		else
			buf_add_byte(out, text.at[i]);
	}
	buf_add_byte(out, '"');
}

static void dump_node(struct buf *out, const struct source *source, const struct node *node,
		      bool places)
{
	struct str name = str_of(dump_names[node->tag]);
	buf_add(out, name);
	if (node->tag == TAG_TEXT) {
		buf_add_byte(out, ' ');
		dump_quoted(out, node->text);
	} else if (node_name(node).len && !str_eq(node_name(node), name)) {
		buf_addf(out, "(%.*s)", STR_ARG(node_name(node)));
	}
	for (const struct attribute *a = node_attributes(node); a; a = a->next) {
		buf_addf(out, " %.*s=", STR_ARG(a->name));
		dump_quoted(out, a->value);
	}
	if (places) {
		struct pos pos = source_pos(source, node->offset);
		buf_addf(out, " @%u:%u", pos.line, pos.col);
	}
	buf_add_byte(out, '\n');
}

/* What is below `top`; `out` is the caller's to free. */
__attribute__((unused)) static void dump_tree(struct buf *out, const struct source *source,
					      const struct node *top, bool places)
{
	size_t depth = 0;
	for (const struct node *node = top->first; node;) {
		for (size_t i = 0; i < depth && i < 100; i++)
			buf_add(out, STR("  "));
		dump_node(out, source, node, places);
		if (node->first) {
			node = node->first;
			depth++;
			continue;
		}
		while (node != top && !node->next) {
			node = node->parent;
			depth -= node != top;
		}
		node = node == top ? NULL : node->next;
	}
}

#endif
