#include "links.h"

#include <string.h>

#include "../base/buf.h"
#include "../base/file.h"
#include "../source/relpath.h"

struct str link_encode(struct str path, struct arena *arena)
{
	static const char plain[] = "-._~!$&'+,;=:@/";
	ptrdiff_t colon = str_find_byte(path, ':', 0), slash = str_find_byte(path, '/', 0);
	struct buf out = { 0 };
	if (colon != STR_NONE && (slash == STR_NONE || colon < slash))
		buf_add(&out, STR("./"));
	for (size_t i = 0; i < path.len; i++) {
		char c = path.at[i];
		if (byte_is_letter_or_digit(c) || (c && strchr(plain, c)))
			buf_add_byte(&out, c);
		else
			buf_addf(&out, "%%%02X", (unsigned char)c);
	}
	return buf_take(&out, arena);
}

struct str link_between(struct str from, struct str path, struct arena *arena)
{
	struct str folder = relpath_clean(arena, path_folder(from));
	return link_encode(relpath_from(arena, folder, relpath_clean(arena, path)), arena);
}
