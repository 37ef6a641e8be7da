#include "passes.h"

/*
 * The id that the words between the braces give; empty where they are anything else than ids,
 * classes and pairs.
 */
static struct str id_of(struct str words)
{
	struct str id = STR(""), word;
	while (str_part(&words, ' ', &word)) {
		if (str_starts(word, STR("#")) && word.len > 1)
			id = str_slice(word, 1, word.len);
		else if (word.len && word.at[0] != '.' && str_find(word, STR("="), 0) < 1)
			return STR("");
	}
	return id;
}

static void take(struct arena *arena, struct node *heading)
{
	struct node *last = node_last_own(heading);
	if (!last || last->tag != TAG_TEXT || node_attribute(heading, STR("id")).len)
		return;
	struct str text = str_trim(last->text);
	ptrdiff_t brace = str_find_last(text, '{');
	if (brace == STR_NONE || !str_ends(text, STR("}")))
		return;
	struct str id = id_of(str_slice(text, (size_t)brace + 1, text.len - 1));
	if (!id.len)
		return;
	last->text = str_trim(str_slice(text, 0, (size_t)brace));
	struct attribute *attribute = arena_alloc(arena, sizeof *attribute);
	*attribute = (struct attribute){ heading->attributes, STR("id"), id };
	heading->attributes = attribute;
}

void headingid_take(struct arena *arena, struct node *root)
{
	for (struct node *node = root->first; node; node = node_next_own(node, root))
		if (tag_is_heading(node->tag))
			take(arena, node);
}
