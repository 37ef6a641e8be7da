#include "write.h"

enum separator { SEPARATOR_LINE, SEPARATOR_EMPTY_LINE };

/* A container that is open, and what it added to the lines' prefix. */
struct open_block {
	const struct block *block;
	size_t prefix; /* bytes of the prefix before it */
	bool tight;    /* list, item: no empty lines in it */
	bool other;    /* list: "*" and ")" in place of "-" and "." */
	long number;   /* list: of the next item */
};

struct printer {
	struct writer writer;
	struct buf out;
	struct buf prefix; /* what lines begin with here */
	struct buf first;  /* what the next line begins with in its place, where `marked` */
	bool marked;       /* an item's mark waits for its first line */
	bool line_start;   /* nothing stands on the line yet */
	struct open_block open[FLOW_DEPTH];
	size_t depth;
	struct open_block last_list; /* the list that was closed last, if any */
};

/* What an empty line has of the prefix. */
static void begin_empty_line(struct printer *p)
{
	size_t len = p->prefix.len;
	while (len && p->prefix.at[len - 1] == ' ')
		len--;
	buf_add(&p->out, str_slice(buf_str(&p->prefix), 0, len));
	p->line_start = false;
}

/* Ends the line, if one was begun, and parts what follows from what was before. */
static void part(struct printer *p, enum separator separator)
{
	if (p->line_start)
		return;
	buf_add_byte(&p->out, '\n');
	if (separator == SEPARATOR_EMPTY_LINE) {
		begin_empty_line(p);
		buf_add_byte(&p->out, '\n');
	}
	p->line_start = true;
}

static void begin_line(struct printer *p)
{
	buf_add(&p->out, buf_str(p->marked ? &p->first : &p->prefix));
	p->marked = false;
	p->line_start = false;
	p->writer.prefix = buf_str(&p->prefix);
}

static void write_line(struct printer *p, enum separator separator, struct str text)
{
	part(p, separator);
	begin_line(p);
	buf_add(&p->out, text);
}

/* What the first line of a container has, and what takes its place on the others. */
static void add_prefix(struct printer *p, struct str first, struct str others)
{
	if (!p->marked) {
		buf_clear(&p->first);
		buf_add(&p->first, buf_str(&p->prefix));
		p->marked = true;
	}
	buf_add(&p->first, first);
	buf_add(&p->prefix, others);
}

/* Whether a list can follow a paragraph on the next line: numbers only from 1 (CommonMark 5.3). */
static bool can_interrupt(const struct block *list)
{
	return list->number < 0 || list->number == 1;
}

/* Whether all items are a paragraph, perhaps with lists below it. */
static bool is_tight(const struct flow *flow, size_t list)
{
	const struct block *blocks = flow->blocks;
	for (size_t i = list + 1; i < blocks[list].end; i++) {
		enum block_kind before = blocks[i - 1].kind;
		bool fits = blocks[i].kind == BLOCK_ITEM ||
			    (blocks[i].kind == BLOCK_PARAGRAPH && before == BLOCK_ITEM) ||
			    (blocks[i].kind == BLOCK_LIST &&
			     (before == BLOCK_ITEM || can_interrupt(&blocks[i])));
		if (!fits)
			return false;
	}
	return true;
}

/* A list right after one of its kind needs another mark, or the two would be one. */
static bool follows_its_kind(const struct open_block *last, const struct flow *flow, size_t list)
{
	return last->block && last->block->end == list &&
	       (last->block->number < 0) == (flow->blocks[list].number < 0);
}

static void open_list(struct printer *p, struct open_block *list, bool in_tight)
{
	const struct flow *flow = p->writer.flow;
	size_t at = (size_t)(list->block - flow->blocks);
	list->tight = in_tight || is_tight(flow, at);
	list->number = list->block->number;
	list->other = follows_its_kind(&p->last_list, flow, at) && !p->last_list.other;
	part(p, in_tight ? SEPARATOR_LINE : SEPARATOR_EMPTY_LINE);
}

static void open_item(struct printer *p, struct open_block *item, struct open_block *list)
{
	enum { LARGEST = 999999999 }; /* CommonMark 5.2: at most nine digits */
	struct buf mark = { 0 };
	item->tight = list->tight;
	if (item->block != list->block + 1)
		part(p, list->tight ? SEPARATOR_LINE : SEPARATOR_EMPTY_LINE);
	if (list->number < 0)
		buf_add(&mark, list->other ? STR("* ") : STR("- "));
	else
		buf_addf(&mark, "%ld%s ", list->number, list->other ? ")" : ".");
	if (list->number >= 0 && list->number < LARGEST)
		list->number++;
	add_prefix(p, buf_str(&mark), str_slice(STR("            "), 0, mark.len));
	buf_free(&mark);
}

static void open_quote(struct printer *p, const struct block *quote)
{
	part(p, SEPARATOR_EMPTY_LINE);
	add_prefix(p, STR("> "), STR("> "));
	if (!quote->label.len)
		return;
	begin_line(p);
	buf_add(&p->out, STR("[!"));
	for (size_t i = 0; i < quote->label.len; i++)
		buf_add_byte(&p->out, byte_upper(quote->label.at[i]));
	buf_add_byte(&p->out, ']');
	bool has_more = quote + 1 < p->writer.flow->blocks + quote->end;
	if (has_more && quote[1].kind == BLOCK_PARAGRAPH)
		part(p, SEPARATOR_LINE);
}

static void open_container(struct printer *p, const struct block *block)
{
	struct open_block *outer = p->depth ? &p->open[p->depth - 1] : NULL;
	struct open_block *inner = &p->open[p->depth++];
	*inner = (struct open_block){ .block = block, .prefix = p->prefix.len };
	switch (block->kind) {
	case BLOCK_QUOTE:
		open_quote(p, block);
		break;
	case BLOCK_LIST:
		open_list(p, inner, outer && outer->tight);
		break;
	case BLOCK_ITEM:
		open_item(p, inner, outer);
		break;
	case BLOCK_TERMS:
		write_line(p, SEPARATOR_EMPTY_LINE, STR("<dl>"));
		break;
	case BLOCK_TERM:
		write_line(p, SEPARATOR_LINE, STR("<dt>"));
		break;
	case BLOCK_MEANING:
		write_line(p, SEPARATOR_LINE, STR("<dd>"));
		break;
	default: /* tables are written whole, leaves are no containers */
		break;
	}
}

static void close_container(struct printer *p)
{
	const struct open_block *open = &p->open[--p->depth];
	p->prefix.len = open->prefix;
	switch (open->block->kind) {
	case BLOCK_LIST:
		p->last_list = *open;
		break;
	case BLOCK_TERMS:
		write_line(p, SEPARATOR_LINE, STR("</dl>"));
		break;
	case BLOCK_TERM:
		write_line(p, SEPARATOR_EMPTY_LINE, STR("</dt>"));
		break;
	case BLOCK_MEANING:
		write_line(p, SEPARATOR_EMPTY_LINE, STR("</dd>"));
		break;
	default:
		break;
	}
}

/* The fence: longer than any row of backticks in the code. */
static size_t fence_length(struct str code)
{
	size_t longest = 2, row = 0;
	for (size_t i = 0; i < code.len; i++) {
		row = code.at[i] == '`' ? row + 1 : 0;
		longest = row > longest ? row : longest;
	}
	return longest + 1;
}

static void write_fence(struct printer *p, size_t length)
{
	while (length--)
		buf_add_byte(&p->out, '`');
}

/* Whether a language can stand after the fence as it is: "c", "c++", "objective-c", "c#". */
static bool is_language(struct str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (!byte_is_word(name.at[i]) &&
		    str_find_byte(STR("+-#."), name.at[i], 0) == STR_NONE)
			return false;
	return name.len > 0;
}

static void write_code(struct printer *p, const struct block *code)
{
	size_t fence = fence_length(code->text);
	write_fence(p, fence);
	if (is_language(code->label))
		buf_add(&p->out, code->label);
	for (struct str rest = code->text, line; str_part(&rest, '\n', &line);) {
		part(p, SEPARATOR_LINE);
		if (!line.len)
			begin_empty_line(p);
		else
			begin_line(p);
		buf_add(&p->out, line);
	}
	part(p, SEPARATOR_LINE);
	begin_line(p);
	write_fence(p, fence);
}

static void write_leaf(struct printer *p, const struct block *leaf)
{
	part(p, SEPARATOR_EMPTY_LINE);
	bool after_mark = p->marked;
	begin_line(p);
	switch (leaf->kind) {
	case BLOCK_PARAGRAPH:
		p->writer.place = PLACE_PARAGRAPH;
		inline_write(&p->writer, leaf);
		break;
	case BLOCK_HEADING:
		p->writer.place = PLACE_HEADING;
		for (long i = 0; i < leaf->number; i++)
			buf_add_byte(&p->out, '#');
		buf_add_byte(&p->out, ' ');
		buf_add(&p->out, leaf->label);
		inline_write(&p->writer, leaf);
		break;
	case BLOCK_CODE:
		write_code(p, leaf);
		break;
	case BLOCK_TABLE:
		table_write(&p->writer, (size_t)(leaf - p->writer.flow->blocks));
		break;
	default: /* a rule; "- ---" would be one without the item */
		buf_add(&p->out, after_mark ? STR("<hr>") : STR("---"));
	}
}

struct str prose_markdown_of(struct arena *arena, const struct flow *flow,
			     const struct prose_options *options)
{
	struct printer p = { .line_start = true };
	p.writer = (struct writer){ .out = &p.out, .flow = flow, .options = options };
	for (size_t i = 0; i < flow->count || p.depth;) {
		const struct block *block = &flow->blocks[i];
		if (p.depth && p.open[p.depth - 1].block->end <= i) {
			close_container(&p);
		} else if (block_is_leaf(block) || block->kind == BLOCK_TABLE) {
			write_leaf(&p, block);
			i = block->end;
		} else {
			open_container(&p, block);
			i++;
		}
	}
	buf_free(&p.prefix);
	buf_free(&p.first);
	return buf_take(&p.out, arena);
}

struct str prose_markdown_between(struct arena *arena, const struct node *top,
				  const struct node *from, const struct node *until,
				  const struct prose_options *options)
{
	struct arena scratch = { NULL };
	struct flow flow = flow_read(&scratch, top, from, until, options);
	struct str text = prose_markdown_of(arena, &flow, options);
	arena_free(&scratch);
	return text;
}

struct str prose_markdown(struct arena *arena, const struct node *top,
			  const struct prose_options *options)
{
	return prose_markdown_between(arena, top, NULL, NULL, options);
}

struct str prose_cell_of(struct arena *arena, const struct flow *flow,
			 const struct prose_options *options)
{
	struct buf out = { 0 };
	struct writer writer = { .out = &out, .flow = flow, .options = options };
	cell_write(&writer, 0, flow->count);
	return buf_take(&out, arena);
}

struct str prose_markdown_cell(struct arena *arena, const struct node *top,
			       const struct prose_options *options)
{
	struct arena scratch = { NULL };
	struct str text = prose_cell_of(arena, prose_read(&scratch, top, options), options);
	arena_free(&scratch);
	return text;
}

struct str prose_markdown_moved(struct arena *arena, struct str markdown, struct str base,
				bool cell)
{
	struct prose_options options = { .link_base = base, .keep_anchors = true };
	struct arena scratch = { NULL };
	struct diags diags = { .arena = &scratch };
	const struct source *source = source_new(&scratch, STR(""), markdown);
	const struct node *root = document_read(&scratch, source, 0, MARKUP_MARKDOWN, &diags);
	struct str moved = cell ? prose_markdown_cell(arena, root, &options)
				: prose_markdown(arena, root, &options);
	arena_free(&scratch);
	return moved;
}
