#include "flow.h"

#include "alert.h"
#include "blocks.h"
#include "element.h"

struct builder {
	struct blocks blocks;

	struct look look;
	size_t open[STYLES]; /* elements of the style around here */

	const struct node *heading; /* a heading element, and how many frames were open then */
	size_t heading_depth;
	struct str heading_anchor;  /* that waits for the heading's text */
	const struct node *caption; /* a caption whose table waits for its end */
	const struct node *code;    /* a <pre>, and its text so far */
	struct buf code_text;

	const struct node **anchors; /* to stand before the next word */
	size_t anchor_count;
	size_t anchor_capacity;
	struct prose_options options;
};

static void begin_leaf(struct builder *b)
{
	blocks_make_room(&b->blocks, BLOCK_PARAGRAPH);
	bool heading = b->heading && b->blocks.depth == b->heading_depth;
	struct block *leaf = blocks_add_leaf(&b->blocks, heading ? BLOCK_HEADING : BLOCK_PARAGRAPH);
	if (!heading)
		return;
	leaf->number = (long)(b->heading->tag - TAG_H1) + 1;
	leaf->label = b->heading_anchor;
	b->heading_anchor = STR("");
}

/* Before a word or an image. */
static void ready_leaf(struct builder *b)
{
	struct blocks *blocks = &b->blocks;
	if (blocks->in_leaf && blocks->runs.breaks > 1 &&
	    blocks->flow.blocks[blocks->flow.count - 1].kind != BLOCK_HEADING)
		blocks_end_leaf(blocks);
	if (!blocks->in_leaf)
		begin_leaf(b);
	for (size_t i = 0; i < b->anchor_count; i++)
		runs_anchor(&blocks->runs, b->anchors[i], &b->look);
	b->anchor_count = 0;
}

/* Words from `at` on with single blanks between them, which need no folding: where they end. */
static size_t words_end(struct str text, size_t at)
{
	for (;;) {
		while (at < text.len && str_space_at(text, at) == 0)
			at++;
		bool single =
		    at + 1 < text.len && text.at[at] == ' ' && !str_space_at(text, at + 1);
		if (!single)
			return at;
		at++;
	}
}

static void add_text(struct builder *b, struct str text)
{
	for (size_t at = 0; at < text.len;) {
		size_t space = str_space_at(text, at), from = at;
		if (space) {
			runs_space(&b->blocks.runs, space);
			at += space;
			continue;
		}
		at = words_end(text, at);
		ready_leaf(b);
		runs_word(&b->blocks.runs, str_slice(text, from, at), &b->look);
	}
}

static void add_code(struct builder *b)
{
	struct str text = code_lines(b->blocks.arena, buf_str(&b->code_text));
	if (text.len) {
		struct block *block = blocks_add_leaf(&b->blocks, BLOCK_CODE);
		block->text = text;
		block->label = element_language(b->code);
	}
	buf_clear(&b->code_text);
	b->code = NULL;
}

static void add_rule(struct builder *b)
{
	blocks_end_leaf(&b->blocks);
	blocks_add_leaf(&b->blocks, BLOCK_RULE);
}

static void add_anchor(struct builder *b, const struct node *node)
{
	if (!b->options.keep_anchors || node->first || !element_anchor(node).len)
		return;
	b->anchors = arena_grow(b->blocks.arena, b->anchors, b->anchor_count, &b->anchor_capacity,
				sizeof *b->anchors);
	b->anchors[b->anchor_count++] = node;
}

/* A caption stands before its table. */
static void begin_caption(struct builder *b, const struct node *caption)
{
	blocks_end_leaf(&b->blocks);
	const struct frame *top = blocks_top(&b->blocks);
	if (top && top->node == caption->parent && top->block == FRAME_NOT_YET) {
		b->caption = caption;
		blocks_pop(&b->blocks);
	}
}

static void end_caption(struct builder *b, const struct node *caption)
{
	blocks_end_leaf(&b->blocks);
	if (b->caption == caption)
		blocks_open(&b->blocks, BLOCK_TABLE, caption->parent);
}

/* Whether to go on with what is inside the node. */
static bool enter(struct builder *b, const struct node *node)
{
	if (node->tag == TAG_CHROME || node->tag == TAG_HIDDEN)
		return false;
	if (b->code) {
		if (node->tag == TAG_TEXT)
			buf_add(&b->code_text, node->text);
		else if (node->tag == TAG_BR)
			buf_add_byte(&b->code_text, '\n');
		return true;
	}
	enum style style = element_style(node);
	if (style != STYLES && b->open[style]++ == 0)
		b->look.in[style] = node;
	enum block_kind container = element_container(node);
	if (container != BLOCK_KINDS) {
		blocks_open(&b->blocks, container, node);
		return true;
	}
	switch (node->tag) {
	case TAG_TEXT:
		add_text(b, node->text);
		break;
	case TAG_BR:
		runs_break(&b->blocks.runs);
		break;
	case TAG_IMG:
		ready_leaf(b);
		runs_image(&b->blocks.runs, node, &b->look);
		break;
	case TAG_A:
	case TAG_SPAN:
		add_anchor(b, node);
		break;
	case TAG_HR:
		add_rule(b);
		break;
	case TAG_PRE:
		blocks_end_leaf(&b->blocks);
		b->code = node;
		break;
	case TAG_CAPTION:
		begin_caption(b, node);
		break;
	default:
		if (tag_is_block(node->tag))
			blocks_end_leaf(&b->blocks);
		if (tag_is_heading(node->tag) && !b->heading) {
			blocks_make_room(&b->blocks, BLOCK_HEADING);
			b->heading = node;
			b->heading_depth = b->blocks.depth;
			b->heading_anchor = STR("");
			if (b->options.heading_anchors)
				b->heading_anchor = prose_heading_anchor(b->blocks.arena, node);
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
		blocks_close(&b->blocks, node);
	else if (node->tag == TAG_CAPTION)
		end_caption(b, node);
	else if (tag_is_block(node->tag))
		blocks_end_leaf(&b->blocks);
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
		      const struct node *until, const struct prose_options *options)
{
	struct builder b = {
		.blocks = { .arena = arena, .runs.arena = arena },
		.heading_anchor = STR(""),
		.options = options ? *options : (struct prose_options){ .link_base = STR("") },
	};
	const struct node *node = from ? from : top->first;
	while (node && node != until) {
		if (enter(&b, node) && node->first)
			node = node->first;
		else
			node = step_over(&b, node, top);
	}
	if (b.code)
		add_code(&b);
	buf_free(&b.code_text);
	return blocks_finish(&b.blocks);
}

struct flow *prose_read(struct arena *arena, const struct node *top,
			const struct prose_options *options)
{
	struct flow *flow = arena_alloc(arena, sizeof *flow);
	*flow = flow_read(arena, top, NULL, NULL, options);
	return flow;
}
