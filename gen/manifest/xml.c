#include "xml.h"

#include "../base/buf.h"

static enum xml_event fail(struct xml *xml, size_t offset, const char *what, struct str detail)
{
	enum { LONGEST = 40 };
	diag_at(xml->diags, DIAG_ERROR, xml->source, offset, "manifest-syntax", "%s%.*s", what,
		STR_ARG(str_head(detail, LONGEST)));
	xml->at = xml->source->text.len;
	return XML_BAD;
}

static bool is_name_byte(char byte)
{
	return byte_is_word(byte) || byte == '-' || byte == '.' || byte == ':' ||
	       (unsigned char)byte >= 0x80;
}

static size_t name_end(struct str text, size_t at)
{
	bool begins = byte_is_letter(str_byte(text, at)) || str_byte(text, at) == '_' ||
		      (unsigned char)str_byte(text, at) >= 0x80;
	while (begins && at < text.len && is_name_byte(text.at[at]))
		at++;
	return at;
}

static bool is_char(uint32_t code)
{
	return code == '\t' || code == '\n' || code == '\r' || (code >= ' ' && code < 0xD800) ||
	       (code >= 0xE000 && code < 0xFFFE) || (code >= 0x10000 && code < 0x110000);
}

/* "&#x41;" or "&lt;" at `at`; its length, 0 where it is none. */
static size_t reference(struct str text, size_t at, uint32_t *code)
{
	static const struct {
		struct str name;
		char byte;
	} names[] = { { STR_INIT("&lt;"), '<' },
		      { STR_INIT("&gt;"), '>' },
		      { STR_INIT("&amp;"), '&' },
		      { STR_INIT("&quot;"), '"' },
		      { STR_INIT("&apos;"), '\'' } };
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		*code = (uint32_t)names[i].byte;
		if (str_starts(rest, names[i].name))
			return names[i].name.len;
	}
	if (!str_starts(rest, STR("&#")))
		return 0;
	bool hex = str_byte(rest, 2) == 'x';
	size_t from = hex ? 3 : 2, end = from;
	*code = 0;
	for (; end < rest.len && *code < 0x110000; end++) {
		int digit = byte_hex(rest.at[end]);
		if (digit < 0 || (!hex && digit > 9))
			break;
		*code = *code * (hex ? 16 : 10) + (uint32_t)digit;
	}
	return end > from && str_byte(rest, end) == ';' && is_char(*code) ? end + 1 : 0;
}

/* What stands between the quotes; the byte of what is wrong, or STR_NONE. */
static ptrdiff_t resolve(struct xml *xml, size_t from, size_t to, struct str *value)
{
	struct str text = str_slice(xml->source->text, 0, to);
	struct str raw = str_slice(text, from, to);
	bool plain = true;
	for (size_t i = 0; plain && i < raw.len; i++)
		plain = (unsigned char)raw.at[i] >= ' ' && raw.at[i] != '&' && raw.at[i] != '<';
	*value = raw;
	if (plain)
		return STR_NONE;
	struct buf out = { 0 };
	for (size_t at = from; at < to;) {
		uint32_t code = 0;
		char byte = text.at[at];
		size_t len = byte == '&' ? reference(text, at, &code) : 1;
		bool space = byte == '\t' || byte == '\n' || byte == '\r';
		if (!len || byte == '<' || ((unsigned char)byte < ' ' && !space)) {
			buf_free(&out);
			return (ptrdiff_t)at;
		}
		if (byte == '&')
			buf_add_code(&out, code);
		else if (!(byte == '\r' && str_byte(text, at + 1) == '\n'))
			buf_add_byte(&out, space ? ' ' : byte);
		at += len;
	}
	*value = buf_take(&out, xml->arena);
	return STR_NONE;
}

static bool add_attribute(struct xml *xml, struct xml_tag *tag, struct xml_attribute attribute)
{
	for (size_t i = 0; i < tag->count && i < 64; i++)
		if (str_eq(xml->attributes[i].name, attribute.name))
			return false;
	xml->attributes = arena_grow(xml->arena, xml->attributes, tag->count,
				     &xml->attribute_capacity, sizeof *xml->attributes);
	xml->attributes[tag->count++] = attribute;
	tag->attributes = xml->attributes;
	return true;
}

static enum xml_event read_attribute(struct xml *xml, struct xml_tag *tag)
{
	struct str text = xml->source->text;
	size_t end = name_end(text, xml->at);
	struct xml_attribute attribute = { .name = str_slice(text, xml->at, end) };
	if (end == xml->at)
		return fail(xml, xml->at, "an attribute's name, or '>', is missing in the tag of ",
			    tag->name);
	size_t at = str_skip_space(text, end);
	if (str_byte(text, at) != '=')
		return fail(xml, xml->at, "'=' is missing after ", attribute.name);
	at = str_skip_space(text, at + 1);
	char quote = str_byte(text, at);
	if (quote != '"' && quote != '\'')
		return fail(xml, at, "a quote is missing before the value of ", attribute.name);
	attribute.offset = at + 1;
	ptrdiff_t close = str_find_byte(text, quote, at + 1);
	if (close == STR_NONE)
		return fail(xml, at, "the quote is not closed after the value of ", attribute.name);
	ptrdiff_t bad = resolve(xml, attribute.offset, (size_t)close, &attribute.value);
	if (bad != STR_NONE)
		return fail(xml, (size_t)bad,
			    text.at[bad] == '&' ? "an unknown reference in the value of "
						: "a character that cannot stand in the value of ",
			    attribute.name);
	if (!add_attribute(xml, tag, attribute))
		return fail(xml, xml->at, "the tag has it twice: ", attribute.name);
	xml->at = (size_t)close + 1;
	return XML_OPEN;
}

static enum xml_event read_open(struct xml *xml, struct xml_tag *tag)
{
	struct str text = xml->source->text;
	*tag = (struct xml_tag){ .offset = xml->at };
	size_t end = name_end(text, xml->at + 1);
	tag->name = str_slice(text, xml->at + 1, end);
	if (!tag->name.len)
		return fail(xml, xml->at, "no name follows '<'", STR(""));
	if (!xml->depth && xml->rooted)
		return fail(xml, xml->at, "an element after the end of the document: ", tag->name);
	ptrdiff_t colon = str_find_byte(tag->name, ':', 0);
	tag->prefix = colon == STR_NONE ? STR("") : str_slice(tag->name, 0, (size_t)colon);
	xml->rooted = true;
	xml->at = end;
	for (;;) {
		size_t at = str_skip_space(text, xml->at);
		bool apart = at > xml->at;
		xml->at = at;
		xml->closes = str_byte(text, at) == '/' && str_byte(text, at + 1) == '>';
		if (xml->closes || str_byte(text, at) == '>')
			break;
		if (at >= text.len)
			return fail(xml, tag->offset, "the tag does not end: ", tag->name);
		if (!apart)
			return fail(xml, at, "a blank is missing in the tag of ", tag->name);
		if (read_attribute(xml, tag) == XML_BAD)
			return XML_BAD;
	}
	xml->at += xml->closes ? 2 : 1;
	xml->open =
	    arena_grow(xml->arena, xml->open, xml->depth, &xml->capacity, sizeof *xml->open);
	xml->open[xml->depth++] = (struct xml_tag){ .name = tag->name, .offset = tag->offset };
	tag->name =
	    colon == STR_NONE ? tag->name : str_slice(tag->name, (size_t)colon + 1, tag->name.len);
	return XML_OPEN;
}

static enum xml_event read_close(struct xml *xml, struct xml_tag *tag)
{
	struct str text = xml->source->text;
	size_t from = xml->at + 2, end = name_end(text, from);
	struct str name = str_slice(text, from, end);
	if (!xml->depth)
		return fail(xml, xml->at, "no element is open to be closed by </", name);
	*tag = xml->open[xml->depth - 1];
	if (!str_eq(name, tag->name))
		return fail(xml, xml->at, "this closes another element than the open one: ",
			    arena_printf(xml->arena, "</%.*s>, not </%.*s>", STR_ARG(name),
					 STR_ARG(str_head(tag->name, 16))));
	end = str_skip_space(text, end);
	if (str_byte(text, end) != '>')
		return fail(xml, xml->at, "'>' is missing in </", name);
	xml->at = end + 1;
	xml->depth--;
	return XML_CLOSE;
}

/* What is passed over: how it begins, and how it ends. */
static const struct {
	struct str begin, end;
} aside[] = {
	{ STR_INIT("<!--"), STR_INIT("-->") },
	{ STR_INIT("<![CDATA["), STR_INIT("]]>") },
	{ STR_INIT("<?"), STR_INIT("?>") },
};

/* A document type: up to the ">" that is in no brackets and no quotes. */
static size_t doctype_end(struct str text, size_t at)
{
	size_t inner = 0;
	char quote = '\0';
	for (; at < text.len; at++) {
		char byte = text.at[at];
		if (quote) {
			quote = byte == quote ? '\0' : quote;
		} else if (byte == '"' || byte == '\'') {
			quote = byte;
		} else if (byte == '[') {
			inner++;
		} else if (byte == ']' && inner) {
			inner--;
		} else if (byte == '>' && !inner) {
			return at + 1;
		}
	}
	return 0;
}

/* True: something was passed over, or is broken (`*end` is 0). */
static bool pass_over(struct str text, size_t at, size_t *end)
{
	struct str rest = str_slice(text, at, text.len);
	for (size_t i = 0; i < sizeof aside / sizeof *aside; i++) {
		if (!str_starts(rest, aside[i].begin))
			continue;
		ptrdiff_t found = str_find(text, aside[i].end, at + aside[i].begin.len);
		*end = found == STR_NONE ? 0 : (size_t)found + aside[i].end.len;
		return true;
	}
	if (!str_starts(rest, STR("<!")))
		return false;
	*end = doctype_end(text, at);
	return true;
}

enum xml_event xml_next(struct xml *xml, struct xml_tag *tag)
{
	struct str text = xml->source->text;
	if (xml->closes) {
		xml->closes = false;
		*tag = xml->open[--xml->depth];
		return XML_CLOSE;
	}
	for (;;) {
		ptrdiff_t found = str_find_byte(text, '<', xml->at);
		size_t end = 0, at = found == STR_NONE ? text.len : (size_t)found;
		if (!xml->depth && str_trim(str_slice(text, xml->at, at)).len)
			return fail(xml, str_skip_space(text, xml->at),
				    "text outside of the document's element", STR(""));
		xml->at = at;
		if (found == STR_NONE)
			break;
		if (str_byte(text, at + 1) == '/')
			return read_close(xml, tag);
		if (!pass_over(text, at, &end))
			return read_open(xml, tag);
		if (!end)
			return fail(xml, at, "this does not end: ", str_slice(text, at, at + 4));
		xml->at = end;
	}
	if (xml->depth)
		return fail(xml, xml->open[xml->depth - 1].offset,
			    "this element is not closed: ", xml->open[xml->depth - 1].name);
	if (!xml->rooted)
		return fail(xml, 0, "there is no element in it", STR(""));
	return XML_END;
}

const struct xml_attribute *xml_attribute(const struct xml_tag *tag, struct str name)
{
	for (size_t i = 0; i < tag->count; i++)
		if (str_eq(tag->attributes[i].name, name))
			return &tag->attributes[i];
	return NULL;
}
