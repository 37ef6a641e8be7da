#include "prose_flow.h"

#include "prose_alert.h"
#include "prose_element.h"
#include "prose_runs.h"

/* A container that is open. Its block is made when there is something to hold. */
struct frame {
	enum block_kind kind;
	const struct node *node; /* NULL: the page has no tag for it */
	size_t block;            /* NOT_YET until it is made */
	size_t last_item;        /* list: its last item, to go on in; else NOT_YET */
	unsigned empty_cells;    /* row that is not made yet: columns that were empty so far */
};

#define NOT_YET ((size_t)-1)

/*
 * Room that must be left to open a container: with what it stands in (a cell in a list: item,
 * table, row, cell), and with what its loose content needs (a word in a table: row, cell).
 */
enum { FRAMES_AT_ONCE = 6 };

struct builder {
	struct arena *arena;
	struct flow flow;
	struct runs runs;
	struct frame frames[FLOW_DEPTH];
	size_t depth;
	bool in_leaf; /* the last block is a paragraph or heading that takes words */

	struct look look;
	size_t open[STYLES]; /* elements of the style around here */

	const struct node *heading; /* a heading element, and how many frames were open then */
	size_t heading_depth;
	const struct node *code; /* a <pre>, and its text so far */
	struct buf code_text;

	const struct node **anchors; /* to stand before the next word; NULL: not wanted */
	size_t anchor_count;
	size_t anchor_capacity;
	bool keep_anchors;
};

/* What a container is for: the one it has to stand in, and the one its loose content stands in. */
static const struct {
	enum block_kind parent;
	enum block_kind filling;
} places[BLOCK_KINDS] = {
	[BLOCK_PARAGRAPH] = { BLOCK_KINDS, BLOCK_KINDS },
	[BLOCK_HEADING] = { BLOCK_KINDS, BLOCK_KINDS },
	[BLOCK_CODE] = { BLOCK_KINDS, BLOCK_KINDS },
	[BLOCK_RULE] = { BLOCK_KINDS, BLOCK_KINDS },
	[BLOCK_QUOTE] = { BLOCK_KINDS, BLOCK_KINDS },
	[BLOCK_LIST] = { BLOCK_KINDS, BLOCK_ITEM },
	[BLOCK_ITEM] = { BLOCK_LIST, BLOCK_KINDS },
	[BLOCK_TERMS] = { BLOCK_KINDS, BLOCK_MEANING },
	[BLOCK_TERM] = { BLOCK_TERMS, BLOCK_KINDS },
	[BLOCK_MEANING] = { BLOCK_TERMS, BLOCK_KINDS },
	[BLOCK_TABLE] = { BLOCK_KINDS, BLOCK_ROW },
	[BLOCK_ROW] = { BLOCK_TABLE, BLOCK_CELL },
	[BLOCK_CELL] = { BLOCK_ROW, BLOCK_KINDS },
};

bool block_is_leaf(const struct block *block)
{
	return block->kind <= BLOCK_RULE;
}

struct str run_text(const struct flow *flow, const struct run *run)
{
	return str_slice(flow->text, run->from, run->from + run->len);
}

static struct block *add_block(struct builder *b, enum block_kind kind, const struct node *node)
{
	struct flow *flow = &b->flow;
	flow->blocks =
	    arena_grow(b->arena, flow->blocks, flow->count, &flow->capacity, sizeof *flow->blocks);
	struct block *block = &flow->blocks[flow->count++];
	*block = (struct block){ .kind = kind, .end = flow->count, .columns = 1, .rows = 1 };
	if (kind == BLOCK_LIST)
		block->number = -1;
	if (!node)
		return block;
	if (kind == BLOCK_LIST && node->tag == TAG_OL)
		block->number = element_number(node, STR("start"), 0, 999999999, 1);
	if (kind == BLOCK_CELL) {
		block->columns = (unsigned)element_number(node, STR("colspan"), 1, FLOW_SPAN, 1);
		block->rows = (unsigned)element_number(node, STR("rowspan"), 1, 65534, 1);
		block->align = element_align(node);
		block->header = node->tag == TAG_TH;
	}
	return block;
}

static void end_leaf(struct builder *b)
{
	if (!b->in_leaf)
		return;
	b->in_leaf = false;
	struct block *leaf = &b->flow.blocks[b->flow.count - 1];
	leaf->run_count = b->runs.count - leaf->run;
}

/* Makes the blocks of all open frames. */
static void make_frames(struct builder *b)
{
	for (size_t i = 0; i < b->depth; i++) {
		struct frame *frame = &b->frames[i];
		if (frame->block != NOT_YET)
			continue;
		frame->block = b->flow.count;
		if (frame->kind == BLOCK_ITEM)
			b->frames[i - 1].last_item = frame->block;
		add_block(b, frame->kind, frame->node);
		for (; frame->empty_cells; frame->empty_cells--)
			add_block(b, BLOCK_CELL, NULL);
	}
}

static void push_frame(struct builder *b, enum block_kind kind, const struct node *node)
{
	b->frames[b->depth++] = (struct frame){
		.kind = kind,
		.node = node,
		.block = NOT_YET,
		.last_item = NOT_YET,
	};
}

/* A cell that holds nothing keeps its place in the row. */
static void note_empty_cell(struct builder *b, const struct node *cell)
{
	struct frame *row = &b->frames[b->depth - 1];
	if (row->block != NOT_YET)
		add_block(b, BLOCK_CELL, cell);
	else if (row->empty_cells < FLOW_SPAN)
		row->empty_cells +=
		    cell ? (unsigned)element_number(cell, STR("colspan"), 1, FLOW_SPAN, 1) : 1;
}

/* An alert's kind becomes its label; a paragraph that was nothing else is taken out. */
static void read_label(struct builder *b, size_t quote)
{
	struct flow *flow = &b->flow;
	struct block *first = &flow->blocks[quote + 1];
	flow->blocks[quote].label = alert_take_label(first, b->runs.items, buf_str(&b->runs.text));
	if (!flow->blocks[quote].label.len || first->run_count)
		return;
	flow->count--;
	flow->blocks[quote].end--;
	for (size_t i = quote + 1; i < flow->count; i++) {
		flow->blocks[i] = flow->blocks[i + 1];
		flow->blocks[i].end--;
	}
}

static void pop_frame(struct builder *b)
{
	end_leaf(b);
	struct frame *frame = &b->frames[--b->depth];
	if (frame->block == NOT_YET) {
		if (frame->kind == BLOCK_CELL)
			note_empty_cell(b, frame->node);
		return;
	}
	b->flow.blocks[frame->block].end = b->flow.count;
	if (frame->kind == BLOCK_QUOTE)
		read_label(b, frame->block);
}

static struct frame *top_frame(struct builder *b)
{
	return b->depth ? &b->frames[b->depth - 1] : NULL;
}

static bool has_filling(const struct frame *frame)
{
	return places[frame->kind].filling != BLOCK_KINDS;
}

/*
 * Makes the innermost open container one that may hold `kind`: closes those that were only
 * supposed, and supposes those that are missing.
 */
static void make_room(struct builder *b, enum block_kind kind)
{
	enum block_kind parent = places[kind].parent;
	/* HTML has no definitions inside a term: they end it, and what follows is its meaning. */
	bool defines = kind == BLOCK_TERMS || parent == BLOCK_TERMS;
	struct frame *top;
	if (parent == BLOCK_KINDS) {
		while ((top = top_frame(b)) &&
		       ((!top->node && has_filling(top)) || (defines && top->kind == BLOCK_TERM)))
			pop_frame(b);
		while ((top = top_frame(b)) && has_filling(top)) {
			bool go_on = kind == BLOCK_LIST && top->last_item != NOT_YET;
			size_t item = top->last_item;
			push_frame(b, places[top->kind].filling, NULL);
			if (go_on)
				top_frame(b)->block = item;
		}
		return;
	}
	while ((top = top_frame(b)) &&
	       ((!top->node && top->kind != parent) || (defines && top->kind == BLOCK_TERM)))
		pop_frame(b);
	if (top && top->kind == parent)
		return;
	if (places[parent].parent != BLOCK_KINDS)
		make_room(b, parent); /* two steps at most: cell, row, table */
	else
		make_room(b, BLOCK_PARAGRAPH);
	push_frame(b, parent, NULL);
}

static void open_container(struct builder *b, enum block_kind kind, const struct node *node)
{
	end_leaf(b);
	if (b->depth + FRAMES_AT_ONCE > FLOW_DEPTH)
		return; /* dissolved: only a boundary between leaves is left of it */
	make_room(b, kind);
	push_frame(b, kind, node);
}

/* Closes the container of `node` and what was supposed inside; nothing if it has none. */
static void close_container(struct builder *b, const struct node *node)
{
	end_leaf(b);
	size_t depth = b->depth;
	while (depth && !b->frames[depth - 1].node)
		depth--;
	if (!depth || b->frames[depth - 1].node != node)
		return;
	while (b->depth >= depth)
		pop_frame(b);
}

static void open_leaf(struct builder *b)
{
	make_room(b, BLOCK_PARAGRAPH);
	make_frames(b);
	bool heading = b->heading && b->depth == b->heading_depth;
	struct block *leaf = add_block(b, heading ? BLOCK_HEADING : BLOCK_PARAGRAPH, NULL);
	if (heading)
		leaf->number = (long)(b->heading->tag - TAG_H1) + 1;
	leaf->run = b->runs.count;
	runs_begin(&b->runs);
	b->in_leaf = true;
}

/* Before a word or an image. */
static void ready_leaf(struct builder *b)
{
	if (b->in_leaf && b->runs.breaks > 1 &&
	    b->flow.blocks[b->flow.count - 1].kind != BLOCK_HEADING)
		end_leaf(b);
	if (!b->in_leaf)
		open_leaf(b);
	for (size_t i = 0; i < b->anchor_count; i++)
		runs_anchor(&b->runs, b->anchors[i], &b->look);
	b->anchor_count = 0;
}

static void add_text(struct builder *b, struct str text)
{
	for (size_t at = 0; at < text.len;) {
		size_t space = str_space_at(text, at), from = at;
		if (space) {
			runs_space(&b->runs, space);
			at += space;
			continue;
		}
		while (at < text.len && str_space_at(text, at) == 0)
			at++;
		ready_leaf(b);
		runs_word(&b->runs, str_slice(text, from, at), &b->look);
	}
}

static void add_code_text(struct buf *code, struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != '\r')
			buf_add_byte(code, text.at[i]);
}

/*
 * Code with its indentation in spaces: a tab there counts as far as to the next column of four,
 * from wherever the line stands in the Markdown, so it would not stay the same.
 */
static struct str indent_code(struct arena *arena, struct str text)
{
	enum { TAB = 4 };
	struct buf out = { 0 };
	size_t column = 0;
	bool indented = true;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		indented = c == '\n' || (indented && byte_is_space(c));
		if (c == '\t' && indented) {
			size_t spaces = TAB - column % TAB;
			buf_add(&out, str_slice(STR("    "), 0, spaces));
			column += spaces;
		} else {
			buf_add_byte(&out, c);
			column = c == '\n' ? 0 : column + 1;
		}
	}
	return buf_take(&out, arena);
}

/* The lines of a <pre>, without the empty lines before and after them. */
static void add_code(struct builder *b)
{
	struct str text = buf_str(&b->code_text);
	size_t from = 0, to = text.len;
	for (size_t i = 0; i < text.len && byte_is_space(text.at[i]); i++)
		if (text.at[i] == '\n')
			from = i + 1;
	while (to > from && byte_is_space(text.at[to - 1]))
		to--;
	text = str_slice(text, from, to);
	if (str_trim(text).len) {
		make_room(b, BLOCK_CODE);
		make_frames(b);
		struct block *block = add_block(b, BLOCK_CODE, NULL);
		block->text = indent_code(b->arena, text);
		block->label = element_language(b->code);
	}
	buf_clear(&b->code_text);
	b->code = NULL;
}

static void add_rule(struct builder *b)
{
	end_leaf(b);
	make_room(b, BLOCK_RULE);
	make_frames(b);
	add_block(b, BLOCK_RULE, NULL);
}

static void add_anchor(struct builder *b, const struct node *node)
{
	if (!b->keep_anchors || node->first || !element_anchor(node).len)
		return;
	b->anchors = arena_grow(b->arena, b->anchors, b->anchor_count, &b->anchor_capacity,
				sizeof *b->anchors);
	b->anchors[b->anchor_count++] = node;
}

/* A caption stands before its table. */
static void begin_caption(struct builder *b)
{
	end_leaf(b);
	const struct frame *top = top_frame(b);
	if (top && top->kind == BLOCK_TABLE && top->block == NOT_YET)
		pop_frame(b);
}

static void end_caption(struct builder *b, const struct node *caption)
{
	end_leaf(b);
	const struct frame *top = top_frame(b);
	if (caption->parent && caption->parent->tag == TAG_TABLE &&
	    (!top || top->kind != BLOCK_TABLE))
		open_container(b, BLOCK_TABLE, caption->parent);
}

/* Whether to go on with what is inside the node. */
static bool enter(struct builder *b, const struct node *node)
{
	if (node->tag == TAG_CHROME || node->tag == TAG_HIDDEN)
		return false;
	if (b->code) {
		if (node->tag == TAG_TEXT)
			add_code_text(&b->code_text, node->text);
		else if (node->tag == TAG_BR)
			buf_add_byte(&b->code_text, '\n');
		return true;
	}
	enum style style = element_style(node);
	if (style != STYLES && b->open[style]++ == 0)
		b->look.in[style] = node;
	enum block_kind container = element_container(node);
	if (container != BLOCK_KINDS) {
		open_container(b, container, node);
		return true;
	}
	switch (node->tag) {
	case TAG_TEXT:
		add_text(b, node->text);
		break;
	case TAG_BR:
		runs_break(&b->runs);
		break;
	case TAG_IMG:
		ready_leaf(b);
		runs_image(&b->runs, node, &b->look);
		break;
	case TAG_A:
	case TAG_SPAN:
		add_anchor(b, node);
		break;
	case TAG_HR:
		add_rule(b);
		break;
	case TAG_PRE:
		end_leaf(b);
		b->code = node;
		break;
	case TAG_CAPTION:
		begin_caption(b);
		break;
	default:
		if (tag_is_block(node->tag))
			end_leaf(b);
		if (tag_is_heading(node->tag) && !b->heading) {
			make_room(b, BLOCK_HEADING);
			b->heading = node;
			b->heading_depth = b->depth;
		}
	}
	return true;
}

static void leave(struct builder *b, const struct node *node)
{
	if (b->code) {
		if (b->code == node)
			add_code(b);
		return;
	}
	enum style style = element_style(node);
	if (style != STYLES && b->open[style] && --b->open[style] == 0)
		b->look.in[style] = NULL;
	if (element_container(node) != BLOCK_KINDS)
		close_container(b, node);
	else if (node->tag == TAG_CAPTION)
		end_caption(b, node);
	else if (tag_is_block(node->tag))
		end_leaf(b);
	if (b->heading == node)
		b->heading = NULL;
}

/* The node after `node` and all below it; what is left on the way is closed. */
static const struct node *step_over(struct builder *b, const struct node *node,
				    const struct node *top)
{
	for (;;) {
		leave(b, node);
		if (node->next)
			return node->next;
		node = node->parent;
		if (node == top || !node)
			return NULL;
	}
}

struct flow flow_read(struct arena *arena, const struct node *top, const struct node *from,
		      const struct node *until, bool keep_anchors)
{
	struct builder b = { .arena = arena, .runs.arena = arena, .keep_anchors = keep_anchors };
	const struct node *node = from ? from : top->first;
	while (node && node != until) {
		if (enter(&b, node) && node->first)
			node = node->first;
		else
			node = step_over(&b, node, top);
	}
	if (b.code)
		add_code(&b);
	while (b.depth)
		pop_frame(&b);
	end_leaf(&b);
	buf_free(&b.code_text);
	b.flow.runs = b.runs.items;
	b.flow.text = buf_take(&b.runs.text, arena);
	return b.flow;
}
