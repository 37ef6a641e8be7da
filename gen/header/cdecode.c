#include "cdecode.h"

#include "../base/buf.h"

static uint32_t unit_at(struct str bytes, size_t at, bool big_endian)
{
	unsigned char first = (unsigned char)bytes.at[at], second = (unsigned char)bytes.at[at + 1];
	return big_endian ? (uint32_t)first << 8 | second : (uint32_t)second << 8 | first;
}

static struct str from_utf16(struct arena *arena, struct str bytes, bool big_endian)
{
	struct buf text = { 0 };
	for (size_t at = 2; at + 1 < bytes.len; at += 2) {
		uint32_t code = unit_at(bytes, at, big_endian);
		if (code >= 0xD800 && code <= 0xDBFF && at + 3 < bytes.len) {
			uint32_t low = unit_at(bytes, at + 2, big_endian);
			if (low >= 0xDC00 && low <= 0xDFFF) {
				code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
				at += 2;
			}
		}
		bool lone = code >= 0xD800 && code <= 0xDFFF;
		buf_add_code(&text, lone ? 0xFFFD : code);
	}
	return buf_take(&text, arena);
}

static struct str from_latin1(struct arena *arena, struct str bytes)
{
	struct buf text = { 0 };
	while (bytes.len) {
		ptrdiff_t bad = utf8_invalid(bytes);
		size_t good = bad == STR_NONE ? bytes.len : (size_t)bad;
		buf_add(&text, str_slice(bytes, 0, good));
		if (bad != STR_NONE)
			buf_add_code(&text, (unsigned char)bytes.at[good++]);
		bytes = str_slice(bytes, good, bytes.len);
	}
	return buf_take(&text, arena);
}

static bool lone_cr(struct str text, size_t at)
{
	return text.at[at] == '\r' && (at + 1 == text.len || text.at[at + 1] != '\n');
}

/* NUL bytes become spaces, lone CRs line ends. */
static struct str without_control(struct arena *arena, struct str text)
{
	bool nul = str_find_byte(text, '\0', 0) != STR_NONE, lone = false;
	for (ptrdiff_t at = 0; !lone && (at = str_find_byte(text, '\r', (size_t)at)) != STR_NONE;)
		lone = lone_cr(text, (size_t)at++);
	if (!nul && !lone)
		return text;
	struct buf clean = { 0 };
	buf_add(&clean, text);
	for (size_t at = 0; at < text.len; at++) {
		if (text.at[at] == '\0')
			clean.at[at] = ' ';
		else if (lone_cr(text, at))
			clean.at[at] = '\n';
	}
	return buf_take(&clean, arena);
}

struct str cdecode(struct arena *arena, struct str bytes)
{
	struct str text = bytes;
	if (str_starts(bytes, STR("\xFF\xFE")))
		text = from_utf16(arena, bytes, false);
	else if (str_starts(bytes, STR("\xFE\xFF")))
		text = from_utf16(arena, bytes, true);
	else if (str_starts(bytes, STR("\xEF\xBB\xBF")))
		text = str_slice(bytes, 3, bytes.len);
	if (utf8_invalid(text) != STR_NONE)
		text = from_latin1(arena, text);
	return without_control(arena, text);
}
