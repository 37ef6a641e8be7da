#include "html_simple.h"

#include "limits.h"

enum {
	WORDS = 1,
	LINK = 2,
	SIGN = 4,
	PARAGRAPH = 8,
	BOX = 16,
	RULE = 32,
	LIST = 64,
	ITEM = 128,
	TERMS = 256,
	TERM = 512,
	MEANING = 1024,
	TABLE = 2048,
	ROWS = 4096,
	ROW = 8192,
	CELL = 16384,
	CODE = 32768,
	LINE = WORDS | LINK | SIGN,
	FLOW = LINE | PARAGRAPH | BOX | RULE | LIST | TERMS | TABLE | CODE,
};

/*
 * Stricter than HTML is: libxml2 ends some elements at others that may well stand in them (a <dt>
 * at a <dl>, a <b> at a <p>), so these are not here.
 */
static const struct html_simple elements[] = {
	{ STR_INIT("a"), LINK, WORDS | SIGN },
	{ STR_INIT("b"), WORDS, LINE },
	{ STR_INIT("blockquote"), BOX, FLOW },
	{ STR_INIT("br"), SIGN, 0 },
	{ STR_INIT("code"), WORDS, LINE },
	{ STR_INIT("dd"), MEANING, FLOW },
	{ STR_INIT("del"), WORDS, LINE },
	{ STR_INIT("div"), BOX, FLOW },
	{ STR_INIT("dl"), TERMS, TERM | MEANING },
	{ STR_INIT("dt"), TERM, LINE | PARAGRAPH },
	{ STR_INIT("em"), WORDS, LINE },
	{ STR_INIT("h1"), PARAGRAPH, LINE },
	{ STR_INIT("h2"), PARAGRAPH, LINE },
	{ STR_INIT("h3"), PARAGRAPH, LINE },
	{ STR_INIT("h4"), PARAGRAPH, LINE },
	{ STR_INIT("h5"), PARAGRAPH, LINE },
	{ STR_INIT("h6"), PARAGRAPH, LINE },
	{ STR_INIT("hr"), RULE, 0 },
	{ STR_INIT("i"), WORDS, LINE },
	{ STR_INIT("img"), SIGN, 0 },
	{ STR_INIT("li"), ITEM, FLOW },
	{ STR_INIT("ol"), LIST, ITEM },
	{ STR_INIT("p"), PARAGRAPH, LINE },
	{ STR_INIT("pre"), CODE, LINE },
	{ STR_INIT("span"), WORDS, LINE },
	{ STR_INIT("strong"), WORDS, LINE },
	{ STR_INIT("sub"), WORDS, LINE },
	{ STR_INIT("sup"), WORDS, LINE },
	{ STR_INIT("table"), TABLE, ROWS | ROW },
	{ STR_INIT("tbody"), ROWS, ROW },
	{ STR_INIT("td"), CELL, FLOW },
	{ STR_INIT("th"), CELL, FLOW },
	{ STR_INIT("thead"), ROWS, ROW },
	{ STR_INIT("tr"), ROW, CELL },
	{ STR_INIT("ul"), LIST, ITEM },
};

const struct html_simple *html_simple_find(struct str name)
{
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (str_eq(elements[i].name, name))
			return &elements[i];
	return NULL;
}

bool html_simple_is_empty(struct str name)
{
	return str_eq(name, STR("br")) || str_eq(name, STR("img")) || str_eq(name, STR("hr"));
}

bool html_simple_fits(const struct html_simple *inner, const struct html_simple *outer)
{
	return inner->is & (outer ? outer->holds : (unsigned)FLOW);
}

size_t html_simple_attribute(struct str html, size_t at, struct html_simple_attribute *attribute)
{
	size_t from = str_skip_space(html, at), to = from;
	while (byte_is_lower(str_byte(html, to)) || (to > from && str_byte(html, to) == '-'))
		to++;
	if (from == to || to - from > LIMIT_KEY || str_byte(html, to) != '=' ||
	    str_byte(html, to + 1) != '"')
		return at;
	ptrdiff_t end = str_find_byte(html, '"', to + 2);
	if (end == STR_NONE)
		return at;
	attribute->name = str_slice(html, from, to);
	attribute->value = str_slice(html, to + 2, (size_t)end);
	return (size_t)end + 1;
}

bool html_simple_attributes(struct str html, size_t from, size_t to)
{
	struct html_simple_attribute found[LIMIT_SIMPLE_ATTRIBUTES];
	size_t count = 0;
	for (;;) {
		struct html_simple_attribute attribute;
		size_t end = html_simple_attribute(html, from, &attribute);
		if (end == from)
			return str_skip_space(html, from) == to;
		for (size_t i = 0; i < count; i++)
			if (str_eq(found[i].name, attribute.name))
				return false;
		if (count == LIMIT_SIMPLE_ATTRIBUTES)
			return false;
		found[count++] = attribute;
		from = end;
	}
}
