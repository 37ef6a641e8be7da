/*
 * Where links of an output lead from. A page's texts have their links as its reference page sees
 * them; an output that lies elsewhere (a block of another file, an output of all pages, one of a
 * code in its own folder) has them made right for its own folder.
 */
#ifndef STATUSGEN_LINKING_H
#define STATUSGEN_LINKING_H

#include "view.h"

/* The output that is rendered now. All paths are clean: see relpath.h. */
struct view_linking {
	struct str folder; /* it lies here; empty: nowhere, and links stay as they are */
	struct str output; /* the output folder */
	bool into;         /* it goes into a file that need not lie where outputs lie */
	bool of_run;       /* it tells of all pages */
	bool images;       /* images of HTML texts are shown, not only told of */
};

/*
 * What relative links of the page's texts have to be resolved against (prose_options.link_base);
 * empty: they are right.
 */
struct str linking_base(const struct view_page *page, struct arena *arena);

/* Whether the output goes into a block of another file. */
bool linking_is_block(const struct view_page *page);

/* The page's text in Markdown, its links made right: blocks, or one line for a cell. */
struct str linking_markdown(const struct view_page *page, struct str markdown, struct arena *arena);
struct str linking_cell(const struct view_page *page, struct str markdown, struct str cell,
			struct arena *arena);

/* The output folder as a link: empty or with a slash at its end. Of outputs of a page's scopes. */
struct str linking_root(const struct view_page *page, struct arena *arena);

/* What goes before a link from the output folder: nothing, but in blocks of outputs of the run. */
struct str linking_before(const struct view_page *page, struct arena *arena);

/* The output `path`, below the output folder, as a link from the page's output. */
struct str linking_to(const struct view_page *page, struct str path, struct arena *arena);

#endif
