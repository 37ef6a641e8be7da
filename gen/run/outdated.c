#include "outdated.h"

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
		     const struct claims *made, struct diags *diags)
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
		bool gone = origin.len && str_find_byte(origin, '&', 0) == STR_NONE &&
			    !map_get(&pages, key_of(&scratch, origin));
		if (gone)
			diag_path(
			    diags, checks[CHECK_OLD_OUTPUT].level, files.paths[i],
			    checks[CHECK_OLD_OUTPUT].name,
			    "no page makes it any more: it says that it is generated from '%.*s', which is not there",
			    STR_ARG(origin));
		arena_free(&scratch);
	}
}
