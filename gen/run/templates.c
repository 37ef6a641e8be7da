#include "templates.h"

#include <inttypes.h>

#include <stdlib.h>
#include <string.h>

#include "../base/file.h"
#include "../base/os.h"
#include "installed.h"

static const struct str suffix = STR_INIT(".mustache");

static const struct {
	struct str word;
	enum scope scope;
} scopes[] = {
	{ STR_INIT("page"), SCOPE_PAGE },
	{ STR_INIT("entry"), SCOPE_ENTRY },
	{ STR_INIT("messages"), SCOPE_MESSAGES },
	{ STR_INIT("resource"), SCOPE_RESOURCE },
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

/* A checkout may have turned line ends into CR LF; outputs are the same everywhere. */
static struct str without_returns(struct arena *arena, struct str text)
{
	if (str_find_byte(text, '\r', 0) == STR_NONE)
		return text;
	char *kept = arena_alloc(arena, text.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != '\r' || i + 1 == text.len || text.at[i + 1] != '\n')
			kept[len++] = text.at[i];
	return (struct str){ kept, len };
}

static bool add_file(struct templates *templates, struct str path, bool used, struct diags *diags)
{
	struct arena *arena = templates->arena;
	struct str base = path_base(path), text;
	struct template_file file = templates_classify(base);
	file.path = path;
	file.used = used;
	int error = installed_read(arena, path, &text);
	if (error) {
		diag_path(diags, DIAG_FATAL, path, "read", "cannot read the template: %s",
			  os_reason(error));
		return false;
	}
	uint64_t most = limit_of(&templates->limits, LIMIT_TEMPLATE);
	if (text.len > most) {
		diag_path(diags, DIAG_ERROR, path, "template-size",
			  "the template is longer than %" PRIu64
			  " bytes; --limit template=N allows more",
			  most);
		return false;
	}
	text = without_returns(arena, text);
	const struct source *source = source_new(arena, path, text);
	ptrdiff_t bad = utf8_invalid(text);
	if (bad != STR_NONE) {
		source = source_new(arena, path, str_slice(text, 0, (size_t)bad));
		diag_at(diags, DIAG_ERROR, source, (size_t)bad, "encoding",
			"the template is not UTF-8");
		return false;
	}
	file.template = template_parse(arena, source, diags);
	file.beginning = file.template ? template_beginning(file.template, arena) : STR("");
	struct template_file *old = find(templates, base);
	if (old) {
		file.used |= old->used;
		*old = file;
	} else {
		templates->files = arena_grow(arena, templates->files, templates->count,
					      &templates->capacity, sizeof *templates->files);
		templates->files[templates->count++] = file;
	}
	return file.template != NULL;
}

/* All templates of a folder. Those that lie beside a single template are there as partials only. */
static bool add_folder(struct templates *templates, struct str folder, bool used,
		       struct diags *diags)
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
		if (!used && !partial)
			continue;
		good = add_file(templates, files.paths[i], used, diags) && good;
		count++;
	}
	if (used && !count) {
		diag_path(diags, DIAG_FATAL, folder, "usage",
			  "the folder holds no templates (*.mustache)");
		return false;
	}
	return good;
}

static bool is_folder(struct str path)
{
	return file_kind(path.at) == FILE_FOLDER;
}

/* The template of that name ("page.h", "page.json") among the installed ones, the default set and the extra ones. */
static struct str find_installed(struct arena *arena, struct str name)
{
	static const char *const folders[] = { "", "extra/" };
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		struct str path =
		    arena_printf(arena, "%.*s/%s%.*s%s", STR_ARG(installed_folder(arena)),
				 folders[i], STR_ARG(name),
				 str_ends(name, suffix) ? "" : ".mustache");
		if (installed_kind(path) == FILE_PLAIN)
			return path;
	}
	return STR("");
}

static bool add_named(struct templates *templates, struct str path, struct diags *diags)
{
	struct arena *arena = templates->arena;
	if (str_eq(path, STR("default")) && file_kind(path.at) == FILE_MISSING)
		return add_folder(templates, installed_folder(arena), true, diags);
	if (is_folder(path))
		return add_folder(templates, path, true, diags);
	/* "page.md" may as well be a page that lies here. */
	if (file_kind(path.at) == FILE_MISSING ||
	    (!str_ends(path, suffix) && find_installed(arena, path).len)) {
		struct str folder = arena_printf(arena, "%.*s/%.*s",
						 STR_ARG(installed_folder(arena)), STR_ARG(path));
		if (installed_kind(folder) == FILE_FOLDER)
			return add_folder(templates, folder, true, diags);
		struct str found = find_installed(arena, path);
		if (!found.len) {
			diag_path(diags, DIAG_FATAL, path, "read",
				  "there is no such template, nor an installed one of that name");
			return false;
		}
		path = found;
	}
	if (!str_ends(path, suffix)) {
		diag_path(
		    diags, DIAG_FATAL, path, "usage",
		    "a template's name ends in .mustache and says what it makes, as page.h.mustache");
		return false;
	}
	return add_folder(templates, arena_str(arena, path_folder(path)), false, diags) &&
	       add_file(templates, path, true, diags);
}

static int by_name(const void *left, const void *right)
{
	const struct template_file *a = left, *b = right;
	return str_cmp(a->name, b->name);
}

bool templates_read(struct arena *arena, const struct options *options, struct templates *templates,
		    struct diags *diags)
{
	*templates = (struct templates){ .arena = arena, .limits = options->limits };
	bool good = true;
	for (size_t i = 0; i < options->templates.count; i++)
		good = add_named(templates, options->templates.items[i], diags) && good;
	if (!options->templates.count)
		good = add_folder(templates, installed_folder(arena), true, diags);
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
		diag_path(diags, DIAG_FATAL, templates->files[0].path, "usage",
			  "only partials (_*.mustache) among the templates; nothing would be made");
		return false;
	}
	return good;
}

static bool load(void *self, struct str name, const struct template **found)
{
	const struct templates *templates = self;
	for (size_t i = 0; i < templates->count; i++) {
		if (str_eq(templates->files[i].name, name)) {
			*found = templates->files[i].template;
			return true;
		}
	}
	return false;
}

static struct str name_at(void *self, size_t index)
{
	const struct templates *templates = self;
	return index < templates->count ? templates->files[index].name : STR("");
}

struct mustache_loader templates_loader(const struct templates *templates)
{
	/* The loader only reads; its interface has no const for loaders that do not. */
	return (struct mustache_loader){ (struct templates *)(uintptr_t)templates, load, name_at };
}

bool templates_make(const struct templates *templates, struct str ending)
{
	bool made = false;
	for (size_t i = 0; i < templates->count; i++)
		made |= templates->files[i].used && templates->files[i].scope == SCOPE_PAGE &&
			str_ends(templates->files[i].rest, ending);
	return made;
}
