/*
 * A flow (flow.h) as HTML. Every tag that is written stands in the tables below and every text is
 * escaped, so that nothing of a page, scripts included, comes through as markup. Source: HTML
 * Living Standard, 4.4 and 4.5.
 */
#include "element.h"
#include "tokens.h"
#include "write.h"

static const struct str style_tags[STYLES] = {
	[STYLE_STRONG] = STR_INIT("strong"), [STYLE_EM] = STR_INIT("em"),
	[STYLE_DEL] = STR_INIT("del"),       [STYLE_SUB] = STR_INIT("sub"),
	[STYLE_SUP] = STR_INIT("sup"),       [STYLE_CODE] = STR_INIT("code"),
};

static const struct str block_tags[BLOCK_KINDS] = {
	[BLOCK_PARAGRAPH] = STR_INIT("p"), [BLOCK_QUOTE] = STR_INIT("blockquote"),
	[BLOCK_LIST] = STR_INIT("ul"),     [BLOCK_ITEM] = STR_INIT("li"),
	[BLOCK_TERMS] = STR_INIT("dl"),    [BLOCK_TERM] = STR_INIT("dt"),
	[BLOCK_MEANING] = STR_INIT("dd"),  [BLOCK_TABLE] = STR_INIT("table"),
	[BLOCK_ROW] = STR_INIT("tr"),      [BLOCK_CELL] = STR_INIT("td"),
};

/* What is written, and where its links lead. */
struct page_writer {
	struct writer writer;
	struct prose_leads leads;
};

/* A link to where nobody should be led is no link, only its text. */
static void write_link(const struct page_writer *page, const struct node *link, bool open)
{
	struct buf *out = page->writer.out, url = { 0 }, other = { 0 };
	struct str destination = str_trim(node_attribute(link, STR("href")));
	bool led = page->leads.lead && page->leads.lead(page->leads.self, destination, &other);
	if (led)
		destination = buf_str(&other);
	if (link_address(&url, destination, led ? STR("") : page->leads.base)) {
		buf_add(out, open ? STR("<a href=\"") : STR("</a>"));
		if (open) {
			escape_html(out, buf_str(&url));
			buf_add(out, STR("\">"));
		}
	}
	buf_free(&url);
	buf_free(&other);
}

/* Nothing is loaded from elsewhere; and what a relative address leads to may not be on a site. */
static void write_image(const struct page_writer *page, const struct run *run, struct str alt)
{
	struct buf *out = page->writer.out, url = { 0 };
	struct str source = str_trim(node_attribute(run->node, STR("src")));
	bool good = link_address(&url, source, page->leads.base);
	bool absolute = link_is_absolute(buf_str(&url));
	bool leads = good && absolute && !run->look.in[STYLE_LINK];
	if (good && page->leads.images && link_is_relative(buf_str(&url))) {
		buf_add(out, STR("<img src=\""));
		escape_html(out, buf_str(&url));
		buf_add(out, STR("\" alt=\""));
		escape_html(out, alt);
		buf_add(out, STR("\">"));
		buf_free(&url);
		return;
	}
	if (leads && alt.len) {
		buf_add(out, STR("<a href=\""));
		escape_html(out, buf_str(&url));
		buf_add(out, STR("\">"));
	}
	escape_html(out, alt);
	if (leads && alt.len)
		buf_add(out, STR("</a>"));
	buf_free(&url);
}

static void write_run(const struct page_writer *page, const struct run *run)
{
	const struct writer *writer = &page->writer;
	struct buf *out = writer->out;
	struct str text = run_text(writer->flow, run);
	switch (run->kind) {
	case RUN_BREAK:
		buf_add(out, STR("<br>\n"));
		break;
	case RUN_IMAGE:
		write_image(page, run, text);
		break;
	case RUN_ANCHOR:
		break; /* the page that this becomes a part of has anchors of its own */
	case RUN_TEXT:
		if (run->look.in[STYLE_CODE])
			buf_add(out, STR("<code>"));
		escape_html(out, text);
		if (run->look.in[STYLE_CODE])
			buf_add(out, STR("</code>"));
		break;
	}
}

static void write_runs(const struct page_writer *page, const struct block *leaf)
{
	const struct writer *writer = &page->writer;
	struct arena scratch = { NULL };
	const struct run *runs = &writer->flow->runs[leaf->run];
	struct tokens tokens = tokens_make(&scratch, runs, leaf->run_count);
	for (size_t i = 0; i < tokens.count; i++) {
		const struct token *token = &tokens.items[i];
		const struct run *run = &runs[token->run];
		if (token->kind == TOKEN_RUN)
			write_run(page, run);
		else if (token->style == STYLE_LINK)
			write_link(page, run->look.in[STYLE_LINK], token->kind == TOKEN_OPEN);
		else
			buf_addf(writer->out, token->kind == TOKEN_OPEN ? "<%.*s>" : "</%.*s>",
				 STR_ARG(style_tags[token->style]));
	}
	arena_free(&scratch);
}

static struct str tag_of(const struct block *block)
{
	if (block->kind == BLOCK_LIST && block->number >= 0)
		return STR("ol");
	if (block->kind == BLOCK_CELL && block->header)
		return STR("th");
	return block_tags[block->kind];
}

static void open_block(struct buf *out, const struct block *block)
{
	if (block->kind == BLOCK_TABLE)
		buf_add(out, STR("<div class=\"scroll\" tabindex=\"0\">"));
	buf_addf(out, "<%.*s", STR_ARG(tag_of(block)));
	if (block->kind == BLOCK_CELL && block->header)
		buf_add(out, STR(" scope=\"col\""));
	if (block->kind == BLOCK_LIST && block->number > 1)
		buf_addf(out, " start=\"%ld\"", block->number);
	if (block->kind == BLOCK_CELL && block->columns > 1)
		buf_addf(out, " colspan=\"%u\"", block->columns);
	if (block->kind == BLOCK_CELL && block->rows > 1)
		buf_addf(out, " rowspan=\"%u\"", block->rows);
	buf_add_byte(out, '>');
	if (block->kind == BLOCK_QUOTE && block->label.len) {
		buf_add(out, STR("<p><strong>"));
		escape_html(out, block->label);
		buf_add(out, STR("</strong></p>"));
	}
}

/*
 * Where nothing is said of headings, they are in no place for one: below a cell of a table there is
 * no outline.
 */
static void write_heading(const struct page_writer *page, const struct block *leaf)
{
	struct buf *out = page->writer.out, text = { 0 };
	const struct flow *flow = page->writer.flow;
	if (!page->leads.heading) {
		buf_add(out, STR("<p><strong>"));
		write_runs(page, leaf);
		buf_add(out, STR("</strong></p>\n"));
		return;
	}
	for (size_t i = 0; i < leaf->run_count; i++)
		buf_add(&text, run_text(flow, &flow->runs[leaf->run + i]));
	struct prose_heading heading = page->leads.heading(page->leads.walk, buf_str(&text));
	buf_free(&text);
	buf_addf(out, "<h%u", heading.level);
	if (heading.id.len) {
		buf_add(out, STR(" id=\""));
		escape_html(out, heading.id);
		buf_add_byte(out, '"');
	}
	buf_add_byte(out, '>');
	write_runs(page, leaf);
	buf_addf(out, "</h%u>\n", heading.level);
}

static void write_leaf(const struct page_writer *page, const struct block *leaf)
{
	struct buf *out = page->writer.out;
	switch (leaf->kind) {
	case BLOCK_HEADING:
		write_heading(page, leaf);
		break;
	case BLOCK_CODE:
		/* What scrolls must be in reach of the keyboard. */
		buf_add(out, STR("<pre tabindex=\"0\"><code>"));
		for (struct str rest = leaf->text, line; str_part(&rest, '\n', &line);) {
			escape_html(out, line);
			buf_add_byte(out, '\n');
		}
		buf_add(out, STR("</code></pre>\n"));
		break;
	case BLOCK_RULE:
		buf_add(out, STR("<hr>\n"));
		break;
	default:
		buf_add(out, STR("<p>"));
		write_runs(page, leaf);
		buf_add(out, STR("</p>\n"));
	}
}

static struct str print(struct arena *arena, const struct flow *flow, struct prose_leads leads)
{
	static const struct prose_options none;
	struct buf out = { 0 };
	const struct page_writer page = {
		.writer = { .out = &out, .flow = flow, .options = &none },
		.leads = leads,
	};
	const struct block *open[FLOW_DEPTH];
	size_t depth = 0;
	for (size_t i = 0; i < flow->count || depth;) {
		if (depth && open[depth - 1]->end <= i) {
			const struct block *block = open[--depth];
			buf_addf(&out, "</%.*s>%s\n", STR_ARG(tag_of(block)),
				 block->kind == BLOCK_TABLE ? "</div>" : "");
		} else if (block_is_leaf(&flow->blocks[i])) {
			write_leaf(&page, &flow->blocks[i++]);
		} else {
			open[depth++] = &flow->blocks[i];
			open_block(&out, &flow->blocks[i++]);
		}
	}
	return str_trim(buf_take(&out, arena));
}

struct str prose_markdown_html(struct arena *arena, struct str markdown, struct prose_leads leads)
{
	if (!markdown.len)
		return STR("");
	struct arena scratch = { NULL };
	struct diags diags = { .arena = &scratch };
	const struct source *source = source_new(&scratch, STR(""), markdown);
	const struct node *root = document_read(&scratch, source, 0, MARKUP_MARKDOWN, &diags);
	struct flow flow = flow_read(&scratch, root, NULL, NULL, NULL);
	struct str html = print(arena, &flow, leads);
	arena_free(&scratch);
	return html;
}
