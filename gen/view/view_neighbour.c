/* Fields of neighbours: the other pages of the run, seen from one. */
#include "fields.h"

#include "linking.h"

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
	struct str path = ARENA_JOIN(arena, neighbour->page->document, STR(".md"));
	return value_text(linking_to(neighbour->from, path, arena));
}

static struct value page(const void *self, struct arena *arena)
{
	NEIGHBOUR;
	return view_of_page(neighbour->page);
}

static const struct field neighbour_fields[] = {
	MADE("title", title),
	MADE("link", link),
	MADE("page", page),
	OWN("first", struct view_neighbour, first),
	OWN("last", struct view_neighbour, last),
};

DEFINE_CLASS(neighbour);
