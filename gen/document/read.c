#include "document.h"
#include "grids.h"
#include "html.h"
#include "markdown.h"
#include "numberless.h"
#include "passes.h"

/* No tag: a node says by its role or style what it is. */
#define BIT_SAID TAG_BIT(TAG_HIDDEN + 1)

/*
 * In this order; each goes through the whole tree, and most pages have nothing that most of them
 * look for.
 */
static const struct pass {
	void (*run)(struct arena *arena, struct node *root);
	uint64_t all;  /* what it is about, of all of which there must be one */
	uint64_t any;  /* of some of which there must be one */
	uint64_t made; /* what may be there after it */
} passes[] = {
	{ controls_show, TAG_BIT(TAG_CHROME), UINT64_MAX, TAG_BIT(TAG_SPAN) },
	{ loose_wrap, 0, UINT64_MAX, TAG_BIT(TAG_P) | TAG_BIT(TAG_LI) | TAG_BIT(TAG_DT) },
	{ bullets_list, TAG_BIT(TAG_DL), UINT64_MAX, TAG_BIT(TAG_UL) | TAG_BIT(TAG_LI) },
	{ more_hide, TAG_BIT(TAG_A) | TAG_BIT(TAG_TD), UINT64_MAX, TAG_BIT(TAG_CHROME) },
	{ numbered_join, TAG_BIT(TAG_DIV), UINT64_MAX, TAG_BIT(TAG_PRE) | TAG_BIT(TAG_SPAN) },
	{ sections_open, TAG_BIT(TAG_DIV), TAG_BITS_HEADING, 0 },
	{ original_hide, TAG_BIT(TAG_SPAN), UINT64_MAX, TAG_BIT(TAG_HIDDEN) },
	{ grids_make, 0, TAG_BIT(TAG_DIV) | TAG_BIT(TAG_SPAN) | BIT_SAID, 0 },
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
	uint64_t bits = bits_of(root);
	for (size_t i = 0; i < sizeof passes / sizeof *passes; i++) {
		const struct pass *pass = &passes[i];
		if ((bits & pass->all) != pass->all || !(bits & pass->any))
			continue;
		pass->run(arena, root);
		bits |= pass->made;
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
