/*
 * Prose of random trees: nasty words in every kind of nesting, proper or not. Whatever the tree,
 * its Markdown has to say what its plain text says, to our own reader and to cmark-gfm, and what
 * was read back has to be written the same again.
 */
#include "unit.h"

#include "../../gen/base/buf.h"
#include "../../gen/document/document.h"
#include "../../gen/prose/prose.h"
#include "prose_seen.h"

enum { TREES = 10000, RENDERED = 5000, PARTS = 24, DEEPEST = 6 };

static const struct str words[] = {
	STR_INIT("word"),
	STR_INIT(" "),
	STR_INIT(" "),
	STR_INIT("a b"),
	STR_INIT("*"),
	STR_INIT("**"),
	STR_INIT("_"),
	STR_INIT("__"),
	STR_INIT("_x_"),
	STR_INIT("*x*"),
	STR_INIT("a_b"),
	STR_INIT("~"),
	STR_INIT("~~x~~"),
	STR_INIT("`"),
	STR_INIT("``"),
	STR_INIT("`x`"),
	STR_INIT("["),
	STR_INIT("]"),
	STR_INIT("(x)"),
	STR_INIT("[x](y)"),
	STR_INIT("![x](y)"),
	STR_INIT("!"),
	STR_INIT("[x]: /y"),
	STR_INIT("[ ] "),
	STR_INIT("<b>"),
	STR_INIT("</b>"),
	STR_INIT("<!--"),
	STR_INIT("<?x"),
	STR_INIT("<a@b.c>"),
	STR_INIT("<"),
	STR_INIT(">"),
	STR_INIT("> q"),
	STR_INIT("&amp;"),
	STR_INIT("&#65;"),
	STR_INIT("&"),
	STR_INIT("&x;"),
	STR_INIT("\\"),
	STR_INIT("\\\\"),
	STR_INIT("\\*"),
	STR_INIT("|"),
	STR_INIT("\\|"),
	STR_INIT("--- | ---"),
	STR_INIT("| a |"),
	STR_INIT("#"),
	STR_INIT("# "),
	STR_INIT(" #"),
	STR_INIT("- "),
	STR_INIT("-"),
	STR_INIT("+ "),
	STR_INIT("---"),
	STR_INIT("==="),
	STR_INIT("1. "),
	STR_INIT("12) "),
	STR_INIT("1"),
	STR_INIT("."),
	STR_INIT(":--"),
	STR_INIT("```"),
	STR_INIT("~~~"),
	STR_INIT("\n"),
	STR_INIT("\t"),
	STR_INIT("    "),
	STR_INIT("\xC2\xA0"),
	STR_INIT("\xC3\xA9"),
	STR_INIT("\xE2\x80\x9C"),
	STR_INIT("\xE2\x80\x83"),
	STR_INIT("\xE4\xB8\xAD"),
	STR_INIT("\xC2\xA3"),
	STR_INIT("$x$"),
	STR_INIT("[!NOTE]"),
	STR_INIT("Note:"),
	STR_INIT("%1"),
	STR_INIT("\""),
	STR_INIT("'"),
	STR_INIT("0x%08lX"),
	STR_INIT("C:\\x\\"),
	STR_INIT("\xF0\x9F\x98\x80"),
};

static const enum tag tags[] = {
	TAG_P,    TAG_P,      TAG_P,       TAG_H2,   TAG_DIV, TAG_BLOCKQUOTE, TAG_PRE,
	TAG_HR,   TAG_UL,     TAG_OL,      TAG_LI,   TAG_LI,  TAG_DL,         TAG_DT,
	TAG_DD,   TAG_TABLE,  TAG_CAPTION, TAG_ROWS, TAG_TR,  TAG_TD,         TAG_TH,
	TAG_BR,   TAG_BR,     TAG_A,       TAG_A,    TAG_IMG, TAG_STRONG,     TAG_STRONG,
	TAG_EM,   TAG_EM,     TAG_CODE,    TAG_CODE, TAG_DEL, TAG_SUB,        TAG_SUP,
	TAG_SPAN, TAG_CHROME, TAG_HIDDEN,
};

static uint32_t pick(uint64_t *seed, size_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)((*seed >> 33) % below);
}

static void set(struct arena *arena, struct node *node, const char *name, struct str value)
{
	struct attribute *a = arena_alloc(arena, sizeof *a);
	*a = (struct attribute){ node->attributes, str_of(name), value };
	node->attributes = a;
}

static struct str word(uint64_t *seed)
{
	return words[pick(seed, sizeof words / sizeof *words)];
}

static struct node *random_tree(struct arena *arena, uint64_t *seed)
{
	struct node *top = node_new(arena, NULL, TAG_ROOT, 0), *at = top;
	size_t depth = 0, parts = 1 + pick(seed, PARTS);
	while (parts--) {
		uint32_t what = pick(seed, 10);
		if (what < 5) {
			struct node *text = node_new(arena, at, TAG_TEXT, 0);
			struct str first = word(seed), second = word(seed);
			text->text =
			    arena_printf(arena, "%.*s%.*s", STR_ARG(first), STR_ARG(second));
			continue;
		}
		if (what < 7 && depth) {
			at = at->parent;
			depth--;
			continue;
		}
		struct node *node =
		    node_new(arena, at, tags[pick(seed, sizeof tags / sizeof *tags)], 0);
		if (node->tag == TAG_A && pick(seed, 4)) {
			/* Not "#": the reader leaves out what looks like a heading's own link. */
			struct str path = word(seed);
			set(arena, node, "href", arena_printf(arena, "/%.*s", STR_ARG(path)));
		}
		if (node->tag == TAG_A && pick(seed, 2))
			set(arena, node, "title", word(seed));
		if (node->tag == TAG_IMG) {
			set(arena, node, "src", STR("i.png"));
			set(arena, node, "alt", word(seed));
		}
		if (node->tag == TAG_OL)
			set(arena, node, "start", STR("7"));
		if (node->tag == TAG_TD && pick(seed, 2))
			set(arena, node, pick(seed, 2) ? "rowspan" : "colspan", STR("2"));
		bool empty = node->tag == TAG_BR || node->tag == TAG_IMG || node->tag == TAG_HR;
		if (!empty && depth < DEEPEST) {
			at = node;
			depth++;
		}
	}
	return top;
}

static const struct node *find(const struct node *top, enum tag tag)
{
	const struct node *node = top;
	while (node && node->tag != tag)
		node = node_next(node, top);
	return node;
}

TEST(markdown_is_read_back_the_same)
{
	for (uint64_t seed = 1; seed <= TREES; seed++) {
		struct arena arena = { NULL };
		uint64_t state = seed;
		const struct node *tree = random_tree(&arena, &state);
		struct str markdown = prose_markdown(&arena, tree, NULL);
		const struct node *back = seen_read(&arena, markdown);
		CHECK_STR(prose_plain(&arena, back), prose_plain(&arena, tree));
		CHECK_STR(prose_message(&arena, back), prose_message(&arena, tree));
		CHECK_STR(prose_markdown(&arena, back, NULL), markdown);
		if (unit.failed) {
			printf("# seed %d\n%.*s\n", (int)seed, STR_ARG(markdown));
			arena_free(&arena);
			return;
		}
		arena_free(&arena);
	}
}

TEST(cells_are_read_back_the_same)
{
	for (uint64_t seed = 1; seed <= TREES; seed++) {
		struct arena arena = { NULL };
		uint64_t state = seed;
		const struct node *tree = random_tree(&arena, &state);
		struct str cell = prose_markdown_cell(&arena, tree, NULL);
		CHECK(str_find_byte(cell, '\n', 0) == STR_NONE);
		struct str table = arena_printf(
		    &arena, "| a | b |\n| --- | --- |\n| %.*s | end |\n", STR_ARG(cell));
		const struct node *row = find(find(seen_read(&arena, table), TAG_TD), TAG_TD);
		if (cell.len && row) {
			CHECK_STR(prose_plain(&arena, row), prose_plain(&arena, tree));
			CHECK_STR(prose_message(&arena, row), prose_message(&arena, tree));
			CHECK_STR(prose_markdown_cell(&arena, row, NULL), cell);
			CHECK(row->next && row->next->first);
		}
		CHECK(row != NULL);
		if (unit.failed) {
			printf("# seed %d\n%.*s\n", (int)seed, STR_ARG(cell));
			arena_free(&arena);
			return;
		}
		arena_free(&arena);
	}
}

static const struct str mark = STR_INIT("<!-- next -->");

typedef struct str printer(struct arena *arena, const struct node *top,
			   const struct prose_options *options);

/* Renders random trees as `print` has them, and compares what is seen with the plain text. */
static void check_rendered(printer *print, const char *before, const char *after)
{
	struct arena arena = { NULL };
	struct buf page = { 0 };
	for (uint64_t seed = 1; seed <= RENDERED; seed++) {
		uint64_t state = seed;
		struct str markdown = print(&arena, random_tree(&arena, &state), NULL);
		buf_addf(&page, "%s%.*s%s\n\n%.*s\n\n", before, STR_ARG(markdown), after,
			 STR_ARG(mark));
	}
	struct str html = seen_render(&arena, buf_str(&page));
	buf_free(&page);
	if (!html.at) {
		arena_free(&arena);
		SKIP("no cmark-gfm");
	}
	size_t at = 0;
	for (uint64_t seed = 1; seed <= RENDERED && !unit.failed; seed++) {
		uint64_t state = seed;
		struct buf seen = { 0 }, wanted = { 0 };
		ptrdiff_t end = str_find(html, mark, at);
		CHECK(end != STR_NONE);
		seen_visible(&seen, str_slice(html, at, end == STR_NONE ? html.len : (size_t)end));
		seen_squeeze(&wanted, prose_plain(&arena, random_tree(&arena, &state)));
		CHECK_STR(seen_unlabelled(&arena, buf_str(&seen)),
			  seen_unlabelled(&arena, buf_str(&wanted)));
		if (unit.failed)
			printf("# seed %d\n", (int)seed);
		at = (size_t)end + mark.len;
		buf_free(&seen);
		buf_free(&wanted);
	}
	arena_free(&arena);
}

TEST(cmark_shows_the_plain_text)
{
	check_rendered(prose_markdown, "", "");
}

TEST(cmark_shows_the_plain_text_of_cells)
{
	check_rendered(prose_markdown_cell, "| |\n| - |\n| ", " |");
}
