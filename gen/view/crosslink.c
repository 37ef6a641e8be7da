#include "crosslink.h"

#include <string.h>

#include "../base/buf.h"
#include "../base/file.h"
#include "../source/relpath.h"
#include "linking.h"
#include "order.h"

/* Links name a page by its file, by what a site makes of it, or without either. */
static struct str without_extension(struct str path)
{
	static const struct str extensions[] = { STR_INIT(".md"), STR_INIT(".markdown"),
						 STR_INIT(".mdx"), STR_INIT(".html"),
						 STR_INIT(".htm") };
	for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
		if (str_ends(path, extensions[i]))
			return str_slice(path, 0, path.len - extensions[i].len);
	return path;
}

void crosslink_add_pages(struct arena *arena, struct view_run *run)
{
	run->by_source = (struct map){ .arena = arena };
	for (size_t i = 0; i < run->page_count; i++) {
		struct str path = run->pages[i]->model->page->source->path;
		if (path.len)
			*map_at(&run->by_source, without_extension(relpath_clean(arena, path))) =
			    run->pages[i];
	}
}

static int hex_digit(char c)
{
	return byte_is_digit(c)       ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

/* "a%20b" is "a b" (RFC 3986, 2.1). */
static struct str decoded(struct str text, struct arena *arena)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < text.len; i++) {
		int high = i + 2 < text.len && text.at[i] == '%' ? hex_digit(text.at[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(text.at[i + 2]) : -1;
		buf_add_byte(&out, low >= 0 ? (char)(high * 16 + low) : text.at[i]);
		i += low >= 0 ? 2 : 0;
	}
	return buf_take(&out, arena);
}

/* The page of the run that the path leads to; NULL: none. */
static const struct view_page *page_at(const struct view_page *from, struct str path,
				       struct arena *arena)
{
	static const char *const of_folders[] = { "index", "README", "readme", "_index" };
	struct str folder =
	    from->links_from.len ? from->links_from : path_folder(from->model->page->source->path);
	struct str whole = arena_printf(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path));
	const struct map *pages = &from->run->by_source;
	const struct view_page *page =
	    map_get(pages, without_extension(relpath_clean(arena, whole)));
	for (size_t i = 0; !page && i < sizeof of_folders / sizeof *of_folders; i++)
		page = map_get(pages,
			       relpath_clean(arena, arena_printf(arena, "%.*s/%s", STR_ARG(whole),
								 of_folders[i])));
	return page;
}

static bool has_id(const struct view_page *page, struct str text)
{
	return order_find_name(page->by_name, page->name_count, text) || map_get(&page->ids, text);
}

/*
 * Anchors of codes are their names, mostly in small letters (GitHub); ids of a site are names as
 * they are.
 */
static struct str fragment_of(const struct view_page *page, struct str fragment,
			      struct arena *arena)
{
	struct buf upper = { 0 };
	for (size_t i = 0; i < fragment.len; i++)
		buf_add_byte(&upper, byte_upper(fragment.at[i]));
	struct str capitals = buf_take(&upper, arena);
	bool known = !has_id(page, fragment) && has_id(page, capitals);
	return known ? capitals : fragment;
}

static size_t until(struct str text, size_t from, const char *ends)
{
	while (from < text.len && !(text.at[from] && strchr(ends, text.at[from])))
		from++;
	return from;
}

static bool lead(const void *self, struct str url, struct buf *out)
{
	const struct view_page *from = self, *page = from;
	struct arena scratch = { NULL };
	size_t path_end = until(url, 0, "?#"), fragment_at = until(url, 0, "#");
	struct str path = str_slice(url, 0, path_end);
	bool absolute = str_starts(path, STR("/")) || until(path, 0, ":") < until(path, 0, "/");
	if (path.len)
		page = absolute ? NULL : page_at(from, decoded(path, &scratch), &scratch);
	if (page && path.len) {
		struct str file = arena_printf(&scratch, "%.*s.html", STR_ARG(page->document));
		buf_add(out, linking_to(from, file, &scratch));
	}
	if (page && fragment_at < url.len) {
		struct str fragment = str_slice(url, fragment_at + 1, url.len);
		buf_add_byte(out, '#');
		buf_add(out, fragment_of(page, fragment, &scratch));
	}
	arena_free(&scratch);
	return page != NULL;
}

struct prose_leads crosslink_leads(const struct view_page *page, struct arena *arena)
{
	return (struct prose_leads){
		.self = page,
		.lead = lead,
		.base = linking_base(page, arena),
		.images = page->linking && page->linking->images,
	};
}
