#include "codepage.h"

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include "buf.h"

/* Pages for which the flags of the two functions below must be 0. */
static bool takes_no_flags(unsigned page)
{
	return page == 42 || (page >= 50220 && page <= 50229) || page == 52936 ||
	       (page >= 57002 && page <= 57011) || page == 65000;
}

/* One character that the page may have in one byte or two; 0: it has none. */
static size_t decode_one(unsigned page, struct str bytes, size_t at, struct buf *out)
{
	DWORD flags = takes_no_flags(page) ? 0 : MB_ERR_INVALID_CHARS;
	for (int size = 1; size <= 4 && at + (size_t)size <= bytes.len; size++) {
		wchar_t wide[4];
		int units = MultiByteToWideChar(page, flags, bytes.at + at, size, wide, 4);
		if (units <= 0)
			continue;
		char narrow[16];
		int len =
		    WideCharToMultiByte(CP_UTF8, 0, wide, units, narrow, sizeof narrow, NULL, NULL);
		buf_add(out, (struct str){ narrow, len > 0 ? (size_t)len : 0 });
		return (size_t)size;
	}
	return 0;
}

enum codepage_result codepage_decode(struct arena *arena, unsigned page, struct str bytes,
				     struct str *text, size_t *bad)
{
	struct buf out = { 0 };
	enum codepage_result result = IsValidCodePage(page) ? CODEPAGE_GOOD : CODEPAGE_UNKNOWN;
	for (size_t at = 0, taken; result == CODEPAGE_GOOD && at < bytes.len; at += taken) {
		taken = decode_one(page, bytes, at, &out);
		*bad = at;
		if (!taken)
			result = CODEPAGE_BAD;
	}
	*text = buf_take(&out, arena);
	return result;
}

bool codepage_encode(struct arena *arena, unsigned page, struct str text, struct str *bytes)
{
	struct buf out = { 0 };
	*bytes = STR("");
	if (!IsValidCodePage(page))
		return false;
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		utf8_next(text, &at);
		wchar_t wide[4];
		char narrow[16];
		int units =
		    MultiByteToWideChar(CP_UTF8, 0, text.at + from, (int)(at - from), wide, 4);
		int len =
		    WideCharToMultiByte(page, 0, wide, units, narrow, sizeof narrow, NULL, NULL);
		buf_add(&out, len > 0 ? (struct str){ narrow, (size_t)len } : STR("?"));
	}
	*bytes = buf_take(&out, arena);
	return true;
}
#endif
