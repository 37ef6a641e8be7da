#include "utf16.h"

void utf16_add_code(struct buf *buf, uint32_t code)
{
	if (code < 0x10000) {
		utf16_add_unit(buf, (uint16_t)code);
		return;
	}
	code -= 0x10000;
	utf16_add_unit(buf, (uint16_t)(0xD800 | code >> 10));
	utf16_add_unit(buf, (uint16_t)(0xDC00 | (code & 0x3FF)));
}

void utf16_add_ascii(struct buf *buf, struct str text)
{
	buf_reserve(buf, 2 * text.len);
	char *at = buf->at + buf->len;
	for (size_t i = 0; i < text.len; i++) {
		at[2 * i] = text.at[i];
		at[2 * i + 1] = '\0';
	}
	buf->len += 2 * text.len;
	buf->at[buf->len] = '\0';
}

void utf16_add_text(struct buf *buf, struct str text)
{
	for (size_t at = 0; at < text.len;) {
		size_t end = ascii_end(text, at);
		utf16_add_ascii(buf, str_slice(text, at, end));
		at = end;
		if (at < text.len)
			utf16_add_code(buf, utf8_next(text, &at));
	}
}

size_t utf16_units(uint32_t code)
{
	return code < 0x10000 ? 1 : 2;
}
