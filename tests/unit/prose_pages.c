/*
 * Prose of real pages: the Markdown of a whole page, read again, has the same plain text and the
 * same message, is written the same again, and shows the plain text through cmark-gfm.
 */
#include "unit.h"

#include "../../gen/prose/prose.h"
#include "../../gen/source/page.h"
#include "prose_seen.h"

static struct arena arena;

static const struct node *read_page(struct str path)
{
	struct diags diags = { .arena = &arena };
	struct str bytes;
	enum markup markup =
	    str_starts(path_extension(path), STR(".htm")) ? MARKUP_HTML : MARKUP_MARKDOWN;
	if (file_read(&arena, path.at, &bytes) != 0)
		return NULL;
	const struct page *page = page_read(&arena, &arena, path, bytes, markup, &diags);
	return page ? page->root : NULL;
}

static void check_page(struct str path)
{
	const struct node *root = read_page(path);
	CHECK(root != NULL);
	if (!root)
		return;
	struct str plain = prose_plain(&arena, root);
	struct str markdown = prose_markdown(&arena, root, NULL);
	const struct node *back = seen_read(&arena, markdown);
	CHECK(plain.len > 0);
	CHECK_STR(prose_plain(&arena, back), plain);
	CHECK_STR(prose_message(&arena, back), prose_message(&arena, root));
	CHECK_STR(prose_markdown(&arena, back, NULL), markdown);

	struct str html = seen_render(&arena, markdown);
	if (html.at) {
		struct buf seen = { 0 }, wanted = { 0 };
		seen_visible(&seen, html);
		seen_squeeze(&wanted, plain);
		CHECK_STR(seen_unlabelled(&arena, buf_str(&seen)),
			  seen_unlabelled(&arena, buf_str(&wanted)));
		buf_free(&seen);
		buf_free(&wanted);
	}
}

/* Checks the pages of a folder; false where it has none. */
static bool check_folder(const char *folder)
{
	struct file_list found = { 0 };
	struct str where;
	if (file_kind(folder) != FILE_FOLDER ||
	    file_find(&arena, folder, true, &found, &where) != 0)
		return false;
	size_t pages = 0;
	for (size_t i = 0; i < found.count && !unit.failed; i++) {
		struct str extension = path_extension(found.paths[i]);
		if (!str_eq(extension, STR(".md")) && !str_eq(extension, STR(".html")))
			continue;
		check_page(found.paths[i]);
		pages++;
		if (unit.failed)
			printf("# %.*s\n", STR_ARG(found.paths[i]));
	}
	arena_free(&arena);
	return pages > 0;
}

TEST(pages_of_input)
{
	CHECK(check_folder("input"));
}

TEST(pages_of_the_corpus)
{
	if (!check_folder("../shared/corpus/pages"))
		SKIP("no corpus");
}
