#include "collect.h"

#include <string.h>

#include "../base/file.h"
#include "../base/map.h"
#include "../base/os.h"
#include "../source/glob.h"

/* A settings file that was looked for. */
struct known {
	const struct settings *settings; /* NULL: there is none, or it is bad */
	bool bad;
};

struct collector {
	struct arena *arena;
	const struct options *options;
	struct jobs *jobs;
	struct diags *diags;
	struct map known; /* path of a settings file to its struct known */
	bool good;
};

/* The settings file at `path`, read once; one that is not `wanted` may be missing. */
static const struct known *settings_at(struct collector *collector, struct str path, bool wanted)
{
	struct known *known = map_get(&collector->known, path);
	if (known)
		return known;
	known = arena_alloc(collector->arena, sizeof *known);
	*map_at(&collector->known, path) = known;
	if (!wanted && file_kind(path.at) != FILE_PLAIN)
		return known;
	struct str text;
	int error = file_read(collector->arena, path.at, &text);
	if (error)
		diag_path(collector->diags, DIAG_FATAL, path, "read",
			  "cannot read the settings: %s", os_reason(error));
	else
		known->settings = settings_read(
		    collector->arena, source_new(collector->arena, path, text), collector->diags);
	known->bad = !known->settings;
	collector->good &= !known->bad;
	return known;
}

static struct str join(struct collector *collector, struct str folder, struct str name)
{
	if (str_eq(folder, STR(".")))
		return arena_str(collector->arena, name);
	return arena_printf(collector->arena, "%.*s%s%.*s", STR_ARG(folder),
			    str_ends(folder, STR("/")) ? "" : "/", STR_ARG(name));
}

static const struct known *settings_of(struct collector *collector, struct str page, struct str top)
{
	if (collector->options->config.len)
		return settings_at(collector, collector->options->config, true);
	for (struct str folder = path_folder(page);; folder = path_folder(folder)) {
		const struct known *known =
		    settings_at(collector, join(collector, folder, STR("statusgen.yaml")), false);
		if (known->settings || known->bad || !top.len || folder.len <= top.len)
			return known;
	}
}

static struct str without_extension(struct str path)
{
	return str_slice(path, 0, path.len - path_extension(path).len);
}

/* A page whose settings are bad is left out: nothing is made of it as if there were none. */
static void add_job(struct collector *collector, struct str path, struct str name, struct str top)
{
	static const struct known none = { 0 };
	bool lone = str_eq(path, STR("-")) && !collector->options->config.len;
	const struct known *known = lone ? &none : settings_of(collector, path, top);
	if (known->bad)
		return;
	struct jobs *jobs = collector->jobs;
	jobs->items = arena_grow(collector->arena, jobs->items, jobs->count, &jobs->capacity,
				 sizeof *jobs->items);
	jobs->items[jobs->count++] = (struct job){
		.path = path,
		.name = arena_str(collector->arena, name),
		.searched = top.len > 0,
		.settings_file = known->settings,
	};
}

static bool is_page(struct str path)
{
	static const struct str extensions[] = { STR_INIT(".md"), STR_INIT(".markdown"),
						 STR_INIT(".html"), STR_INIT(".htm") };
	return STR_IS_ONE_OF_NOCASE(path_extension(path), extensions);
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
	struct str top = folder;
	while (top.len > 1 && str_ends(top, STR("/")))
		top.len--;
	size_t prefix = str_ends(folder, STR("/")) ? folder.len : folder.len + 1;
	struct str outputs = path_below(collector->arena, folder.at, collector->options->output.at);
	for (size_t i = 0; i < files.count; i++) {
		struct str below = str_slice(files.paths[i], prefix, files.paths[i].len);
		/* What an earlier run has made is no page of this one. */
		bool output =
		    outputs.len && str_starts(below, outputs) && below.at[outputs.len] == '/';
		if (output || !is_page(files.paths[i]))
			continue;
		add_job(collector, files.paths[i], without_extension(below), top);
		pages++;
	}
	if (!pages && !error) {
		diag_path(collector->diags, DIAG_FATAL, folder, "usage",
			  "the folder holds no pages (.md, .markdown, .html or .htm)");
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
		add_job(collector, join(collector, folder, name), without_extension(name), STR(""));
		found++;
	}
	return found > 0;
}

static void add_argument(struct collector *collector, struct str path)
{
	if (str_eq(path, STR("-"))) {
		add_job(collector, path, STR("stdin"), STR(""));
		return;
	}
	/* What cannot be found is a job as well: reading it tells why. */
	if (file_kind(path.at) == FILE_FOLDER)
		add_folder(collector, path);
	else if (file_kind(path.at) != FILE_MISSING || !add_matching(collector, path))
		add_job(collector, path, without_extension(path_base(path)), STR(""));
}

bool collect_jobs(struct arena *arena, const struct options *options, struct jobs *jobs,
		  struct diags *diags)
{
	struct collector collector = {
		.arena = arena,
		.options = options,
		.jobs = jobs,
		.diags = diags,
		.known = { .arena = arena },
		.good = true,
	};
	*jobs = (struct jobs){ 0 };
	for (size_t i = 0; i < options->pages.count; i++)
		add_argument(&collector, options->pages.items[i]);
	return collector.good;
}
