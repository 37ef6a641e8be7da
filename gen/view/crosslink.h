/*
 * Links between the pages of a run: on a page of a site they lead to the other page of the site.
 */
#ifndef STATUSGEN_CROSSLINK_H
#define STATUSGEN_CROSSLINK_H

#include "../prose/prose.h"
#include "view.h"

/*
 * Fills run->by_source: what links between pages are looked up in. A page on standard input is not
 * in it.
 */
void crosslink_add_pages(struct arena *arena, struct view_run *run);

/*
 * How prose of the page is made HTML (prose_markdown_html). A relative link to the source of a page
 * of the run
 * ("other.md#name", "../sub/other", "sub/" for its index or README) leads to that page's .html, an
 * anchor of a code to the code's id there. All others lead to where they led. `page` must live as
 * long.
 */
struct prose_leads crosslink_leads(const struct view_page *page, struct arena *arena);

#endif
