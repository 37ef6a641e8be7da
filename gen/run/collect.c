#include "collect.h"

#include <string.h>

#include "../base/file.h"
#include "../base/map.h"
#include "../base/os.h"
#include "../source/glob.h"
#include "markups.h"
#include "place.h"

struct collector {
	struct arena *arena;
	const struct options *options;
	struct jobs *jobs;
	struct diags *diags;
	struct places *places;
	struct map
	    files; /* identity of a page's file to its job, where there are several arguments */
	bool good;
};

/* A page that two roads lead to is one: what is said of it, and made of it, would come twice. */
static bool is_known(struct collector *collector, struct str path, bool searched)
{
	if (collector->options->pages.count < 2 || str_eq(path, STR("-")))
		return false;
	struct str file = file_identity(collector->arena, path.at);
	size_t *number = file.len ? map_get(&collector->files, file) : NULL;
	if (number) {
		/* Who names a page wants to hear where it has no codes. */
		collector->jobs->items[*number].searched &= searched;
		return true;
	}
	if (file.len) {
		number = arena_alloc(collector->arena, sizeof *number);
		*number = collector->jobs->count;
		*map_at(&collector->files, file) = number;
	}
	return false;
}

/* A page whose settings are bad is left out: nothing is made of it as if there were none. */
static void add_job(struct collector *collector, struct str path, bool searched)
{
	if (is_known(collector, path, searched))
		return;
	/* It would end a line of a makefile or of a resource script. */
	if (str_has_control(path)) {
		diag_path(collector->diags, DIAG_ERROR, path, "name",
			  "the page's name has a line end or another control character; give it "
			  "another name");
		collector->good = false;
		return;
	}
	const struct place place = place_of(collector->places, path);
	if (place.bad)
		return;
	struct jobs *jobs = collector->jobs;
	jobs->items = arena_extend(collector->arena, jobs->items, jobs->count, &jobs->capacity,
				   sizeof *jobs->items);
	struct job *job = &jobs->items[jobs->count++];
	*job = (struct job){
		.path = path,
		.name = place.name,
		.searched = searched,
		.settings_file = place.settings,
	};
	job_settle(job, collector->arena, jobs->count > 1 ? job - 1 : NULL);
}

static void add_folder(struct collector *collector, struct str folder)
{
	struct file_list files = { 0 };
	struct str where;
	int error = file_find(collector->arena, folder.at, true, &files, &where);
	if (error) {
		diag_path(collector->diags, DIAG_FATAL, where, "read", "cannot read the folder: %s",
			  os_reason(error));
		collector->good = false;
	}
	size_t pages = 0;
	const struct markup_other *other = NULL;
	size_t prefix = str_ends(folder, STR("/")) ? folder.len : folder.len + 1;
	struct str outputs = path_below(collector->arena, folder.at, collector->options->output.at);
	for (size_t i = 0; i < files.count; i++) {
		struct str below = str_slice(files.paths[i], prefix, files.paths[i].len);
		/* What an earlier run has made is no page of this one. */
		bool output =
		    outputs.len && str_starts(below, outputs) && below.at[outputs.len] == '/';
		if (output || !markup_is_page(files.paths[i])) {
			other = other ? other : markup_other(files.paths[i]);
			continue;
		}
		add_job(collector, files.paths[i], true);
		pages++;
	}
	if (!pages && !error) {
		diag_path(collector->diags, DIAG_FATAL, folder, "usage",
			  "the folder holds no pages (.md, .markdown, .mdx, .html or .htm)%s%s",
			  other ? "; what it holds can be turned into such, for instance by " : "",
			  other ? other->command : "");
		collector->good = false;
	}
}

/* "docs/?.md", where the shell does not know what that means; false where nothing is called so. */
static bool add_matching(struct collector *collector, struct str path)
{
	struct str base = path_base(path), where;
	bool wild =
	    str_find_byte(base, '*', 0) != STR_NONE || str_find_byte(base, '?', 0) != STR_NONE;
	const char *problem;
	const struct glob *glob =
	    os_leaves_wildcards() && wild ? glob_read(collector->arena, base, &problem) : NULL;
	struct str folder = arena_str(collector->arena, path_folder(path));
	struct file_list files = { 0 };
	size_t found = 0;
	if (!glob || file_find(collector->arena, folder.at, false, &files, &where) != 0)
		return false;
	for (size_t i = 0; i < files.count; i++) {
		struct str name = path_base(files.paths[i]);
		if (!glob_match(glob, name))
			continue;
		add_job(collector, str_eq(folder, STR(".")) ? name : files.paths[i], false);
		found++;
	}
	return found > 0;
}

static void add_argument(struct collector *collector, struct str path)
{
	const struct markup_other *other = markup_other(path);
	/* What cannot be found is a job as well: reading it tells why. */
	if (!str_eq(path, STR("-")) && file_kind(path.at) == FILE_FOLDER)
		add_folder(collector, path);
	else if (other && file_kind(path.at) != FILE_MISSING)
		diag_path(collector->diags, DIAG_ERROR, path, "format",
			  "%s is not read; turn the page into Markdown or HTML first: %s",
			  other->name, other->command);
	else if (file_kind(path.at) != FILE_MISSING || !add_matching(collector, path))
		add_job(collector, path, false);
}

bool collect_jobs(struct arena *arena, const struct options *options, struct places *places,
		  struct jobs *jobs, struct diags *diags)
{
	struct collector collector = {
		.arena = arena,
		.options = options,
		.jobs = jobs,
		.diags = diags,
		.places = places,
		.files.arena = arena,
		.good = true,
	};
	*jobs = (struct jobs){ 0 };
	for (size_t i = 0; i < options->pages.count; i++)
		add_argument(&collector, options->pages.items[i]);
	jobs->items =
	    arena_fit(arena, jobs->items, jobs->count, &jobs->capacity, sizeof *jobs->items);
	return collector.good && !places->failed;
}
