/*
 * Lists that manual pages set with ".IP o", which become definitions whose terms are all the same
 * bullet:
 *
 *	<dl><dt>o</dt><dd>1 - Bad usage.</dd><dt>o</dt><dd>2 - No water.</dd></dl>
 *
 * A reader sees the items of a list, and so they become one.
 */
#include "passes.h"

static bool is_bullet(struct str text)
{
	static const struct str bullets[] = {
		STR_INIT("o"),
		STR_INIT("*"),
		STR_INIT("-"),
		STR_INIT("+"),
		STR_INIT("\xE2\x80\xA2"),
		STR_INIT("\xC2\xB7"),
		STR_INIT("\xE2\x80\x93"),
		STR_INIT("\xE2\x80\x94"),
	};
	return STR_IS_ONE_OF(text, bullets);
}

/* All the text of a term that has no more than one piece of it; else empty. */
static struct str text_of(const struct node *term)
{
	struct str text = STR("");
	for (const struct node *node = term->first; node; node = node_next(node, term)) {
		if (node->tag != TAG_TEXT)
			continue;
		struct str piece = str_trim(node->text);
		if (piece.len && text.len)
			return STR("");
		text = piece.len ? piece : text;
	}
	return text;
}

/*
 * Whether the terms are all the same bullet, each with one definition: two and more, as one "o" or
 * "-" may be a term. A list whose bullets change is several here.
 */
static bool is_list(const struct node *list)
{
	enum { AT_LEAST = 2 };
	size_t terms = 0;
	struct str bullet = STR("");
	for (const struct node *node = list->first; node; node = node->next) {
		if (node->tag == TAG_TEXT && !str_trim(node->text).len)
			continue;
		if (node->tag == TAG_DD && terms && node_prev(node))
			continue;
		struct str text = node->tag == TAG_DT ? text_of(node) : STR("");
		if (!is_bullet(text) || (bullet.len && !str_eq(text, bullet)))
			return false;
		bullet = text;
		terms++;
	}
	bool sign = bullet.len && (unsigned char)bullet.at[0] >= 0x80;
	return terms >= AT_LEAST || sign;
}

void bullets_list(struct arena *arena, struct node *root)
{
	(void)arena;
	for (struct node *list = root->first; list; list = node_next(list, root)) {
		if (list->tag != TAG_DL || !is_list(list))
			continue;
		list->tag = TAG_UL;
		list->name = "ul";
		for (struct node *node = list->first; node; node = node->next) {
			if (node->tag == TAG_DT)
				node_take_out(node);
			if (node->tag != TAG_DD)
				continue;
			node->tag = TAG_LI;
			node->name = "li";
		}
	}
}
