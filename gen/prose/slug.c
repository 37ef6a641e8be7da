#include "prose.h"

#include "../base/buf.h"

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
