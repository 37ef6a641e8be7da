/* Fields of neighbours: the other pages of the run, seen from one. */
#include "fields.h"

#include "links.h"

#define NEIGHBOUR                                      \
	const struct view_neighbour *neighbour = self; \
	(void)arena

static struct value title(const void *self, struct arena *arena)
{
	NEIGHBOUR;
	return value_text(neighbour->page->model->title);
}

static struct value link(const void *self, struct arena *arena)
{
	NEIGHBOUR;
	struct str path = link_between(neighbour->from->name, neighbour->page->name, arena);
	return value_text(arena_printf(arena, "%.*s.md", STR_ARG(path)));
}

static struct value page(const void *self, struct arena *arena)
{
	NEIGHBOUR;
	return view_of_page(neighbour->page);
}

static struct value first(const void *self, struct arena *arena)
{
	NEIGHBOUR;
	return value_bool(neighbour->first);
}

static struct value last(const void *self, struct arena *arena)
{
	NEIGHBOUR;
	return value_bool(neighbour->last);
}

static const struct field neighbour_fields[] = {
	{ STR_INIT("title"), title }, { STR_INIT("link"), link }, { STR_INIT("page"), page },
	{ STR_INIT("first"), first }, { STR_INIT("last"), last },
};

DEFINE_CLASS(neighbour);
