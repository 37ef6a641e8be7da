#include "newtemplate.h"

#include <string.h>

#include "../base/file.h"
#include "../base/os.h"
#include "installed.h"
#include "templates.h"

static const struct {
	const char *starter;
	const char *before, *after; /* what it makes, around the end of the output's name */
} kinds[] = {
	[SCOPE_PAGE] = { "page", "NAME", " for each page" },
	[SCOPE_ENTRY] = { "entry", "PAGE/NAME", " for each code" },
	[SCOPE_MESSAGES] = { "messages", "NAME", " for each message file of a page" },
	[SCOPE_RESOURCE] = { "resource", "NAME", " for each set of message tables" },
	[SCOPE_NAMES] = { "names", "names", " for each thousand names of all pages" },
	[SCOPE_RUN] = { "run", "", ", one for all pages" },
	[SCOPE_PARTIAL] = { "partial", "nothing by itself: other templates say {{> ", "}}" },
};

/*
 * The file to copy: a starter or an installed template of that name, else the starter of its scope.
 */
static struct str find_model(struct arena *arena, struct str base, const char *starter)
{
	static const char *const folders[] = { "starters/", "", "extra/" };
	struct str installed = installed_folder(arena);
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		struct str path = arena_printf(arena, "%.*s/%s%.*s", STR_ARG(installed), folders[i],
					       STR_ARG(base));
		if (installed_kind(path) == FILE_PLAIN)
			return path;
	}
	return arena_printf(arena, "%.*s/starters/%s.mustache", STR_ARG(installed), starter);
}

bool newtemplate(struct arena *arena, struct str name, FILE *to, struct diags *diags)
{
	const char *ending = str_ends(name, STR(".mustache")) ? "" : ".mustache";
	struct str path = arena_printf(arena, "%.*s%s", STR_ARG(name), ending);
	struct template_file file = templates_classify(path_base(path));
	if (!file.rest.len) {
		diag_path(diags, DIAG_FATAL, path, "usage",
			  "a template's name says what it makes, as page.lua.mustache");
		return false;
	}
	if (file_kind(path.at) != FILE_MISSING) {
		diag_path(diags, DIAG_FATAL, path, "write",
			  "there is such a file already; it was left as it is");
		return false;
	}
	struct str model = find_model(arena, path_base(path), kinds[file.scope].starter), text;
	int error = installed_read(arena, model, &text);
	if (error) {
		diag_path(diags, DIAG_FATAL, model, "read",
			  "cannot read the template to begin with: %s", os_reason(error));
		return false;
	}
	if (file_update(path.at, text, &error) == FILE_FAILED) {
		diag_path(diags, DIAG_FATAL, path, "write", "cannot write the template: %s",
			  os_reason(error));
		return false;
	}
	fprintf(to, "%.*s makes %s%.*s%s.\n", STR_ARG(path), kinds[file.scope].before,
		STR_ARG(file.rest), kinds[file.scope].after);
	if (file.scope != SCOPE_PARTIAL)
		fprintf(to, "Try it:  statusgen -t %.*s -o out PAGE\n", STR_ARG(path));
	fprintf(
	    to,
	    "Values are escaped as in %.*s text; doc/templates.md and doc/model.md tell more.\n",
	    STR_ARG(file.escape->name));
	return true;
}
