#include "fence.h"

bool fence_take(struct fence *fence, struct str text, const struct piperow *line)
{
	size_t i = fence->byte ? line->prefix : line->text;
	char c = piperow_byte(text, i);
	size_t len = 0;
	if (c == '`' || c == '~')
		while (i + len < line->end && piperow_byte(text, i + len) == c)
			len++;
	struct str rest = str_slice(text, i + len, line->end);
	if (fence->byte) {
		if (c == fence->byte && len >= fence->len && str_trim(rest).len == 0)
			fence->byte = 0;
		return true;
	}
	if (len < 3 || (c == '`' && str_find_byte(rest, '`', 0) != STR_NONE))
		return false;
	fence->byte = c;
	fence->len = len;
	return true;
}
