#include "mcform.h"

#include "../base/buf.h"
#include "utf16.h"

enum mcform mcform_of(struct str text, enum mcform wide)
{
	return ascii_end(text, 0) < text.len ? wide : MCFORM_ASCII;
}

struct str mcform_flags(enum mcform form, enum mctool tool, bool customer)
{
	static const struct str flags[][3][2] = {
		[MCFORM_ASCII] = {
			[MCTOOL_MC] = { STR_INIT(""), STR_INIT("-c") },
			[MCTOOL_WINDMC] = { STR_INIT(""), STR_INIT("-c") },
			[MCTOOL_WMC] = { STR_INIT(""), STR_INIT("-c") },
		},
		[MCFORM_UTF16] = {
			[MCTOOL_MC] = { STR_INIT("-u"), STR_INIT("-u -c") },
			[MCTOOL_WINDMC] = { STR_INIT("-u"), STR_INIT("-u -c") },
			[MCTOOL_WMC] = { STR_INIT("-u"), STR_INIT("-u -c") },
		},
		[MCFORM_UTF8] = {
			[MCTOOL_MC] = { { NULL, 0 }, { NULL, 0 } },
			[MCTOOL_WINDMC] = { STR_INIT("-C 65001 -O 65001"),
					    STR_INIT("-C 65001 -O 65001 -c") },
			[MCTOOL_WMC] = { STR_INIT("-u"), STR_INIT("-u -c") },
		},
	};
	return flags[form][tool][customer];
}

struct str mcform_encode(struct arena *arena, struct str text, enum mcform form, bool as_it_is)
{
	struct buf lines = { 0 }, units = { 0 };
	buf_reserve(&lines, text.len + text.len / 16);
	for (size_t at = 0, end; at < text.len; at = end) {
		end = str_line_end(text, at);
		buf_add(&lines, str_slice(text, at, end));
		if (end == text.len)
			break;
		if (!as_it_is && (end == 0 || text.at[end - 1] != '\r'))
			buf_add_byte(&lines, '\r');
		buf_add_byte(&lines, text.at[end++]);
	}
	if (form != MCFORM_UTF16)
		return buf_take(&lines, arena);
	buf_reserve(&units, 2 * lines.len);
	for (size_t at = 0; at < lines.len;) {
		size_t end = ascii_end(buf_str(&lines), at);
		utf16_add_ascii(&units, str_slice(buf_str(&lines), at, end));
		at = end;
		if (at < lines.len)
			utf16_add_code(&units, utf8_next(buf_str(&lines), &at));
	}
	buf_free(&lines);
	return buf_take(&units, arena);
}
