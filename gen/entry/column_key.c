#include "column_key.h"

size_t column_key_write(struct str header, char *key)
{
	size_t len = 0;
	bool after_other = false;
	for (size_t i = 0; i < header.len; i++) {
		char byte = header.at[i];
		bool part = byte_is_letter_or_digit(byte) || (unsigned char)byte >= 0x80;
		if (part && after_other && len)
			key[len++] = '_';
		if (part)
			key[len++] = byte_lower(byte);
		after_other = !part;
	}
	return len;
}

struct str column_key(struct arena *arena, struct str header)
{
	char *key = arena_alloc(arena, header.len + 1);
	size_t len = column_key_write(header, key);
	return len ? (struct str){ key, len } : STR("column");
}
