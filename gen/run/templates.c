#include "templates.h"

#include <stdlib.h>
#include <string.h>

#include "../base/file.h"
#include "../base/nearest.h"
#include "../base/os.h"
#include "../source/relpath.h"
#include "installed.h"
#include "profiles.h"

static const struct str suffix = STR_INIT(".mustache");

static const struct {
	struct str word;
	enum scope scope;
	struct str form;
} scopes[] = {
	{ STR_INIT("page"), SCOPE_PAGE, STR_INIT("") },
	{ STR_INIT("Page"), SCOPE_PAGE, STR_INIT("PascalCase") },
	{ STR_INIT("entry"), SCOPE_ENTRY, STR_INIT("") },
	{ STR_INIT("messages"), SCOPE_MESSAGES, STR_INIT("") },
	{ STR_INIT("resource"), SCOPE_RESOURCE, STR_INIT("") },
	{ STR_INIT("names"), SCOPE_NAMES, STR_INIT("") },
};

struct template_file templates_classify(struct str file_name)
{
	struct template_file found = { .name =
					   str_slice(file_name, 0, file_name.len - suffix.len) };
	struct template_file *file = &found;
	file->scope = SCOPE_RUN;
	file->rest = file->name;
	if (str_starts(file->name, STR("_"))) {
		file->scope = SCOPE_PARTIAL;
		file->name = str_slice(file->name, 1, file->name.len);
		file->rest = file->name;
	}
	for (size_t i = 0; i < sizeof scopes / sizeof *scopes && file->scope == SCOPE_RUN; i++) {
		struct str word = scopes[i].word;
		if (str_starts(file->name, word) && file->name.len > word.len &&
		    file->name.at[word.len] == '.') {
			file->scope = scopes[i].scope;
			file->form = scopes[i].form;
			file->rest = str_slice(file->name, word.len, file->name.len);
		}
	}
	file->escape = escape_by_extension(path_extension(file->rest));
	/* ".h" alone has no extension as a path. */
	ptrdiff_t dot = str_find_last(file->rest, '.');
	if (dot >= 0)
		file->escape =
		    escape_by_extension(str_slice(file->rest, (size_t)dot, file->rest.len));
	return found;
}

static struct template_file *find(struct templates *templates, struct str file_name)
{
	for (size_t i = 0; i < templates->count; i++)
		if (str_eq(path_base(templates->files[i].path), file_name))
			return &templates->files[i];
	return NULL;
}

/* What was asked for, and where messages on it belong. */
struct request {
	const struct output_setting *output;
	const struct source *settings; /* NULL: the command line */
	struct output_names names;
};

/* Settings name paths from their own folder. */
static struct str from_settings(struct arena *arena, const struct source *settings, struct str path)
{
	struct str folder = settings ? path_folder(settings->path) : STR(".");
	if (!path.len || os_root(path) || str_eq(folder, STR(".")))
		return arena_str(arena, path);
	return relpath_clean(arena,
			     arena_printf(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path)));
}

/* What nobody asked for is read where a template includes it: see read_partials. */
static bool add_file(struct templates *templates, struct str path, const struct request *request,
		     struct diags *diags)
{
	struct arena *arena = templates->arena;
	struct str base = path_base(path);
	struct template_file file = templates_classify(base);
	file.path = path;
	file.used = request != NULL;
	file.unread = !request;
	if (request) {
		file.names = request->names;
		file.into = from_settings(arena, request->settings, request->output->into);
		file.block = request->output->block;
	}
	file.names.language = file.escape->name;
	bool good = file.unread || templates_read_file(templates, &file, diags);
	struct template_file *old = find(templates, base);
	if (old) {
		file.used |= old->used;
		*old = file;
	} else {
		templates->files = arena_grow(arena, templates->files, templates->count,
					      &templates->capacity, sizeof *templates->files);
		templates->files[templates->count++] = file;
	}
	return good;
}

/* All templates of a folder. Those that lie beside a single template are there as partials only. */
static bool add_folder(struct templates *templates, struct str folder,
		       const struct request *request, struct diags *diags)
{
	struct file_list files = { 0 };
	struct str where;
	int error = installed_list(templates->arena, folder, &files, &where);
	if (error) {
		diag_path(diags, DIAG_FATAL, where, "read",
			  "cannot read the folder of templates: %s", os_reason(error));
		return false;
	}
	bool good = true;
	size_t count = 0;
	for (size_t i = 0; i < files.count; i++) {
		if (!str_ends(files.paths[i], suffix) ||
		    path_base(files.paths[i]).len == suffix.len)
			continue;
		bool partial = str_starts(path_base(files.paths[i]), STR("_"));
		/* The program's own count last. */
		bool known = installed_inside(folder) && find(templates, path_base(files.paths[i]));
		if (!request && (!partial || known))
			continue;
		good = add_file(templates, files.paths[i], request, diags) && good;
		count++;
	}
	if (request && !count) {
		diag_path(diags, DIAG_FATAL, folder, "usage",
			  "the folder holds no templates (*.mustache)");
		return false;
	}
	return good;
}

/*
 * The template of that name ("page.h", "page.json") among the installed ones, the default set and
 * the extra ones.
 */
static struct str find_installed(struct arena *arena, struct str name)
{
	static const char *const folders[] = { "", "extra/" };
	const struct str places[] = { installed_folder(arena), installed_in_program };
	for (size_t i = 0; i < 4; i++) {
		struct str path =
		    arena_printf(arena, "%.*s/%s%.*s%s", STR_ARG(places[i / 2]), folders[i % 2],
				 STR_ARG(name), str_ends(name, suffix) ? "" : ".mustache");
		if (installed_kind(path) == FILE_PLAIN)
			return path;
	}
	return STR("");
}

/* A message on what was asked for: on the settings where it stands there. */
static void refuse(const struct request *request, struct str path, const char *check,
		   const char *why, struct str more, struct diags *diags)
{
	if (request->settings)
		diag_at(diags, DIAG_ERROR, request->settings, request->output->offset, "settings",
			"'%.*s': %s%.*s", STR_ARG(request->output->name), why, STR_ARG(more));
	else
		diag_path(diags, DIAG_FATAL, path, check, "%s%.*s", why, STR_ARG(more));
}

/* The profiles and installed templates whose names are near. */
static struct str near_names(struct templates *templates, struct str wanted)
{
	struct nearest nearest = { .wanted = wanted };
	static const char *const folders[] = { "", "/extra" };
	/* "json" is called as what it makes. */
	struct str page = arena_printf(templates->arena, "page.%.*s", STR_ARG(wanted));
	if (find_installed(templates->arena, page).len)
		return arena_printf(templates->arena, "; did you mean '%.*s'?", STR_ARG(page));
	for (size_t i = 0; profile_at(i); i++)
		nearest_offer(&nearest, profile_at(i)->name);
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		struct file_list files = { 0 };
		struct str where;
		struct str folder =
		    arena_printf(templates->arena, "%.*s%s",
				 STR_ARG(installed_folder(templates->arena)), folders[i]);
		installed_list(templates->arena, folder, &files, &where);
		for (size_t k = 0; k < files.count; k++) {
			struct str base = path_base(files.paths[k]);
			if (str_ends(base, suffix) && !str_starts(base, STR("_")))
				nearest_offer(&nearest, str_slice(base, 0, base.len - suffix.len));
		}
	}
	return nearest.best_count ? nearest_words(&nearest, templates->arena)
				  : STR("; --templates-list prints what there is");
}

/* A template file with the partials beside it. */
static bool add_template(struct templates *templates, struct str path,
			 const struct request *request, struct diags *diags)
{
	struct arena *arena = templates->arena;
	if (!str_ends(path, suffix)) {
		refuse(
		    request, path, "usage",
		    "a template's name ends in .mustache and says what it makes, as page.h.mustache",
		    STR(""), diags);
		return false;
	}
	return add_folder(templates, arena_str(arena, path_folder(path)), NULL, diags) &&
	       add_file(templates, path, request, diags);
}

static bool add_profile(struct templates *templates, const struct profile *profile,
			const struct request *wanted, struct diags *diags)
{
	struct request request = *wanted;
	bool good = true;
	request.names.usual_style = profile->style;
	for (size_t i = 0; i < PROFILE_TEMPLATES && profile->templates[i].len; i++) {
		struct str path = find_installed(templates->arena, profile->templates[i]);
		if (!path.len)
			refuse(&request, profile->templates[i], "read",
			       "a template of this profile is not installed", STR(""), diags);
		good = path.len && add_template(templates, path, &request, diags) && good;
	}
	return good;
}

static bool add_named(struct templates *templates, const struct request *request,
		      struct diags *diags)
{
	struct arena *arena = templates->arena;
	struct str name = request->output->name;
	/* A folder of the same name is "./docs". */
	const struct profile *profile = profile_by_name(name);
	if (profile)
		return add_profile(templates, profile, request, diags);
	struct str path = from_settings(arena, request->settings, name);
	enum file_kind kind = file_kind(path.at);
	if (str_eq(name, STR("default")) && kind == FILE_MISSING)
		return add_folder(templates, installed_folder(arena), request, diags);
	if (kind == FILE_FOLDER)
		return add_folder(templates, path, request, diags);
	/* "page.md" may as well be a page that lies here. */
	if (kind == FILE_MISSING || (!str_ends(name, suffix) && find_installed(arena, name).len)) {
		struct str folder = arena_printf(arena, "%.*s/%.*s",
						 STR_ARG(installed_folder(arena)), STR_ARG(name));
		if (installed_kind(folder) == FILE_FOLDER)
			return add_folder(templates, folder, request, diags);
		path = find_installed(arena, name);
		if (!path.len) {
			refuse(
			    request, name, "read",
			    "there is no such template, nor an installed one or a profile of that name",
			    near_names(templates, name), diags);
			return false;
		}
	}
	return add_template(templates, path, request, diags);
}

static bool is_included(const struct template_node *node)
{
	return node->kind == TEMPLATE_PARTIAL || node->kind == TEMPLATE_PARENT;
}

/* The partials that it includes, by name or whatever a field names, and what those include. */
static bool read_partials_of(struct templates *templates, const struct template *template,
			     struct diags *diags)
{
	bool good = true;
	for (size_t i = 0; template && i < template->count; i++) {
		const struct template_node *node = &template->nodes[i];
		for (size_t k = 0; is_included(node) && k < templates->count; k++) {
			struct template_file *file = &templates->files[k];
			if (!file->unread || !(node->dynamic || str_eq(file->name, node->text)))
				continue;
			file->unread = false;
			good = templates_read_file(templates, file, diags) && good;
			good = read_partials_of(templates, file->template, diags) && good;
		}
	}
	return good;
}

static bool read_partials(struct templates *templates, struct diags *diags)
{
	bool good = true;
	for (size_t i = 0; i < templates->count; i++)
		good = read_partials_of(templates, templates->files[i].template, diags) && good;
	return good;
}

static bool has_partial(const struct templates *templates, struct str name)
{
	for (size_t i = 0; i < templates->count; i++)
		if (templates->files[i].scope == SCOPE_PARTIAL &&
		    str_eq(templates->files[i].name, name))
			return true;
	return false;
}

/*
 * Whether a template of the set asks for a partial that the set has not, or that only a field
 * names.
 */
static bool wants_partials(const struct templates *templates)
{
	for (size_t i = 0; i < templates->count; i++) {
		const struct template *template = templates->files[i].template;
		for (size_t k = 0; template && k < template->count; k++) {
			const struct template_node *node = &template->nodes[k];
			if (is_included(node) &&
			    (node->dynamic || !has_partial(templates, node->text)))
				return true;
		}
	}
	return false;
}

/*
 * Those that no folder of the set has itself: a template that was copied still finds its partials.
 * Where none is wanted none is added, for outputs depend on all that are there.
 */
static bool add_installed_partials(struct templates *templates, struct diags *diags)
{
	if (!wants_partials(templates))
		return true;
	struct file_list files = { 0 };
	struct str where;
	struct str folder = installed_folder(templates->arena);
	installed_list(templates->arena, folder, &files, &where);
	bool good = true;
	for (size_t i = 0; i < files.count; i++) {
		struct str base = path_base(files.paths[i]);
		if (str_ends(base, suffix) && str_starts(base, STR("_")) && !find(templates, base))
			good = add_file(templates, files.paths[i], NULL, diags) && good;
	}
	return good;
}

static int by_name(const void *left, const void *right)
{
	const struct template_file *a = left, *b = right;
	return str_cmp(a->name, b->name);
}

const struct template_file *templates_find(const struct templates *templates, struct str path)
{
	for (size_t i = 0; i < templates->count; i++)
		if (templates->files[i].used && str_eq(templates->files[i].path, path))
			return &templates->files[i];
	return NULL;
}

bool templates_read(struct arena *arena, const struct output_setting *outputs, size_t count,
		    const struct source *settings, const struct limits *limits,
		    struct templates *templates, struct diags *diags)
{
	*templates = (struct templates){ .arena = arena, .limits = *limits };
	bool good = true;
	for (size_t i = 0; i < count; i++) {
		struct request request = { &outputs[i], settings, outputs[i].names };
		good = add_named(templates, &request, diags) && good;
	}
	good = read_partials(templates, diags) && good;
	good = add_installed_partials(templates, diags) && good;
	good = read_partials(templates, diags) && good;
	if (templates->count)
		qsort(templates->files, templates->count, sizeof *templates->files, by_name);
	bool any = false;
	for (size_t i = 0; i < templates->count; i++) {
		if (!templates->files[i].used || templates->files[i].scope == SCOPE_PARTIAL)
			continue;
		templates->used[templates->files[i].scope] = true;
		any = true;
	}
	if (good && !any) {
		diag_path(diags, DIAG_FATAL, count ? outputs[0].name : STR(""), "usage",
			  "only partials (_*.mustache) among the templates; nothing would be made");
		return false;
	}
	return good;
}

static bool load(void *self, struct str name, const struct template **found)
{
	const struct templates *templates = self;
	for (size_t i = 0; i < templates->count; i++) {
		const struct template_file *file = &templates->files[i];
		/* Without the "_" it is an output. */
		if (file->scope == SCOPE_PARTIAL && str_eq(file->name, name)) {
			*found = file->template;
			return true;
		}
	}
	return false;
}

static struct str name_at(void *self, size_t index)
{
	const struct templates *templates = self;
	for (size_t i = 0; i < templates->count; i++)
		if (templates->files[i].scope == SCOPE_PARTIAL && !index--)
			return templates->files[i].name;
	return STR("");
}

struct mustache_loader templates_loader(const struct templates *templates)
{
	/* The loader only reads; its interface has no const for loaders that do not. */
	return (struct mustache_loader){
		(struct templates *)(uintptr_t)templates, load, name_at,
		STR("; {{> NAME}} is the file _NAME.mustache in the folder of a template")
	};
}
