#include "prose.h"

#include "element.h"
#include "write.h"

struct str prose_slug(struct arena *arena, struct str title)
{
	struct buf out = { 0 };
	for (size_t i = 0; i < title.len; i++) {
		char byte = title.at[i];
		if (byte_is_word(byte) || byte == '-' || (unsigned char)byte >= 0x80)
			buf_add_byte(&out, byte_lower(byte));
		else if (byte == ' ')
			buf_add_byte(&out, '-');
	}
	return buf_take(&out, arena);
}

struct str prose_heading_id(const struct node *heading)
{
	struct str id = node_attribute(heading, STR("id"));
	for (const struct node *node = heading->first; node && !id.len;
	     node = node_next(node, heading))
		if (node->tag == TAG_A)
			id = element_anchor(node);
	return id;
}

struct str prose_heading_anchor(struct arena *arena, const struct node *heading)
{
	struct str id = prose_heading_id(heading);
	if (!id.len || str_eq(id, prose_slug(arena, prose_message(arena, heading))))
		return STR("");
	struct buf out = { 0 };
	anchor_write(&out, id);
	return buf_take(&out, arena);
}
