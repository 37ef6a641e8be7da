/*
 * Addresses of a page's headings on a site: as GitHub makes them, where no code of the page is
 * called so.
 */
#ifndef STATUSGEN_HEADINGS_H
#define STATUSGEN_HEADINGS_H

#include "../prose/prose.h"
#include "view.h"

/*
 * Gives each heading of the page its level (see view.h) and its id, which is in `taken` then, as
 * are those that nothing else may have.
 */
void headings_add(struct arena *arena, struct view_page *page, struct map *taken);

/*
 * An id that nothing of the page has yet: `wanted`, else with a number after it. It is in `taken`
 * then.
 */
struct str headings_free_id(struct arena *arena, const struct view_page *page, struct map *taken,
			    struct str wanted);

/* The id of the heading that the page's title stands in; empty: it stands in none. */
struct str headings_title_id(const struct view_page *page);

/* The page's heading as HTML, an <h1> with that id. */
struct str headings_title_html(struct arena *arena, const struct view_page *page);

/* Prose of the page as HTML, by its number, with the ids of its headings. */
struct str headings_prose_html(struct arena *arena, const struct view_page *page, size_t prose);

#endif
