#include "lines.h"

#include "../base/buf.h"

struct lines {
	struct str *items;
	size_t count;
	size_t capacity;
};

static struct value line_item(const void *self, size_t index)
{
	const struct lines *lines = self;
	return value_text(lines->items[index]);
}

/*
 * Where the first line ends: at a line end, at the last space that is not too far, else at the next
 * one.
 */
static size_t line_end(struct str text)
{
	ptrdiff_t own_end = str_find_byte(text, '\n', 0);
	if (own_end != STR_NONE)
		text.len = (size_t)own_end;
	if (text.len <= LINES_WIDTH)
		return text.len;
	size_t end = LINES_WIDTH;
	while (end > 0 && text.at[end] != ' ')
		end--;
	if (end)
		return end;
	ptrdiff_t longer = str_find_byte(text, ' ', LINES_WIDTH);
	return longer == STR_NONE ? text.len : (size_t)longer;
}

static void add(struct lines *lines, struct str line, struct arena *arena)
{
	lines->items =
	    arena_grow(arena, lines->items, lines->count, &lines->capacity, sizeof *lines->items);
	lines->items[lines->count++] = line;
}

struct value lines_of(struct str text, struct arena *arena)
{
	struct lines *lines = arena_alloc(arena, sizeof *lines);
	for (struct str rest = str_trim(text); rest.len;) {
		size_t end = line_end(rest);
		add(lines, str_trim(str_slice(rest, 0, end)), arena);
		/* The byte at the end parts lines; a second line end after it is an empty line. */
		rest = str_slice(rest, end + 1, rest.len);
	}
	return value_list(lines, lines->count, line_item);
}

struct value lines_raw(struct str text, struct arena *arena)
{
	struct lines *lines = arena_alloc(arena, sizeof *lines);
	struct str line;
	if (str_ends(text, STR("\n")))
		text.len--;
	else if (!text.len)
		text = (struct str){ 0 };
	while (str_part(&text, '\n', &line))
		add(lines, line, arena);
	return value_list(lines, lines->count, line_item);
}

/* What of a line stands outside of comments; `*open`: one of several lines goes on. */
static struct str outside_comment(struct str line, bool *open)
{
	struct str outside = STR("");
	for (size_t at = 0; at < line.len;) {
		ptrdiff_t sign = str_find(line, *open ? STR("*/") : STR("/"), at);
		size_t end = sign == STR_NONE ? line.len : (size_t)sign;
		struct str part = str_trim(str_slice(line, at, end));
		if (!*open && part.len)
			outside = part;
		if (sign == STR_NONE || (!*open && str_byte(line, end + 1) == '/'))
			break;
		if (*open || str_byte(line, end + 1) == '*') {
			*open = !*open;
			at = end + 2;
		} else {
			at = end + 1;
		}
	}
	return outside;
}

static bool is_code(struct str text)
{
	bool open = false;
	for (struct str line; str_part(&text, '\n', &line);) {
		struct str outside = outside_comment(line, &open);
		if (str_starts(outside, STR("#")) || str_ends(outside, STR(";")))
			return true;
	}
	return false;
}

struct value lines_of_c(struct str text, struct arena *arena)
{
	if (!text.at || is_code(text))
		return lines_raw(text, arena);
	struct buf made = { 0 };
	bool open = false;
	for (struct str line; str_part(&text, '\n', &line);) {
		bool inside = open;
		if (outside_comment(line, &open).len && !inside)
			buf_add(&made, STR("//"));
		buf_add(&made, line);
		buf_add_byte(&made, '\n');
	}
	return lines_raw(buf_take(&made, arena), arena);
}
