#include "steps.h"

bool text_same(struct str a, struct str b)
{
	size_t i = 0, k = 0;
	for (;;) {
		while (i < a.len && !byte_is_word(a.at[i]))
			i++;
		while (k < b.len && !byte_is_word(b.at[k]))
			k++;
		if (i == a.len || k == b.len)
			return i == a.len && k == b.len;
		if (byte_lower(a.at[i++]) != byte_lower(b.at[k++]))
			return false;
	}
}
