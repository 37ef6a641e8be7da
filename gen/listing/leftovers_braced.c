/*
 * Numbers in braces after a name of errors, as programs declare enumerations, but without names:
 *
 *	PumpError {
 *	  0x00; // fine
 *	  0x11; // dry
 *	}
 */
#include "../entry/limits.h"
#include "leftovers_parts.h"

/* "PumpError {", "enum ErrorCode {" */
static bool opens(struct str line)
{
	line = str_trim(line);
	if (!str_ends(line, STR("{")))
		return false;
	struct str name = str_trim(str_slice(line, 0, line.len - 1));
	return name.len && name.len <= LIMIT_TITLE && text_has_name_of_errors(name);
}

bool left_braced_in(struct str text)
{
	return opens(str_slice(text, 0, str_line_end(text, 0)));
}

bool left_braced_after(bool braced, const struct node *node)
{
	if (tag_is_heading(node->tag))
		return false;
	const struct node *text = node->tag == TAG_P ? node->first : NULL;
	if (!text || text->tag != TAG_TEXT || text->next)
		return braced;
	return opens(text->text) || (braced && !str_ends(str_trim(text->text), STR("}")));
}
