#include "headings.h"

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
	unsigned above[HEADING_LEVELS],
	    depth = 0; /* levels of the headings that one stands below */
	page->headings = arena_array(arena, model->heading_count + 1, sizeof *page->headings);
	for (size_t i = 0; i < model->heading_count; i++) {
		const struct heading_place *place = &model->headings[i];
		if (place->prose == HEADING_NOWHERE)
			continue;
		if (place->anchor.len)
			page->headings[i].id = headings_free_id(arena, page, taken, place->anchor);
		if (place->prose == HEADING_TITLE)
			continue;
		while (depth && above[depth - 1] >= place->level)
			depth--;
		above[depth++] = place->level;
		page->headings[i].level = depth < HEADING_LEVELS ? depth + 1 : HEADING_LEVELS;
	}
}

struct str headings_title_id(const struct view_page *page)
{
	const struct model *model = page->model;
	for (size_t i = 0; i < model->heading_count; i++)
		if (model->headings[i].prose == HEADING_TITLE)
			return page->headings[i].id;
	return STR("");
}

/* The page's headings from the one that was written last. */
struct walk {
	const struct view_page *page;
	size_t prose, at;
};

static struct prose_heading next_heading(void *self, struct str text)
{
	struct walk *walk = self;
	struct arena scratch = { NULL };
	const struct model *model = walk->page->model;
	struct str slug = prose_slug(&scratch, text);
	struct prose_heading heading = { STR(""), 2 };
	for (size_t i = walk->at; i < model->heading_count; i++) {
		if (model->headings[i].prose == walk->prose &&
		    str_eq(model->headings[i].slug, slug)) {
			heading = walk->page->headings[i];
			walk->at = i + 1;
			break;
		}
	}
	arena_free(&scratch);
	return heading;
}

static struct prose_heading title_heading(void *self, struct str text)
{
	(void)text;
	return (struct prose_heading){ headings_title_id(self), 1 };
}

struct str headings_title_html(struct arena *arena, const struct view_page *page)
{
	struct prose_leads leads = crosslink_leads(page, arena);
	/* It only reads; its interface has no const for those that keep where they are. */
	leads.walk = (struct view_page *)(uintptr_t)page;
	leads.heading = title_heading;
	return prose_markdown_html(arena, ARENA_JOIN(arena, STR("# "), page->model->heading),
				   leads);
}

struct str headings_prose_html(struct arena *arena, const struct view_page *page, size_t prose)
{
	struct walk walk = { page, prose, 0 };
	struct prose_leads leads = crosslink_leads(page, arena);
	leads.walk = &walk;
	leads.heading = next_heading;
	return prose_markdown_html(arena, page->model->prose[prose], leads);
}
