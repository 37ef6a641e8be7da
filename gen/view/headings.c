#include "headings.h"

#include "../prose/prose.h"
#include "crosslink.h"
#include "order.h"

struct str headings_free_id(struct arena *arena, const struct view_page *page, struct map *taken,
			    struct str wanted)
{
	struct str other = wanted;
	for (size_t number = 1;
	     map_get(taken, other) || order_find_name(page->by_name, page->name_count, other);
	     number++)
		other = arena_printf(arena, "%.*s-%zu", STR_ARG(wanted), number);
	*map_at(taken, other) = taken;
	return other;
}

void headings_add(struct arena *arena, struct view_page *page, struct map *taken)
{
	const struct model *model = page->model;
	page->heading_ids = arena_array(arena, model->heading_count + 1, sizeof *page->heading_ids);
	for (size_t i = 0; i < model->heading_count; i++)
		if (model->headings[i].prose != HEADING_NOWHERE && model->headings[i].anchor.len)
			page->heading_ids[i] =
			    headings_free_id(arena, page, taken, model->headings[i].anchor);
}

struct str headings_title_id(const struct view_page *page)
{
	const struct model *model = page->model;
	for (size_t i = 0; i < model->heading_count; i++)
		if (model->headings[i].prose == HEADING_TITLE)
			return page->heading_ids[i];
	return STR("");
}

/* The page's headings from the one that was written last. */
struct walk {
	const struct view_page *page;
	size_t prose, at;
};

static struct str next_id(void *self, struct str text)
{
	struct walk *walk = self;
	struct arena scratch = { NULL };
	const struct model *model = walk->page->model;
	struct str slug = prose_slug(&scratch, text), id = STR("");
	for (size_t i = walk->at; i < model->heading_count && !id.len; i++) {
		if (model->headings[i].prose == walk->prose &&
		    str_eq(model->headings[i].slug, slug)) {
			id = walk->page->heading_ids[i];
			walk->at = i + 1;
		}
	}
	arena_free(&scratch);
	return id;
}

struct str headings_prose_html(struct arena *arena, const struct view_page *page, size_t prose)
{
	struct walk walk = { page, prose, 0 };
	struct prose_leads leads = crosslink_leads(page);
	leads.walk = &walk;
	leads.id = next_id;
	return prose_markdown_html(arena, page->model->prose[prose], leads);
}
