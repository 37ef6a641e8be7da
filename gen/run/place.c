#include "place.h"

#include <stdlib.h>

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
	/* Of the pages in it. */
	bool placed;
	const struct folder *settled; /* the folder whose settings count; NULL: none has any */
	struct str base;              /* their places begin at this folder */
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
	return ARENA_JOIN(places->arena, folder, str_ends(folder, STR("/")) ? STR("") : STR("/"),
			  name);
}

/* With a folder that is not there, the outputs would lie elsewhere in silence. */
static void check_root(struct places *places, const struct settings *settings)
{
	struct str root = settings_root(settings);
	size_t offset;
	if (root.len &&
	    file_kind(settings_beside(places->arena, settings, root).at) != FILE_FOLDER &&
	    settings_place(places->arena, settings, STR(""), STR("root"), &offset))
		diag_at(places->diags, checks[CHECK_UNUSED_SETTING].level,
			settings_source(settings), offset, checks[CHECK_UNUSED_SETTING].name,
			"'root' has no effect: there is no folder '%.*s'", STR_ARG(root));
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
	if (folder->settings)
		check_root(places, folder->settings);
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

/* One up, by the text alone; it ends in a NUL. */
static struct str parent_of(struct places *places, struct str folder)
{
	if (str_eq(folder, STR(".")))
		return STR("..");
	if (str_eq(path_base(folder), STR("..")))
		return ARENA_JOIN(places->arena, folder, STR("/.."));
	return arena_str(places->arena, path_folder(folder));
}

enum { HIGHEST = 64 };

/* How many folders the current one lies in. */
static size_t depth_of_current(struct places *places)
{
	if (!places->depth_known) {
		char *real = asked_real_path(".");
		places->depth = real ? 0 : HIGHEST;
		for (const char *at = real; at && *at; at++)
			places->depth += *at == '/' && at[1];
		free(real);
	}
	places->depth_known = true;
	return places->depth;
}

/* "/", and more steps up from the current folder than there are. */
static bool is_beyond_root(struct places *places, struct str folder)
{
	size_t steps = 0;
	if (str_eq(folder, STR("/")))
		return true;
	for (struct str part; str_part(&folder, '/', &part); steps++)
		if (!str_eq(part, STR("..")))
			return false;
	return steps > depth_of_current(places);
}

/* Goes on to the top of the repository, where the last of the folders lies in one. */
static void climb_repository(struct places *places, struct climb *climb)
{
	size_t kept = climb->count;
	struct str folder = climb->folders[climb->count - 1];
	for (size_t i = 0; i < HIGHEST && !is_beyond_root(places, folder); i++) {
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

/* Whether a folder above a page is no part of its project: it holds the current one, or anybody's.
 */
static bool is_beyond(struct places *places, struct str folder)
{
	struct os_info info;
	return asked_info(folder.at, &info) != 0 || info.for_all || os_root(folder) == folder.len ||
	       path_below(places->arena, folder.at, ".").len;
}

static void climb_there(struct places *places, struct climb *climb, struct str folder)
{
	climb_add(places, climb, folder);
	climb_repository(places, climb);
	bool repository = climb->count > 1 || is_repository(places, folder);
	while (!repository && climb->count < HIGHEST) {
		folder = parent_of(places, folder);
		if (is_beyond(places, folder))
			break;
		climb_add(places, climb, folder);
	}
	climb->project = 0;
	while (climb->project < climb->count &&
	       !path_below(places->arena, climb->folders[climb->project].at, ".").len)
		climb->project++;
}

/* Looks the pages of a folder up, once for all of them. */
static const struct folder *find_folder(struct places *places, struct str path)
{
	struct folder *folder = folder_at(places, path);
	if (folder->placed)
		return folder;
	path = arena_str(places->arena, path);
	struct climb climb = { 0 };
	int depth = depth_of(places, path);
	if (depth < 0) {
		climb_there(places, &climb, path);
	} else {
		climb_here(places, &climb, path, depth);
		climb_repository(places, &climb);
	}
	folder->placed = true;
	folder->settled = NULL;
	folder->base = path;
	for (size_t i = 0; i < climb.count; i++) {
		if (!has_settings(places, climb.folders[i]))
			continue;
		if (!folder->settled)
			folder->settled = folder_at(places, climb.folders[i]);
		if (i < climb.project)
			folder->base = climb.folders[i];
	}
	return folder;
}

static struct str without_extension(struct str path)
{
	return str_slice(path, 0, path.len - path_extension(path).len);
}

/* The page's path from the folder where its place begins; its name alone where that is not above.
 */
static struct str name_from(struct places *places, struct str base, struct str page)
{
	struct arena scratch = { 0 };
	struct str folder = relpath_clean(&scratch, base), clean = relpath_clean(&scratch, page);
	struct str name = relpath_from(&scratch, folder, clean);
	/* The text does not tell: one is a whole path, or the folder above the current one. */
	if (str_eq(name, clean) && (!str_eq(folder, STR(".")) || os_root(clean)))
		name = path_below(&scratch, folder.at, clean.at);
	bool below = name.len && !str_starts(name, STR("../"));
	name = without_extension(below ? name : path_base(page));
	/* Of tens of thousands of pages nearly all are called as the end of their paths is. */
	struct str path = without_extension(page);
	name = str_ends(path, name) ? str_slice(path, path.len - name.len, path.len)
				    : arena_str(places->arena, name);
	arena_free(&scratch);
	return name;
}

/* Where the settings say that places begin; else by which statusgen.yaml there are. */
static struct str base_of(struct places *places, const struct settings *settings,
			  const struct folder *folder)
{
	struct str root = settings ? settings_root(settings) : STR("");
	return root.len ? settings_beside(places->arena, settings, root) : folder->base;
}

static const struct folder *config_of(struct places *places)
{
	/* No folder has this name. */
	struct folder *folder = folder_at(places, STR(""));
	if (!folder->settings_known)
		read_settings(places, places->config, true, folder);
	return folder;
}

struct place place_of(struct places *places, struct str page)
{
	if (str_eq(page, STR("-"))) {
		const struct folder *config = places->config.len ? config_of(places) : NULL;
		return (struct place){ config ? config->settings : NULL, config && config->bad,
				       STR("stdin") };
	}
	struct str path = path_folder(page);
	while (path.len > 1 && str_ends(path, STR("/")))
		path.len--;
	const struct folder *folder = find_folder(places, path);
	const struct folder *counts = places->config.len ? config_of(places) : folder->settled;
	const struct settings *settings = counts ? counts->settings : NULL;
	struct str base = base_of(places, settings, folder);
	return (struct place){ settings, counts && counts->bad, name_from(places, base, page) };
}
