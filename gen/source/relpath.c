#include "relpath.h"

#include "../base/buf.h"
#include "../base/os.h"

/* Takes the last folder off `out`, unless there is none, or it is "..". */
static bool pop(struct buf *out, size_t root)
{
	struct str text = buf_str(out);
	size_t slash = text.len;
	while (slash > root && text.at[slash - 1] != '/')
		slash--;
	struct str last = str_slice(text, slash, text.len);
	if (last.len == 0 || str_eq(last, STR("..")))
		return false;
	out->len = slash > root ? slash - 1 : root;
	return true;
}

struct str relpath_clean(struct arena *arena, struct str path)
{
	struct buf out = { 0 };
	size_t root = os_root(path);
	buf_add(&out, str_slice(path, 0, root));
	for (struct str rest = str_slice(path, root, path.len), part;
	     str_part(&rest, '/', &part);) {
		if (part.len == 0 || str_eq(part, STR(".")))
			continue;
		if (str_eq(part, STR("..")) && (pop(&out, root) || root))
			continue;
		if (out.len > root)
			buf_add_byte(&out, '/');
		buf_add(&out, part);
	}
	if (out.len == 0)
		buf_add_byte(&out, '.');
	return buf_take(&out, arena);
}

/* The next folder of a clean path. */
static bool next(struct str *rest, struct str *part)
{
	return rest->len > 0 && str_part(rest, '/', part);
}

struct str relpath_from(struct arena *arena, struct str folder, struct str path)
{
	if (!str_eq_nocase(str_slice(folder, 0, os_root(folder)),
			   str_slice(path, 0, os_root(path))))
		return path;
	if (str_eq(folder, STR(".")))
		folder.len = 0;
	struct str away = folder, rest = path, a, b;
	if (str_eq(path, STR(".")))
		rest.len = 0;
	for (;;) {
		struct str next_away = away, next_rest = rest;
		if (!next(&next_away, &a) || !next(&next_rest, &b) || !str_eq(a, b))
			break;
		away = next_away;
		rest = next_rest;
	}
	struct buf out = { 0 };
	while (next(&away, &a)) {
		if (str_eq(a, STR(".."))) {
			buf_free(&out);
			return path;
		}
		buf_add(&out, STR("../"));
	}
	buf_add(&out, rest);
	if (rest.len == 0 && out.len)
		out.len--;
	if (out.len == 0)
		buf_add_byte(&out, '.');
	return buf_take(&out, arena);
}
