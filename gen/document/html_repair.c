#include "html_repair.h"
#include "elements.h"
#include "html_simple.h"
#include "limits.h"

#include <string.h>

#include "../base/eight.h"
#include "../base/map.h"

/* Elements by what ends them. */
enum {
	P = 1,
	ITEM = 2,
	TERM = 4,
	CELL = 8,
	ROW = 16,
	ROWS = 32,
	OPTION = 64,
	HEADING = 128,
	VOID = 256,     /* has no content */
	RAW = 512,      /* its content is no markup */
	NOTHING = 1024, /* VOID, and nothing is to be seen of it; libxml2 does not know that it has
			   no end */
	PLAIN = 2048,   /* its content is text that no markup is in */
	HIDING = 4096,  /* nothing in it is shown */
	TEXT = 8192, /* to browsers, and to libxml2 from 2.14 on, all up to its end tag is text */
	LIST = 16384,
	LINES = 32768, /* like a heading, libxml2 lets its end tag end no box within it */
};

/* An end tag passes over open elements of its own level or below. */
enum level { LEVEL_TEXT, LEVEL_DIV, LEVEL_CELL, LEVEL_ROW, LEVEL_ROWS, LEVEL_TABLE, LEVELS };

static const struct {
	struct str name;
	unsigned is;
	unsigned ends; /* the innermost open elements that its start tag ends */
	enum level level;
} kinds[] = {
	{ STR_INIT("address"), 0, P, LEVEL_TEXT },
	{ STR_INIT("area"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("base"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("bgsound"), VOID | NOTHING, 0, LEVEL_TEXT },
	{ STR_INIT("blockquote"), 0, P, LEVEL_TEXT },
	{ STR_INIT("br"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("center"), 0, P, LEVEL_TEXT },
	{ STR_INIT("col"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("colgroup"), VOID | NOTHING, 0, LEVEL_TEXT },
	{ STR_INIT("datalist"), HIDING, 0, LEVEL_TEXT },
	{ STR_INIT("dd"), TERM, P | TERM, LEVEL_TEXT },
	{ STR_INIT("div"), 0, P, LEVEL_DIV },
	{ STR_INIT("dl"), LIST, P, LEVEL_TEXT },
	{ STR_INIT("dt"), TERM, P | TERM, LEVEL_TEXT },
	{ STR_INIT("embed"), VOID | NOTHING, 0, LEVEL_TEXT },
	{ STR_INIT("form"), 0, P, LEVEL_TEXT },
	{ STR_INIT("frame"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("h1"), HEADING, P, LEVEL_TEXT },
	{ STR_INIT("h2"), HEADING, P, LEVEL_TEXT },
	{ STR_INIT("h3"), HEADING, P, LEVEL_TEXT },
	{ STR_INIT("h4"), HEADING, P, LEVEL_TEXT },
	{ STR_INIT("h5"), HEADING, P, LEVEL_TEXT },
	{ STR_INIT("h6"), HEADING, P, LEVEL_TEXT },
	{ STR_INIT("hr"), VOID, P, LEVEL_TEXT },
	{ STR_INIT("iframe"), HIDING, 0, LEVEL_TEXT },
	{ STR_INIT("img"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("input"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("keygen"), VOID | NOTHING, 0, LEVEL_TEXT },
	{ STR_INIT("li"), ITEM, P | ITEM, LEVEL_TEXT },
	{ STR_INIT("link"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("meta"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("noembed"), HIDING, 0, LEVEL_TEXT },
	{ STR_INIT("noframes"), HIDING, 0, LEVEL_TEXT },
	{ STR_INIT("noscript"), HIDING, 0, LEVEL_TEXT },
	{ STR_INIT("ol"), LIST, P, LEVEL_TEXT },
	{ STR_INIT("option"), OPTION, OPTION, LEVEL_TEXT },
	{ STR_INIT("p"), P, P | HEADING, LEVEL_TEXT },
	{ STR_INIT("param"), VOID, 0, LEVEL_TEXT },
	{ STR_INIT("plaintext"), VOID | NOTHING, 0, LEVEL_TEXT },
	{ STR_INIT("pre"), LINES, P, LEVEL_DIV },
	{ STR_INIT("script"), RAW, 0, LEVEL_TEXT },
	{ STR_INIT("source"), VOID | NOTHING, 0, LEVEL_TEXT },
	{ STR_INIT("style"), RAW, 0, LEVEL_TEXT },
	{ STR_INIT("svg"), HIDING, 0, LEVEL_TEXT },
	{ STR_INIT("table"), 0, P | HEADING, LEVEL_TABLE },
	{ STR_INIT("tbody"), ROWS, P | CELL | ROW | ROWS, LEVEL_ROWS },
	{ STR_INIT("td"), CELL, P | CELL, LEVEL_CELL },
	{ STR_INIT("template"), HIDING, 0, LEVEL_TEXT },
	{ STR_INIT("tfoot"), ROWS, P | CELL | ROW | ROWS, LEVEL_ROWS },
	{ STR_INIT("th"), CELL, P | CELL, LEVEL_CELL },
	{ STR_INIT("thead"), ROWS, P | CELL | ROW | ROWS, LEVEL_ROWS },
	{ STR_INIT("title"), TEXT, 0, LEVEL_TEXT },
	{ STR_INIT("tr"), ROW, P | CELL | ROW, LEVEL_ROW },
	{ STR_INIT("track"), VOID | NOTHING, 0, LEVEL_TEXT },
	{ STR_INIT("ul"), LIST, P, LEVEL_TEXT },
	{ STR_INIT("wbr"), VOID | NOTHING, 0, LEVEL_TEXT },
	{ STR_INIT("xmp"), PLAIN, P, LEVEL_TEXT },
};

enum { NOWHERE = -1 };

/* An element name that occurs, and where it is open innermost. */
struct name {
	struct str text;
	uint64_t letters; /* its last eight, the others before them */
	unsigned is;
	unsigned ends;
	enum level level;
	ptrdiff_t open;
	size_t end_at; /* where the end tag stands that was looked for last */
	const struct html_simple *simple;
};

struct open {
	struct name *name;
	size_t at, end;       /* its tag */
	bool renamed;         /* its tag is that of CODE_BOX */
	size_t table;         /* the first table in a cell of it, if it is one, or SIZE_MAX */
	ptrdiff_t same_name;  /* the one of the same name around it, or NOWHERE */
	ptrdiff_t same_level; /* the same for its level */
};

enum { NAMES = 32 };

struct repair {
	struct arena *scratch;
	char *html;
	size_t len;
	struct map names;
	struct name *last[NAMES]; /* that was seen, of those whose letters end alike */
	struct open *stack;
	size_t depth, capacity;
	ptrdiff_t levels[LEVELS]; /* the innermost open element of each */
	bool seen_tag;
	struct html_repair_found found;
	struct html_repair_plain **plain_end;
};

static struct name *name_at(struct repair *m, size_t from, size_t to)
{
	uint64_t letters = 0;
	for (size_t i = from; i < to; i++) {
		m->html[i] = byte_lower(m->html[i]);
		letters = letters << 8 | (unsigned char)m->html[i];
	}
	struct str text = { m->html + from, to - from };
	/* Mostly the same few, which are short. */
	struct name **last = &m->last[letters % NAMES], *name = *last;
	if (name && name->letters == letters && name->text.len == text.len &&
	    (text.len <= sizeof letters || str_eq(name->text, text)))
		return name;
	name = *last = map_get(&m->names, text);
	if (name)
		return name;
	name = *last = arena_alloc(m->scratch, sizeof *name);
	name->letters = letters;
	name->text = text = arena_str(m->scratch, text); /* the tag may be replaced */
	name->open = NOWHERE;
	name->simple = html_simple_find(text);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!str_eq(kinds[i].name, text))
			continue;
		name->is = kinds[i].is;
		name->ends = kinds[i].ends;
		name->level = kinds[i].level;
	}
	*map_at(&m->names, text) = name;
	return name;
}

static void push(struct repair *m, struct name *name, size_t at, size_t end)
{
	m->stack = arena_grow(m->scratch, m->stack, m->depth, &m->capacity, sizeof *m->stack);
	ptrdiff_t table = m->levels[LEVEL_TABLE];
	if (name->level == LEVEL_TABLE && table != NOWHERE && m->levels[LEVEL_CELL] > table &&
	    m->stack[table].table == SIZE_MAX)
		m->stack[table].table = at;
	m->stack[m->depth] =
	    (struct open){ name, at, end, false, SIZE_MAX, name->open, m->levels[name->level] };
	name->open = m->levels[name->level] = (ptrdiff_t)m->depth++;
}

static void pop(struct repair *m)
{
	const struct open *top = &m->stack[--m->depth];
	top->name->open = top->same_name;
	m->levels[top->name->level] = top->same_level;
}

static void unclosed(struct repair *m, size_t at, struct str what)
{
	if (m->found.unclosed != SIZE_MAX)
		return;
	m->found.unclosed = at;
	m->found.unclosed_what = what;
}

/*
 * What has no end tag, and is better read as if it had not begun: a menu would hide what follows,
 * and libxml2 lets no end tag of a heading or of lines end a box within it.
 */
static bool is_undone(const struct name *name, const struct name *ending)
{
	const struct element *element = element_find(name->text);
	bool box = element->kind == ELEMENT_NODE && tag_is_block(element->tag) &&
		   element->tag != TAG_CAPTION && name->level <= LEVEL_DIV &&
		   !(name->is & (TERM | ITEM));
	return element->tag == TAG_CHROME || element->kind == ELEMENT_MARGIN ||
	       (ending && ending->is & (HEADING | LINES) && box);
}

/* Ends the innermost element, whose own end tag is not there; NULL: the page ends it. */
static void drop(struct repair *m, const struct name *ending)
{
	const struct open *top = &m->stack[m->depth - 1];
	if (top->name->is & HIDING)
		unclosed(m, top->at, top->name->text);
	if (m->found.table_in_table == SIZE_MAX)
		m->found.table_in_table = top->table;
	m->found.open_main |= str_eq(top->name->text, STR("main"));
	if (is_undone(top->name, ending))
		memset(m->html + top->at, ' ', top->end - top->at);
	pop(m);
}

/* libxml2 lets no end tag of a term or item end a list within it, as browsers do. */
static void overlapped(struct repair *m, const struct name *ending)
{
	const struct open *top = &m->stack[m->depth - 1];
	if (m->found.overlapped != SIZE_MAX || !(top->name->is & LIST) ||
	    !(ending->is & (TERM | ITEM)))
		return;
	m->found.overlapped = top->at;
	m->found.overlapped_what = top->name->text;
}

/* Whether an end tag of this name closes an open element; a heading's does so with boxes in it. */
static bool closes(const struct repair *m, const struct name *name)
{
	if (name->open == NOWHERE)
		return false;
	enum level most = name->is & HEADING ? LEVEL_DIV : name->level;
	for (size_t level = (size_t)most + 1; level < LEVELS; level++)
		if (m->levels[level] > name->open)
			return false;
	return true;
}

/* Puts an empty element in place of the bytes. Nothing goes before the first tag. */
static void replace(struct repair *m, size_t from, size_t to, struct str name)
{
	m->found.simple = false;
	if (!m->seen_tag)
		return;
	memset(m->html + from, ' ', to - from);
	if (to - from < name.len + 3)
		return;
	m->html[from] = '<';
	memcpy(m->html + from + 1, name.at, name.len);
	m->html[to - 2] = '/';
	m->html[to - 1] = '>';
}

static struct str rest(const struct repair *m)
{
	return (struct str){ m->html, m->len };
}

/* Past the next ">" from `at` on, or the end. */
static size_t past_angle(const struct repair *m, size_t at)
{
	ptrdiff_t end = str_find_byte(rest(m), '>', at);
	return end == STR_NONE ? m->len : (size_t)end + 1;
}

/* A comment at `at`; returns its end. */
static size_t take_comment(struct repair *m, size_t at)
{
	/* libxml2 drops the blanks after a comment that stands before all tags. */
	m->found.simple = m->found.simple && m->seen_tag;
	size_t i = at + 4;
	size_t abrupt = i < m->len && m->html[i] == '-' ? i + 1 : i;
	if (abrupt < m->len && m->html[abrupt] == '>') {
		replace(m, at, abrupt + 1, STR(HTML_REPAIR_NOTHING));
		return abrupt + 1;
	}
	for (ptrdiff_t hit; (hit = str_find(rest(m), STR("--"), i)) != STR_NONE;) {
		i = (size_t)hit + 2;
		if (i + 1 < m->len && m->html[i] == '!' && m->html[i + 1] == '>')
			m->html[i] = '-';
		if (i + 1 < m->len && m->html[i] == '-' && m->html[i + 1] == '>')
			return i + 2;
		if (i < m->len && m->html[i] == '>')
			return i + 1;
		i--;
	}
	m->found.simple = false;
	unclosed(m, at, STR("comment"));
	return m->len;
}

static bool is_name_byte(char c)
{
	return byte_is_word(c) || c == '-' || c == ':' || c == '.';
}

static size_t skip_space(const struct repair *m, size_t i)
{
	while (i < m->len && byte_is_space(m->html[i]))
		i++;
	return i;
}

static bool at_tag_end(const struct repair *m, size_t i)
{
	return i >= m->len || m->html[i] == '>' ||
	       (m->html[i] == '/' && i + 1 < m->len && m->html[i + 1] == '>');
}

/* An attribute's "=value", if there is one; returns its end. */
static size_t skip_value(const struct repair *m, size_t i)
{
	size_t to = skip_space(m, i);
	if (to >= m->len || m->html[to] != '=')
		return i;
	i = skip_space(m, to + 1);
	if (i < m->len && (m->html[i] == '"' || m->html[i] == '\'')) {
		ptrdiff_t end = str_find_byte(rest(m), m->html[i], i + 1);
		return end == STR_NONE ? m->len : (size_t)end + 1;
	}
	while (i < m->len && !byte_is_space(m->html[i]) && m->html[i] != '>')
		i++;
	return i;
}

/* The attributes from `i` on; returns where the tag's ">" or "/>" stands, or the end. */
static size_t take_attributes(struct repair *m, size_t tag, size_t i)
{
	size_t count = 0, crowded = 0;
	for (i = skip_space(m, i); !at_tag_end(m, i); i = skip_space(m, i)) {
		size_t begin = i;
		while (i < m->len && is_name_byte(m->html[i]))
			i++;
		if (i > begin) {
			if (++count == HTML_REPAIR_MOST_ATTRIBUTES + 1)
				crowded = begin;
			i = skip_value(m, i);
		} else {
			while (!at_tag_end(m, i) && !byte_is_space(m->html[i]))
				i++;
		}
	}
	if (crowded) {
		memset(m->html + crowded, ' ', i - crowded);
		if (m->found.crowded == SIZE_MAX)
			m->found.crowded = tag;
	}
	return i;
}

/* The content of a script or style; returns where its end tag begins. */
static size_t skip_raw(struct repair *m, size_t tag, size_t i, const struct name *name)
{
	for (ptrdiff_t hit; (hit = str_find(rest(m), STR("</"), i)) != STR_NONE;) {
		i = (size_t)hit + 2;
		if (str_eq_nocase(str_slice(rest(m), i, i + name->text.len), name->text))
			return (size_t)hit;
	}
	unclosed(m, tag, name->text);
	return m->len;
}

/*
 * The content of an <xmp>, from `i` on: <pre> stands for it from then on, and what looks like
 * markup in it is set aside. Returns where its end tag ends.
 */
static size_t take_plain(struct repair *m, size_t tag, size_t i, const struct name *name)
{
	size_t len = name->text.len, end = skip_raw(m, tag, i, name);
	memcpy(m->html + tag + 1, "pre", 3);
	struct html_repair_plain *plain = arena_alloc(m->scratch, sizeof *plain);
	*plain = (struct html_repair_plain){ .from = i, .to = end };
	plain->text = arena_str(m->scratch, (struct str){ m->html + i, end - i });
	*m->plain_end = plain;
	m->plain_end = &plain->next;
	for (size_t at = i; at < end; at++)
		if (m->html[at] == '<' || m->html[at] == HTML_REPAIR_REFERENCE)
			m->html[at] = '.';
	if (end == m->len)
		return end;
	memcpy(m->html + end + 2, "pre", 3);
	return past_angle(m, end + 2 + len);
}

/*
 * libxml2 ends a <pre> at these, and what follows of the code were no code; browsers show them as
 * boxes in it, and so they become one that libxml2 leaves there.
 */
#define CODE_BOX "ol"

static bool ends_code(const struct repair *m, const struct name *name)
{
	static const struct str boxes[] = {
		STR_INIT("dd"),
		STR_INIT("dt"),
		STR_INIT("li"),
	};
	const struct name *top = m->depth ? m->stack[m->depth - 1].name : NULL;
	if (!top || !str_eq(top->text, STR("pre")))
		return false;
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++)
		if (str_eq(boxes[i], name->text))
			return true;
	return false;
}

static void rename_box(struct repair *m, size_t at, size_t len)
{
	memset(m->html + at, ' ', len);
	memcpy(m->html + at, CODE_BOX, sizeof CODE_BOX - 1);
}

/*
 * A tag that another one follows before its ">" is no tag: some versions of libxml2 end it there,
 * others take both for one.
 */
static bool is_broken_off(struct repair *m, size_t at, size_t name_end)
{
	if (name_end >= m->len || m->html[name_end] != '<')
		return false;
	memset(m->html + at, ' ', name_end - at);
	return true;
}

/* Whether the innermost open element is too deep to be one in the tree. */
static bool is_too_deep(const struct repair *m)
{
	return m->depth > HTML_REPAIR_MOST_DEPTH && !(m->stack[m->depth - 1].name->is & HIDING);
}

/* Whether an end tag of this name stands at `from` or after it. */
static bool has_end(const struct repair *m, struct name *name, size_t from)
{
	while (name->end_at < from) {
		ptrdiff_t hit = str_find(rest(m), STR("</"), from);
		from = hit == STR_NONE ? m->len : (size_t)hit + 2;
		if (hit == STR_NONE ||
		    str_eq_nocase(str_slice(rest(m), from, from + name->text.len), name->text))
			name->end_at = from;
	}
	return name->end_at < m->len;
}

/* Whether the start tag at..end is that of a simple element where it may stand. */
static bool is_simple(const struct repair *m, const struct name *name, size_t at, size_t end)
{
	const struct name *top = m->depth ? m->stack[m->depth - 1].name : NULL;
	return name->simple && (!top || top->simple) &&
	       html_simple_fits(name->simple, top ? top->simple : NULL) &&
	       html_simple_attributes(rest(m), at + 1 + name->text.len, end);
}

static size_t take_start_tag(struct repair *m, size_t at)
{
	size_t i = at + 1;
	while (i < m->len && is_name_byte(m->html[i]))
		i++;
	if (is_broken_off(m, at, i))
		return i;
	struct name *name = name_at(m, at + 1, i);
	m->seen_tag = true;
	i = take_attributes(m, at, i);
	if (i >= m->len) {
		m->found.simple = false;
		unclosed(m, at, STR("tag"));
		return m->len;
	}
	m->found.simple = m->found.simple && is_simple(m, name, at, i);
	while (m->depth && m->stack[m->depth - 1].name->is & name->ends)
		pop(m);
	/* What is never ended is a slip, and the page that follows is no text of it. */
	if (name->is & NOTHING || (name->is & TEXT && !has_end(m, name, i))) {
		replace(m, at, i + (m->html[i] == '/') + 1, STR(HTML_REPAIR_NOTHING));
		return i + (m->html[i] == '/') + 1;
	}
	if (name->is & PLAIN)
		return take_plain(m, at, i + (m->html[i] == '/') + 1, name);
	if (m->html[i] == '/')
		return i + 2;
	if (name->is & RAW)
		return skip_raw(m, at, i + 1, name);
	if (name->is & VOID)
		return i + 1;
	bool box = ends_code(m, name);
	push(m, name, at, i + 1);
	if (box) {
		rename_box(m, at + 1, name->text.len);
		m->stack[m->depth - 1].renamed = true;
	}
	if (is_too_deep(m)) {
		replace(m, at, i + 1, STR(HTML_REPAIR_NOTHING));
		m->found.deep = at < m->found.deep ? at : m->found.deep;
	}
	return i + 1;
}

static size_t take_end_tag(struct repair *m, size_t at)
{
	size_t i = at + 2;
	while (i < m->len && is_name_byte(m->html[i]))
		i++;
	if (is_broken_off(m, at, i))
		return i;
	size_t end = past_angle(m, i);
	struct name *name = name_at(m, at + 2, i);
	/* Attributes have no place here; a quote among them holds no ">". */
	if (m->html[end - 1] == '>')
		memset(m->html + i, ' ', end - 1 - i);
	/* What comes after these is shown all the same. */
	if (str_eq(name->text, STR("body")) || str_eq(name->text, STR("html"))) {
		replace(m, at, end, STR(HTML_REPAIR_NOTHING));
		return end;
	}
	bool innermost = name->open != NOWHERE && name->open + 1 == (ptrdiff_t)m->depth;
	m->found.simple = m->found.simple && innermost && m->html[end - 1] == '>';
	if (closes(m, name)) {
		ptrdiff_t to = name->open;
		while ((ptrdiff_t)m->depth > to + 1) {
			overlapped(m, name);
			drop(m, name);
		}
		if (m->stack[to].renamed)
			rename_box(m, at + 2, name->text.len);
		if (is_too_deep(m) && m->html[end - 1] == '>')
			replace(m, at, end, STR(HTML_REPAIR_NOTHING));
		pop(m);
		return end;
	}
	const struct name *top = m->depth ? m->stack[m->depth - 1].name : NULL;
	m->found.open_main |= str_eq(name->text, STR("main"));
	if (str_eq(name->text, STR("br")) && m->html[end - 1] == '>') {
		m->seen_tag = true;
		replace(m, at, end, STR("br"));
	} else if (name->is & HEADING && top && top->is & HEADING) {
		m->html[at + 3] = top->text.at[1];
		pop(m);
	} else if (m->depth > LIMIT_OPEN && m->html[end - 1] == '>') {
		replace(m, at, end, STR(HTML_REPAIR_NOTHING));
	}
	return end;
}

/* What begins with "<" at `at`; returns where to go on. */
static size_t take_markup(struct repair *m, size_t at)
{
	struct str here = str_slice(rest(m), at, at + 10);
	char next = here.len > 1 ? here.at[1] : ' ', second = here.len > 2 ? here.at[2] : ' ';
	if (byte_is_letter(next))
		return take_start_tag(m, at);
	if (next == '/' && byte_is_letter(second))
		return take_end_tag(m, at);
	if (str_starts(here, STR("<!--")))
		return take_comment(m, at);
	m->found.simple = false;
	if (next != '/' && next != '!' && next != '?')
		return at + 1;
	size_t end = past_angle(m, at);
	if (!str_eq_nocase(str_slice(here, 0, 9), STR("<!doctype")) && m->html[end - 1] == '>')
		replace(m, at, end, STR(HTML_REPAIR_NOTHING));
	return end;
}

/* Whether all eight are ASCII that stays as it is, line ends and tabs not counted. */
static bool stays(uint64_t word)
{
	return !((word & EIGHT_HIGH) | eight_below(word, ' ') | eight_that_are(word, '&') |
		 eight_that_are(word, 0x7F));
}

static void repair_characters(char *html, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (i % EIGHT == 0 && i + EIGHT <= len && stays(eight_at(html + i))) {
			i += EIGHT - 1;
			continue;
		}
		unsigned char c = (unsigned char)html[i];
		/* Mostly a letter. */
		if ((c > '&' && c < 0x7F) || c == ' ')
			continue;
		if (c == '&')
			html[i] = HTML_REPAIR_REFERENCE;
		else if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
			html[i] = ' ';
		else if (c == 0xEF && i + 2 < len && memcmp(html + i, "\xEF\xBF\xBE", 2) == 0 &&
			 (unsigned char)html[i + 2] >= 0xBE)
			memset(html + i, ' ', 3);
	}
}

struct html_repair_found html_repair(struct arena *scratch, struct buf *html)
{
	struct repair m = { .scratch = scratch, .html = html->at, .len = html->len };
	m.names.arena = scratch;
	m.found = (struct html_repair_found){
		.crowded = SIZE_MAX,
		.deep = SIZE_MAX,
		.unclosed = SIZE_MAX,
		.overlapped = SIZE_MAX,
		.table_in_table = SIZE_MAX,
		.simple = true,
	};
	m.plain_end = &m.found.plain;
	for (size_t i = 0; i < LEVELS; i++)
		m.levels[i] = NOWHERE;
	repair_characters(m.html, m.len);
	for (ptrdiff_t at = 0; (at = str_find_byte(rest(&m), '<', (size_t)at)) != STR_NONE;)
		at = (ptrdiff_t)take_markup(&m, (size_t)at);
	while (m.depth)
		drop(&m, NULL);
	return m.found;
}
