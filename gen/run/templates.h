/*
 * The set of templates of a run.
 *
 * The first word of a template's file name says what it is rendered for:
 *
 *   page.EXT.mustache      once a page: NAME.EXT
 *   Page.EXT.mustache      the same, with the name as one word with capitals: pond-codes.md makes
 *                          PondCodes.EXT
 *   entry.EXT.mustache     once an entry: NAME/SYMBOL.EXT (the value where it has no name)
 *   messages.EXT.mustache  once a message file of a page: NAME.EXT, NAME-customer.EXT, ...
 *   resource.EXT.mustache  once a set of message tables: NAME.EXT; the program writes the tables,
 *                          NAME.bin and one for each translation, where such a template is in use
 *   names.EXT.mustache     once for each thousand names of the run: names.EXT, names-2.EXT, ...
 *   _NAME.mustache         never: a partial, {{> NAME}}
 *   anything else          once a run, to the file of that name: index.md.mustache makes index.md
 *
 * EXT decides how {{tags}} are escaped. Of two templates with the same file name the later
 * one counts, so a user's folder can replace single templates of the installed set.
 */
#ifndef STATUSGEN_TEMPLATES_H
#define STATUSGEN_TEMPLATES_H

#include <stdio.h>

#include "../base/diag.h"
#include "../base/map.h"
#include "../render/mustache.h"
#include "../settings/limits.h"
#include "../settings/settings.h"

enum scope {
	SCOPE_PAGE,
	SCOPE_ENTRY,
	SCOPE_MESSAGES,
	SCOPE_RESOURCE,
	SCOPE_NAMES,
	SCOPE_RUN,
	SCOPE_PARTIAL
};

struct template_file {
	enum scope scope;
	struct str name; /* file name without ".mustache" */
	struct str rest; /* what follows the stem: ".h"; run: the whole output name */
	struct str
	    form; /* of the stem of what it makes, as naming.h calls it; empty: as the page's is */
	struct str path;
	const struct template *template; /* NULL where it does not parse, or is unread */
	const struct escape *escape;
	struct str beginning; /* its words before its first tag */
	bool unread;          /* a partial that no template of the set includes */
	bool used;            /* a page, run, ... of this scope is to be rendered with it */
	struct output_names
	    names;              /* how what it makes is to name things, as far as that was said */
	struct str into, block; /* it fills a block of this file; empty: it is a file of its own */
};

struct templates {
	struct arena *arena;
	struct template_file *files; /* sorted by name */
	size_t count;
	size_t capacity;
	struct limits limits;
	bool used[SCOPE_PARTIAL]; /* by scope: whether any of it is used */
};

/*
 * Reads the templates that are asked for: paths of templates and of folders of them, names of
 * profiles (profiles.h) and of installed templates ("page.h", "page.json"), or "default", the
 * installed set. `settings` is the file in which they stand, whose folder paths begin at; NULL: the
 * command line. False after errors, which are added to `diags`.
 */
bool templates_read(struct arena *arena, const struct output_setting *outputs, size_t count,
		    const struct source *settings, const struct limits *limits,
		    struct templates *templates, struct diags *diags);

/* Reads a file of the set, whose name is classified; false after an error, which is added. */
bool templates_read_file(const struct templates *templates, struct template_file *file,
			 struct diags *diags);

/* Whether a template of that name ("page.md") is rendered. */
bool templates_use(const struct templates *templates, struct str name);

/*
 * Whether what is rendered, or a partial, names that field: {{translations}},
 * {{#entry.translations}}.
 */
bool templates_name(const struct templates *templates, struct str field);

/* The same of outputs that may lie in another folder than those of a page do. */
bool templates_name_elsewhere(const struct templates *templates, struct str field);

/*
 * Whether what is rendered may ask for the message files or the languages of another page than its
 * own.
 */
bool templates_ask_others(const struct templates *templates);

/* The file at that path, where it is rendered; else NULL. */
const struct template_file *templates_find(const struct templates *templates, struct str path);

/* What a template of that file name ("page.h.mustache") is for: scope, name, rest and escape. */
struct template_file templates_classify(struct str file_name);

/* Whether files whose names end so (".h") are made of pages. */
bool templates_make(const struct templates *templates, struct str ending);
/* The text of --templates-list: profiles, then templates, each with what it is for. */
void templates_print_list(struct arena *arena, FILE *to);

/* The loader for partials. */
struct mustache_loader templates_loader(const struct templates *templates);

#endif
