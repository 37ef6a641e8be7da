#include "tree.h"
#include "limits.h"

struct tree_open {
	struct node *node;
	bool pre;     /* in a <pre>: white space counts */
	bool article; /* in an article, main or section, a cell or what a term means: what others
			 have beside the text is its own */
	size_t table; /* where in the path the innermost part of a table is that it stands in, or
			 is; 0: in none */
	bool terms;   /* in a definition list, and in none of its terms and definitions */
	bool implied; /* a definition list whose tag is not there */
};

/* An element as the parser sees it: closed when the parser closes it, if it is open still. */
struct tree_tag {
	const struct element *element;
	struct node *node; /* NULL: it has none */
	size_t depth;      /* of its node in the path */
};

#define CELLS (TAG_BIT(TAG_TD) | TAG_BIT(TAG_TH))
#define HEADINGS                                                                                   \
	(TAG_BIT(TAG_H1) | TAG_BIT(TAG_H2) | TAG_BIT(TAG_H3) | TAG_BIT(TAG_H4) | TAG_BIT(TAG_H5) | \
	 TAG_BIT(TAG_H6))
#define INLINES                                                                       \
	(TAG_BIT(TAG_A) | TAG_BIT(TAG_STRONG) | TAG_BIT(TAG_EM) | TAG_BIT(TAG_CODE) | \
	 TAG_BIT(TAG_DEL) | TAG_BIT(TAG_SUB) | TAG_BIT(TAG_SUP) | TAG_BIT(TAG_SPAN))

#define LISTED (TAG_BIT(TAG_UL) | TAG_BIT(TAG_OL) | TAG_BIT(TAG_DL) | TAG_BIT(TAG_TABLE) | CELLS)
#define BLOCK                                               \
	{                                                   \
		TAG_BIT(TAG_P), ~(TAG_BIT(TAG_P) | INLINES) \
	}
#define HEADING                                                                   \
	{                                                                         \
		TAG_BIT(TAG_P) | HEADINGS, ~(TAG_BIT(TAG_P) | HEADINGS | INLINES) \
	}

/*
 * Which open elements a start tag ends, and at which the search for them ends
 * (https://html.spec.whatwg.org/multipage/parsing.html#tree-construction).
 */
static const struct {
	uint64_t ends;
	uint64_t within;
} repairs[TAG_HIDDEN + 1] = {
	[TAG_P] = BLOCK,
	[TAG_H1] = HEADING,
	[TAG_H2] = HEADING,
	[TAG_H3] = HEADING,
	[TAG_H4] = HEADING,
	[TAG_H5] = HEADING,
	[TAG_H6] = HEADING,
	[TAG_DIV] = BLOCK,
	[TAG_BLOCKQUOTE] = BLOCK,
	[TAG_PRE] = BLOCK,
	[TAG_HR] = BLOCK,
	[TAG_UL] = BLOCK,
	[TAG_OL] = BLOCK,
	[TAG_DL] = BLOCK,
	[TAG_TABLE] = BLOCK,
	[TAG_LI] = { TAG_BIT(TAG_P) | TAG_BIT(TAG_LI), LISTED },
	[TAG_DT] = { TAG_BIT(TAG_P) | TAG_BIT(TAG_DT) | TAG_BIT(TAG_DD), LISTED },
	[TAG_DD] = { TAG_BIT(TAG_P) | TAG_BIT(TAG_DT) | TAG_BIT(TAG_DD), LISTED },
};

/* What parts of tables stand in; all that was open in it ends. */
#define FRAME (TAG_BIT(TAG_TABLE) | TAG_BIT(TAG_ROWS) | TAG_BIT(TAG_TR))

static const uint64_t contexts[TAG_HIDDEN + 1] = {
	[TAG_TD] = FRAME,
	[TAG_TH] = FRAME,
	[TAG_TR] = TAG_BIT(TAG_TABLE) | TAG_BIT(TAG_ROWS),
	[TAG_ROWS] = TAG_BIT(TAG_TABLE),
	[TAG_CAPTION] = TAG_BIT(TAG_TABLE),
};

/* Where white space between the children never counts. */
static const uint64_t only_children = TAG_BIT(TAG_UL) | TAG_BIT(TAG_OL) | TAG_BIT(TAG_DL) |
				      TAG_BIT(TAG_TABLE) | TAG_BIT(TAG_ROWS) | TAG_BIT(TAG_TR);

static struct tree_open *top(const struct tree *tree)
{
	return &tree->path[tree->path_count - 1];
}

static void push(struct tree *tree, struct tree_open open)
{
	tree->path = arena_grow(tree->scratch, tree->path, tree->path_count, &tree->path_capacity,
				sizeof *tree->path);
	tree->path[tree->path_count++] = open;
}

void tree_begin(struct tree *tree, struct arena *arena, struct arena *scratch,
		const struct source *source, enum markup markup)
{
	*tree =
	    (struct tree){ .arena = arena, .scratch = scratch, .source = source, .markup = markup };
	tree->root = node_new(arena, NULL, TAG_ROOT, 0);
	tree->stray_row = tree->loose = tree->empty_term = SIZE_MAX;
	push(tree, (struct tree_open){ .node = tree->root });
}

/*
 * Whether the node is a part of a table that holds no text: what is not its own is shown beside the
 * table.
 */
static bool is_frame(const struct node *node)
{
	return TAG_BIT(node->tag) & FRAME;
}

/* Where the innermost of the `tags`, which are parts of tables, is in the path; 0: nowhere. */
static size_t part_of_table(const struct tree *tree, uint64_t tags)
{
	size_t at = top(tree)->table;
	while (at && !(TAG_BIT(tree->path[at].node->tag) & tags))
		at = tree->path[at - 1].table;
	return at;
}

/*
 * What text or an element that begins here becomes a part of. Browsers show what stands in a table,
 * and in none of its cells, before the table; here it comes after it, since tables without an end
 * are never over.
 */
static struct node *parent_here(const struct tree *tree)
{
	struct node *into = top(tree)->node;
	return is_frame(into) ? tree->path[part_of_table(tree, TAG_BIT(TAG_TABLE))].node->parent
			      : into;
}

static bool is_blank(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!byte_is_space(text.at[i]))
			return false;
	return true;
}

static bool has_word(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (byte_is_word(text.at[i]))
			return true;
	return false;
}

/* Whether white space here would not be seen: at the start of a block, or between blocks. */
static bool drops_blank(const struct tree_open *open)
{
	const struct node *into = open->node;
	if (open->pre)
		return false;
	if (only_children & TAG_BIT(into->tag))
		return true;
	if (INLINES & TAG_BIT(into->tag))
		return false;
	const struct node *last = node_last(into);
	return !last || tag_is_block(last->tag) || last->tag >= TAG_CHROME;
}

/* Whether a text here, marked up or not, stands in a table, and in none of its cells. */
static bool is_between_cells(const struct tree *tree)
{
	size_t at = tree->path_count - 1;
	while (INLINES & TAG_BIT(tree->path[at].node->tag) && at > top(tree)->table)
		at--;
	return is_frame(tree->path[at].node);
}

/* What is neither term nor definition ends a list whose tags are not there. */
static void end_implied_list(struct tree *tree)
{
	while (top(tree)->implied)
		tree->path_count--;
}

/* What stands on the page from `offset` on is not copied. */
static void add_text(struct tree *tree, struct str text, uint32_t offset)
{
	bool blank = is_blank(text);
	if (!blank)
		end_implied_list(tree);
	if (blank && drops_blank(top(tree)))
		return;
	struct node *node = node_new(tree->arena, parent_here(tree), TAG_TEXT, offset);
	struct str same = str_slice(tree->source->text, offset, offset + text.len);
	node->text = str_eq(same, text) ? same : arena_str(tree->arena, text);
	if (tree->loose == SIZE_MAX && is_between_cells(tree) && has_word(text))
		tree->loose = offset;
}

static void flush(struct tree *tree)
{
	if (!tree->pending.len)
		return;
	add_text(tree, buf_str(&tree->pending), tree->pending_at);
	buf_clear(&tree->pending);
}

/* The page offset of a line's first byte; UINT32_MAX: there is no such line. */
static uint32_t line_start(const struct source *source, size_t line)
{
	return line < source->line_count ? source->line_starts[line] : UINT32_MAX;
}

/* Begins a text node: finds the page line that it stands on, mostly the last one's or the next. */
static void begin_text(struct tree *tree, uint32_t offset)
{
	const struct source *source = tree->source;
	size_t line = tree->line;
	line += offset >= line_start(source, line + 1);
	if (offset < line_start(source, line) || offset >= line_start(source, line + 1))
		line = source_line_index(source, offset);
	tree->pending_at = offset;
	tree->line = line;
	tree->line_end = line_start(source, line + 1);
}

/* A line end is LF in the tree, whatever it is on the page. */
static void drop_cr(struct buf *line)
{
	if (line->len < 2 || line->at[line->len - 2] != '\r')
		return;
	line->at[line->len - 2] = '\n';
	line->len--;
}

/*
 * Lines of a <pre> that stand on the page byte for byte are one text, up to the end of the last
 * one: it returns that, or 0.
 */
static size_t take_lines(struct tree *tree, struct str text, uint32_t offset)
{
	if (tree->in_title || !top(tree)->pre)
		return 0;
	ptrdiff_t last = str_find_last(text, '\n');
	struct str lines = str_slice(text, 0, last == STR_NONE ? 0 : (size_t)last + 1);
	struct str page = str_slice(tree->source->text, offset, offset + lines.len);
	if (!str_eq(page, lines) || str_find_byte(lines, '\r', 0) != STR_NONE)
		return 0;
	if (lines.len)
		add_text(tree, page, offset);
	return lines.len;
}

void tree_text(struct tree *tree, struct str text, uint32_t offset)
{
	if (tree->dropped && !tree->in_title)
		return;
	if (!tree->pending.len) {
		size_t taken = take_lines(tree, text, offset);
		text = str_slice(text, taken, text.len);
		offset += (uint32_t)taken;
	}
	while (text.len) {
		if (tree->pending.len && !tree->in_title && offset >= tree->line_end)
			flush(tree);
		if (!tree->pending.len)
			begin_text(tree, offset);
		ptrdiff_t end = str_find_byte(text, '\n', 0);
		size_t len = end == STR_NONE ? text.len : (size_t)end + 1;
		buf_add(&tree->pending, str_slice(text, 0, len));
		if (end != STR_NONE)
			drop_cr(&tree->pending);
		if (end != STR_NONE && !tree->in_title)
			flush(tree);
		text = str_slice(text, len, text.len);
		offset += (uint32_t)len;
	}
}

static void repair(struct tree *tree, enum tag tag)
{
	uint64_t ends = repairs[tag].ends, within = repairs[tag].within;
	if (!ends)
		return;
	size_t found = 0;
	for (size_t i = tree->path_count, steps = 0; i-- > 1 && steps < LIMIT_REPAIR; steps++) {
		uint64_t bit = TAG_BIT(tree->path[i].node->tag);
		if (bit & within)
			break;
		if (bit & ends)
			found = i;
	}
	if (found)
		tree->path_count = found;
}

static void push_node(struct tree *tree, struct node *node, bool article)
{
	const struct tree_open *above = top(tree);
	bool part = TAG_BIT(node->tag) & (FRAME | CELLS | TAG_BIT(TAG_CAPTION));
	bool apart = TAG_BIT(node->tag) &
		     (TAG_BIT(TAG_DT) | TAG_BIT(TAG_DD) | TAG_BIT(TAG_LI) | TAG_BIT(TAG_TABLE));
	push(tree, (struct tree_open){ .node = node,
				       .pre = above->pre || node->tag == TAG_PRE,
				       .article = above->article || article ||
						  (TAG_BIT(node->tag) & (CELLS | TAG_BIT(TAG_DD))),
				       .table = part ? tree->path_count : above->table,
				       .terms = node->tag == TAG_DL || (above->terms && !apart) });
}

/* A part of a table whose tag is not there. */
static void add_implied(struct tree *tree, enum tag tag, const char *name, uint32_t offset)
{
	struct node *node = node_new(tree->arena, top(tree)->node, tag, offset);
	node->name = name;
	push_node(tree, node, false);
}

/* Finds, or makes, what a part of a table stands in. */
static void find_context(struct tree *tree, enum tag tag, uint32_t offset)
{
	size_t context = part_of_table(tree, contexts[tag]);
	if (context) {
		tree->path_count = context + 1;
	} else if (tag != TAG_CAPTION) {
		repair(tree, TAG_TABLE);
		add_implied(tree, TAG_TABLE, "table", offset);
		if (tree->stray_row == SIZE_MAX)
			tree->stray_row = offset;
	}
	if (TAG_BIT(tag) & CELLS && top(tree)->node->tag != TAG_TR)
		add_implied(tree, TAG_TR, "tr", offset);
}

/* Terms that stand in no definition list are shown as in one, and so they stand in one. */
static void find_list(struct tree *tree, enum tag tag, uint32_t offset)
{
	if (tag != TAG_DT && tag != TAG_DD)
		end_implied_list(tree);
	if (tag != TAG_DT || top(tree)->terms)
		return;
	struct node *list = node_new(tree->arena, parent_here(tree), TAG_DL, offset);
	list->name = "dl";
	push_node(tree, list, false);
	top(tree)->implied = true;
}

/* A table that begins in one, and in none of its cells, ends it. */
static void end_table(struct tree *tree)
{
	size_t around = top(tree)->table;
	if (around && is_frame(tree->path[around].node))
		tree->path_count = part_of_table(tree, TAG_BIT(TAG_TABLE));
}

/*
 * What a page says with role="...": https://www.w3.org/TR/wai-aria-1.2/#landmark_roles and menus.
 */
static bool is_chrome_role(struct str role)
{
	static const struct str roles[] = {
		STR_INIT("banner"),     STR_INIT("complementary"), STR_INIT("contentinfo"),
		STR_INIT("dialog"),     STR_INIT("menu"),          STR_INIT("menubar"),
		STR_INIT("navigation"), STR_INIT("search"),        STR_INIT("toolbar"),
	};
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (str_eq_nocase(roles[i], role))
			return true;
	return false;
}

static enum tag tag_of(const struct tree *tree, const struct element *element)
{
	bool own = tree->markup == MARKUP_MARKDOWN || top(tree)->article;
	/* A <pre> in a <pre> goes on with the outer one's lines. */
	if (element->tag == TAG_PRE && top(tree)->pre)
		return TAG_SPAN;
	return element->kind == ELEMENT_MARGIN && !own ? TAG_CHROME : element->tag;
}

static bool is_hiding(const struct element *element)
{
	return element->kind == ELEMENT_DROPPED || element->kind == ELEMENT_HEAD;
}

static bool is_node(const struct element *element)
{
	return !is_hiding(element) && element->kind != ELEMENT_CLEAR;
}

/* In the head, and in nothing in it. */
static bool in_head(const struct tree *tree)
{
	return tree->dropped == 1 && tree->tag_count &&
	       tree->tags[tree->tag_count - 1].element->kind == ELEMENT_HEAD;
}

/* What stands in an item or a heading is no page. */
static bool in_item(const struct tree *tree)
{
	const uint64_t items = TAG_BIT(TAG_LI) | TAG_BIT(TAG_DT) | TAG_BIT(TAG_DD) | HEADINGS;
	for (size_t i = 0; i < tree->path_count; i++)
		if (items & TAG_BIT(tree->path[i].node->tag))
			return true;
	return false;
}

/* "<dt><dd>": the one ends the other before there is a word, and without its end tag. */
static void look_for_term(struct tree *tree, const struct node *definition)
{
	const struct node *term = node_prev(definition);
	if (tree->empty_term == SIZE_MAX && term && term->tag == TAG_DT && !node_has_text(term) &&
	    str_find(str_slice(tree->source->text, term->offset, definition->offset), STR("</"),
		     0) == STR_NONE)
		tree->empty_term = term->offset;
}

static struct node *add_node(struct tree *tree, const struct element *element, struct str name,
			     struct attribute *attributes, uint32_t offset)
{
	enum tag tag = tag_of(tree, element);
	bool part = contexts[tag];
	if (part)
		find_context(tree, tag, offset);
	else if (tag == TAG_TABLE)
		end_table(tree);
	repair(tree, tag);
	find_list(tree, tag, offset);
	struct node *parent = part ? top(tree)->node : parent_here(tree);
	struct node *node = node_new(tree->arena, parent, tag, offset);
	name = element->name.len ? element->name : arena_str(tree->arena, name);
	node->attributes = attributes;
	node->name = name.at;
	if (tag == TAG_DD)
		look_for_term(tree, node);
	push_node(tree, node, element->kind == ELEMENT_ARTICLE);
	struct str role = node_attribute(node, STR("role"));
	if (tree->markup == MARKUP_HTML && role.len && is_chrome_role(role))
		node->tag = TAG_CHROME;
	bool is_main = str_eq(name, STR("main")) || str_eq(role, STR("main"));
	if (!tree->main && is_main && !in_item(tree))
		tree->main = node;
	return node;
}

void tree_open(struct tree *tree, struct str name, struct attribute *attributes, uint32_t offset)
{
	/* Rows of a table, items of a list: mostly the same few. */
	const struct element **last =
	    &tree->last[(unsigned char)str_byte(name, name.len - 1) % TREE_LAST];
	const struct element *element =
	    *last && str_eq((*last)->name, name) ? *last : (*last = element_find(name));
	struct tree_tag tag = { .element = element };
	bool head = in_head(tree);
	if (head && element->kind == ELEMENT_TITLE) {
		tree->in_title = true;
	} else if (is_node(element) && !(is_frame(top(tree)->node) && str_eq(name, STR("form"))) &&
		   (!tree->dropped || (head && element->kind == ELEMENT_META))) {
		flush(tree);
		tag.node = add_node(tree, element, name, attributes, offset);
		tag.depth = tree->path_count - 1;
	}
	tree->dropped += is_hiding(element);
	tree->tags = arena_grow(tree->scratch, tree->tags, tree->tag_count, &tree->tag_capacity,
				sizeof *tree->tags);
	tree->tags[tree->tag_count++] = tag;
}

/*
 * The title becomes a hidden node like those of <meta>, with its text as the attribute "content".
 */
static void end_title(struct tree *tree)
{
	struct node *node = node_new(tree->arena, tree->root, TAG_HIDDEN, tree->pending_at);
	node->name = "title";
	node->attributes = arena_alloc(tree->arena, sizeof *node->attributes);
	node->attributes->name = STR("content");
	node->attributes->value = arena_str(tree->arena, buf_str(&tree->pending));
	buf_clear(&tree->pending);
	tree->in_title = false;
}

/* The lines at the head and foot of a manual page, as mandoc writes them: tables of one row. */
static bool is_manual_margin(const struct node *node)
{
	static const struct str classes[] = { STR_INIT("head"), STR_INIT("foot") };
	size_t rows = 0;
	if (node->tag != TAG_TABLE || !STR_IS_ONE_OF(node_attribute(node, STR("class")), classes))
		return false;
	for (const struct node *part = node->first; part && rows < 2; part = node_next(part, node))
		rows += part->tag == TAG_TR;
	return rows == 1;
}

/*
 * The folders or pages that a page lies in, as links: Doxygen's foot, crumbs of site generators.
 * What holds a heading, a table or code is more than that.
 */
static bool is_crumbs(const struct node *node)
{
	static const struct str classes[] = { STR_INIT("navpath"), STR_INIT("breadcrumb"),
					      STR_INIT("breadcrumbs") };
	const uint64_t boxes = TAG_BIT(TAG_DIV) | TAG_BIT(TAG_UL) | TAG_BIT(TAG_OL);
	const uint64_t more = HEADINGS | TAG_BIT(TAG_TABLE) | TAG_BIT(TAG_PRE) | TAG_BIT(TAG_DL);
	bool links = false;
	if (!(boxes & TAG_BIT(node->tag)) ||
	    !STR_IS_ONE_OF(node_attribute(node, STR("class")), classes))
		return false;
	for (const struct node *part = node->first; part; part = node_next(part, node)) {
		if (more & TAG_BIT(part->tag))
			return false;
		links |= part->tag == TAG_A;
	}
	return links;
}

/*
 * A link to its own place, with no word in it ("#", a pilcrow, a picture of a chain), as page
 * generators put after headings: it is for the mouse, no part of the text.
 */
static bool is_permalink(const struct node *node)
{
	if (node->tag != TAG_A || !str_starts(node_attribute(node, STR("href")), STR("#")))
		return false;
	const struct node *only = node->first;
	if (!only || only->next || only->tag != TAG_TEXT)
		return false;
	for (size_t i = 0; i < only->text.len; i++)
		if (byte_is_word(only->text.at[i]))
			return false;
	return utf8_count(str_trim(only->text)) == 1;
}

void tree_close(struct tree *tree, bool stay)
{
	if (!tree->tag_count)
		return;
	const struct tree_tag *tag = &tree->tags[--tree->tag_count];
	tree->dropped -= is_hiding(tag->element);
	if (tree->in_title && tag->element->kind == ELEMENT_TITLE)
		end_title(tree);
	if (stay || !tag->node)
		return;
	flush(tree);
	if (is_permalink(tag->node) || is_manual_margin(tag->node) || is_crumbs(tag->node))
		tag->node->tag = TAG_CHROME;
	if (tag->depth < tree->path_count && tree->path[tag->depth].node == tag->node)
		tree->path_count = tag->depth;
}

/*
 * Where a page says which part of it is the main one, the rest is not for reading: what
 * stands beside <main>, and beside what it stands in, becomes TAG_CHROME.
 */
static void leave_main(struct tree *tree)
{
	if (!tree->main || tree->markup != MARKUP_HTML || !node_has_text(tree->main))
		return;
	for (struct node *at = tree->main; at->parent; at = at->parent)
		for (struct node *node = at->parent->first; node; node = node->next)
			if (node != at && node->tag != TAG_HIDDEN && node->tag != TAG_TEXT)
				node->tag = TAG_CHROME;
}

struct node *tree_end(struct tree *tree)
{
	if (!tree->in_title)
		flush(tree);
	leave_main(tree);
	buf_free(&tree->pending);
	return tree->root;
}
