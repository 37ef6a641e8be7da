#include "place.h"

#include "../base/asked.h"
#include "../base/file.h"
#include "../base/os.h"
#include "../checks/checks.h"
#include "../source/relpath.h"

/* What is known of a folder; each part is looked up once, when it is asked for. */
struct folder {
	const struct settings *settings; /* NULL: there are none, or they are bad */
	bool bad, settings_known;
	bool repository, repository_known; /* it holds a ".git" */
	/* Of the pages in it, for those found below `top`. */
	bool placed;
	struct str top;
	const struct folder *settled; /* the folder whose settings count; NULL: none has any */
	struct str base;              /* their places begin at this folder, */
	bool unsettled;               /* which has no statusgen.yaml, and could have one */
};

static struct folder *folder_at(struct places *places, struct str path)
{
	void **slot = map_at(&places->folders, path);
	if (!*slot) {
		struct folder *folder = arena_alloc(places->arena, sizeof *folder);
		*folder = (struct folder){ 0 };
		*map_at(&places->folders, arena_str(places->arena, path)) = folder;
		return folder;
	}
	return *slot;
}

static struct str join(struct places *places, struct str folder, struct str name)
{
	if (str_eq(folder, STR(".")))
		return arena_str(places->arena, name);
	return arena_printf(places->arena, "%.*s%s%.*s", STR_ARG(folder),
			    str_ends(folder, STR("/")) ? "" : "/", STR_ARG(name));
}

/* Reads the settings file at `path`; one that is not `wanted` may be missing. */
static void read_settings(struct places *places, struct str path, bool wanted,
			  struct folder *folder)
{
	struct str text;
	folder->settings_known = true;
	struct os_info info;
	if (!wanted && (asked_info(path.at, &info) != 0 || info.folder))
		return;
	int error = file_read(places->arena, path.at, &text);
	if (error)
		diag_path(places->diags, DIAG_FATAL, path, "read", "cannot read the settings: %s",
			  os_reason(error));
	else
		folder->settings = settings_read(
		    places->arena, source_new(places->arena, path, text), places->diags);
	folder->bad = !folder->settings;
	places->failed |= folder->bad;
}

/* A file with a name that is nearly right has no effect. */
static void check_misnamed(struct places *places, struct str path)
{
	static const struct str names[] = { STR_INIT("statusgen.yml"), STR_INIT(".statusgen.yaml"),
					    STR_INIT(".statusgen.yml") };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str file = join(places, path, names[i]);
		if (file_kind(file.at) == FILE_PLAIN)
			diag_path(places->diags, checks[CHECK_UNUSED_SETTING].level, file,
				  checks[CHECK_UNUSED_SETTING].name,
				  "it has no effect: settings are called statusgen.yaml");
	}
}

static bool has_settings(struct places *places, struct str path)
{
	struct folder *folder = folder_at(places, path);
	if (!folder->settings_known) {
		check_misnamed(places, path);
		read_settings(places, join(places, path, STR("statusgen.yaml")), false, folder);
	}
	return folder->settings || folder->bad;
}

static bool is_repository(struct places *places, struct str path)
{
	struct folder *folder = folder_at(places, path);
	if (!folder->repository_known)
		folder->repository = file_kind(join(places, path, STR(".git")).at) != FILE_MISSING;
	folder->repository_known = true;
	return folder->repository;
}

/* The folders from a page's own one upward, as far as settings are searched. */
struct climb {
	struct str *folders;
	size_t count, capacity;
	size_t project; /* from this one on they hold the current folder, or are it */
};

static void climb_add(struct places *places, struct climb *climb, struct str folder)
{
	climb->folders = arena_grow(places->arena, climb->folders, climb->count, &climb->capacity,
				    sizeof *climb->folders);
	climb->folders[climb->count++] = folder;
}

/* One up, by the text alone. */
static struct str parent_of(struct places *places, struct str folder)
{
	if (str_eq(folder, STR(".")))
		return STR("..");
	if (str_eq(path_base(folder), STR("..")))
		return arena_printf(places->arena, "%.*s/..", STR_ARG(folder));
	return path_folder(folder);
}

/* Goes on to the top of the repository, where the last of the folders lies in one. */
static void climb_repository(struct places *places, struct climb *climb)
{
	enum { HIGHEST = 64 };
	size_t kept = climb->count;
	struct str folder = climb->folders[climb->count - 1];
	for (size_t i = 0; i < HIGHEST && !str_eq(folder, STR("/")); i++) {
		if (is_repository(places, folder))
			return;
		folder = parent_of(places, folder);
		climb_add(places, climb, folder);
	}
	climb->count = kept;
}

/* How many folders deep below the current one; 0: it is that; -1: it lies elsewhere. */
static int depth_of(struct places *places, struct str folder)
{
	if (str_eq(folder, STR(".")))
		return 0;
	struct str below = path_below(places->arena, ".", folder.at);
	int depth = below.len > 0;
	for (size_t i = 0; i < below.len; i++)
		depth += below.at[i] == '/';
	return depth ? depth : -1;
}

static void climb_here(struct places *places, struct climb *climb, struct str folder, int depth)
{
	climb_add(places, climb, folder);
	while (depth > 0 && !is_repository(places, folder)) {
		folder = parent_of(places, folder);
		climb_add(places, climb, folder);
		depth--;
	}
	climb->project = depth == 0 ? climb->count - 1 : climb->count;
}

/* Up to the folder that was named, by the same text; only its own folder where that was not. */
static void climb_there(struct places *places, struct climb *climb, struct str folder,
			struct str top)
{
	climb_add(places, climb, folder);
	while (top.len && !str_eq(folder, top) && folder.len > top.len) {
		folder = parent_of(places, folder);
		climb_add(places, climb, folder);
	}
	climb_repository(places, climb);
	for (climb->project = 0; climb->project < climb->count; climb->project++)
		if (path_below(places->arena, climb->folders[climb->project].at, ".").len)
			break;
}

/* Looks the pages of a folder up, once for all of them. */
static const struct folder *find_folder(struct places *places, struct str path, struct str top)
{
	struct folder *folder = folder_at(places, path);
	if (folder->placed && str_eq(folder->top, top))
		return folder;
	path = arena_str(places->arena, path);
	struct climb climb = { 0 };
	int depth = depth_of(places, path);
	if (depth < 0)
		climb_there(places, &climb, path, top);
	else
		climb_here(places, &climb, path, depth);
	if (depth >= 0)
		climb_repository(places, &climb);
	folder->placed = true;
	folder->top = top;
	folder->settled = NULL;
	folder->base = top.len ? top : path;
	folder->unsettled = false;
	bool above_top = !top.len, settled = false;
	for (size_t i = 0; i < climb.count; i++) {
		above_top |= str_eq(climb.folders[i], top);
		folder->unsettled |= str_eq(climb.folders[i], top) && i < climb.project;
		if (!has_settings(places, climb.folders[i]))
			continue;
		if (!folder->settled)
			folder->settled = folder_at(places, climb.folders[i]);
		if (!above_top || i >= climb.project)
			continue;
		folder->base = climb.folders[i];
		settled = true;
	}
	folder->unsettled &= !settled;
	return folder;
}

static struct str without_extension(struct str path)
{
	return str_slice(path, 0, path.len - path_extension(path).len);
}

/* The page's path from the folder where its place begins, which is one above it. */
static struct str name_from(struct places *places, struct str base, struct str page)
{
	struct arena scratch = { 0 };
	struct str folder = relpath_clean(&scratch, base);
	struct str name = relpath_from(&scratch, folder, relpath_clean(&scratch, page));
	bool below = !str_starts(name, STR("../")) && !str_starts(name, STR("/"));
	name = without_extension(below ? name : path_base(page));
	/* Of tens of thousands of pages nearly all are called as the end of their paths is. */
	struct str path = without_extension(page);
	name = str_ends(path, name) ? str_slice(path, path.len - name.len, path.len)
				    : arena_str(places->arena, name);
	arena_free(&scratch);
	return name;
}

static const struct folder *config_of(struct places *places)
{
	/* No folder has this name. */
	struct folder *folder = folder_at(places, STR(""));
	if (!folder->settings_known)
		read_settings(places, places->config, true, folder);
	return folder;
}

struct place place_of(struct places *places, struct str page, struct str top)
{
	if (str_eq(page, STR("-"))) {
		const struct folder *config = places->config.len ? config_of(places) : NULL;
		return (struct place){ config ? config->settings : NULL, config && config->bad,
				       STR("stdin"), STR("") };
	}
	struct str path = path_folder(page);
	while (path.len > 1 && str_ends(path, STR("/")))
		path.len--;
	const struct folder *folder = find_folder(places, path, top);
	const struct folder *counts = places->config.len ? config_of(places) : folder->settled;
	struct str name = name_from(places, folder->base, page);
	bool unsettled = folder->unsettled && str_find_byte(name, '/', 0) != STR_NONE;
	return (struct place){ counts ? counts->settings : NULL, counts && counts->bad, name,
			       unsettled ? top : STR("") };
}
