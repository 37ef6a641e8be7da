#include "column_key.h"

#include "../base/buf.h"

struct str column_key(struct arena *arena, struct str header)
{
	struct buf out = { 0 };
	bool after_other = false;
	for (size_t i = 0; i < header.len; i++) {
		char byte = header.at[i];
		bool part = byte_is_letter_or_digit(byte) || (unsigned char)byte >= 0x80;
		if (part && after_other && out.len)
			buf_add_byte(&out, '_');
		if (part)
			buf_add_byte(&out, byte_lower(byte));
		after_other = !part;
	}
	if (!out.len)
		buf_add(&out, STR("column"));
	return buf_take(&out, arena);
}
