#include "fence.h"

/* Elements whose start and end tags do. */
static const struct str html_blocks[] = {
	STR_INIT("address"),  STR_INIT("article"),    STR_INIT("aside"),    STR_INIT("base"),
	STR_INIT("basefont"), STR_INIT("blockquote"), STR_INIT("body"),     STR_INIT("caption"),
	STR_INIT("center"),   STR_INIT("col"),        STR_INIT("colgroup"), STR_INIT("dd"),
	STR_INIT("details"),  STR_INIT("dialog"),     STR_INIT("dir"),      STR_INIT("div"),
	STR_INIT("dl"),       STR_INIT("dt"),         STR_INIT("fieldset"), STR_INIT("figcaption"),
	STR_INIT("figure"),   STR_INIT("footer"),     STR_INIT("form"),     STR_INIT("frame"),
	STR_INIT("frameset"), STR_INIT("h1"),         STR_INIT("h2"),       STR_INIT("h3"),
	STR_INIT("h4"),       STR_INIT("h5"),         STR_INIT("h6"),       STR_INIT("head"),
	STR_INIT("header"),   STR_INIT("hr"),         STR_INIT("html"),     STR_INIT("iframe"),
	STR_INIT("legend"),   STR_INIT("li"),         STR_INIT("link"),     STR_INIT("main"),
	STR_INIT("menu"),     STR_INIT("menuitem"),   STR_INIT("nav"),      STR_INIT("noframes"),
	STR_INIT("ol"),       STR_INIT("optgroup"),   STR_INIT("option"),   STR_INIT("p"),
	STR_INIT("param"),    STR_INIT("pre"),        STR_INIT("script"),   STR_INIT("section"),
	STR_INIT("source"),   STR_INIT("style"),      STR_INIT("summary"),  STR_INIT("table"),
	STR_INIT("tbody"),    STR_INIT("td"),         STR_INIT("tfoot"),    STR_INIT("th"),
	STR_INIT("thead"),    STR_INIT("title"),      STR_INIT("tr"),       STR_INIT("track"),
	STR_INIT("ul"),
};

bool htmlblock_begins(struct str line)
{
	if (line.len < 2 || line.at[0] != '<')
		return false;
	if (line.at[1] == '!' || line.at[1] == '?')
		return true;
	size_t from = line.at[1] == '/' ? 2 : 1, to = from;
	while (to < line.len && byte_is_letter_or_digit(line.at[to]))
		to++;
	struct str name = str_slice(line, from, to);
	return STR_FIND_SORTED(name, html_blocks) != NULL;
}
