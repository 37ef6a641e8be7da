#include "token.h"

#include "limits.h"
#include "name.h"

/* "ERR_BUSY" for first "ERR" */
static bool fits(struct str id, struct str first)
{
	struct name_found name;
	for (size_t i = 0; i < id.len; i++)
		if (!byte_is_word(id.at[i]) || byte_is_lower(id.at[i]))
			return false;
	return str_starts(id, first) && str_byte(id, first.len) == '_' && name_find(id, 0, &name) &&
	       name.shape == NAME_SURE && name.to == id.len;
}

struct str anchor_name(const struct flat *flat, size_t at, struct str first)
{
	const struct node *node = flat_point(flat, at).node;
	for (int i = 0; node && node->parent && i < LIMIT_NEIGHBOURS; i++) {
		bool up = !node_prev(node);
		node = up ? node->parent : node_prev(node);
		struct str id = node_attribute(node, STR("id"));
		if (id.len && fits(id, first))
			return id;
		/* Above the name is what it stands in; before it, text would be another's. */
		bool ends = up ? node->tag == TAG_TD || node->tag == TAG_LI : node_has_text(node);
		if (ends)
			break;
	}
	return STR("");
}
