/*
 * A flow (flow.h) as HTML. Every tag that is written stands in the tables below and every text is escaped, so that
 * nothing of a page, scripts included, comes through as markup. Source: HTML Living Standard, 4.4 and 4.5.
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

/* A link to where nobody should be led is no link, only its text. */
static void write_link(struct buf *out, const struct node *link, bool open, struct str base)
{
	struct buf url = { 0 };
	if (link_address(&url, node_attribute(link, STR("href")), base)) {
		buf_add(out, open ? STR("<a href=\"") : STR("</a>"));
		if (open) {
			escape_html(out, buf_str(&url));
			buf_add(out, STR("\">"));
		}
	}
	buf_free(&url);
}

static void write_image(struct buf *out, const struct node *image, struct str alt, struct str base)
{
	struct buf url = { 0 };
	if (link_address(&url, node_attribute(image, STR("src")), base)) {
		buf_add(out, STR("<img src=\""));
		escape_html(out, buf_str(&url));
		buf_add(out, STR("\" alt=\""));
		escape_html(out, alt);
		buf_add(out, STR("\">"));
	} else {
		escape_html(out, alt);
	}
	buf_free(&url);
}

static void write_run(const struct writer *writer, const struct run *run)
{
	struct buf *out = writer->out;
	struct str text = run_text(writer->flow, run);
	switch (run->kind) {
	case RUN_BREAK:
		buf_add(out, STR("<br>\n"));
		break;
	case RUN_IMAGE:
		write_image(out, run->node, text, writer->options->link_base);
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

static void write_runs(const struct writer *writer, const struct block *leaf)
{
	struct arena scratch = { NULL };
	const struct run *runs = &writer->flow->runs[leaf->run];
	struct tokens tokens = tokens_make(&scratch, runs, leaf->run_count);
	for (size_t i = 0; i < tokens.count; i++) {
		const struct token *token = &tokens.items[i];
		const struct run *run = &runs[token->run];
		if (token->kind == TOKEN_RUN)
			write_run(writer, run);
		else if (token->style == STYLE_LINK)
			write_link(writer->out, run->look.in[STYLE_LINK], token->kind == TOKEN_OPEN,
				   writer->options->link_base);
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
	buf_addf(out, "<%.*s", STR_ARG(tag_of(block)));
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

static void write_leaf(const struct writer *writer, const struct block *leaf)
{
	struct buf *out = writer->out;
	switch (leaf->kind) {
	case BLOCK_HEADING:
		buf_addf(out, "<h%ld>", leaf->number);
		write_runs(writer, leaf);
		buf_addf(out, "</h%ld>\n", leaf->number);
		break;
	case BLOCK_CODE:
		buf_add(out, STR("<pre><code>"));
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
		write_runs(writer, leaf);
		buf_add(out, STR("</p>\n"));
	}
}

static struct str print(struct arena *arena, const struct flow *flow,
			const struct prose_options *options)
{
	struct buf out = { 0 };
	const struct writer writer = { .out = &out, .flow = flow, .options = options };
	const struct block *open[FLOW_DEPTH];
	size_t depth = 0;
	for (size_t i = 0; i < flow->count || depth;) {
		if (depth && open[depth - 1]->end <= i) {
			struct str tag = tag_of(open[--depth]);
			buf_addf(&out, "</%.*s>\n", STR_ARG(tag));
		} else if (block_is_leaf(&flow->blocks[i])) {
			write_leaf(&writer, &flow->blocks[i++]);
		} else {
			open[depth++] = &flow->blocks[i];
			open_block(&out, &flow->blocks[i++]);
		}
	}
	return str_trim(buf_take(&out, arena));
}

struct str prose_html(struct arena *arena, const struct node *top,
		      const struct prose_options *options)
{
	static const struct prose_options none;
	struct arena scratch = { NULL };
	struct flow flow = flow_read(&scratch, top, NULL, NULL, false);
	struct str text = print(arena, &flow, options ? options : &none);
	arena_free(&scratch);
	return text;
}

struct str prose_markdown_html(struct arena *arena, struct str markdown)
{
	if (!markdown.len)
		return STR("");
	struct arena scratch = { NULL };
	struct diags diags = { .arena = &scratch };
	const struct source *source = source_new(&scratch, STR(""), markdown);
	const struct node *root = document_read(&scratch, source, 0, MARKUP_MARKDOWN, &diags);
	struct str html = prose_html(arena, root, NULL);
	arena_free(&scratch);
	return html;
}
