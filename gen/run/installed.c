#include "installed.h"

#include <errno.h>

#include "../base/os.h"

const struct str installed_in_program = STR_INIT("<statusgen>");

static bool has_templates(struct arena *arena, struct str folder)
{
	struct str probe = arena_printf(arena, "%.*s/page.h.mustache", STR_ARG(folder));
	return file_kind(probe.at) == FILE_PLAIN;
}

struct str installed_folder(struct arena *arena)
{
	struct str environment = os_environment(arena, "STATUSGEN_TEMPLATES");
	if (environment.len)
		return environment;
	struct str program = os_program(arena);
	if (program.len) {
		static const char *const near[] = { "templates", "../templates", "../../templates",
						    "../share/statusgen/templates" };
		struct str folder = path_folder(program);
		for (size_t i = 0; i < sizeof near / sizeof *near; i++) {
			struct str path =
			    arena_printf(arena, "%.*s%s%s", STR_ARG(folder),
					 str_ends(folder, STR("/")) ? "" : "/", near[i]);
			if (has_templates(arena, path))
				return path;
		}
	}
	struct str folder = STR(STATUSGEN_DATADIR "/templates");
	return has_templates(arena, folder) ? folder : installed_in_program;
}

bool installed_inside(struct str path)
{
	return str_starts(path, installed_in_program) &&
	       (path.len == installed_in_program.len || path.at[installed_in_program.len] == '/');
}

/* What follows the folder; the templates are few. */
static const struct builtin *find(struct str path)
{
	struct str name =
	    str_slice(path,
		      installed_in_program.len < path.len ? installed_in_program.len + 1 : path.len,
		      path.len);
	for (const struct builtin *builtin = builtin_templates; builtin->name; builtin++)
		if (str_eq(str_of(builtin->name), name))
			return builtin;
	return NULL;
}

int installed_read(struct arena *arena, struct str path, struct str *text)
{
	if (!installed_inside(path))
		return file_read(arena, path.at, text);
	const struct builtin *builtin = find(path);
	*text = builtin ? (struct str){ (const char *)builtin->text, builtin->size } : STR("");
	return builtin ? 0 : ENOENT;
}

int installed_list(struct arena *arena, struct str folder, struct file_list *files,
		   struct str *where)
{
	if (!installed_inside(folder))
		return file_find(arena, folder.at, false, files, where);
	for (const struct builtin *builtin = builtin_templates; builtin->name; builtin++) {
		struct str path =
		    ARENA_JOIN(arena, installed_in_program, STR("/"), str_of(builtin->name));
		if (!str_eq(path_folder(path), folder))
			continue;
		files->paths = arena_grow(arena, files->paths, files->count, &files->capacity,
					  sizeof *files->paths);
		files->paths[files->count++] = path;
	}
	return 0;
}

enum file_kind installed_kind(struct str path)
{
	if (!installed_inside(path))
		return file_kind(path.at);
	if (find(path))
		return FILE_PLAIN;
	struct arena arena = { 0 };
	struct file_list files = { 0 };
	struct str where;
	installed_list(&arena, path, &files, &where);
	arena_free(&arena);
	return files.count ? FILE_FOLDER : FILE_MISSING;
}
