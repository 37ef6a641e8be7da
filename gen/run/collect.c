#include "collect.h"

#include <errno.h>
#include <string.h>

#include "../base/file.h"
#include "../base/map.h"

struct collector {
	struct arena *arena;
	const struct options *options;
	struct jobs *jobs;
	struct diags *diags;
	struct map settings; /* path of a settings file to its settings; a missing one is known as NULL */
	struct map seen;
	bool good;
};

/* The settings file at `path`, read once; NULL where there is none or it is bad. */
static const struct settings *settings_at(struct collector *collector, struct str path, bool wanted)
{
	if (map_get(&collector->seen, path))
		return map_get(&collector->settings, path);
	*map_at(&collector->seen, path) = collector;
	if (!wanted && file_kind(path.at) != FILE_PLAIN)
		return NULL;
	struct str text;
	int error = file_read(collector->arena, path.at, &text);
	if (error) {
		diag_path(collector->diags, DIAG_FATAL, path, "read", "cannot read the settings: %s", strerror(error));
		collector->good = false;
		return NULL;
	}
	const struct source *source = source_new(collector->arena, path, text);
	const struct settings *settings = settings_read(collector->arena, source, collector->diags);
	if (!settings)
		collector->good = false;
	*map_at(&collector->settings, path) = (void *)(uintptr_t)settings;
	return settings;
}

static struct str join(struct collector *collector, struct str folder, struct str name)
{
	if (str_eq(folder, STR(".")))
		return arena_str(collector->arena, name);
	return arena_printf(collector->arena, "%.*s%s%.*s", STR_ARG(folder), str_ends(folder, STR("/")) ? "" : "/", STR_ARG(name));
}

static const struct settings *settings_of(struct collector *collector, struct str page, struct str top)
{
	if (collector->options->config.len)
		return settings_at(collector, collector->options->config, true);
	for (struct str folder = path_folder(page);; folder = path_folder(folder)) {
		const struct settings *settings = settings_at(collector, join(collector, folder, STR("statusgen.yaml")), false);
		if (settings || !top.len || folder.len <= top.len)
			return settings;
	}
}

static struct str without_extension(struct str path)
{
	return str_slice(path, 0, path.len - path_extension(path).len);
}

static void add_job(struct collector *collector, struct str path, struct str name, struct str top)
{
	struct jobs *jobs = collector->jobs;
	jobs->items = arena_grow(collector->arena, jobs->items, jobs->count, &jobs->capacity, sizeof *jobs->items);
	struct job *job = &jobs->items[jobs->count++];
	*job = (struct job){ .path = path, .name = arena_str(collector->arena, name), .searched = top.len > 0 };
	job->settings_file = str_eq(path, STR("-")) && !collector->options->config.len ? NULL : settings_of(collector, path, top);
}

static bool is_page(struct str path)
{
	static const struct str extensions[] = { STR_INIT(".md"), STR_INIT(".markdown"), STR_INIT(".html"), STR_INIT(".htm") };
	for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
		if (str_eq_nocase(path_extension(path), extensions[i]))
			return true;
	return false;
}

static void add_folder(struct collector *collector, struct str folder)
{
	struct file_list files = { 0 };
	struct str where;
	int error = file_find(collector->arena, folder.at, true, &files, &where);
	if (error) {
		diag_path(collector->diags, DIAG_FATAL, where, "read", "cannot read the folder: %s", strerror(error));
		collector->good = false;
		return;
	}
	size_t before = collector->jobs->count;
	struct str top = folder;
	while (top.len > 1 && str_ends(top, STR("/")))
		top.len--;
	size_t prefix = str_ends(folder, STR("/")) ? folder.len : folder.len + 1;
	for (size_t i = 0; i < files.count; i++)
		if (is_page(files.paths[i]))
			add_job(collector, files.paths[i],
				without_extension(str_slice(files.paths[i], prefix, files.paths[i].len)), top);
	if (collector->jobs->count == before) {
		diag_path(collector->diags, DIAG_FATAL, folder, "usage",
			  "the folder holds no pages (.md, .markdown, .html or .htm)");
		collector->good = false;
	}
}

static void add_argument(struct collector *collector, struct str path)
{
	if (str_eq(path, STR("-"))) {
		add_job(collector, path, STR("stdin"), STR(""));
		return;
	}
	switch (file_kind(path.at)) {
	case FILE_FOLDER:
		add_folder(collector, path);
		break;
	case FILE_PLAIN:
		add_job(collector, path, without_extension(path_base(path)), STR(""));
		break;
	case FILE_MISSING:
		diag_path(collector->diags, DIAG_FATAL, path, "read", "cannot read the page: %s", strerror(ENOENT));
		collector->good = false;
		break;
	}
}

bool collect_jobs(struct arena *arena, const struct options *options, struct jobs *jobs, struct diags *diags)
{
	struct collector collector = {
		.arena = arena, .options = options, .jobs = jobs, .diags = diags,
		.settings = { .arena = arena }, .seen = { .arena = arena }, .good = true,
	};
	*jobs = (struct jobs){ 0 };
	for (size_t i = 0; i < options->pages.count; i++)
		add_argument(&collector, options->pages.items[i]);
	return collector.good;
}
