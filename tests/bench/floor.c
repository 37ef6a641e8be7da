/*
 * What reading a page costs at the least: its Markdown through md4c, the HTML through libxml2's
 * SAX parser with callbacks that do nothing. Nothing is kept and nothing is written.
 *
 *	floor PAGE...
 *
 * Without a page it loads the libraries and ends.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <md4c-html.h>

struct bytes {
	char *at;
	size_t len;
	size_t capacity;
};

static void add(const MD_CHAR *text, MD_SIZE size, void *user)
{
	struct bytes *to = user;
	while (to->capacity - to->len < size) {
		to->capacity = to->capacity ? to->capacity * 2 : 65536;
		to->at = realloc(to->at, to->capacity);
		if (!to->at)
			abort();
	}
	memcpy(to->at + to->len, text, size);
	to->len += size;
}

static struct bytes read_file(const char *path)
{
	struct bytes all = { NULL, 0, 0 };
	FILE *file = fopen(path, "rb");
	if (!file) {
		perror(path);
		exit(2);
	}
	char part[65536];
	for (size_t len; (len = fread(part, 1, sizeof part, file)) > 0;)
		add(part, (MD_SIZE)len, &all);
	fclose(file);
	return all;
}

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
	(void)user, (void)name, (void)attributes;
}

static void on_end(void *user, const xmlChar *name)
{
	(void)user, (void)name;
}

static void on_text(void *user, const xmlChar *text, int len)
{
	(void)user, (void)text, (void)len;
}

static void parse_html(const struct bytes *html)
{
	htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(html->at, (int)html->len);
	if (!parser)
		abort();
	*parser->sax = (htmlSAXHandler){
		.startElement = on_start,
		.endElement = on_end,
		.characters = on_text,
		.ignorableWhitespace = on_text,
		.initialized = XML_SAX2_MAGIC,
	};
	htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
				       HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
	parser->options |= XML_PARSE_HUGE;
	xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
	htmlParseDocument(parser);
	htmlFreeParserCtxt(parser);
}

int main(int argc, char **argv)
{
	xmlInitParser();
	for (int i = 1; i < argc; i++) {
		struct bytes page = read_file(argv[i]), html = { NULL, 0, 0 };
		size_t len = strlen(argv[i]);
		if (len > 5 && strcmp(argv[i] + len - 5, ".html") == 0)
			add(page.at, (MD_SIZE)page.len, &html);
		else
			md_html(page.at, (MD_SIZE)page.len, add, &html,
				MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH, 0);
		if (html.len)
			parse_html(&html);
		free(page.at);
		free(html.at);
	}
	return 0;
}
