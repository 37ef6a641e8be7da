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

size_t utf16_units(uint32_t code)
{
	return code < 0x10000 ? 1 : 2;
}
