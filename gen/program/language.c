#include "language.h"

#include "../base/file.h"

#define SCRIPT                                                                          \
	.mask = { .apostrophes = true, .backquotes = true, .backquote_escapes = true }, \
	.end = END_LINE, .objects = true, .octal = true, .small_objects = true,         \
	.words = { { "const" }, { "static" } }

static const struct language languages[] = {
	{ STR_INIT(".go"), .mask = { .backquotes = true }, .end = END_LINE, .go = true,
	  .octal = true, .words = { { "const" } } },
	{ STR_INIT(".rs"), .mask = { false }, .words = { { "const" }, { "static" } } },
	{ STR_INIT(".ts"), SCRIPT },
	{ STR_INIT(".mts"), SCRIPT },
	{ STR_INIT(".cts"), SCRIPT },
	{ STR_INIT(".tsx"), SCRIPT },
	{ STR_INIT(".js"), SCRIPT },
	{ STR_INIT(".mjs"), SCRIPT },
	{ STR_INIT(".cjs"), SCRIPT },
	{ STR_INIT(".jsx"), SCRIPT },
	{ STR_INIT(".java"), .mask = { .triple_quotes = true }, .arguments = true, .octal = true,
	  .fields = true, .words = { { "static", "final" } } },
	{ STR_INIT(".kt"), .mask = { .triple_quotes = true }, .end = END_LINE, .arguments = true,
	  .words = { { "const" } } },
	{ STR_INIT(".cs"), .mask = { .triple_quotes = true },
	  .words = { { "const" }, { "static", "readonly" } } },
	{ STR_INIT(".py"),
	  .mask = { .hash_comments = true, .triple_quotes = true, .apostrophes = true },
	  .end = END_LINE, .indents = true },
};

const struct language *program_language(struct str path)
{
	struct str extension = path_extension(path);
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (str_eq_nocase(extension, languages[i].extension))
			return &languages[i];
	return NULL;
}
