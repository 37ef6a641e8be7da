#include "page.h"

/* A file in UTF-16 has a byte-order mark of its own, or a NUL in every letter of ASCII. */
static bool looks_like_utf16(struct str bytes)
{
	if (str_starts(bytes, STR("\xFF\xFE")) || str_starts(bytes, STR("\xFE\xFF")))
		return true;
	size_t nuls[2] = { 0, 0 }, size = bytes.len < 64 ? bytes.len : 64;
	for (size_t i = 0; i < size; i++)
		nuls[i % 2] += bytes.at[i] == '\0';
	return size >= 4 && (nuls[0] * 3 >= size) != (nuls[1] * 3 >= size);
}

/* The message stands on the bad byte; what is shown of its line ends before it. */
static void bad_byte(struct arena *arena, struct str path, struct str bytes, size_t at,
		     struct diags *diags)
{
	const struct source *source = source_new(arena, path, str_slice(bytes, 0, at));
	unsigned byte = (unsigned char)bytes.at[at];
	if (looks_like_utf16(bytes))
		diag_at(diags, DIAG_ERROR, source, at, "encoding",
			"the page looks like UTF-16; save it as UTF-8 (iconv -f UTF-16 -t UTF-8)");
	else if (byte == 0)
		diag_at(diags, DIAG_ERROR, source, at, "encoding",
			"byte 0x00 (NUL) in the page; a page is UTF-8 text without NUL bytes");
	else
		diag_at(diags, DIAG_ERROR, source, at, "encoding",
			"byte 0x%02X is not UTF-8; save the page as UTF-8 "
			"(iconv -f WINDOWS-1252 -t UTF-8, or from what it is in)",
			byte);
}

/* The offset of the first byte that a page must not have, or STR_NONE. */
static ptrdiff_t find_bad_byte(struct str bytes)
{
	ptrdiff_t invalid = utf8_invalid(bytes);
	ptrdiff_t nul = str_find_byte(bytes, '\0', 0);
	if (invalid == STR_NONE || (nul != STR_NONE && nul < invalid))
		return nul;
	return invalid;
}

/* HTML pages say in <title> and <meta> what Markdown pages say in front matter. */
static void read_head(struct arena *arena, const struct node *root, struct frontmatter *front)
{
	for (const struct node *node = root; node; node = node_next(node, root)) {
		if (node->tag != TAG_HIDDEN)
			continue;
		struct str name = str_eq(node_name(node), STR("title"))
				      ? STR("title")
				      : node_attribute(node, STR("name"));
		if (name.len)
			frontmatter_set(arena, front, name, node_attribute(node, STR("content")));
	}
}

/*
 * Where a page has no heading of the first level, its readers see the title of the front matter as
 * one.
 */
static void add_title(struct arena *tree, struct node *root, const struct frontmatter *front)
{
	for (const struct node *node = root; node; node = node_next(node, root))
		if (node->tag == TAG_H1)
			return;
	if (!front->title.len || !root->first)
		return;
	uint32_t offset = (uint32_t)front->title_offset;
	struct node *heading = node_new(tree, NULL, TAG_H1, offset);
	node_new(tree, heading, TAG_TEXT, offset)->text = front->title;
	node_insert(heading, root->first);
}

struct page *page_read(struct arena *arena, struct arena *tree, struct str path, struct str bytes,
		       enum markup markup, struct diags *diags)
{
	if (str_starts(bytes, STR("\xEF\xBB\xBF")))
		bytes = str_slice(bytes, 3, bytes.len);
	ptrdiff_t bad = find_bad_byte(bytes);
	if (bad != STR_NONE) {
		bad_byte(arena, path, bytes, (size_t)bad, diags);
		return NULL;
	}
	if (str_trim(bytes).len == 0) {
		diag_path(
		    diags, DIAG_ERROR, path, "empty-page",
		    "the page is empty, or shows nothing; a page with a listing of codes is wanted");
		return NULL;
	}
	struct page *page = arena_alloc(arena, sizeof *page);
	page->markup = markup;
	page->source = source_new(arena, path, bytes);
	if (markup == MARKUP_MARKDOWN) {
		ptrdiff_t body = frontmatter_read(arena, page->source, &page->front, diags);
		if (body == STR_NONE)
			return NULL;
		page->body = (size_t)body;
	}
	if (markup == MARKUP_CODE)
		return page;
	struct node *root = document_read(tree, page->source, page->body, markup, diags);
	if (markup == MARKUP_HTML)
		read_head(arena, root, &page->front);
	else
		add_title(tree, root, &page->front);
	page->root = root;
	return page;
}
