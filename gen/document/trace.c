#include "trace.h"

/* A generated tag whose place on the page is not known before the text in it arrives. */
#define PLACE_LATER UINT32_MAX

/* For `len` of an origin that waits for its place: there are marks before the text. */
enum { MARKS_NONE, MARKS_SPAN };

/* HTML that stands nowhere on the page. */
void trace_put(struct trace *trace, struct str html)
{
	buf_add(trace->html, html);
}

/* A tag that Markdown stands for: its place is that of the text that follows. */
void trace_tag(struct trace *trace, struct str html, bool span)
{
	origins_add(trace->origins, trace->html->len, PLACE_LATER, 0);
	trace->origins->items[trace->origins->count - 1].len = span ? MARKS_SPAN : MARKS_NONE;
	buf_add(trace->html, html);
}

/* Steps back over the marks of a span that begins right before `at`: "*_~`", "[" or "![". */
static uint32_t before_marks(const struct trace *trace, uint32_t at)
{
	const char *text = trace->source->text.at;
	uint32_t from = at;
	if (from > trace->body + 1 && text[from - 1] == ' ' && text[from - 2] == '`')
		from--;
	if (from <= trace->body)
		return at;
	char c = text[from - 1];
	if (c == '[') {
		from--;
		return from > trace->body && text[from - 1] == '!' ? from - 1 : from;
	}
	if (c != '*' && c != '_' && c != '~' && c != '`')
		return at;
	/*
	 * Strong is two bytes, emphasis one: which of them a run of three is does not matter here.
	 */
	unsigned most = c == '`' ? 64 : 2;
	for (unsigned i = 0; i < most && from > trace->body && text[from - 1] == c; i++)
		from--;
	return from;
}

/* Text of the page at `page` comes next: gives the tags that wait for it their place. */
static void place_tags(struct trace *trace, uint32_t page)
{
	for (size_t i = trace->origins->count; i-- > trace->waiting;) {
		struct origin *origin = &trace->origins->items[i];
		if (origin->page != PLACE_LATER)
			continue;
		if (origin->len == MARKS_SPAN)
			page = before_marks(trace, page);
		origin->page = page;
		origin->len = 0;
	}
	trace->waiting = trace->origins->count;
}

/* The column after the byte in column `at`; CommonMark's tabs go to every fourth. */
static size_t next_column(char byte, size_t at)
{
	enum { TAB = 4 };
	return byte == '\t' ? (at / TAB + 1) * TAB : at + 1;
}

/*
 * Where on the page the blanks and tabs before `page` begin that are so many columns wide, or
 * fewer.
 */
static uint32_t indent_from(const struct trace *trace, uint32_t page, size_t width)
{
	const char *text = trace->source->text.at;
	uint32_t blanks = page;
	while (blanks > trace->body && (text[blanks - 1] == ' ' || text[blanks - 1] == '\t'))
		blanks--;
	uint32_t line = blanks;
	while (line > trace->body && text[line - 1] != '\n')
		line--;
	size_t end = 0, column = 0;
	for (uint32_t at = line; at < page; at++)
		end = next_column(text[at], end);
	uint32_t from = line;
	while (from < page && (from < blanks || column + width < end))
		column = next_column(text[from++], column);
	return from;
}

/*
 * Between lines of code stands a line end that md4c made: where the page has one there, too, both
 * lines are one piece.
 */
static void join_lines(struct trace *trace, uint32_t page)
{
	if (!trace->origins->count || !page)
		return;
	struct origin *last = &trace->origins->items[trace->origins->count - 1];
	if (last->len && last->at + last->len + 1 == trace->html->len &&
	    last->page + last->len + 1 == page && trace->html->at[trace->html->len - 1] == '\n' &&
	    trace->source->text.at[page - 1] == '\n')
		last->len++;
}

/*
 * Text of the page at `page` comes next: the indentation before it is that of the page. md4c has
 * blanks for tabs, more of them than the page has bytes.
 */
static void place_indent(struct trace *trace, uint32_t page)
{
	if (!trace->indent)
		return;
	uint32_t from = indent_from(trace, page, trace->indent);
	trace->html->len = trace->indent_at;
	join_lines(trace, from);
	buf_add(trace->html, str_slice(trace->source->text, from, page));
	origins_add(trace->origins, trace->indent_at, from, page - from);
	trace->waiting = trace->origins->count;
	trace->indent = 0;
}

/* `len` bytes of the page, which the HTML has as `html`; only equal bytes are one origin. */
static void put_piece(struct trace *trace, uint32_t page, size_t len, struct str html)
{
	if (trace->waiting < trace->origins->count)
		place_tags(trace, page);
	place_indent(trace, page);
	join_lines(trace, page);
	origins_add(trace->origins, trace->html->len, page, len);
	trace->last_end = page + (uint32_t)len;
	buf_add(trace->html, html);
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
	static const bool needs[256] = { ['&'] = true, ['<'] = true, ['>'] = true, ['"'] = true };
	return needs[(unsigned char)c];
}

/* Text that stands nowhere on the page, or in an attribute. */
void trace_put_escaped(struct trace *trace, struct str text)
{
	size_t from = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (!needs_escape(text.at[i]))
			continue;
		trace_put(trace, str_slice(text, from, i));
		trace_put(trace, escape_of(text.at[i]));
		from = i + 1;
	}
	trace_put(trace, str_slice(text, from, text.len));
}

static void put_page_text(struct trace *trace, uint32_t page, struct str text, bool raw)
{
	for (size_t i = 0; i < text.len;) {
		size_t run = raw ? text.len : i;
		while (run < text.len && !needs_escape(text.at[run]))
			run++;
		if (run > i) {
			put_piece(trace, page + (uint32_t)i, run - i, str_slice(text, i, run));
			i = run;
		} else {
			put_piece(trace, page + (uint32_t)i, 1, escape_of(text.at[i]));
			i++;
		}
	}
}

/* In code and HTML blocks md4c's own bytes are indentation and line ends. */
static void put_indent(struct trace *trace, struct str text)
{
	if (text.len && text.at[0] == ' ') {
		if (!trace->indent)
			trace->indent_at = trace->html->len;
		trace->indent += text.len;
	} else {
		trace->indent = 0;
	}
	trace_put(trace, text);
}

/* Text as md4c hands it over: a slice of the copy, or bytes of its own. */
void trace_text(struct trace *trace, struct str text, bool raw)
{
	uintptr_t at = (uintptr_t)text.at - (uintptr_t)trace->copy.at; /* huge if before it */
	bool ours = at < trace->copy.len;
	if (!ours && trace->verbatim) {
		put_indent(trace, text);
		return;
	}
	if (!ours) {
		if (raw)
			trace_put(trace, text);
		else
			trace_put_escaped(trace, text);
		return;
	}
	for (size_t done = 0; done < text.len;) {
		size_t run, skip;
		size_t offset =
		    edits_offset(&trace->tables, at + done, text.len - done, &run, &skip);
		bool of_tables = !run;
		if (run)
			offset = edits_offset(&trace->opened, offset, run, &run, &skip);
		/* Tags and texts that stand for those of components: where these go on. */
		if (!run && !of_tables && raw)
			put_piece(trace, (uint32_t)(trace->body + offset), 0,
				  str_slice(text, done, done + skip));
		if (run)
			put_page_text(trace, (uint32_t)(trace->body + offset),
				      str_slice(text, done, done + run), raw);
		done += run ? run : skip;
	}
}

void trace_place_empty(struct trace *trace)
{
	struct origin *last = &trace->origins->items[trace->origins->count - 1];
	if (last->page != PLACE_LATER)
		return;
	last->page = trace->last_end;
	last->len = 0;
}

void trace_end(struct trace *trace)
{
	place_tags(trace, (uint32_t)trace->source->text.len);
}
