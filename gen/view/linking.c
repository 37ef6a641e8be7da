#include "linking.h"

#include "../base/buf.h"
#include "../base/file.h"
#include "../base/os.h"
#include "../prose/prose.h"
#include "../source/relpath.h"
#include "links.h"

/* Whether one clean path can be told from the folder of another one. */
static bool is_told(struct str from, struct str to, struct str seen)
{
	bool rooted = os_root(from) > 0;
	if (rooted != (os_root(to) > 0) || os_root(seen) > 0)
		return false;
	return !str_eq(seen, to) || !str_starts(from, STR(".."));
}

/* From one folder to another, with a slash at its end; empty where that is no way or not known. */
static struct str way(struct arena *arena, struct str from, struct str to)
{
	struct str seen = relpath_from(arena, from, to);
	return is_told(from, to, seen) && !str_eq(seen, STR("."))
		   ? ARENA_JOIN(arena, link_encode(seen, arena), STR("/"))
		   : STR("");
}

struct str linking_base(const struct view_page *page, struct arena *arena)
{
	return page->linking && page->linking->folder.len && page->links_from.len
		   ? way(arena, page->linking->folder, page->links_from)
		   : STR("");
}

struct str linking_markdown(const struct view_page *page, struct str markdown, struct arena *arena)
{
	struct str base = linking_base(page, arena);
	return base.len ? prose_markdown_moved(arena, markdown, base, false) : markdown;
}

struct str linking_cell(const struct view_page *page, struct str markdown, struct str cell,
			struct arena *arena)
{
	struct str base = linking_base(page, arena);
	return base.len ? prose_markdown_moved(arena, markdown, base, true) : cell;
}

bool linking_is_block(const struct view_page *page)
{
	return page->linking && page->linking->into;
}

static bool is_elsewhere(const struct view_page *page)
{
	return linking_is_block(page) && page->linking->folder.len;
}

struct str linking_root(const struct view_page *page, struct arena *arena)
{
	struct buf up = { 0 };
	if (is_elsewhere(page) && !page->linking->of_run)
		return way(arena, page->linking->folder, page->linking->output);
	for (size_t i = 0; i < page->name.len; i++)
		if (page->name.at[i] == '/')
			buf_add(&up, STR("../"));
	return buf_take(&up, arena);
}

struct str linking_before(const struct view_page *page, struct arena *arena)
{
	return is_elsewhere(page) && page->linking->of_run
		   ? way(arena, page->linking->folder, page->linking->output)
		   : STR("");
}

struct str linking_to(const struct view_page *page, struct str path, struct arena *arena)
{
	const struct view_linking *linking = page->linking;
	if (!linking || !linking->folder.len)
		return link_between(page->name, path, arena);
	struct str whole =
	    arena_printf(arena, "%.*s/%.*s", STR_ARG(linking->output), STR_ARG(path));
	whole = relpath_clean(arena, whole);
	struct str seen = relpath_from(arena, linking->folder, whole);
	return is_told(linking->folder, whole, seen) ? link_encode(seen, arena)
						     : link_between(page->name, path, arena);
}
