#include "elements.h"

#include "html_repair.h"
#include "limits.h"

#define NODE(name, tag)                           \
	{                                         \
		STR_INIT(name), tag, ELEMENT_NODE \
	}
/* Belongs to the page around the text, unless it stands in an article or in Markdown. */
#define MARGIN(name, inside)                           \
	{                                              \
		STR_INIT(name), inside, ELEMENT_MARGIN \
	}
#define DROP(name)                                          \
	{                                                   \
		STR_INIT(name), TAG_HIDDEN, ELEMENT_DROPPED \
	}

/* Sorted by name. */
static const struct element elements[] = {
	NODE("a", TAG_A),
	NODE("address", TAG_DIV),
	{ STR_INIT("article"), TAG_DIV, ELEMENT_ARTICLE },
	MARGIN("aside", TAG_DIV),
	NODE("b", TAG_STRONG),
	NODE("blockquote", TAG_BLOCKQUOTE),
	{ STR_INIT("body"), TAG_DIV, ELEMENT_CLEAR },
	NODE("br", TAG_BR),
	NODE("button", TAG_CHROME),
	NODE("caption", TAG_CAPTION),
	NODE("center", TAG_DIV),
	NODE("cite", TAG_EM),
	NODE("code", TAG_CODE),
	DROP("datalist"),
	NODE("dd", TAG_DD),
	NODE("del", TAG_DEL),
	NODE("details", TAG_DIV),
	NODE("dfn", TAG_EM),
	MARGIN("dialog", TAG_DIV),
	NODE("dir", TAG_UL),
	NODE("div", TAG_DIV),
	NODE("dl", TAG_DL),
	NODE("dt", TAG_DT),
	NODE("em", TAG_EM),
	NODE("fieldset", TAG_DIV),
	NODE("figcaption", TAG_DIV),
	NODE("figure", TAG_DIV),
	MARGIN("footer", TAG_DIV),
	NODE("form", TAG_DIV),
	NODE("h1", TAG_H1),
	NODE("h2", TAG_H2),
	NODE("h3", TAG_H3),
	NODE("h4", TAG_H4),
	NODE("h5", TAG_H5),
	NODE("h6", TAG_H6),
	{ STR_INIT("head"), TAG_HIDDEN, ELEMENT_HEAD },
	MARGIN("header", TAG_DIV),
	NODE("hgroup", TAG_DIV),
	NODE("hr", TAG_HR),
	{ STR_INIT("html"), TAG_DIV, ELEMENT_CLEAR },
	NODE("i", TAG_EM),
	DROP("iframe"),
	NODE("img", TAG_IMG),
	NODE("kbd", TAG_CODE),
	NODE("legend", TAG_DIV),
	NODE("li", TAG_LI),
	DROP("link"),
	NODE("listing", TAG_PRE),
	{ STR_INIT("main"), TAG_DIV, ELEMENT_ARTICLE },
	MARGIN("menu", TAG_UL),
	{ STR_INIT("meta"), TAG_HIDDEN, ELEMENT_META },
	NODE("nav", TAG_CHROME),
	DROP("noembed"),
	DROP("noframes"),
	DROP("noscript"),
	NODE("ol", TAG_OL),
	MARGIN("optgroup", TAG_SPAN),
	MARGIN("option", TAG_SPAN),
	NODE("p", TAG_P),
	NODE("pre", TAG_PRE),
	NODE("s", TAG_DEL),
	NODE("samp", TAG_CODE),
	DROP("script"),
	MARGIN("search", TAG_DIV),
	{ STR_INIT("section"), TAG_DIV, ELEMENT_ARTICLE },
	NODE("select", TAG_CHROME),
	NODE("strike", TAG_DEL),
	NODE("strong", TAG_STRONG),
	DROP("style"),
	NODE("sub", TAG_SUB),
	NODE("summary", TAG_DIV),
	NODE("sup", TAG_SUP),
	DROP("svg"),
	NODE("table", TAG_TABLE),
	NODE("tbody", TAG_ROWS),
	NODE("td", TAG_TD),
	DROP("template"),
	NODE("textarea", TAG_CHROME),
	NODE("tfoot", TAG_ROWS),
	NODE("th", TAG_TH),
	NODE("thead", TAG_ROWS),
	{ STR_INIT("title"), TAG_SPAN, ELEMENT_TITLE },
	NODE("tr", TAG_TR),
	NODE("tt", TAG_CODE),
	NODE("ul", TAG_UL),
	NODE("var", TAG_EM),
	DROP(HTML_REPAIR_NOTHING),
};

static const struct element unknown = { .tag = TAG_SPAN, .kind = ELEMENT_NODE };

const struct element *element_find(struct str name)
{
	const struct element *found = STR_FIND_SORTED(name, elements);
	return found ? found : &unknown;
}

/* What a layout, the prose or the front matter has a use for; sorted by nothing, few. */
static const struct str kept[] = {
	STR_INIT("id"),      STR_INIT("name"),  STR_INIT("href"),  STR_INIT("src"),
	STR_INIT("alt"),     STR_INIT("title"), STR_INIT("class"), STR_INIT("colspan"),
	STR_INIT("rowspan"), STR_INIT("start"), STR_INIT("role"),  STR_INIT("lang"),
	STR_INIT("content"),
};

bool element_keeps(struct str attribute, struct str value)
{
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (str_eq(kept[i], attribute))
			return true;
	/* Of style, what makes tables of boxes. */
	if (str_eq(attribute, STR("style")))
		return str_find(value, STR("table"), 0) != STR_NONE ||
		       str_find(value, STR("grid-template"), 0) != STR_NONE;
	/* What programs attach may be large; only keys are of use. */
	return str_starts(attribute, STR("data-")) && value.len <= LIMIT_KEY;
}
