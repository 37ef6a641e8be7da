#include "confine.h"

#include "../base/file.h"
#include "../base/map.h"
#include "../base/os.h"
#include "../base/os_confine.h"
#include "installed.h"

struct paths {
	struct arena *arena;
	struct str *items;
	size_t count, capacity;
	struct map seen;
};

static void add(struct paths *paths, struct str path)
{
	if (!path.len || str_eq(path, STR("-")) || map_get(&paths->seen, path))
		return;
	*map_at(&paths->seen, path) = paths;
	paths->items = arena_grow(paths->arena, paths->items, paths->count, &paths->capacity,
				  sizeof *paths->items);
	paths->items[paths->count++] = path;
}

static void add_named(struct paths *paths, const struct settings *settings, struct str path)
{
	if (path.len)
		add(paths, settings_beside(paths->arena, settings, path));
}

/* A template is read with those beside it. */
static void add_template(struct paths *paths, const struct settings *settings, struct str path)
{
	if (str_ends(path, STR(".mustache")))
		path = path_folder(path);
	add_named(paths, settings, path);
}

static void add_all_named(struct paths *paths, const struct job *job)
{
	const struct settings *file = job->settings_file;
	const struct page_settings *settings = job->settings;
	for (size_t i = 0; i < settings->translation_count; i++)
		add_named(paths, file, settings->translations[i].page);
	for (size_t i = 0; i < settings->values_from_count; i++)
		add_named(paths, file, settings->values_from[i]);
	for (size_t i = 0; i < settings->texts_from_count; i++)
		add_named(paths, file, settings->texts_from[i]);
	for (size_t i = 0; i < settings->output_count; i++)
		add_template(paths, file, settings->outputs[i].name);
}

static void add_jobs(struct paths *paths, const struct jobs *jobs)
{
	for (size_t i = 0; i < jobs->count; i++) {
		add(paths, jobs->items[i].path);
		if (jobs->items[i].settings_file)
			add_all_named(paths, &jobs->items[i]);
	}
}

bool confine(struct arena *arena, const struct options *options, const struct jobs *jobs,
	     const struct jobs *others, bool writes, struct diags *diags)
{
	struct paths read = { .arena = arena, .seen = { .arena = arena } };
	struct paths write = { .arena = arena, .seen = { .arena = arena } };
	add_jobs(&read, jobs);
	add_jobs(&read, others);
	struct str installed = installed_folder(arena);
	if (!installed_inside(installed))
		add(&read, installed);
	bool changes = writes && !options->check && !options->outputs && !options->to_stdout;
	if (writes && !options->to_stdout) {
		struct str inside = arena_printf(arena, "%.*s/.", STR_ARG(options->output));
		int error = changes ? file_make_folders(inside.at) : 0;
		if (changes && !error && options->depfile.len)
			error = file_make_folders(options->depfile.at);
		if (!error && options->cache.len)
			error = file_make_folders(options->cache.at);
		if (error) {
			diag_path(diags, DIAG_FATAL, options->output, "write",
				  "cannot make the folder: %s", os_reason(error));
			return false;
		}
		add(changes ? &write : &read, options->output);
	}
	if (options->depfile.len)
		add(&write, arena_str(arena, path_folder(options->depfile)));
	if (options->cache.len)
		add(&write, arena_str(arena, path_folder(options->cache)));
	unsigned confined = os_confine(
	    &(struct os_confinement){ read.items, read.count, write.items, write.count });
	if (confined != (OS_CONFINED_FILES | OS_CONFINED_CALLS))
		diag_path(
		    diags, DIAG_WARNING, STR(""), "sandbox", "%s",
		    !confined ? "this system has no sandbox; the run goes on without"
		    : confined & OS_CONFINED_FILES
			? "this system's sandbox keeps files away, and no network or programs"
			: "this system's sandbox keeps network and programs away, and no files");
	return true;
}
