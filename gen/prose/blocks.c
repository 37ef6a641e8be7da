#include "blocks.h"

#include "alert.h"
#include "element.h"

/*
 * Room that must be left to open a container: with what it stands in (a cell in a list: item,
 * table, row, cell), and with what its loose content needs (a word in a table: row, cell).
 */
enum { FRAMES_AT_ONCE = 6 };

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

static struct block *add_block(struct blocks *b, enum block_kind kind, const struct node *node)
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

void blocks_end_leaf(struct blocks *b)
{
	if (!b->in_leaf)
		return;
	b->in_leaf = false;
	struct block *leaf = &b->flow.blocks[b->flow.count - 1];
	leaf->run_count = b->runs.count - leaf->run;
}

/* Makes the blocks of all open frames. */
static void make_frames(struct blocks *b)
{
	for (size_t i = 0; i < b->depth; i++) {
		struct frame *frame = &b->frames[i];
		if (frame->block != FRAME_NOT_YET)
			continue;
		frame->block = b->flow.count;
		if (frame->kind == BLOCK_ITEM)
			b->frames[i - 1].last_item = frame->block;
		add_block(b, frame->kind, frame->node);
		for (; frame->empty_cells; frame->empty_cells--)
			add_block(b, BLOCK_CELL, NULL);
	}
}

static void push_frame(struct blocks *b, enum block_kind kind, const struct node *node)
{
	b->frames[b->depth++] = (struct frame){
		.kind = kind,
		.node = node,
		.block = FRAME_NOT_YET,
		.last_item = FRAME_NOT_YET,
	};
}

/* A cell that holds nothing keeps its place in the row. */
static void note_empty_cell(struct blocks *b, const struct node *cell)
{
	struct frame *row = &b->frames[b->depth - 1];
	if (row->block != FRAME_NOT_YET)
		add_block(b, BLOCK_CELL, cell);
	else if (row->empty_cells < FLOW_SPAN)
		row->empty_cells +=
		    cell ? (unsigned)element_number(cell, STR("colspan"), 1, FLOW_SPAN, 1) : 1;
}

/* An alert's kind becomes its label; a paragraph that was nothing else is taken out. */
static void read_label(struct blocks *b, size_t quote)
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

void blocks_pop(struct blocks *b)
{
	blocks_end_leaf(b);
	struct frame *frame = &b->frames[--b->depth];
	if (frame->block == FRAME_NOT_YET) {
		if (frame->kind == BLOCK_CELL)
			note_empty_cell(b, frame->node);
		return;
	}
	b->flow.blocks[frame->block].end = b->flow.count;
	if (frame->kind == BLOCK_QUOTE)
		read_label(b, frame->block);
}

struct frame *blocks_top(struct blocks *b)
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
void blocks_make_room(struct blocks *b, enum block_kind kind)
{
	enum block_kind parent = places[kind].parent;
	/* HTML has no definitions inside a term: they end it, and what follows is its meaning. */
	bool defines = kind == BLOCK_TERMS || parent == BLOCK_TERMS;
	struct frame *top;
	if (parent == BLOCK_KINDS) {
		while ((top = blocks_top(b)) &&
		       ((!top->node && has_filling(top)) || (defines && top->kind == BLOCK_TERM)))
			blocks_pop(b);
		while ((top = blocks_top(b)) && has_filling(top)) {
			bool go_on = kind == BLOCK_LIST && top->last_item != FRAME_NOT_YET;
			size_t item = top->last_item;
			push_frame(b, places[top->kind].filling, NULL);
			if (go_on)
				blocks_top(b)->block = item;
		}
		return;
	}
	while ((top = blocks_top(b)) &&
	       ((!top->node && top->kind != parent) || (defines && top->kind == BLOCK_TERM)))
		blocks_pop(b);
	if (top && top->kind == parent)
		return;
	if (places[parent].parent != BLOCK_KINDS)
		blocks_make_room(b, parent); /* two steps at most: cell, row, table */
	else
		blocks_make_room(b, BLOCK_PARAGRAPH);
	push_frame(b, parent, NULL);
}

void blocks_open(struct blocks *b, enum block_kind kind, const struct node *node)
{
	blocks_end_leaf(b);
	if (b->depth + FRAMES_AT_ONCE > FLOW_DEPTH)
		return; /* dissolved: only a boundary between leaves is left of it */
	blocks_make_room(b, kind);
	push_frame(b, kind, node);
}

void blocks_close(struct blocks *b, const struct node *node)
{
	blocks_end_leaf(b);
	size_t depth = b->depth;
	while (depth && !b->frames[depth - 1].node)
		depth--;
	if (!depth || b->frames[depth - 1].node != node)
		return;
	while (b->depth >= depth)
		blocks_pop(b);
}

struct block *blocks_add_leaf(struct blocks *b, enum block_kind kind)
{
	blocks_make_room(b, kind);
	make_frames(b);
	struct block *leaf = add_block(b, kind, NULL);
	b->in_leaf = kind == BLOCK_PARAGRAPH || kind == BLOCK_HEADING;
	if (b->in_leaf) {
		leaf->run = b->runs.count;
		runs_begin(&b->runs);
	}
	return leaf;
}

static bool has_meanings(const struct flow *flow, size_t terms)
{
	for (size_t i = terms + 1; i < flow->blocks[terms].end; i = flow->blocks[i].end)
		if (flow->blocks[i].kind == BLOCK_MEANING)
			return true;
	return false;
}

/*
 * A definition list that defines nothing is used for its look: lines without bullets. Such lists
 * and their terms are dissolved, and what stands in them is paragraphs.
 */
static void dissolve_terms(struct blocks *b)
{
	struct flow *flow = &b->flow;
	/* How many blocks go before each one; a block that goes is marked by its kind. */
	size_t *gone = arena_array(b->arena, flow->count + 1, sizeof *gone);
	for (size_t i = 0; i < flow->count; i++) {
		if (flow->blocks[i].kind != BLOCK_TERMS || has_meanings(flow, i))
			continue;
		for (size_t k = i + 1; k < flow->blocks[i].end; k = flow->blocks[k].end)
			flow->blocks[k].kind = BLOCK_KINDS;
		flow->blocks[i].kind = BLOCK_KINDS;
	}
	for (size_t i = 0; i < flow->count; i++)
		gone[i + 1] = gone[i] + (flow->blocks[i].kind == BLOCK_KINDS);
	for (size_t i = 0; i < flow->count; i++) {
		struct block *block = &flow->blocks[i - gone[i]];
		if (flow->blocks[i].kind == BLOCK_KINDS)
			continue;
		*block = flow->blocks[i];
		block->end -= gone[block->end];
	}
	flow->count -= gone[flow->count];
}

struct flow blocks_finish(struct blocks *b)
{
	while (b->depth)
		blocks_pop(b);
	blocks_end_leaf(b);
	dissolve_terms(b);
	b->flow.runs = b->runs.items;
	b->flow.text = buf_take(&b->runs.text, b->arena);
	return b->flow;
}
