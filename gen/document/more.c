/*
 * "More...", at the end of a cell's text, which leads to where all of it stands, as generators of
 * reference pages put it in any language: it is for the mouse, no part of the text.
 */
#include "limits.h"
#include "passes.h"

/* "More...", "Plus de détails..." */
static bool says_more(struct str text)
{
	enum { WORDS = 3 };
	static const struct str dots[] = { STR_INIT("..."), STR_INIT("\xE2\x80\xA6") };
	size_t words = 1;
	text = str_trim(text);
	for (size_t i = 0; i < text.len; i++)
		words += text.at[i] == ' ';
	return words <= WORDS && text.len <= LIMIT_MORE &&
	       (str_ends(text, dots[0]) || str_ends(text, dots[1]));
}

static bool follows_text(const struct node *node)
{
	return node_prev(node) && node_prev(node)->tag == TAG_TEXT &&
	       str_trim(node_prev(node)->text).len;
}

static bool ends_cell(const struct node *node)
{
	for (node = node->next; node; node = node->next)
		if (node->tag != TAG_BR && (node->tag != TAG_TEXT || str_trim(node->text).len))
			return false;
	return true;
}

void more_hide(struct arena *arena, struct node *root)
{
	(void)arena;
	for (struct node *node = root->first; node; node = node_next(node, root)) {
		const struct node *only = node->first;
		bool link = node->tag == TAG_A && node->parent->tag == TAG_TD && only &&
			    !only->next && only->tag == TAG_TEXT && says_more(only->text);
		if (link && follows_text(node) && ends_cell(node) &&
		    str_find_byte(node_attribute(node, STR("href")), '#', 0) != STR_NONE)
			node->tag = TAG_CHROME;
	}
}
