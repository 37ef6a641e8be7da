#include "../base/buf.h"
#include "alert.h"
#include "flow.h"
#include "prose.h"
#include "retired.h"

#include <string.h>

/* What parts two leaves, the weakest first. */
enum separator {
	SEPARATOR_NONE,
	SEPARATOR_SPACE,
	SEPARATOR_TAB,
	SEPARATOR_LINE,
	SEPARATOR_PARAGRAPH
};

static const struct str separators[] = {
	[SEPARATOR_NONE] = STR_INIT(""),          [SEPARATOR_SPACE] = STR_INIT(" "),
	[SEPARATOR_TAB] = STR_INIT("\t"),         [SEPARATOR_LINE] = STR_INIT("\n"),
	[SEPARATOR_PARAGRAPH] = STR_INIT("\n\n"),
};

/* What a block stands apart by from what is before it. */
static enum separator separator_before(enum block_kind kind, enum block_kind parent)
{
	switch (kind) {
	case BLOCK_CELL:
		return SEPARATOR_TAB;
	case BLOCK_ROW:
	case BLOCK_ITEM:
	case BLOCK_TERM:
	case BLOCK_MEANING:
		return SEPARATOR_LINE;
	case BLOCK_LIST:
		return parent == BLOCK_ITEM ? SEPARATOR_LINE : SEPARATOR_PARAGRAPH;
	default:
		return SEPARATOR_PARAGRAPH;
	}
}

/* Text with ordinary spaces for non-breaking ones. */
static void add_text(struct buf *out, struct str text)
{
	for (size_t at = 0; at < text.len;) {
		ptrdiff_t cut = str_find(text, STR("\xC2\xA0"), at);
		size_t end = cut == STR_NONE ? text.len : (size_t)cut;
		buf_add(out, str_slice(text, at, end));
		at = end;
		if (cut != STR_NONE) {
			buf_add_byte(out, ' ');
			at += 2;
		}
	}
}

static void add_runs(struct buf *out, const struct flow *flow, const struct block *leaf,
		     char line_end)
{
	for (size_t i = leaf->run; i < leaf->run + leaf->run_count; i++) {
		if (flow->runs[i].kind == RUN_BREAK)
			buf_add_byte(out, line_end);
		else
			add_text(out, run_text(flow, &flow->runs[i]));
	}
}

/* All white space as single spaces. */
static void add_line(struct buf *out, struct str text)
{
	text = str_trim(text);
	for (size_t at = 0; at < text.len;) {
		size_t space = str_space_at(text, at);
		if (!space) {
			buf_add_byte(out, text.at[at++]);
			continue;
		}
		at += space;
		if (str_space_at(text, at) == 0)
			buf_add_byte(out, ' ');
	}
}

static void add_leaf(struct buf *out, const struct flow *flow, const struct block *leaf)
{
	if (leaf->kind == BLOCK_CODE)
		add_text(out, leaf->text);
	else
		add_runs(out, flow, leaf, '\n');
}

struct str prose_plain_of(struct arena *arena, const struct flow *flow)
{
	struct buf out = { 0 };
	size_t open[FLOW_DEPTH], depth = 0;
	/*
	 * The widest separator that a block since the last text asks for. Only those count that are
	 * not inside another such block: `covered` is where the last of these ends.
	 */
	enum separator separator = SEPARATOR_NONE;
	size_t covered = 0;
	for (size_t i = 0; i < flow->count; i++) {
		const struct block *block = &flow->blocks[i];
		while (depth && flow->blocks[open[depth - 1]].end <= i)
			depth--;
		if (i >= covered) {
			enum block_kind parent =
			    depth ? flow->blocks[open[depth - 1]].kind : BLOCK_KINDS;
			enum separator before = separator_before(block->kind, parent);
			separator = before > separator ? before : separator;
			covered = block->end;
		}
		bool leaf = block_is_leaf(block);
		if (!leaf)
			open[depth++] = i;
		if (block->kind == BLOCK_RULE || (!leaf && !block->label.len))
			continue;
		size_t before = out.len;
		if (out.len)
			buf_add(&out, separators[separator]);
		size_t from = out.len;
		if (leaf)
			add_leaf(&out, flow, block);
		else
			buf_addf(&out, "%.*s:", STR_ARG(block->label));
		if (out.len == from) {
			out.len = before; /* an image without a text */
			continue;
		}
		separator = SEPARATOR_NONE;
		covered = i + 1;
		if (!leaf && i + 1 < block->end) {
			separator =
			    block[1].kind == BLOCK_PARAGRAPH ? SEPARATOR_SPACE : SEPARATOR_LINE;
			covered = i + 2;
		}
	}
	return buf_take(&out, arena);
}

/* The one text below the node, if there is no more than that and blanks. */
static const struct node *only_text(const struct node *top)
{
	const struct node *found = NULL;
	for (const struct node *node = top->first; node; node = node_next(node, top)) {
		/* A box that is an alert has a bold word in it. */
		if (node->tag == TAG_TEXT ? !str_trim(node->text).len
					  : node->tag == TAG_P || node->tag == TAG_DIV)
			continue;
		if (found || node->tag != TAG_TEXT)
			return NULL;
		found = node;
	}
	return found;
}

bool prose_is_line(const struct node *top, struct str *line)
{
	const struct node *only = only_text(top);
	*line = only ? str_trim(only->text) : STR("");
	for (size_t i = 0; i < line->len; i++) {
		char c = line->at[i];
		if (byte_is_letter(c))
			continue;
		if (c < ' ' || c > '~' || (c == ' ' && line->at[i + 1] == ' '))
			return false;
	}
	/* What ends so says something of what follows. */
	return line->len && !str_ends(*line, STR(":"));
}

bool prose_is_bare(struct str line)
{
	for (size_t i = 0; i < line.len; i++)
		if (!byte_is_letter(line.at[i]) &&
		    str_find_byte(STR("\\*_~#&`<![]|$"), line.at[i], 0) != STR_NONE)
			return false;
	return byte_is_letter(str_byte(line, 0));
}

struct str prose_plain(struct arena *arena, const struct node *top)
{
	struct arena scratch = { NULL };
	struct str text = prose_plain_of(arena, prose_read(&scratch, top, NULL));
	arena_free(&scratch);
	return text;
}

/* A line end before "**Note:**" ends the message. */
static size_t message_runs(const struct flow *flow, const struct block *leaf)
{
	for (size_t i = 1; i + 1 < leaf->run_count; i++) {
		const struct run *run = &flow->runs[leaf->run + i];
		if (run->kind == RUN_BREAK && alert_is_bold_label(run + 1, flow->text))
			return i;
	}
	return leaf->run_count;
}

static void add_leaf_line(struct buf *out, const struct flow *flow, const struct block *block)
{
	struct block leaf = *block;
	if (leaf.kind == BLOCK_CODE) {
		add_line(out, leaf.text);
	} else {
		leaf.run_count = message_runs(flow, &leaf);
		add_runs(out, flow, &leaf, ' ');
	}
}

/*
 * The first leaf that has text, or `flow->count`; only paragraphs that stand in no table where
 * `strict`. One that only says that the code is old is passed over where another follows.
 */
static size_t find_message(struct buf *out, const struct flow *flow, bool strict)
{
	size_t old = flow->count;
	for (size_t i = 0; i < flow->count; i++) {
		const struct block *block = &flow->blocks[i];
		bool skip = block->label.len && block->kind == BLOCK_QUOTE;
		if (skip || (strict && block->kind == BLOCK_TABLE)) {
			i = block->end - 1;
			continue;
		}
		if (!block_is_leaf(block) || (strict && block->kind != BLOCK_PARAGRAPH))
			continue;
		add_leaf_line(out, flow, block);
		if (out->len && strict && old == flow->count && retired_is_all(buf_str(out))) {
			old = i;
			out->len = 0;
		}
		if (out->len)
			return i;
	}
	if (old < flow->count)
		add_leaf_line(out, flow, &flow->blocks[old]);
	return old;
}

/*
 * The paragraph after it, or the items of the list after it, "a; b; c."; nothing where that would
 * be long.
 */
static void add_what_follows(struct buf *out, const struct flow *flow, size_t at)
{
	enum { ROOM = 400 };
	size_t before = out->len;
	const struct block *next = at + 1 < flow->count ? &flow->blocks[at + 1] : NULL;
	if (next && next->kind == BLOCK_PARAGRAPH) {
		buf_add_byte(out, ' ');
		add_leaf_line(out, flow, next);
	}
	bool list = next && next->kind == BLOCK_LIST;
	for (size_t i = at + 2; list && i < next->end && out->len - before < ROOM; i++) {
		const struct block *block = &flow->blocks[i];
		size_t len = out->len;
		if (block->kind == BLOCK_TABLE || block->kind == BLOCK_CODE) {
			out->len = before;
			return;
		}
		if (!block_is_leaf(block))
			continue;
		buf_add(out, len == before ? STR(" ") : STR("; "));
		size_t from = out->len;
		add_leaf_line(out, flow, block);
		while (out->len > from && strchr(".;,", out->at[out->len - 1]))
			out->len--;
	}
	if (list && out->len > before)
		buf_add_byte(out, '.');
	if (out->len - before >= ROOM || (out->len && out->at[out->len - 1] == ':'))
		out->len = before;
}

/*
 * A message that ends in ':' says what follows it, too; where nothing can, it ends in a full stop.
 */
static void finish_message(struct buf *out, const struct flow *flow, size_t at)
{
	if (!str_ends(buf_str(out), STR(":")))
		return;
	add_what_follows(out, flow, at);
	if (str_ends(buf_str(out), STR(":")))
		out->at[out->len - 1] = '.';
}

struct str prose_message_of(struct arena *arena, const struct flow *flow, struct str plain)
{
	struct buf out = { 0 };
	size_t at = find_message(&out, flow, true);
	if (!out.len)
		at = find_message(&out, flow, false);
	finish_message(&out, flow, at);
	if (!str_starts(plain, buf_str(&out)))
		return buf_take(&out, arena);
	plain.len = out.len;
	buf_free(&out);
	return plain;
}

struct str prose_message(struct arena *arena, const struct node *top)
{
	struct arena scratch = { NULL };
	struct buf out = { 0 };
	const struct flow *flow = prose_read(&scratch, top, NULL);
	find_message(&out, flow, true);
	if (!out.len)
		find_message(&out, flow, false);
	struct str text = buf_take(&out, arena);
	arena_free(&scratch);
	return text;
}
