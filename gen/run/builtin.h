/* The folder templates/ as a table, which scripts/embed makes when the program is built. */
#ifndef STATUSGEN_BUILTIN_H
#define STATUSGEN_BUILTIN_H

#include <stddef.h>

struct builtin {
	const char *name; /* below templates/: "extra/page.json.mustache"; NULL ends the table */
	const unsigned char *text;
	size_t size;
};

extern const struct builtin builtin_templates[];

#endif
