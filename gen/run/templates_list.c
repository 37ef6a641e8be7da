/* --templates-list: what can stand after -t and in `outputs:`. */
#include "../base/buf.h"
#include "../base/file.h"
#include "installed.h"
#include "profiles.h"
#include "templates.h"

enum { WIDTH = 24 };

/* The first sentence of the comment that a template begins with, on one line. */
static struct str about(struct arena *arena, struct str path)
{
	struct str text;
	if (installed_read(arena, path, &text) != 0)
		return STR("");
	/* A template of PHP begins with PHP's own mark. */
	ptrdiff_t begin = str_find(text, STR("{{!"), 0);
	if (begin == STR_NONE || (begin > 0 && !str_starts(text, STR("<?php\n{{!"))))
		return STR("");
	text = str_slice(text, (size_t)begin, text.len);
	ptrdiff_t end = str_find(text, STR("}}"), 0);
	text = str_trim(str_slice(text, 3, end == STR_NONE ? text.len : (size_t)end));
	struct buf line = { 0 };
	bool space = false;
	for (size_t i = 0; i < text.len; i++) {
		bool white = byte_is_space(text.at[i]);
		if (white && line.len && line.at[line.len - 1] == '.')
			break;
		if (!white && space)
			buf_add_byte(&line, ' ');
		if (!white)
			buf_add_byte(&line, text.at[i]);
		space = white;
	}
	return buf_take(&line, arena);
}

static void print_folder(struct arena *arena, struct str folder, FILE *to)
{
	static const struct str suffix = STR_INIT(".mustache");
	struct file_list files = { 0 };
	struct str where;
	installed_list(arena, folder, &files, &where);
	for (size_t i = 0; i < files.count; i++) {
		struct str base = path_base(files.paths[i]);
		if (!str_ends(base, suffix) || str_starts(base, STR("_")))
			continue;
		struct str name = str_slice(base, 0, base.len - suffix.len);
		struct str words = about(arena, files.paths[i]);
		fprintf(to, "  %-*.*s %.*s\n", WIDTH, STR_ARG(name), STR_ARG(words));
	}
}

void templates_print_list(struct arena *arena, FILE *to)
{
	struct str installed = installed_folder(arena);
	fputs("Profiles:\n", to);
	for (size_t i = 0; profile_at(i); i++) {
		const struct profile *profile = profile_at(i);
		fprintf(to, "  %-*.*s %s:", WIDTH, STR_ARG(profile->name), profile->about);
		for (size_t k = 0; k < PROFILE_TEMPLATES && profile->templates[k].len; k++)
			fprintf(to, " %.*s", STR_ARG(profile->templates[k]));
		fputc('\n', to);
	}
	fprintf(to, "\nSets of templates:\n  %-*s %s\n  %-*s %s\n", WIDTH, "default",
		"windows and docs, whatever the codes are", WIDTH, "site",
		"a site in HTML that answers what a code is, with a search (doc/site.md)");
	fputs("\nTemplates:\n", to);
	print_folder(arena, installed, to);
	print_folder(arena, arena_printf(arena, "%.*s/extra", STR_ARG(installed)), to);
	fprintf(to, "\nThey lie in %.*s\n", STR_ARG(installed));
}
