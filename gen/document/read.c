#include "document.h"
#include "grids.h"
#include "html.h"
#include "markdown.h"
#include "numberless.h"
#include "passes.h"

/* No tag: a node says by its role or style what it is. */
#define BIT_SAID TAG_BIT(TAG_HIDDEN + 1)
#define BIT_ANY  UINT64_MAX

/*
 * In this order; each goes through the whole tree, and most pages have nothing that most of them
 * look for. What a page has is asked before all of them: only controls_show makes what another one
 * looks for, a TAG_SPAN of a TAG_CHROME.
 */
static const struct pass {
	void (*run)(struct arena *arena, struct node *root);
	uint64_t all; /* of each of these there must be one */
	uint64_t any; /* and one of these */
} passes[] = {
	{ controls_show, TAG_BIT(TAG_CHROME), BIT_ANY },
	{ loose_wrap, 0, BIT_ANY },
	{ bullets_list, TAG_BIT(TAG_DL), BIT_ANY },
	{ more_hide, TAG_BIT(TAG_A) | TAG_BIT(TAG_TD), BIT_ANY },
	{ numbered_join, TAG_BIT(TAG_DIV), BIT_ANY },
	{ sections_open, TAG_BIT(TAG_DIV), TAG_BITS_HEADING },
	{ original_hide, 0, TAG_BIT(TAG_SPAN) | TAG_BIT(TAG_CHROME) },
	{ grids_make, 0, TAG_BIT(TAG_DIV) | TAG_BIT(TAG_SPAN) | TAG_BIT(TAG_CHROME) | BIT_SAID },
};

static uint64_t bits_of(const struct node *root)
{
	uint64_t bits = 0;
	for (const struct node *node = root->first; node; node = node_next(node, root)) {
		bits |= TAG_BIT(node->tag);
		for (const struct attribute *a = node_attributes(node); a; a = a->next)
			if (str_eq(a->name, STR("role")) || str_eq(a->name, STR("style")))
				bits |= BIT_SAID;
	}
	return bits;
}

static void run_passes(struct arena *arena, struct node *root)
{
	const uint64_t bits = bits_of(root);
	for (size_t i = 0; i < sizeof passes / sizeof *passes; i++) {
		const struct pass *pass = &passes[i];
		if ((bits & pass->all) == pass->all && bits & pass->any)
			pass->run(arena, root);
	}
}

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
	run_passes(arena, root);
	numberless_mark(root);
	buf_free(&html);
	arena_free(&scratch);
	return root;
}
