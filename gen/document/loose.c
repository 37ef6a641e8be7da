/*
 * Text that stands loose beside paragraphs, as in old pages, which end no paragraph and begin the
 * first with none:
 *
 *	<td>POND_DRY (1): Dry.<p>POND_HOT (2): Hot.</td>
 *
 * or parted by rules, <hr>. A browser shows it as a paragraph, and so it becomes one; the same with
 * all that stands loose on the page itself.
 */
#include "passes.h"

static bool stands_in_line(const struct node *node)
{
	return node->tag == TAG_TEXT || (node->tag >= TAG_BR && node->tag <= TAG_SPAN);
}

/* An image is shown as text is. */
enum content { CONTENT_BLANK, CONTENT_TEXT, CONTENT_BLOCK };

/*
 * What is in a node that may stand in a line; of one that holds a block, only what is before it is
 * looked at.
 */
static enum content content_of(const struct node *node)
{
	enum content content = CONTENT_BLANK;
	for (const struct node *n = node; n; n = node_next(n, node)) {
		/* An element that the page made up may be a box. */
		bool made_up =
		    n->tag == TAG_SPAN && str_find_byte(node_name(n), '-', 0) != STR_NONE;
		if (!stands_in_line(n) || made_up)
			return CONTENT_BLOCK;
		if (n->tag == TAG_IMG || (n->tag == TAG_TEXT && str_trim(n->text).len))
			content = CONTENT_TEXT;
	}
	return content;
}

/* What text that stands there loose is meant as. */
struct meant {
	enum tag tag;
	const char *name;
};

/* Puts `first` to `last` into an element. */
static void wrap(struct arena *arena, struct node *first, struct node *last, const struct meant *as)
{
	const struct node *end = last->next;
	struct node *p = node_new(arena, NULL, as->tag, first->offset);
	p->name = as->name;
	node_insert(p, first);
	for (struct node *node; (node = p->next) != end;) {
		node_take_out(node);
		node_append(p, node);
	}
}

/* Old pages' headings, a bold line or an anchor between line breaks, are no paragraphs. */
static bool is_title(const struct node *first, const struct node *last)
{
	return first == last && (first->tag == TAG_STRONG || first->tag == TAG_A) &&
	       node_prev(first) && node_prev(first)->tag == TAG_BR && first->next &&
	       first->next->tag == TAG_BR;
}

static void wrap_all(struct arena *arena, struct node *box, const struct meant *as)
{
	for (struct node *node = box->first; node; node = node ? node->next : NULL) {
		struct node *first = NULL, *last = NULL;
		for (; node; node = node->next) {
			enum content content = content_of(node);
			if (content == CONTENT_BLOCK)
				break;
			if (content == CONTENT_TEXT)
				last = node;
			first = first ? first : last;
		}
		if (first && !is_title(first, last))
			wrap(arena, first, last, as);
	}
}

/* Text in `box` becomes this, where the box holds one of `beside` as well. */
static const struct loose {
	enum tag box;
	enum tag beside, or ;
	struct meant as;
} all_loose[] = {
	{ TAG_DIV, TAG_P, TAG_HR, { TAG_P, "p" } },
	{ TAG_BLOCKQUOTE, TAG_P, TAG_HR, { TAG_P, "p" } },
	{ TAG_LI, TAG_P, TAG_HR, { TAG_P, "p" } },
	{ TAG_DD, TAG_P, TAG_HR, { TAG_P, "p" } },
	{ TAG_TD, TAG_P, TAG_HR, { TAG_P, "p" } },
	{ TAG_TH, TAG_P, TAG_HR, { TAG_P, "p" } },
	/* An item whose start tag is missing is shown all the same. */
	{ TAG_UL, TAG_LI, TAG_LI, { TAG_LI, "li" } },
	{ TAG_OL, TAG_LI, TAG_LI, { TAG_LI, "li" } },
	{ TAG_DL, TAG_DT, TAG_DD, { TAG_DT, "dt" } },
};

#define BOXES                                                                             \
	(TAG_BIT(TAG_DIV) | TAG_BIT(TAG_BLOCKQUOTE) | TAG_BIT(TAG_LI) | TAG_BIT(TAG_DD) | \
	 TAG_BIT(TAG_TD) | TAG_BIT(TAG_TH) | TAG_BIT(TAG_UL) | TAG_BIT(TAG_OL) | TAG_BIT(TAG_DL))

static const struct loose *loose_in(const struct node *box)
{
	if (!(BOXES & TAG_BIT(box->tag)))
		return NULL;
	for (size_t i = 0; i < sizeof all_loose / sizeof *all_loose; i++) {
		if (all_loose[i].box != box->tag)
			continue;
		for (const struct node *node = box->first; node; node = node->next)
			if (node->tag == all_loose[i].beside || node->tag == all_loose[i].or)
				return &all_loose[i];
	}
	return NULL;
}

void loose_wrap(struct arena *arena, struct node *root)
{
	wrap_all(arena, root, &all_loose[0].as);
	for (struct node *node = root->first; node; node = node_next(node, root)) {
		const struct loose *loose = loose_in(node);
		if (loose)
			wrap_all(arena, node, &loose->as);
	}
}
