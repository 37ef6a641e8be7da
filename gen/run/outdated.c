#include "write.h"

#include <errno.h>
#include <stdio.h>

#include "../base/asked.h"
#include "../base/file.h"
#include "../checks/checks.h"
#include "mark.h"

/* What the file says that it is made from; empty where it says nothing. */
static struct str origin_of(struct arena *arena, struct str path)
{
	struct str bytes;
	return file_begin(arena, path.at, MARK_WITHIN, &bytes) == 0 ? mark_read(arena, bytes).origin
								    : STR("");
}

/* Letters and digits: what is left of a name in each language that a template may escape it for. */
static struct str key_of(struct arena *arena, struct str name)
{
	char *key = arena_alloc(arena, name.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < name.len; i++)
		if (byte_is_letter_or_digit(name.at[i]) || (unsigned char)name.at[i] >= 0x80)
			key[len++] = name.at[i];
	return (struct str){ key, len };
}

/* A resource script names its tables: "1 11 \"x.bin\"". They go with it. */
static void prune_tables(struct arena *arena, struct str script)
{
	static const struct str before = STR_INIT("1 11 \"");
	struct str text, line;
	if (!str_ends(script, STR(".rc")) || file_read(arena, script.at, &text) != 0)
		return;
	for (struct str rest = text; str_part(&rest, '\n', &line);) {
		ptrdiff_t end = str_find_last(line, '"');
		if (!str_starts(line, before) || end < (ptrdiff_t)before.len)
			continue;
		struct str name = str_slice(line, before.len, (size_t)end);
		if (str_ends(name, STR(".bin")) && str_find_byte(name, '/', 0) == STR_NONE)
			remove(arena_printf(arena, "%.*s/%.*s", STR_ARG(path_folder(script)),
					    STR_ARG(name))
				   .at);
	}
}

static void prune(struct arena *arena, struct str path, struct diags *diags)
{
	prune_tables(arena, path);
	asked_more();
	if (remove(path.at) == 0)
		diag_path(diags, DIAG_NOTE, path, "pruned", "removed: no page makes it any more");
	else
		diag_path(diags, DIAG_ERROR, path, "pruned", "cannot remove it: %s",
			  os_reason(errno));
}

static bool reads_folders(const struct options *options)
{
	for (size_t i = 0; i < options->pages.count; i++)
		if (file_kind(options->pages.items[i].at) != FILE_FOLDER)
			return false;
	return true;
}

void outdated_report(struct arena *arena, const struct options *options, const struct jobs *jobs,
		     const struct claims *made, struct inputs *inputs, struct diags *diags)
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
		struct str origin = claims_has(made, files.paths[i])
					? STR("")
					: origin_of(&scratch, files.paths[i]);
		bool known = origin.len && str_find_byte(origin, '&', 0) == STR_NONE;
		bool gone = known && !map_get(&pages, key_of(&scratch, origin));
		bool whole = !options->templates.count;
		if (options->prune && known && (gone || whole) &&
		    !inputs_at(inputs, files.paths[i]))
			prune(&scratch, files.paths[i], diags);
		else if (gone)
			diag_path(
			    diags, checks[CHECK_OLD_OUTPUT].level, files.paths[i],
			    checks[CHECK_OLD_OUTPUT].name,
			    "no page makes it any more: it says that it is generated from '%.*s', which is not there",
			    STR_ARG(origin));
		arena_free(&scratch);
	}
}
