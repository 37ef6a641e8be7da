/*
 * The templates that come with the program: in a folder, so that users can look at them and change
 * them, and in the program itself, so that one file is all it takes.
 *
 * Those in the program have paths that begin with "<statusgen>/"; no file is called so.
 */
#ifndef STATUSGEN_INSTALLED_H
#define STATUSGEN_INSTALLED_H

#include "../base/file.h"
#include <stddef.h>

/*
 * Where they are: $STATUSGEN_TEMPLATES; else the folder `templates` beside the program, or that of
 * its source tree, or where it was installed (also when that was moved as a whole); else the
 * program.
 */
struct str installed_folder(struct arena *arena);

/* What paths of templates in the program begin with. */
extern const struct str installed_in_program;

/* Whether a path is that of a template in the program. */
bool installed_inside(struct str path);

/* As file_read, file_find (of one folder) and file_kind, of paths of either sort. */
int installed_read(struct arena *arena, struct str path, struct str *text);
int installed_list(struct arena *arena, struct str folder, struct file_list *files,
		   struct str *where);
enum file_kind installed_kind(struct str path);

/* The folder templates/ as a table, which scripts/embed makes when the program is built. */

struct builtin {
	const char *name; /* below templates/: "extra/page.json.mustache"; NULL ends the table */
	const unsigned char *text;
	size_t size;
};

extern const struct builtin builtin_templates[];

#endif
