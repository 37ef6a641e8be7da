#include "mcform.h"

#include "../base/buf.h"
#include "utf16.h"

enum mcform mcform_of(struct str text, enum mcform wide)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return wide;
	return MCFORM_ASCII;
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

struct str mcform_encode(struct arena *arena, struct str text, enum mcform form)
{
	struct buf bytes = { 0 };
	uint32_t before = 0;
	buf_reserve(&bytes, form == MCFORM_UTF16 ? text.len * 2 : text.len);
	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		uint32_t code = utf8_next(text, &at);
		bool needs_cr = code == '\n' && before != '\r';
		if (form == MCFORM_UTF16) {
			if (needs_cr)
				utf16_add_unit(&bytes, '\r');
			utf16_add_code(&bytes, code);
		} else {
			if (needs_cr)
				buf_add_byte(&bytes, '\r');
			buf_add(&bytes, str_slice(text, from, at));
		}
		before = code;
	}
	return buf_take(&bytes, arena);
}
