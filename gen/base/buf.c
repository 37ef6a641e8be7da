#include "buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_grow(struct buf *buf, size_t more)
{
	enum { FIRST = 256 }; /* most texts of a page fit */
	if (more > SIZE_MAX / 4 || buf->len > SIZE_MAX / 4)
		out_of_memory();
	size_t capacity = buf->capacity ? buf->capacity : FIRST;
	while (capacity - buf->len <= more)
		capacity *= 2;
	char *at = realloc(buf->at, capacity);
	if (!at)
		out_of_memory();
	buf->at = at;
	buf->capacity = capacity;
}

void buf_add_code(struct buf *buf, uint32_t code)
{
	char bytes[4];
	size_t len = utf8_put(code, bytes);
	buf_add(buf, (struct str){ bytes, len });
}

void buf_addf(struct buf *buf, const char *format, ...)
{
	enum { MOSTLY_ENOUGH = 127 };
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	buf_reserve(buf, MOSTLY_ENOUGH);
	size_t room = buf->capacity - buf->len;
	int len = vsnprintf(buf->at + buf->len, room, format, args);
	va_end(args);
	if (len < 0)
		out_of_memory();
	if ((size_t)len >= room) {
		buf_reserve(buf, (size_t)len);
		vsnprintf(buf->at + buf->len, (size_t)len + 1, format, again);
	}
	va_end(again);
	buf->len += (size_t)len;
}

struct str buf_take(struct buf *buf, struct arena *arena)
{
	struct str text = arena_str(arena, buf_str(buf));
	buf_free(buf);
	return text;
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
	if (buf->at)
		buf->at[0] = '\0';
}

void buf_free(struct buf *buf)
{
	free(buf->at);
	*buf = (struct buf){ 0 };
}
