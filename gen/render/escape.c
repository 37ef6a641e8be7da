#include "escape.h"

#include "escape_kinds.h"

static const struct escape kinds[] = {
	{ STR_INIT("plain"), ".txt", escape_put_plain, NULL },
	{ STR_INIT("c"), ".h .c .hpp .hh .hxx .cpp .cc .cxx .inc", escape_put_c, NULL },
	{ STR_INIT("c-comment"), "", escape_put_c_comment, NULL },
	{ STR_INIT("c-doc"), "", escape_put_c_doc, NULL },
	{ STR_INIT("c-string"), "", escape_put_literal, &escape_c_string },
	{ STR_INIT("mc"), ".mc", escape_put_mc, NULL },
	{ STR_INIT("markdown"), "", escape_put_markdown, NULL },
	{ STR_INIT("markdown-cell"), ".md .markdown", escape_put_markdown_cell, NULL },
	{ STR_INIT("json"), ".json .yaml .yml .toml", escape_put_literal, &escape_json },
	{ STR_INIT("html"), ".html .htm", escape_put_html, NULL },
	{ STR_INIT("xml"), ".xml .svg .xhtml", escape_put_xml, NULL },
	{ STR_INIT("js"), ".js .mjs .cjs .jsx .ts .mts .cts .tsx", escape_put_literal, &escape_js },
	{ STR_INIT("python"), ".py", escape_put_literal, &escape_python },
	{ STR_INIT("rust"), ".rs", escape_put_literal, &escape_rust },
	{ STR_INIT("go"), ".go", escape_put_literal, &escape_go },
	{ STR_INIT("csharp"), ".cs", escape_put_literal, &escape_csharp },
	{ STR_INIT("line-comment"), "", escape_put_line_comment, NULL },
	{ STR_INIT("java"), ".java", escape_put_literal, &escape_java },
	{ STR_INIT("java-doc"), "", escape_put_java_doc, NULL },
	{ STR_INIT("swift"), ".swift", escape_put_literal, &escape_swift },
	{ STR_INIT("php"), ".php", escape_put_literal, &escape_php },
	{ STR_INIT("lua"), ".lua", escape_put_literal, &escape_lua },
	{ STR_INIT("sql"), ".sql", escape_put_sql, NULL },
	{ STR_INIT("roff"), ".1 .2 .3 .4 .5 .6 .7 .8 .9 .roff", escape_put_roff, NULL },
	{ STR_INIT("rst"), ".rst", escape_put_rst, NULL },
	{ STR_INIT("csv"), ".csv", escape_put_csv, NULL },
};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

const struct escape *escape_at(size_t index)
{
	return index < KINDS ? &kinds[index] : NULL;
}

const struct escape *escape_by_name(struct str name)
{
	for (size_t i = 0; i < KINDS; i++)
		if (str_eq(kinds[i].name, name))
			return &kinds[i];
	return NULL;
}

const struct escape *escape_by_extension(struct str extension)
{
	for (size_t i = 0; i < KINDS && extension.len; i++) {
		struct str rest = str_of(kinds[i].extensions), one;
		while (str_part(&rest, ' ', &one))
			if (one.len && str_eq_nocase(one, extension))
				return &kinds[i];
	}
	return &kinds[0];
}

bool escape_is_hidden(uint32_t code)
{
	if (code < 0x7F)
		return false;
	static const struct {
		uint32_t first, last;
	} hidden[] = {
		{ 0x7F, 0x9F },     /* DEL, and the controls of Latin-1 with its next line */
		{ 0x061C, 0x061C }, /* Arabic letter mark */
		{ 0x200E, 0x200F }, /* left-to-right and right-to-left mark */
		{ 0x2028, 0x202E }, /* line and paragraph separator; embeddings and overrides */
		{ 0x2066, 0x2069 }, /* isolates */
		{ 0xFEFF, 0xFEFF }, /* byte order mark */
		{ 0xFFFE, 0xFFFF }, /* no characters */
	};
	for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++)
		if (code >= hidden[i].first && code <= hidden[i].last)
			return true;
	return false;
}

size_t escape_run_end(struct str text, size_t at)
{
	do
		at++;
	while (at < text.len && byte_is_letter_or_digit(text.at[at]));
	return at;
}

char escape_last(const struct buf *out)
{
	return out->len ? out->at[out->len - 1] : '\0';
}

void escape_put_plain(const struct escape *kind, struct escape_state *state, struct str text,
		      struct buf *out)
{
	(void)kind;
	(void)state;
	buf_add(out, text);
}
