#include "mctext.h"

#include "../base/buf.h"
#include "../base/codepage.h"

struct reader {
	struct arena *arena;
	struct str path;
	struct diags *diags;
};

static const struct source *fail(const struct reader *reader, struct str before, const char *what,
				 struct str detail)
{
	const struct source *source = source_new(reader->arena, reader->path, before);
	diag_at(reader->diags, DIAG_ERROR, source, before.len, "encoding", "%s%.*s", what,
		STR_ARG(detail));
	return NULL;
}

static const struct source *finish(const struct reader *reader, struct str text)
{
	enum { SUBSTITUTE = 0x1A };
	while (text.len && text.at[text.len - 1] == SUBSTITUTE)
		text.len--;
	ptrdiff_t nul = str_find_byte(text, '\0', 0);
	if (nul != STR_NONE)
		return fail(reader, str_slice(text, 0, (size_t)nul),
			    "a NUL character in the file; text has none", STR(""));
	return source_new(reader->arena, reader->path, text);
}

static const struct source *read_utf16(const struct reader *reader, struct str bytes, bool big)
{
	struct buf out = { 0 };
	uint32_t high = 0;
	bool good = bytes.len % 2 == 0;
	for (size_t at = 0; at + 1 < bytes.len; at += 2) {
		uint32_t unit = (uint32_t)(unsigned char)bytes.at[at + big] |
				(uint32_t)(unsigned char)bytes.at[at + !big] << 8;
		bool is_high = unit >= 0xD800 && unit < 0xDC00;
		bool is_low = unit >= 0xDC00 && unit < 0xE000;
		if (is_low != (high != 0)) {
			good = false;
			break;
		}
		if (is_low)
			buf_add_code(&out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
		else if (!is_high)
			buf_add_code(&out, unit);
		high = is_high ? unit : 0;
	}
	struct str text = buf_take(&out, reader->arena);
	if (!good || high)
		return fail(reader, text,
			    "this is no UTF-16: half a character; save the file anew, as UTF-16 "
			    "or UTF-8",
			    STR(""));
	return finish(reader, text);
}

/* `bad`: where it is no UTF-8, or STR_NONE. */
static const struct source *read_utf8(const struct reader *reader, struct str bytes, ptrdiff_t bad)
{
	if (bad == STR_NONE)
		return finish(reader, bytes);
	return fail(reader, str_slice(bytes, 0, (size_t)bad), "this is no UTF-8: byte ",
		    arena_printf(reader->arena, "0x%02X", (unsigned char)bytes.at[bad]));
}

static const struct source *read_page(const struct reader *reader, struct str bytes, unsigned page)
{
	struct str text;
	size_t bad = 0;
	switch (codepage_decode(reader->arena, page, bytes, &text, &bad)) {
	case CODEPAGE_GOOD:
		return finish(reader, text);
	case CODEPAGE_UNKNOWN:
		return fail(reader, STR(""), "the system knows no code page ",
			    arena_printf(reader->arena, "%u", page));
	case CODEPAGE_BAD:
		break;
	}
	return fail(reader, text, "this is no text in code page ",
		    arena_printf(reader->arena, "%u: byte 0x%02X", page,
				 (unsigned char)bytes.at[bad]));
}

/* Text has more ASCII than anything else, at least in its keywords: every other byte is NUL. */
static bool looks_wide(struct str bytes, bool *big)
{
	enum { PROBE = 4096 };
	size_t nuls[2] = { 0, 0 }, size = bytes.len < PROBE ? bytes.len : PROBE;
	*big = false;
	if (str_find_byte(str_slice(bytes, 0, size), '\0', 0) == STR_NONE)
		return false;
	for (size_t i = 0; i < size; i++)
		nuls[i % 2] += bytes.at[i] == '\0';
	*big = nuls[0] > nuls[1];
	return size >= 2 && bytes.len % 2 == 0 && nuls[!*big] * 4 >= size && nuls[*big] * 4 < size;
}

const struct source *mctext_read(struct arena *arena, struct str path, struct str bytes,
				 const struct mctext_options *options, struct diags *diags)
{
	struct reader reader = { arena, path, diags };
	bool big;
	if (str_starts(bytes, STR("\xEF\xBB\xBF"))) {
		bytes = str_slice(bytes, 3, bytes.len);
		return read_utf8(&reader, bytes, utf8_invalid(bytes));
	}
	if (str_starts(bytes, STR("\xFF\xFE")) || str_starts(bytes, STR("\xFE\xFF")))
		return read_utf16(&reader, str_slice(bytes, 2, bytes.len), bytes.at[0] == '\xFE');
	if (looks_wide(bytes, &big))
		return read_utf16(&reader, bytes, big);
	/* wmc's -u takes UTF-8, too. */
	ptrdiff_t bad = utf8_invalid(bytes);
	bool utf8 = bad == STR_NONE;
	if (options->unicode && !utf8)
		return read_utf16(&reader, bytes, false);
	if (options->code_page == CODEPAGE_UTF16)
		return read_utf16(&reader, bytes, false);
	if (options->code_page && !(options->code_page == CODEPAGE_UTF8 || options->unicode))
		return read_page(&reader, bytes, options->code_page);
	if (utf8 || options->code_page == CODEPAGE_UTF8)
		return read_utf8(&reader, bytes, bad);
	return read_page(&reader, bytes, CODEPAGE_WESTERN);
}
