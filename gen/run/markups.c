#include "markups.h"

#include "../base/file.h"
#include "../program/program.h"

static const struct {
	struct str extension;
	enum markup markup;
} pages[] = {
	{ STR_INIT(".md"), MARKUP_MARKDOWN },  { STR_INIT(".markdown"), MARKUP_MARKDOWN },
	{ STR_INIT(".mdx"), MARKUP_MARKDOWN }, { STR_INIT(".html"), MARKUP_HTML },
	{ STR_INIT(".htm"), MARKUP_HTML },
};

#define PANDOC(format) "pandoc -f " format " -t html -o PAGE.html PAGE"
static const struct markup_other others[] = {
	{ STR_INIT(".rst"), "reStructuredText", PANDOC("rst") },
	{ STR_INIT(".rest"), "reStructuredText", PANDOC("rst") },
	{ STR_INIT(".adoc"), "AsciiDoc", "asciidoctor -o PAGE.html PAGE" },
	{ STR_INIT(".asciidoc"), "AsciiDoc", "asciidoctor -o PAGE.html PAGE" },
	{ STR_INIT(".org"), "an Org document", PANDOC("org") },
	{ STR_INIT(".textile"), "Textile", PANDOC("textile") },
	{ STR_INIT(".mediawiki"), "MediaWiki's markup", PANDOC("mediawiki") },
	{ STR_INIT(".wiki"), "wiki markup", PANDOC("mediawiki") },
	{ STR_INIT(".tex"), "LaTeX", PANDOC("latex") },
	{ STR_INIT(".docx"), "a Word document", PANDOC("docx") },
	{ STR_INIT(".odt"), "an OpenDocument text", PANDOC("odt") },
	{ STR_INIT(".ipynb"), "a notebook", PANDOC("ipynb") },
};

bool markup_is_page(struct str path)
{
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (str_eq_nocase(path_extension(path), pages[i].extension))
			return true;
	return false;
}

enum markup markup_of(struct str path)
{
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (str_eq_nocase(path_extension(path), pages[i].extension))
			return pages[i].markup;
	return program_is(path) ? MARKUP_CODE : MARKUP_MARKDOWN;
}

bool markup_is_mdx(struct str path)
{
	return str_eq_nocase(path_extension(path), STR(".mdx"));
}

const struct markup_other *markup_other(struct str path)
{
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_eq_nocase(path_extension(path), others[i].extension))
			return &others[i];
	return NULL;
}
