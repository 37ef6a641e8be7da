/*
 * What a reader sees of Markdown: through our own reader as a tree, and through cmark-gfm as text.
 */
#ifndef STATUSGEN_TEST_PROSE_SEEN_H
#define STATUSGEN_TEST_PROSE_SEEN_H

#include <stdlib.h>

#include "../../gen/base/buf.h"
#include "../../gen/base/file.h"
#include "../../gen/document/document.h"

__attribute__((unused)) static const struct node *seen_read(struct arena *arena,
							    struct str markdown)
{
	struct diags diags = { .arena = arena };
	const struct source *source = source_new(arena, STR("page"), arena_str(arena, markdown));
	return document_read(arena, source, 0, MARKUP_MARKDOWN, &diags);
}

/* Adds the text without white space: readers part blocks in their own ways. */
__attribute__((unused)) static void seen_squeeze(struct buf *out, struct str text)
{
	for (size_t at = 0, space; at < text.len; at += space ? space : 1)
		if ((space = str_space_at(text, at)) == 0)
			buf_add_byte(out, text.at[at]);
}

/* The visible text of cmark-gfm's HTML, squeezed. Tags of raw HTML are ours, so well-formed. */
__attribute__((unused)) static void seen_visible(struct buf *out, struct str html)
{
	static const struct {
		struct str reference;
		char byte;
	} references[] = {
		{ STR_INIT("&amp;"), '&' },
		{ STR_INIT("&lt;"), '<' },
		{ STR_INIT("&gt;"), '>' },
		{ STR_INIT("&quot;"), '"' },
	};
	struct buf text = { 0 };
	for (size_t at = 0; at < html.len;) {
		struct str rest = str_slice(html, at, html.len);
		if (rest.at[0] == '<') {
			size_t end = (size_t)str_find_byte(rest, '>', 0);
			struct str tag = str_slice(rest, 0, end);
			ptrdiff_t alt = str_find(tag, STR(" alt=\""), 0);
			at += end + 1;
			if (str_starts(tag, STR("<img")) && alt != STR_NONE) {
				struct str value = str_slice(tag, (size_t)alt + 6, tag.len);
				seen_visible(&text,
					     str_slice(value, 0,
						       (size_t)str_find_byte(value, '"', 0)));
			}
			continue;
		}
		char byte = rest.at[0];
		size_t len = 1;
		for (size_t i = 0; i < sizeof references / sizeof *references; i++)
			if (str_starts(rest, references[i].reference)) {
				byte = references[i].byte;
				len = references[i].reference.len;
			}
		buf_add_byte(&text, byte);
		at += len;
	}
	seen_squeeze(out, buf_str(&text));
	buf_free(&text);
}

/* What cmark-gfm makes of the Markdown; a text of NULL where there is no cmark-gfm. */
__attribute__((unused)) static struct str seen_render(struct arena *arena, struct str markdown)
{
	const char *folder = getenv("TMP") ? getenv("TMP") : "/tmp";
	struct str page = arena_printf(arena, "%s/prose.md", folder), html = { NULL, 0 };
	int error;
	if (file_update(page.at, markdown, &error) == FILE_FAILED)
		return html;
	struct str command =
	    arena_printf(arena,
			 "cmark-gfm -e table -e strikethrough --unsafe '%s' > '%s/prose.html' 2>&1",
			 page.at, folder);
	if (system(command.at) == 0)
		file_read(arena, arena_printf(arena, "%s/prose.html", folder).at, &html);
	return html;
}

/* Labels of alerts are "Note:" in plain text and "[!NOTE]" to a reader who knows no alerts. */
__attribute__((unused)) static struct str seen_unlabelled(struct arena *arena, struct str text)
{
	static const struct str labels[] = {
		STR_INIT("[!NOTE]"),    STR_INIT("[!TIP]"),     STR_INIT("[!IMPORTANT]"),
		STR_INIT("[!WARNING]"), STR_INIT("[!CAUTION]"), STR_INIT("Note:"),
		STR_INIT("Tip:"),       STR_INIT("Important:"), STR_INIT("Warning:"),
		STR_INIT("Caution:"),
	};
	struct buf out = { 0 };
	for (size_t at = 0; at < text.len;) {
		size_t label = 0;
		for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
			if (str_starts(str_slice(text, at, text.len), labels[i]))
				label = labels[i].len;
		if (!label)
			buf_add_byte(&out, text.at[at]);
		at += label ? label : 1;
	}
	return buf_take(&out, arena);
}

#endif
