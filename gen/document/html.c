#include "html.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "../base/heap.h"
#include "../base/os.h"
#include "entities.h"
#include "html_repair.h"
#include "html_simple.h"
#include "tree.h"

struct reader {
	htmlParserCtxtPtr parser;
	struct str html;
	struct origin_cursor origin;
	struct tree tree;
	size_t seen; /* HTML offset up to which everything has been handed over */
	size_t skip; /* text before this HTML offset was handed over already */
	const struct html_repair_plain *plain; /* the next one */
};

static struct str str_xml(const xmlChar *text)
{
	return str_of((const char *)text);
}

/* How far the parser has read: exact, as it reads from memory in one go. */
static size_t position(const struct reader *r)
{
	const xmlParserInput *input = r->parser->input;
	size_t at = (size_t)(input->cur - input->base) + input->consumed;
	return at < r->html.len ? at : r->html.len;
}

/* Finds the tag `name` between what was seen and where the parser is. */
static size_t find_tag(const struct reader *r, struct str name, size_t to)
{
	for (size_t at = r->seen; at < to; at++) {
		ptrdiff_t hit = str_find_byte(str_slice(r->html, 0, to), '<', at);
		if (hit == STR_NONE)
			break;
		at = (size_t)hit;
		if (str_eq_nocase(str_slice(r->html, at + 1, at + 1 + name.len), name))
			return at;
	}
	return to;
}

/* A copy of the value, with references replaced. */
static struct str attribute_value(struct arena *arena, struct str value)
{
	ptrdiff_t at = str_find_byte(value, HTML_REPAIR_REFERENCE, 0);
	if (at == STR_NONE)
		return arena_str(arena, value);
	struct buf text = { 0 };
	size_t from = 0;
	for (; at != STR_NONE; at = str_find_byte(value, HTML_REPAIR_REFERENCE, from)) {
		struct entity entity = entity_read(value, (size_t)at + 1, true);
		buf_add(&text, str_slice(value, from, (size_t)at));
		buf_add(&text, entity.len ? (struct str){ entity.bytes, entity.count } : STR("&"));
		from = (size_t)at + (entity.len ? entity.len : 1);
	}
	buf_add(&text, str_slice(value, from, value.len));
	return buf_take(&text, arena);
}

/* Keeps a copy of the attribute, if anybody has a use for it; where the next one goes. */
static struct attribute **add_attribute(struct arena *arena, struct attribute **end,
					struct str name, struct str value)
{
	if (!element_keeps(name, value))
		return end;
	*end = arena_alloc(arena, sizeof **end);
	(*end)->name = arena_str(arena, name);
	(*end)->value = attribute_value(arena, value);
	return &(*end)->next;
}

static struct attribute *copy_attributes(struct arena *arena, const xmlChar **list)
{
	struct attribute *first = NULL, **end = &first;
	for (; list && list[0]; list += 2)
		end = add_attribute(arena, end, str_xml(list[0]),
				    list[1] ? str_xml(list[1]) : STR(""));
	return first;
}

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
	struct reader *r = user;
	size_t to = position(r), run;
	size_t at = find_tag(r, str_xml(name), to);
	bool implied = at == to; /* it stands where what implies it begins */
	if (implied)
		at = r->seen + (r->seen < to && r->html.at[r->seen] == '>');
	uint32_t page = origin_of(&r->origin, at, &run);
	tree_open(&r->tree, str_xml(name), copy_attributes(r->tree.arena, attributes), page);
	if (!implied)
		r->seen = to;
}

/*
 * libxml2 ends a <dt> before a <dl> in it; no browser does. Nothing stands between the
 * two calls, so the parser is right before the start tag, and what it read last is no end tag; or,
 * from 2.14 on, the parser has just read "<dl".
 */
static bool ends_too_early(const struct reader *r, struct str name)
{
	size_t at = position(r);
	if (!str_eq(name, STR("dt")))
		return false;
	if (str_eq_nocase(str_slice(r->html, at > 3 ? at - 3 : 0, at), STR("<dl")))
		return true;
	if (!str_eq_nocase(str_slice(r->html, at, at + 3), STR("<dl")) ||
	    byte_is_word(at + 3 < r->html.len ? r->html.at[at + 3] : ' '))
		return false;
	struct str before = str_slice(r->html, at > 64 ? at - 64 : 0, at);
	ptrdiff_t tag = str_find_last(before, '<');
	bool after_end_tag =
	    str_ends(before, STR(">")) && tag != STR_NONE && before.at[tag + 1] == '/';
	return !after_end_tag;
}

static void on_end(void *user, const xmlChar *name)
{
	struct reader *r = user;
	tree_close(&r->tree, ends_too_early(r, str_xml(name)));
}

/*
 * A HTML_REPAIR_REFERENCE at HTML offset `at`: hands over what it stands for as text at `page`; its
 * length.
 */
static size_t take_reference(struct reader *r, size_t at, uint32_t page)
{
	struct entity entity = entity_read(r->html, at + 1, false);
	struct str text = entity.len ? (struct str){ entity.bytes, entity.count } : STR("&");
	tree_text(&r->tree, text, page);
	return entity.len ? entity.len : 1;
}

/*
 * The text that the bytes from `at` on stand for, as far as it comes in one piece; `*plain`: it has
 * no references.
 */
static struct str text_at(struct reader *r, size_t at, size_t end, bool *plain)
{
	while (r->plain && r->plain->to <= at)
		r->plain = r->plain->next;
	*plain = r->plain && r->plain->from <= at;
	if (*plain)
		return str_slice(r->plain->text, at - r->plain->from, end - r->plain->from);
	if (r->plain && r->plain->from < end)
		end = r->plain->from;
	return str_slice(r->html, at, end);
}

/*
 * Hands over text whose bytes stand in the HTML from `at` on; a reference may go on after its end.
 */
static void same_text(struct reader *r, size_t at, struct str text)
{
	size_t end = at + text.len;
	at = at < r->skip ? r->skip : at;
	while (at < end) {
		size_t run;
		bool plain;
		uint32_t page = origin_of(&r->origin, at, &run);
		struct str piece = text_at(r, at, run < end - at ? at + run : end, &plain);
		ptrdiff_t reference = str_find_byte(piece, HTML_REPAIR_REFERENCE, 0);
		if (reference == 0 && !plain) {
			at += take_reference(r, at, page);
			r->skip = at;
			continue;
		}
		if (reference == 0)
			piece = STR("&");
		else if (reference != STR_NONE)
			piece = str_slice(piece, 0, (size_t)reference);
		tree_text(&r->tree, piece, page);
		at += piece.len;
	}
}

/*
 * Text from the parser, without a word about where it came from. Mostly it is the HTML right before
 * the parser's position. A long run comes in parts, each before its last character counts as read,
 * and so does a lone "<".
 */
static void on_text(void *user, const xmlChar *bytes, int length)
{
	struct reader *r = user;
	struct str text = { (const char *)bytes, (size_t)length };
	size_t to = position(r);
	if (text.len <= to && str_eq(str_slice(r->html, to - text.len, to), text)) {
		same_text(r, to - text.len, text);
		r->seen = to;
		return;
	}
	size_t last = text.len;
	while (last > 0 && ((unsigned char)text.at[--last] & 0xC0) == 0x80)
		;
	size_t end = to + text.len - last;
	if (end >= text.len && str_eq(str_slice(r->html, end - text.len, end), text)) {
		same_text(r, end - text.len, text);
		r->seen = end;
		return;
	}
	size_t run;
	tree_text(&r->tree, text, origin_of(&r->origin, r->seen, &run));
	r->seen = to;
}

/* The start tag at `at`; its end. */
static size_t simple_start(struct reader *r, size_t at)
{
	struct html_simple_attribute attribute;
	struct attribute *first = NULL, **end = &first;
	size_t to = at + 1, next, run;
	while (byte_is_letter_or_digit(r->html.at[to]))
		to++;
	const struct str name = str_slice(r->html, at + 1, to);
	for (; (next = html_simple_attribute(r->html, to, &attribute)) != to; to = next)
		end = add_attribute(r->tree.arena, end, attribute.name, attribute.value);
	to = str_skip_space(r->html, to);
	bool whole = r->html.at[to] == '/' || html_simple_is_empty(name);
	tree_open(&r->tree, name, first, origin_of(&r->origin, at, &run));
	if (whole)
		tree_close(&r->tree, false);
	return to + (r->html.at[to] == '/') + 1;
}

/* Where html_repair says that all is simple: what the library would say of it. */
static void read_simple(struct reader *r)
{
	for (size_t at = 0; at < r->html.len;) {
		ptrdiff_t found = str_find_byte(r->html, '<', at);
		size_t to = found == STR_NONE ? r->html.len : (size_t)found;
		same_text(r, at, str_slice(r->html, at, to));
		at = to;
		char next = str_byte(r->html, at + 1);
		if (next == '!') {
			at = (size_t)str_find(r->html, STR("-->"), at) + 3;
		} else if (next == '/') {
			at = (size_t)str_find_byte(r->html, '>', at) + 1;
			tree_close(&r->tree, false);
		} else if (next) {
			at = simple_start(r, at);
		}
	}
}

static void on_other(void *user, const xmlChar *value)
{
	struct reader *r = user;
	(void)value;
	r->seen = position(r);
}

static void on_data(void *user, const xmlChar *value, int length)
{
	(void)length;
	on_other(user, value);
}

/* libxml2 2.12 made the error const. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *error_ptr;
#else
typedef xmlError *error_ptr;
#endif

/* Nothing is printed: what is broken in HTML is repaired in silence. */
static void on_error(void *user, error_ptr error)
{
	(void)user;
	(void)error;
}

/* Says what of the page is not read. */
static void report(const struct source *source, const struct origins *origins,
		   const struct html_repair_found *found, struct diags *diags)
{
	struct origin_cursor cursor = { .origins = origins };
	size_t run;
	if (found->crowded != SIZE_MAX)
		diag_at(diags, DIAG_WARNING, source, origin_of(&cursor, found->crowded, &run),
			"markup", "a tag with more than %d attributes; the others are left out",
			HTML_REPAIR_MOST_ATTRIBUTES);
	cursor.index = 0;
	if (found->deep != SIZE_MAX)
		diag_at(diags, DIAG_WARNING, source, origin_of(&cursor, found->deep, &run),
			"markup",
			"an element within %d others; those that are as deep are left out, and "
			"what is in them stands in the one around them",
			HTML_REPAIR_MOST_DEPTH);
	cursor.index = 0;
	if (found->unclosed != SIZE_MAX)
		diag_at(diags, DIAG_WARNING, source, origin_of(&cursor, found->unclosed, &run),
			"markup", "this %.*s has no end; what follows it is left out",
			STR_ARG(found->unclosed_what));
	cursor.index = 0;
	if (found->overlapped != SIZE_MAX)
		diag_at(diags, DIAG_WARNING, source, origin_of(&cursor, found->overlapped, &run),
			"markup",
			"this %.*s has no end before that of what it stands in; what follows is "
			"read as a part of it",
			STR_ARG(found->overlapped_what));
	cursor.index = 0;
	if (found->table_in_table != SIZE_MAX)
		diag_at(
		    diags, DIAG_WARNING, source, origin_of(&cursor, found->table_in_table, &run),
		    "markup",
		    "this table stands in one that has no end; rows after it are read as its own");
}

/* Where its own memory runs out, libxml2 goes on with what text it has, or without end. */
static void begin_library(void)
{
	xmlMemSetup(free, heap_alloc, heap_resize, heap_copy);
	xmlInitParser();
}

/*
 * libxml2 sets itself up with its first parser, unless asked before; threads that do so at once
 * hang.
 */
void document_begin(void)
{
	os_once(begin_library);
}

static void read_with_library(struct reader *r)
{
	document_begin();
	r->parser = htmlCreateMemoryParserCtxt(r->html.at, (int)r->html.len);
	if (!r->parser)
		out_of_memory();
	*r->parser->sax = (htmlSAXHandler){
		.startElement = on_start,
		.endElement = on_end,
		.characters = on_text,
		.ignorableWhitespace = on_text,
		.cdataBlock = on_data,
		.comment = on_other,
		.serror = on_error,
		.initialized = XML_SAX2_MAGIC,
	};
	r->parser->userData = r;
	htmlCtxtUseOptions(r->parser,
			   HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	r->parser->options |= XML_PARSE_HUGE;
	xmlSwitchEncoding(r->parser, XML_CHAR_ENCODING_UTF8);
	htmlParseDocument(r->parser);
	htmlFreeParserCtxt(r->parser);
}

struct node *html_read(struct arena *arena, struct arena *scratch, const struct source *source,
		       struct buf *html, const struct origins *origins, enum markup markup,
		       struct diags *diags)
{
	struct reader r = { .html = buf_str(html), .origin = { .origins = origins } };
	tree_begin(&r.tree, arena, scratch, source, markup);
	if (r.html.len == 0)
		return tree_end(&r.tree);
	if (r.html.len > INT_MAX) {
		diag_path(diags, DIAG_ERROR, source->path, "markup",
			  "the page is too large to be read");
		return tree_end(&r.tree);
	}
	struct html_repair_found found = html_repair(scratch, html);
	r.plain = found.plain;
	report(source, origins, &found, diags);
	if (found.simple)
		read_simple(&r);
	else
		read_with_library(&r);
	if (r.tree.stray_row != SIZE_MAX)
		diag_at(diags, DIAG_WARNING, source, r.tree.stray_row, "markup",
			"rows from here on stand in no table; they are read as one");
	if (r.tree.loose != SIZE_MAX)
		diag_at(
		    diags, DIAG_WARNING, source, r.tree.loose, "markup",
		    "text in a table, and in none of its cells; it is read as if it stood after the table");
	if (r.tree.empty_term != SIZE_MAX)
		diag_at(diags, DIAG_WARNING, source, r.tree.empty_term, "markup",
			"a <dd> begins in this <dt>, which has no text; what follows is no term");
	/* Nobody knows then what stands beside it. */
	if (found.open_main)
		r.tree.main = NULL;
	return tree_end(&r.tree);
}
