#include "markdown.h"

#include <stdio.h>

#include <md4c.h>

#include "components.h"
#include "entities.h"
#include "limits.h"
#include "links.h"
#include "pipes.h"
#include "trace.h"

struct writer {
	struct trace trace;
	unsigned image;   /* depth of images whose text becomes the alt attribute */
	unsigned columns; /* of the table we are in */
	unsigned held;    /* cells of a wide table not written yet, the one we are in last */
	bool cell;        /* in a cell of a pipe table */
	uint32_t row_end; /* where the text before the row ended */
	struct links *links;
};

/* What our callbacks stop md4c with. It goes on where that is above 0; -1 is memory that ran out.
 */
enum { STOP = -2 };

static void put(struct writer *w, struct str html)
{
	trace_put(&w->trace, html);
}

/* Something stands in the cell we are in: it and those held before it are written. */
static void put_held(struct writer *w)
{
	if (!w->held)
		return;
	for (; w->held > 1; w->held--)
		put(w, STR("<td></td>\n"));
	trace_tag(&w->trace, STR("<td>"), false);
	w->held = 0;
}

/* Text with markup in it, in an image's alt attribute without. */
static void put_text(struct writer *w, struct str text, bool raw)
{
	if (!w->image)
		trace_text(&w->trace, text, raw);
	else if (raw)
		put(w, text);
	else
		trace_put_escaped(&w->trace, text);
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

/*
 * md4c takes all for references that look like one; in Markdown, others than HTML's are not read in
 * part.
 */
static bool is_reference(struct str text)
{
	return str_byte(text, 1) == '#' || entity_is_name(str_slice(text, 1, text.len - 1));
}

/* Whether md4c may go on; it makes the address and title again at each use of a reference. */
static bool take_link(struct writer *w, const MD_ATTRIBUTE *address, const MD_ATTRIBUTE *title)
{
	bool fits = links_take(w->links, (struct str){ address->text, address->size });
	fits = links_take(w->links, (struct str){ title->text, title->size }) && fits;
	if (!fits && w->image)
		put(w, STR("\">"));
	return fits;
}

/* The attribute's value comes after `begin`, its name and what its value begins with. */
static void put_attribute(struct writer *w, struct str begin, const MD_ATTRIBUTE *value)
{
	put(w, begin);
	for (unsigned i = 0; value->text && value->substr_offsets[i] < value->size; i++) {
		MD_OFFSET from = value->substr_offsets[i], to = value->substr_offsets[i + 1];
		struct str part = { value->text + from, to - from };
		if (value->substr_types[i] == MD_TEXT_ENTITY && is_reference(part))
			put(w, part);
		else
			trace_put_escaped(&w->trace, part);
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

static struct str block_name(MD_BLOCKTYPE type, const void *detail)
{
	static const char headings[] = "h1h2h3h4h5h6";
	if (type == MD_BLOCK_H)
		return (struct str){
			headings + (((const MD_BLOCK_H_DETAIL *)detail)->level - 1) * 2, 2
		};
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
	w->trace.verbatim = type == MD_BLOCK_CODE || type == MD_BLOCK_HTML;
	w->trace.indent = 0;
	if (!block_is_tag(type))
		return 0;
	if (type == MD_BLOCK_TABLE)
		w->columns = ((const MD_BLOCK_TABLE_DETAIL *)detail)->col_count;
	if (type == MD_BLOCK_TR)
		w->row_end = w->trace.last_end;
	w->cell = type == MD_BLOCK_TD || type == MD_BLOCK_TH;
	if (type == MD_BLOCK_TD && w->columns > LIMIT_WIDE) {
		w->held++;
		return 0;
	}
	trace_tag(&w->trace, STR("<"), false);
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
	return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct writer *w = user;
	w->trace.verbatim = false;
	if (!block_is_tag(type) || type == MD_BLOCK_HR) {
		put(w, STR("\n"));
		return 0;
	}
	if (type == MD_BLOCK_TR)
		w->held = 0;
	if (type == MD_BLOCK_TD && w->held)
		return 0;
	if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
		w->cell = false;
		if (w->trace.last_end != w->row_end)
			trace_place_empty(&w->trace);
	}
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
	put_held(w);
	const MD_SPAN_IMG_DETAIL *image = type == MD_SPAN_IMG ? detail : NULL;
	const MD_SPAN_A_DETAIL *link = type == MD_SPAN_A ? detail : NULL;
	if ((image && !take_link(w, &image->src, &image->title)) ||
	    (link && !take_link(w, &link->href, &link->title)))
		return STOP;
	if (image) {
		if (w->image++)
			return 0;
		trace_tag(&w->trace, STR("<img"), true);
		put_attribute(w, STR(" src=\""), &image->src);
		put(w, STR(" alt=\""));
		return 0;
	}
	if (w->image)
		return 0;
	trace_tag(&w->trace, STR("<"), true);
	put(w, span_names[type]);
	if (link) {
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
	put_held(w);
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
		put_text(w, text, is_reference(text));
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
	struct trace trace = { .source = source, .body = body, .html = html, .origins = origins };
	size_t too_wide, run, skip;
	trace.opened = (struct edits){ .arena = scratch };
	trace.opened.text = str_slice(source->text, body, source->text.len);
	trace.tables = (struct edits){ .arena = scratch };
	trace.tables.text = components_open(&trace.opened);
	trace.copy = pipes_prepare(&trace.tables, &too_wide);
	/* Where no line end is the last byte, md4c (0.4.8) looks for a link's end behind it. */
	if (!str_ends(trace.copy, STR("\n")))
		trace.copy = arena_str(scratch, trace.copy);
	if (too_wide != SIZE_MAX)
		diag_at(diags, DIAG_ERROR, source,
			body + edits_offset(&trace.opened, too_wide, 1, &run, &skip), "markup",
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
	/* Its marks take less than tags, and half as much again is mostly enough. */
	buf_reserve(html, trace.copy.len + trace.copy.len / 2);
	struct links links = { .arena = scratch, .copy = trace.copy };
	links.budget = LIMIT_LINK_BYTES * source->text.len + LIMIT_LINK_BYTES_AT_LEAST;
	struct writer writer;
	size_t begin = html->len, first = origins->count;
	int result;
	do {
		html->len = begin;
		origins->count = first;
		trace.copy = links.copy;
		writer = (struct writer){ .trace = trace, .links = &links };
		result = md_parse(trace.copy.at, (MD_SIZE)trace.copy.len, &parser, &writer);
		if (result != 0 && result != STOP)
			out_of_memory();
	} while (result == STOP && links_again(&links));
	trace_end(&writer.trace);
	if (result == STOP)
		diag_at(diags, DIAG_ERROR, source, writer.trace.last_end, "markup",
			"links up to here have addresses and titles of more than %zu bytes in all; "
			"what follows is not read",
			links.budget);
	else if (links.shorter)
		diag_path(diags, DIAG_WARNING, source->path, "markup",
			  "its links have addresses and titles of more than %zu bytes in all; long "
			  "ones that are used again are left out",
			  links.budget);
}
