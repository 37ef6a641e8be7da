#include "outdated.h"

#include <stdio.h>

#include "../base/file.h"
#include "../base/os.h"
#include "../checks/checks.h"

/* The beginning of a file as text: of UTF-16, the bytes that are ASCII. */
static struct str read_start(struct arena *arena, struct str path)
{
	enum { ENOUGH = 2048 };
	char *text = arena_alloc(arena, ENOUGH);
	FILE *file;
	os_open(path.at, &file);
	size_t got = file ? fread(text, 1, ENOUGH, file) : 0, len = 0;
	if (file)
		fclose(file);
	for (size_t i = 0; i < got; i++)
		if (text[i])
			text[len++] = text[i];
	return (struct str){ text, len };
}

/* What the file says that it is made from; empty where it says nothing. */
static struct str find_origin(struct str text)
{
	static const struct str before = STR_INIT("Generated from "),
				after = STR_INIT(" by statusgen");
	struct str line;
	for (struct str rest = text; str_part(&rest, '\n', &line);) {
		ptrdiff_t from = str_find(line, before, 0);
		ptrdiff_t to =
		    from == STR_NONE ? STR_NONE : str_find(line, after, (size_t)from + before.len);
		if (to != STR_NONE)
			return str_slice(line, (size_t)from + before.len, (size_t)to);
	}
	return STR("");
}

/* Letters and digits: what is left of a name in each language that a template may escape it for. */
static struct str key_of(struct arena *arena, struct str name)
{
	char *key = arena_alloc(arena, name.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < name.len; i++)
		if (byte_is_letter(name.at[i]) || byte_is_digit(name.at[i]) ||
		    (unsigned char)name.at[i] >= 0x80)
			key[len++] = name.at[i];
	return (struct str){ key, len };
}

static bool reads_folders(const struct options *options)
{
	for (size_t i = 0; i < options->pages.count; i++)
		if (file_kind(options->pages.items[i].at) != FILE_FOLDER)
			return false;
	return true;
}

void outdated_report(struct arena *arena, const struct options *options, const struct jobs *jobs,
		     const struct map *made, struct diags *diags)
{
	struct file_list files = { 0 };
	struct str where;
	if (!reads_folders(options) || file_kind(options->output.at) != FILE_FOLDER ||
	    file_find(arena, options->output.at, true, &files, &where) != 0)
		return;
	struct map pages = { .arena = arena };
	for (size_t i = 0; i < jobs->count; i++)
		*map_at(&pages, key_of(arena, path_base(jobs->items[i].path))) = diags;
	for (size_t i = 0; i < files.count; i++) {
		struct arena scratch = { 0 };
		struct str origin = map_get(made, files.paths[i])
					? STR("")
					: find_origin(read_start(&scratch, files.paths[i]));
		bool gone = origin.len && str_find_byte(origin, '&', 0) == STR_NONE &&
			    !map_get(&pages, key_of(&scratch, origin));
		if (gone)
			diag_path(
			    diags, checks[CHECK_UNMADE_OUTPUT].level, files.paths[i],
			    checks[CHECK_UNMADE_OUTPUT].name,
			    "no page makes it any more: it says that it is generated from '%.*s', which is not there",
			    STR_ARG(origin));
		arena_free(&scratch);
	}
}
