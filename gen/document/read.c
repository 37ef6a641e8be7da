#include "document.h"
#include "grids.h"
#include "html.h"
#include "markdown.h"
#include "numberless.h"
#include "passes.h"

struct node *document_read(struct arena *arena, const struct source *source, size_t body,
			   enum markup markup, struct diags *diags)
{
	struct arena scratch = { 0 };
	struct buf html = { 0 };
	struct origins origins = { .arena = &scratch };
	if (markup == MARKUP_MARKDOWN) {
		markdown_to_html(&scratch, source, body, &html, &origins, diags);
	} else {
		origins_add(&origins, 0, body, source->text.len - body);
		buf_add(&html, str_slice(source->text, body, source->text.len));
	}
	struct node *root = html_read(arena, &scratch, source, &html, &origins, markup, diags);
	if (markup == MARKUP_MARKDOWN)
		headingid_take(arena, root);
	controls_show(root);
	loose_wrap(arena, root);
	bullets_list(root);
	more_hide(root);
	numbered_join(arena, root);
	sections_open(root);
	original_hide(root);
	grids_make(arena, root);
	numberless_mark(root);
	buf_free(&html);
	arena_free(&scratch);
	return root;
}
