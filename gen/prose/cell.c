#include "write.h"

/* What a container is in a cell. */
static const struct str tags[BLOCK_KINDS] = {
	[BLOCK_QUOTE] = STR_INIT("blockquote"), [BLOCK_LIST] = STR_INIT("ul"),
	[BLOCK_ITEM] = STR_INIT("li"),          [BLOCK_TERMS] = STR_INIT("dl"),
	[BLOCK_TERM] = STR_INIT("dt"),          [BLOCK_MEANING] = STR_INIT("dd"),
	[BLOCK_TABLE] = STR_INIT("table"),      [BLOCK_ROW] = STR_INIT("tr"),
	[BLOCK_CELL] = STR_INIT("td"),
};

static struct str tag_of(const struct block *block)
{
	if (block->kind == BLOCK_LIST && block->number >= 0)
		return STR("ol");
	if (block->kind == BLOCK_CELL && block->header)
		return STR("th");
	return tags[block->kind];
}

static void open_tag(struct buf *out, const struct block *block)
{
	buf_addf(out, "<%.*s", STR_ARG(tag_of(block)));
	if (block->kind == BLOCK_LIST && block->number >= 0 && block->number != 1)
		buf_addf(out, " start=\"%ld\"", block->number);
	if (block->columns > 1)
		buf_addf(out, " colspan=\"%u\"", block->columns);
	if (block->rows > 1)
		buf_addf(out, " rowspan=\"%u\"", block->rows);
	buf_add_byte(out, '>');
	if (block->label.len)
		buf_addf(out, "**%.*s:**", STR_ARG(block->label));
}

static void write_code(struct buf *out, const struct block *code)
{
	buf_add(out, STR("<pre"));
	if (code->label.len) {
		buf_add(out, STR(" lang=\""));
		escape_html(out, code->label);
		buf_add_byte(out, '"');
	}
	buf_add_byte(out, '>');
	struct str rest = code->text, line;
	for (bool first = true; str_part(&rest, '\n', &line); first = false) {
		if (!first)
			buf_add(out, STR("<br>"));
		escape_text(out, line, (struct context){ .place = PLACE_CELL, .next = '<' });
	}
	buf_add(out, STR("</pre>"));
}

void cell_write(const struct writer *writer, size_t from, size_t to)
{
	const struct block *blocks = writer->flow->blocks;
	struct writer inside = *writer;
	inside.place = PLACE_CELL;
	size_t open[FLOW_DEPTH], depth = 0;
	/* What parts a paragraph from what was written before it in its container. */
	struct str separator = STR("");
	for (size_t i = from; i < to || depth;) {
		if (depth && blocks[open[depth - 1]].end <= i) {
			struct str tag = tag_of(&blocks[open[--depth]]);
			buf_addf(writer->out, "</%.*s>", STR_ARG(tag));
			separator = STR("");
			continue;
		}
		const struct block *block = &blocks[i];
		switch (block->kind) {
		case BLOCK_PARAGRAPH:
			inside.tag_follows = depth || block->end < to;
			buf_add(writer->out, separator);
			inline_write(&inside, block);
			separator = STR("<br><br>");
			break;
		case BLOCK_HEADING:
			inside.tag_follows = true;
			buf_addf(writer->out, "<h%ld>", block->number);
			inline_write(&inside, block);
			buf_addf(writer->out, "</h%ld>", block->number);
			separator = STR("");
			break;
		case BLOCK_CODE:
			write_code(writer->out, block);
			separator = STR("");
			break;
		case BLOCK_RULE:
			buf_add(writer->out, STR("<hr>"));
			separator = STR("");
			break;
		default:
			open_tag(writer->out, block);
			separator = block->label.len ? STR(" ") : STR("");
			open[depth++] = i;
		}
		i++;
	}
}
