#include "doxygroups.h"

#include "../code/codemask.h"

/* What stands behind a command of Doxygen at the beginning of a comment's line. */
static bool is_command(struct str line, struct str command, struct str *rest)
{
	size_t at = 0;
	while (at < line.len && str_find_byte(STR(" \t/*!"), line.at[at], 0) != STR_NONE)
		at++;
	line = str_slice(line, at, line.len);
	if (!str_starts(line, STR("@")) && !str_starts(line, STR("\\")))
		return false;
	line = str_slice(line, 1, line.len);
	if (!str_starts(line, command))
		return false;
	*rest = str_trim(str_slice(line, command.len, line.len));
	if (str_ends(*rest, STR("*/")))
		*rest = str_trim(str_slice(*rest, 0, rest->len - 2));
	return true;
}

void doxygroups_find(struct arena *arena, struct foreign *foreign, const char *mask)
{
	struct str text = foreign->source->text, rest;
	struct foreign_list *lists = NULL;
	size_t count = 0, capacity = 0, entry = 0;
	bool open = true; /* what stands before the first group is in none */
	for (size_t at = 0, end; at < text.len; at = end + 1) {
		end = str_line_end(text, at);
		struct str line = str_slice(text, at, end);
		bool begins = is_command(line, STR("name "), &rest);
		bool ends = !begins && is_command(line, STR("}"), &rest);
		if ((!begins && !ends) || mask[end - 1] != CODEMASK_COMMENT)
			continue;
		size_t first = entry;
		while (entry < foreign->count && foreign->entries[entry].name_offset < at)
			entry++;
		if (!open && entry > first)
			return;
		/* What is before it has begun with the line, or a group that has no entries. */
		if (count && lists[count - 1].first == entry)
			count--;
		lists = arena_grow(arena, lists, count, &capacity, sizeof *lists);
		if (!count && entry)
			lists[count++] = (struct foreign_list){ .first = 0 };
		open = begins;
		if (!begins)
			continue;
		lists = arena_grow(arena, lists, count, &capacity, sizeof *lists);
		lists[count++] =
		    (struct foreign_list){ .first = entry, .offset = at, .title = rest };
	}
	if (!open && entry < foreign->count)
		return;
	if (count && lists[count - 1].first == foreign->count)
		count--;
	foreign->lists = lists;
	foreign->list_count = count;
}
