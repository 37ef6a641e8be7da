#define _POSIX_C_SOURCE 200809L
#include "codepage.h"

#ifndef _WIN32

#include <errno.h>
#include <iconv.h>
#include <stdio.h>

#include "buf.h"

/* Pages that iconv does not know as "CP" and their number. */
static const struct {
	unsigned page;
	const char *name;
} names[] = {
	{ 1200, "UTF-16LE" },     { 1201, "UTF-16BE" },       { 20127, "ASCII" },
	{ 20866, "KOI8-R" },      { 21866, "KOI8-U" },        { 28591, "ISO-8859-1" },
	{ 28592, "ISO-8859-2" },  { 28593, "ISO-8859-3" },    { 28594, "ISO-8859-4" },
	{ 28595, "ISO-8859-5" },  { 28596, "ISO-8859-6" },    { 28597, "ISO-8859-7" },
	{ 28598, "ISO-8859-8" },  { 28599, "ISO-8859-9" },    { 28603, "ISO-8859-13" },
	{ 28605, "ISO-8859-15" }, { 51932, "EUC-JP" },        { 51949, "EUC-KR" },
	{ 54936, "GB18030" },     { CODEPAGE_UTF8, "UTF-8" },
};

static iconv_t open_page(unsigned page, bool decode)
{
	char own[16];
	const char *name = own;
	snprintf(own, sizeof own, "CP%u", page);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].page == page)
			name = names[i].name;
	return decode ? iconv_open("UTF-8", name) : iconv_open(name, "UTF-8");
}

/*
 * Converts until the end or a place that cannot be converted, which is where `*at` stands then.
 * True at the end.
 */
static bool convert(iconv_t with, struct str from, size_t *at, struct buf *out)
{
	/* iconv's first text is not const for historical reasons; it does not write there. */
	char *in = (char *)(uintptr_t)(from.at + *at);
	size_t left = from.len - *at;
	bool done = false;
	for (;;) {
		char piece[4096], *to = piece;
		size_t room = sizeof piece;
		size_t result = left ? iconv(with, &in, &left, &to, &room)
				     : iconv(with, NULL, NULL, &to, &room);
		int error = errno;
		buf_add(out, (struct str){ piece, sizeof piece - room });
		if (result == (size_t)-1 && error != E2BIG)
			break;
		if (result != (size_t)-1 && done)
			break;
		done = left == 0 && result != (size_t)-1;
	}
	*at = from.len - left;
	return left == 0;
}

static bool is_single_byte(unsigned page)
{
	return (page >= 1250 && page <= 1258) || page == 874;
}

enum codepage_result codepage_decode(struct arena *arena, unsigned page, struct str bytes,
				     struct str *text, size_t *bad)
{
	struct buf out = { 0 };
	enum codepage_result result = CODEPAGE_GOOD;
	*text = STR("");
	iconv_t with = open_page(page, true);
	if (with == (iconv_t)-1)
		return CODEPAGE_UNKNOWN;
	for (size_t at = 0; at < bytes.len && !convert(with, bytes, &at, &out);) {
		if (!is_single_byte(page)) {
			*bad = at;
			result = CODEPAGE_BAD;
			break;
		}
		buf_add_code(&out, (unsigned char)bytes.at[at++]);
	}
	iconv_close(with);
	*text = buf_take(&out, arena);
	return result;
}

bool codepage_encode(struct arena *arena, unsigned page, struct str text, struct str *bytes)
{
	struct buf out = { 0 };
	iconv_t with = open_page(page, false);
	*bytes = STR("");
	if (with == (iconv_t)-1)
		return false;
	for (size_t at = 0; at < text.len && !convert(with, text, &at, &out);) {
		utf8_next(text, &at);
		buf_add_byte(&out, '?');
	}
	iconv_close(with);
	*bytes = buf_take(&out, arena);
	return true;
}
#endif
