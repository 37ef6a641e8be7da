/*
 * Whether a table's caption, or the paragraph right before a table or a list, says that codes
 * are listed:
 *
 *	**Error codes**                    The exit codes are:
 *
 *	| Number | Meaning |               | Number | Meaning |
 */
#include "../entry/limits.h"
#include "../entry/words.h"
#include "listing.h"

bool listing_is_introduced(struct reading *reading, const struct node *node)
{
	const struct node *before = node->first;
	bool caption = before && before->tag == TAG_CAPTION;
	if (!caption)
		before = node_before_boxes(node);
	if (!before || (!caption && before->tag != TAG_P))
		return false;
	flat_read(&reading->flat, before, POINT_NONE, POINT_NONE, LIMIT_PARAGRAPH);
	struct str words = str_trim(flat_text(&reading->flat));
	if (caption)
		return text_lists_error_codes(words) || text_heads_exit_codes(words);
	return text_announces_codes(words);
}
