/*
 * Enums that are set as text rather than as code, as generated reference pages have them:
 * "enum error { OK = 0, FAILED = 1 }" in a cell or a paragraph.
 */
#include "../code/c_definitions.h"
#include "layouts.h"

static bool read_enum(struct reading *reading, const struct node *box, struct listing_found *found)
{
	enum { AT_LEAST = 2 };
	struct block block;
	struct str first;
	if (!enum_text_read(reading, box, &block)) {
		size_t count = reading->headers ? 0 : enum_text_unvalued(reading, box, &first);
		if (!count)
			return false;
		found->why = STR("no member of the enum has a value");
		found->warning = arena_printf(
		    reading->arena,
		    "%.*s and %zu more are members of an enum that gives them no values; left out (--values-from can give them)",
		    STR_ARG(first), count - 1);
		return false;
	}
	c_definitions_add(reading, found, &block);
	found->of_codes = true;
	return found->count >= AT_LEAST;
}

const struct layout layout_enum = { .name = STR_INIT("enum"),
				    .tags = TAG_BIT(TAG_P) | TAG_BIT(TAG_DIV) | TAG_BIT(TAG_TD) |
					    TAG_BIT(TAG_DD) | TAG_BIT(TAG_DT) | TAG_BIT(TAG_LI),
				    .read = read_enum };
