/*
 * Text that grows, on the heap.
 *
 * All zero is an empty buf. `at` holds `len` bytes and, once anything was
 * added, a NUL after them. Whoever made the buf calls buf_free, or hands its
 * bytes to an arena with buf_take.
 */
#ifndef STATUSGEN_BUF_H
#define STATUSGEN_BUF_H

#include "arena.h"
#include "str.h"

struct buf {
	char *at;
	size_t len;
	size_t capacity;
};

/* `code` as UTF-8. */
void buf_add_code(struct buf *buf, uint32_t code);
void buf_addf(struct buf *buf, const char *format, ...) PRINTF_LIKE(2, 3);
/* Makes room where buf_reserve finds none. */
void buf_grow(struct buf *buf, size_t more);

/* Room for `more` bytes beyond `len`. */
static inline void buf_reserve(struct buf *buf, size_t more)
{
	if (buf->capacity - buf->len <= more)
		buf_grow(buf, more);
}

static inline void buf_add(struct buf *buf, struct str text)
{
	buf_reserve(buf, text.len);
	if (text.len)
		memcpy(buf->at + buf->len, text.at, text.len);
	buf->len += text.len;
	buf->at[buf->len] = '\0';
}

static inline void buf_add_byte(struct buf *buf, char c)
{
	buf_reserve(buf, 1);
	buf->at[buf->len++] = c;
	buf->at[buf->len] = '\0';
}

/* What digits_write writes. */
static inline void buf_add_digits(struct buf *buf, uint64_t value, unsigned base, size_t least)
{
	char text[DIGITS_MOST];
	buf_add(buf, digits_write(text, value, base, least));
}

/* The bytes so far; valid until the buf changes. */
static inline struct str buf_str(const struct buf *buf)
{
	return (struct str){ buf->at ? buf->at : "", buf->len };
}
/* A copy of the bytes in the arena; the buf is freed. */
struct str buf_take(struct buf *buf, struct arena *arena);
/* Empty again, memory kept. */
void buf_clear(struct buf *buf);
void buf_free(struct buf *buf);

#endif
