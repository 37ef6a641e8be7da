#include "markdown.h"

#include <stdio.h>

#include <md4c.h>

#include "pipes.h"

/* A generated tag whose place on the page is not known before the text in it arrives. */
#define PLACE_LATER UINT32_MAX

enum {
	/* Markers that stand before a span's text, for `len` of an origin that waits for its place. */
	MARKER_NONE,
	MARKER_SPAN, /* one run of the same byte of "*_~`", a "[" or a "![" */
};

struct writer {
	const struct source *source;
	size_t body;
	struct buf *html;
	struct origins *origins;
	struct pipes_copy copy;
	size_t waiting;    /* first origin that may wait for its place */
	uint32_t last_end; /* page offset where the last text ended */
	unsigned image;    /* depth of images whose text becomes the alt attribute */
	bool cell;         /* in a cell of a pipe table */
	bool row_has_text;
	bool verbatim;    /* in a code block or an HTML block */
	size_t indent_at; /* where in the HTML the indentation of a verbatim line begins */
	size_t indent;    /* and how long it is: md4c hands over spaces of its own for it */
};

/* HTML that stands nowhere on the page. */
static void put(struct writer *w, struct str html)
{
	buf_add(w->html, html);
}

/* A tag that Markdown stands for: its place is that of the text that follows. */
static void put_tag(struct writer *w, struct str html, uint32_t marker)
{
	if (w->image)
		return;
	origins_add(w->origins, w->html->len, PLACE_LATER, 0);
	w->origins->items[w->origins->count - 1].len = marker;
	buf_add(w->html, html);
}

/* Steps back over the marker of a span that begins right before `at`. */
static uint32_t before_marker(const struct writer *w, uint32_t at)
{
	const char *text = w->source->text.at;
	uint32_t from = at;
	if (from > w->body + 1 && text[from - 1] == ' ' && text[from - 2] == '`')
		from--;
	if (from <= w->body)
		return at;
	char c = text[from - 1];
	if (c == '[') {
		from--;
		return from > w->body && text[from - 1] == '!' ? from - 1 : from;
	}
	if (c != '*' && c != '_' && c != '~' && c != '`')
		return at;
	/* Strong is two bytes, emphasis one: which of them a run of three is does not matter here. */
	unsigned most = c == '`' ? 64 : 2;
	for (unsigned i = 0; i < most && from > w->body && text[from - 1] == c; i++)
		from--;
	return from;
}

/* Text of the page at `page` comes next: gives the tags that wait for it their place. */
static void place_tags(struct writer *w, uint32_t page)
{
	for (size_t i = w->origins->count; i-- > w->waiting;) {
		struct origin *origin = &w->origins->items[i];
		if (origin->page != PLACE_LATER)
			continue;
		if (origin->len == MARKER_SPAN)
			page = before_marker(w, page);
		origin->page = page;
		origin->len = 0;
	}
	w->waiting = w->origins->count;
}

/* Text of the page at `page` comes next: finds the indentation before it on the page. */
static void place_indent(struct writer *w, uint32_t page)
{
	if (!w->indent)
		return;
	uint32_t from = page;
	while (page - from < w->indent && from > w->body && w->source->text.at[from - 1] == ' ')
		from--;
	bool same = page - from == w->indent; /* a tab is wider on the HTML's side */
	origins_add(w->origins, w->indent_at, same ? from : page, same ? w->indent : 0);
	w->waiting = w->origins->count;
	w->indent = 0;
}

/* `len` bytes of the page, which the HTML has as `html`; only equal bytes are one origin. */
static void put_piece(struct writer *w, uint32_t page, size_t len, struct str html)
{
	if (!w->image) {
		if (w->waiting < w->origins->count)
			place_tags(w, page);
		place_indent(w, page);
		origins_add(w->origins, w->html->len, page, len);
		w->last_end = page + (uint32_t)len;
		w->row_has_text = true;
	}
	buf_add(w->html, html);
}

static struct str escape_of(char c)
{
	switch (c) {
	case '&':
		return STR("&amp;");
	case '<':
		return STR("&lt;");
	case '>':
		return STR("&gt;");
	case '"':
		return STR("&quot;");
	default:
		return STR("");
	}
}

static bool needs_escape(char c)
{
	return c == '&' || c == '<' || c == '>' || c == '"';
}

/* Text that stands nowhere on the page, or in an attribute. */
static void put_escaped(struct writer *w, struct str text)
{
	size_t from = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (!needs_escape(text.at[i]))
			continue;
		put(w, str_slice(text, from, i));
		put(w, escape_of(text.at[i]));
		from = i + 1;
	}
	put(w, str_slice(text, from, text.len));
}

static void put_page_text(struct writer *w, uint32_t page, struct str text, bool raw)
{
	for (size_t i = 0; i < text.len;) {
		size_t run = raw ? text.len : i;
		while (run < text.len && !needs_escape(text.at[run]))
			run++;
		if (run > i) {
			put_piece(w, page + (uint32_t)i, run - i, str_slice(text, i, run));
			i = run;
		} else {
			put_piece(w, page + (uint32_t)i, 1, escape_of(text.at[i]));
			i++;
		}
	}
}

/* In code and HTML blocks md4c's own bytes are indentation and line ends. */
static void put_indent(struct writer *w, struct str text)
{
	if (text.len && text.at[0] == ' ') {
		if (!w->indent)
			w->indent_at = w->html->len;
		w->indent += text.len;
	} else {
		w->indent = 0;
	}
	put(w, text);
}

/* Text as md4c hands it over: a slice of the copy, or bytes of its own. */
static void put_text(struct writer *w, struct str text, bool raw)
{
	const char *begin = w->copy.text.at;
	bool ours = text.at >= begin && text.at < begin + w->copy.text.len;
	if (!ours && w->verbatim) {
		put_indent(w, text);
		return;
	}
	if (!ours || w->image) {
		if (raw)
			put(w, text);
		else
			put_escaped(w, text);
		return;
	}
	size_t at = (size_t)(text.at - begin);
	for (size_t done = 0; done < text.len;) {
		size_t run, skip;
		size_t offset = pipes_offset(&w->copy, at + done, text.len - done, &run, &skip);
		if (run)
			put_page_text(w, (uint32_t)(w->body + offset),
				      str_slice(text, done, done + run), raw);
		done += run ? run : skip;
	}
}

/* In code inside a table cell GitHub reads "\|" as "|"; md4c leaves it to us. */
static void put_cell_code(struct writer *w, struct str text)
{
	size_t from = 0;
	for (size_t i = 0; i + 1 < text.len; i++) {
		if (text.at[i] != '\\' || text.at[i + 1] != '|')
			continue;
		put_text(w, str_slice(text, from, i), false);
		from = i + 1;
	}
	put_text(w, str_slice(text, from, text.len), false);
}

/* The attribute's value comes after `begin`, its name and what its value begins with. */
static void put_attribute(struct writer *w, struct str begin, const MD_ATTRIBUTE *value)
{
	put(w, begin);
	for (unsigned i = 0; value->text && value->substr_offsets[i] < value->size; i++) {
		MD_OFFSET from = value->substr_offsets[i], to = value->substr_offsets[i + 1];
		struct str part = { value->text + from, to - from };
		if (value->substr_types[i] == MD_TEXT_ENTITY)
			put(w, part);
		else
			put_escaped(w, part);
	}
	put(w, STR("\""));
}

static const struct str block_names[] = {
	[MD_BLOCK_QUOTE] = STR_INIT("blockquote"),
	[MD_BLOCK_UL] = STR_INIT("ul"),
	[MD_BLOCK_OL] = STR_INIT("ol"),
	[MD_BLOCK_LI] = STR_INIT("li"),
	[MD_BLOCK_HR] = STR_INIT("hr"),
	[MD_BLOCK_CODE] = STR_INIT("pre"),
	[MD_BLOCK_P] = STR_INIT("p"),
	[MD_BLOCK_TABLE] = STR_INIT("table"),
	[MD_BLOCK_THEAD] = STR_INIT("thead"),
	[MD_BLOCK_TBODY] = STR_INIT("tbody"),
	[MD_BLOCK_TR] = STR_INIT("tr"),
	[MD_BLOCK_TH] = STR_INIT("th"),
	[MD_BLOCK_TD] = STR_INIT("td"),
};

static const struct str heading_names[] = {
	STR_INIT("h1"), STR_INIT("h2"), STR_INIT("h3"),
	STR_INIT("h4"), STR_INIT("h5"), STR_INIT("h6"),
};

static struct str block_name(MD_BLOCKTYPE type, const void *detail)
{
	if (type == MD_BLOCK_H)
		return heading_names[(((const MD_BLOCK_H_DETAIL *)detail)->level - 1) % 6];
	return block_names[type];
}

/* Whether the block has a tag of its own. */
static bool block_is_tag(MD_BLOCKTYPE type)
{
	return type != MD_BLOCK_DOC && type != MD_BLOCK_HTML;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct writer *w = user;
	w->verbatim = type == MD_BLOCK_CODE || type == MD_BLOCK_HTML;
	w->indent = 0;
	if (!block_is_tag(type))
		return 0;
	if (type == MD_BLOCK_TR)
		w->row_has_text = false;
	put_tag(w, STR("<"), MARKER_NONE);
	put(w, block_name(type, detail));
	if (type == MD_BLOCK_OL) {
		char number[16];
		int len = snprintf(number, sizeof number, "%u",
				   ((const MD_BLOCK_OL_DETAIL *)detail)->start);
		put(w, STR(" start=\""));
		put(w, (struct str){ number, (size_t)len });
		put(w, STR("\""));
	}
	put(w, STR(">"));
	if (type == MD_BLOCK_CODE) {
		const MD_BLOCK_CODE_DETAIL *code = detail;
		put(w, STR("<code"));
		if (code->lang.text)
			put_attribute(w, STR(" class=\"language-"), &code->lang);
		put(w, STR(">"));
	}
	w->cell = type == MD_BLOCK_TD || type == MD_BLOCK_TH;
	return 0;
}

/* A cell without text gets the place where the text before it in the row ended. */
static void leave_cell(struct writer *w)
{
	w->cell = false;
	struct origin *last = &w->origins->items[w->origins->count - 1];
	if (last->page == PLACE_LATER && w->row_has_text) {
		last->page = w->last_end;
		last->len = 0;
	}
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct writer *w = user;
	w->verbatim = false;
	if (!block_is_tag(type) || type == MD_BLOCK_HR) {
		put(w, STR("\n"));
		return 0;
	}
	if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
		leave_cell(w);
	if (type == MD_BLOCK_CODE)
		put(w, STR("</code>"));
	put(w, STR("</"));
	put(w, block_name(type, detail));
	put(w, STR(">\n"));
	return 0;
}

static const struct str span_names[] = {
	[MD_SPAN_EM] = STR_INIT("em"),     [MD_SPAN_STRONG] = STR_INIT("strong"),
	[MD_SPAN_A] = STR_INIT("a"),       [MD_SPAN_IMG] = STR_INIT("img"),
	[MD_SPAN_CODE] = STR_INIT("code"), [MD_SPAN_DEL] = STR_INIT("del"),
};

static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
	struct writer *w = user;
	if (type == MD_SPAN_IMG) {
		if (w->image++)
			return 0;
		w->image = 0;
		put_tag(w, STR("<img"), MARKER_SPAN);
		w->image = 1;
		put_attribute(w, STR(" src=\""), &((const MD_SPAN_IMG_DETAIL *)detail)->src);
		put(w, STR(" alt=\""));
		return 0;
	}
	if (w->image)
		return 0;
	put_tag(w, STR("<"), MARKER_SPAN);
	put(w, span_names[type]);
	if (type == MD_SPAN_A) {
		const MD_SPAN_A_DETAIL *link = detail;
		put_attribute(w, STR(" href=\""), &link->href);
		if (link->title.text)
			put_attribute(w, STR(" title=\""), &link->title);
	}
	put(w, STR(">"));
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
	struct writer *w = user;
	if (type == MD_SPAN_IMG) {
		if (--w->image)
			return 0;
		put(w, STR("\""));
		const MD_SPAN_IMG_DETAIL *image = detail;
		if (image->title.text)
			put_attribute(w, STR(" title=\""), &image->title);
		put(w, STR(">"));
		return 0;
	}
	if (w->image)
		return 0;
	put(w, STR("</"));
	put(w, span_names[type]);
	put(w, STR(">"));
	return 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *user)
{
	struct writer *w = user;
	struct str text = { at, size };
	switch (type) {
	case MD_TEXT_NULLCHAR:
		put(w, STR("\xEF\xBF\xBD"));
		break;
	case MD_TEXT_BR:
		put(w, w->image ? STR(" ") : STR("<br>\n"));
		break;
	case MD_TEXT_SOFTBR:
		put(w, w->image ? STR(" ") : STR("\n"));
		break;
	case MD_TEXT_HTML:
		if (!w->image)
			put_text(w, text, true);
		break;
	case MD_TEXT_ENTITY:
		put_text(w, text, true);
		break;
	case MD_TEXT_CODE:
		if (w->cell)
			put_cell_code(w, text);
		else
			put_text(w, text, false);
		break;
	default:
		put_text(w, text, false);
	}
	return 0;
}

void markdown_to_html(struct arena *scratch, const struct source *source, size_t body,
		      struct buf *html, struct origins *origins, struct diags *diags)
{
	struct writer writer = { .source = source, .body = body, .html = html, .origins = origins };
	writer.copy = pipes_prepare(scratch, str_slice(source->text, body, source->text.len));
	if (writer.copy.too_wide != SIZE_MAX)
		diag_at(diags, DIAG_ERROR, source, body + writer.copy.too_wide, "markup",
			"a table of more than %d columns; it is not read as a table",
			PIPES_MOST_COLUMNS);
	const MD_PARSER parser = {
		.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = text,
	};
	/* Our callbacks never stop it, so the only failure left is that memory ran out. */
	if (md_parse(writer.copy.text.at, (MD_SIZE)writer.copy.text.len, &parser, &writer) != 0)
		out_of_memory();
	place_tags(&writer, (uint32_t)source->text.len);
}
