#include "steps.h"

/* Signs and pictures beyond ASCII: what is between them are letters and digits. */
static bool is_sign(uint32_t code)
{
	static const struct {
		uint32_t from, to;
	} signs[] = {
		{ 0x80, 0xA9 },     { 0xAB, 0xB4 },     { 0xB6, 0xB9 },     { 0xBB, 0xBF },
		{ 0xD7, 0xD7 },     { 0xF7, 0xF7 },     { 0x2000, 0x2BFF }, { 0x3000, 0x3004 },
		{ 0x3008, 0x3030 }, { 0xFE00, 0xFE6F }, { 0xFEFF, 0xFF0F }, { 0xFF1A, 0xFF20 },
		{ 0xFF3B, 0xFF40 }, { 0xFF5B, 0xFF65 }, { 0xFFE0, 0xFFFF }, { 0x1F000, 0x1FAFF },
	};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (code >= signs[i].from && code <= signs[i].to)
			return true;
	return false;
}

/* The next letter or digit, a letter of ASCII as a small one; 0: there is none. */
static uint32_t next(struct str text, size_t *at)
{
	while (*at < text.len) {
		uint32_t code = utf8_next(text, at);
		if (code < 0x80 && byte_is_word((char)code))
			return (unsigned char)byte_lower((char)code);
		if (code >= 0x80 && !is_sign(code))
			return code;
	}
	return 0;
}

bool text_same(struct str a, struct str b)
{
	size_t i = 0, k = 0;
	for (;;) {
		uint32_t one = next(a, &i);
		if (one != next(b, &k))
			return false;
		if (!one)
			return true;
	}
}
