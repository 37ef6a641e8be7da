/*
 * --new-template: a template to begin with.
 *
 * The template of that name that comes with the program, where there is one, so that it can be
 * changed; else a small one of the same scope (templates.h), from the starters among the installed
 * templates.
 */
#ifndef STATUSGEN_NEWTEMPLATE_H
#define STATUSGEN_NEWTEMPLATE_H

#include "../base/diag.h"
#include <stdio.h>

/*
 * Writes the template `name` ("page.lua", "page.lua.mustache", "folder/index.html") and says on
 * `to` what it makes and how. False after an error, which is added to `diags`; a file that is there
 * already is never touched.
 */
bool newtemplate(struct arena *arena, struct str name, FILE *to, struct diags *diags);

#endif
