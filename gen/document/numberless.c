#include "numberless.h"

bool text_has_number_sign(struct str text, bool part)
{
	/* Most bytes are none of these. */
	static const bool looked_at[256] = {
		['0'] = true,  ['1'] = true,  ['2'] = true,  ['3'] = true,
		['4'] = true,  ['5'] = true,  ['6'] = true,  ['7'] = true,
		['8'] = true,  ['9'] = true,  ['&'] = true, /* "&HFF" */
		[0xEF] = true,                              /* digits of other scripts */
		[0xD9] = true, [0xDB] = true, [0xE0] = true, ['\''] = true,
		['x'] = true,  ['X'] = true,
	};
	for (size_t i = 0; i < text.len; i++) {
		if (!looked_at[(unsigned char)text.at[i]])
			continue;
		char before = i ? byte_lower(text.at[i - 1]) : '\0';
		/* What nobody sees parts no word: see invisible_at. */
		bool unknown = part && (!i || (unsigned char)before >= 0x80);
		switch (text.at[i]) {
		case '\'': /* "X'FF'" */
			if (unknown || before == 'x' || before == 'h' || before == 'b')
				return true;
			break;
		case 'x': /* "FF (hex)" */
		case 'X':
			if (unknown || before == 'e')
				return true;
			break;
		default:
			return true;
		}
	}
	return false;
}

void numberless_mark(struct node *root)
{
	for (struct node *node = root; node; node = node_next_own(node, root)) {
		node->numberless = true;
		if (node->tag != TAG_TEXT || !text_has_number_sign(node->text, true))
			continue;
		for (struct node *up = node; up && up->numberless; up = up->parent)
			up->numberless = false;
	}
}
