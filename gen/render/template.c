#include "template.h"

#include "../base/nearest.h"
#include "habits.h"
#include "template_tag.h"

/* A section, parent or block whose end has not come yet. */
struct open {
	uint32_t node;
	struct tag tag;
	bool line_begins; /* nothing but white space stands before the tag on its line */
	bool argument;    /* a block right inside of a parent */
	bool bad;         /* its beginning was reported */
	bool dotted;      /* something in it may ask for "." */
	struct str strip; /* the parser's before the tag */
};

struct parser {
	struct arena *arena;
	struct tag_reader reader;
	struct str text;
	size_t begin; /* where the text begins: after a byte order mark */
	size_t at;    /* what is before has been dealt with */
	struct template_node *nodes;
	size_t count, capacity;
	uint64_t parts;    /* see template_may_name */
	struct open *open; /* TEMPLATE_NESTING of them */
	size_t depth;
	/*
	 * The white space that an argument's lines have for its own place's sake; it is taken
	 * off them, and the block's indentation goes there when the argument takes its place.
	 */
	struct str strip;
	bool statement_told; /* that of another template language, or none can stand here */
	const struct escape *escape;
	struct str name_case;
	struct str of_output;
	bool images;
};

/* How a tag stands on its lines. */
struct lines {
	bool begins;  /* nothing but white space before it */
	bool ends;    /* nothing but white space after it */
	size_t begin; /* where its first line begins, where that is so */
	size_t next;  /* where the line after its last begins, where that is so */
};

static struct open *innermost(struct parser *parser)
{
	return parser->depth ? &parser->open[parser->depth - 1] : NULL;
}

static bool inside_parent(struct parser *parser)
{
	const struct open *open = innermost(parser);
	return open && open->tag.kind == TAG_PARENT;
}

/* What is asked for in it, or in what it includes, may be the section's own value. */
static void note_dot(struct parser *parser, const struct template_node *node)
{
	bool value = node->kind <= TEMPLATE_INVERTED;
	if (parser->depth && (!value || str_eq(node->text, STR("."))))
		innermost(parser)->dotted = true;
}

/* One of 64, by what is seen of it without a walk. */
static uint64_t part_bit(struct str part)
{
	enum { BITS = 64 };
	if (!part.len)
		return 0;
	size_t number = part.len + (unsigned char)part.at[0] * (size_t)5 +
			(unsigned char)part.at[part.len - 1] * (size_t)11;
	return (uint64_t)1 << number % BITS;
}

bool template_may_name(const struct template *template, struct str part)
{
	return (template->parts & part_bit(part)) != 0;
}

static struct template_node *add_node(struct parser *parser, enum template_kind kind, size_t offset,
				      struct str text)
{
	parser->nodes = arena_grow(parser->arena, parser->nodes, parser->count, &parser->capacity,
				   sizeof *parser->nodes);
	struct template_node *node = &parser->nodes[parser->count++];
	*node = (struct template_node){ .kind = kind, .offset = (uint32_t)offset, .text = text };
	node->end = (uint32_t)parser->count;
	node->escape = parser->escape;
	if (kind == TEMPLATE_TEXT)
		return node;
	ptrdiff_t dot = str_find_byte(text, '.', 0);
	node->first = dot == STR_NONE ? text.len : (size_t)dot;
	struct str rest = text, part = text;
	if (dot == STR_NONE)
		parser->parts |= part_bit(text);
	else
		while (str_part(&rest, '.', &part))
			parser->parts |= part_bit(part);
	note_dot(parser, node);
	return node;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool begins_line(const struct parser *parser, size_t at)
{
	return at == parser->begin || parser->text.at[at - 1] == '\n';
}

/* Without the part of its beginning that it shares with `strip`. */
static struct str stripped(struct str line, struct str strip)
{
	size_t same = 0;
	while (same < line.len && same < strip.len && line.at[same] == strip.at[same])
		same++;
	return str_slice(line, same, line.len);
}

/*
 * Makes a node of the text up to `to`, or one a line where something is taken off the lines. Text
 * right inside of a parent is none.
 */
/* Other languages' statements are text here: said once a template. */
static void tell_statement(struct parser *parser, struct str text)
{
	struct str statement = habit_statement(text);
	if (!statement.len || parser->statement_told)
		return;
	parser->statement_told = true;
	diag_at(parser->reader.diags, DIAG_WARNING, parser->reader.source,
		(size_t)(statement.at - parser->text.at), "ignored-tag",
		"'%.*s' is no tag but plain text; in Mustache lists and conditions are "
		"{{#name}} ... {{/name}} and {{^name}} ... {{/name}}",
		STR_ARG(statement));
}

static void add_text(struct parser *parser, size_t to)
{
	bool dropped = inside_parent(parser);
	if (!dropped)
		tell_statement(parser, str_slice(parser->text, parser->at, to));
	while (parser->at < to && !dropped) {
		struct str before = str_slice(parser->text, 0, to);
		ptrdiff_t line_end = str_find_byte(before, '\n', parser->at);
		bool all = line_end == STR_NONE || !parser->strip.len;
		size_t next = all ? to : (size_t)line_end + 1;
		struct str line = str_slice(parser->text, parser->at, next);
		if (begins_line(parser, parser->at))
			line = stripped(line, parser->strip);
		if (line.len)
			add_node(parser, TEMPLATE_TEXT, parser->at, line);
		parser->at = next;
	}
	parser->at = to;
}

static struct lines lines_of(const struct parser *parser, const struct tag *tag)
{
	struct lines lines = { .begin = tag->begin, .next = tag->end };
	while (lines.begin > parser->begin && is_blank(parser->text.at[lines.begin - 1]))
		lines.begin--;
	lines.begins = begins_line(parser, lines.begin);
	while (lines.next < parser->text.len && is_blank(parser->text.at[lines.next]))
		lines.next++;
	struct str rest = str_slice(parser->text, lines.next, parser->text.len);
	lines.ends = !rest.len || str_starts(rest, STR("\n")) || str_starts(rest, STR("\r\n"));
	if (lines.ends && rest.len)
		lines.next += rest.at[0] == '\r' ? 2 : 1;
	return lines;
}

/* The white space before a tag that begins its line. */
static struct str space_before(const struct parser *parser, const struct lines *lines,
			       const struct tag *tag)
{
	struct str space = { NULL, 0 };
	if (lines->begins)
		space = str_slice(parser->text, lines->begin, tag->begin);
	return stripped(space, parser->strip);
}

/* Takes up the text before the tag; its lines go where nothing else is on them. */
static bool take_lines(struct parser *parser, const struct tag *tag, const struct lines *lines)
{
	bool own_line = lines->begins && lines->ends;
	add_text(parser, own_line ? lines->begin : tag->begin);
	parser->at = own_line ? lines->next : tag->end;
	return own_line;
}

/*
 * The white space that the first line of a block's content begins with: where `from` is a
 * line's beginning, the first line that is not blank. Nothing where the block's end comes first.
 */
static struct str intrinsic_space(const struct parser *parser, size_t from)
{
	size_t line = from, at = from;
	for (; at < parser->text.len; at++) {
		char c = parser->text.at[at];
		if (c == '\n')
			line = at + 1;
		else if (!is_blank(c) && c != '\r')
			break;
	}
	struct str rest = str_slice(parser->text, at, parser->text.len);
	if (str_starts(rest, parser->reader.open)) {
		struct str inside = str_trim(str_slice(rest, parser->reader.open.len, rest.len));
		if (str_starts(inside, STR("/")))
			return (struct str){ NULL, 0 };
	}
	return str_slice(parser->text, line, at);
}

static bool push(struct parser *parser, const struct tag *tag, bool line_begins)
{
	if (parser->depth == TEMPLATE_NESTING) {
		tag_error(&parser->reader, tag->begin, "template-nesting",
			  "more than %d sections stand within each other here", TEMPLATE_NESTING);
		return false;
	}
	parser->open[parser->depth++] = (struct open){
		.node = (uint32_t)parser->count - 1,
		.tag = *tag,
		.line_begins = line_begins,
		.strip = parser->strip,
	};
	return true;
}

/* Only blocks have a meaning right inside of a parent; the specification lets the rest be. */
static void warn_ignored(struct parser *parser, const struct tag *tag)
{
	const struct tag *parent = &innermost(parser)->tag;
	diag_at(parser->reader.diags, DIAG_WARNING, parser->reader.source, tag->begin,
		"ignored-tag",
		"'%.*s' has no effect here: right inside of '%.*s' only blocks {{$name}} are read",
		STR_ARG(tag_text(&parser->reader, tag)),
		STR_ARG(tag_text(&parser->reader, parent)));
}

static bool place_block(struct parser *parser, const struct tag *tag, const struct lines *lines)
{
	bool argument = inside_parent(parser);
	bool own_line = argument ? lines->ends : lines->begins && lines->ends;
	struct str indent = space_before(parser, lines, tag);
	struct str intrinsic = { NULL, 0 };
	if (own_line)
		intrinsic = intrinsic_space(parser, lines->next);
	if (intrinsic.len && !argument)
		indent = stripped(intrinsic, parser->strip);

	add_text(parser, lines->begins ? lines->begin : tag->begin);
	parser->at = own_line ? lines->next : tag->end;
	struct template_node *node = add_node(parser, TEMPLATE_BLOCK, tag->begin, tag->name);
	node->own_line = own_line;
	node->indent = indent;
	if (!push(parser, tag, lines->begins))
		return false;
	innermost(parser)->argument = argument;
	if (argument && own_line)
		parser->strip = intrinsic;
	return true;
}

static bool place_parent(struct parser *parser, const struct tag *tag, const struct lines *lines)
{
	struct str indent = space_before(parser, lines, tag);
	add_text(parser, lines->begins ? lines->begin : tag->begin);
	parser->at = tag->end;
	struct template_node *node = add_node(parser, TEMPLATE_PARENT, tag->begin, tag->name);
	node->dynamic = tag->dynamic;
	node->indent = indent;
	return push(parser, tag, lines->begins);
}

static void place_partial(struct parser *parser, const struct tag *tag, const struct lines *lines)
{
	struct str indent = space_before(parser, lines, tag);
	bool own_line = take_lines(parser, tag, lines);
	struct template_node *node = add_node(parser, TEMPLATE_PARTIAL, tag->begin, tag->name);
	node->dynamic = tag->dynamic;
	node->own_line = own_line;
	if (own_line)
		node->indent = indent;
}

/* The tag that ends the section. */
static struct str close_text(const struct parser *parser, const struct open *open)
{
	return arena_printf(parser->arena, "%.*s/%s%.*s%.*s", STR_ARG(parser->reader.open),
			    open->tag.dynamic ? "*" : "", STR_ARG(tag_quote(open->tag.name)),
			    STR_ARG(parser->reader.close));
}

static void report_unclosed(struct parser *parser, const struct open *open)
{
	if (open->bad)
		return;
	tag_error(&parser->reader, open->tag.begin, "unclosed-section",
		  "'%.*s' is never closed: '%.*s' is missing",
		  STR_ARG(tag_text(&parser->reader, &open->tag)),
		  STR_ARG(close_text(parser, open)));
}

/* "{{/if}}" is the end of "{{#if x}}", for which the error has been reported. */
static bool closes(const struct tag *tag, const struct open *open)
{
	if (open->bad)
		return str_eq(str_first_word(tag->name), str_first_word(open->tag.name));
	return str_eq(tag->name, open->tag.name) && tag->dynamic == open->tag.dynamic;
}

/*
 * Finds what the tag closes and reports what it leaves open. Where it closes nothing, it is
 * most likely the misspelt end of the innermost section, and is taken for it.
 */
static void match_close(struct parser *parser, const struct tag *tag)
{
	size_t level = parser->depth;
	while (level > 0 && !closes(tag, &parser->open[level - 1]))
		level--;
	if (level > 0) {
		for (; parser->depth > level; parser->depth--)
			report_unclosed(parser, innermost(parser));
		return;
	}
	struct str text = tag_text(&parser->reader, tag);
	const struct open *open = innermost(parser);
	if (!open) {
		tag_error(&parser->reader, tag->begin, "mismatched-close",
			  "'%.*s' closes nothing: no section is open here", STR_ARG(text));
		return;
	}
	if (open->bad)
		return;
	struct pos pos = source_pos(parser->reader.source, open->tag.begin);
	tag_error(&parser->reader, tag->begin, "mismatched-close",
		  "'%.*s' does not close '%.*s' of line %u; wanted is '%.*s'", STR_ARG(text),
		  STR_ARG(tag_text(&parser->reader, &open->tag)), pos.line,
		  STR_ARG(close_text(parser, open)));
}

static void place_close(struct parser *parser, const struct tag *tag, const struct lines *lines)
{
	match_close(parser, tag);
	const struct open *open = innermost(parser);
	if (!open) {
		parser->at = tag->end;
		return;
	}
	if (open->tag.kind == TAG_PARENT) {
		/* The parent as a whole has lines of its own, or it stands within a line. */
		bool own_line = open->line_begins && lines->ends;
		parser->nodes[open->node].own_line = own_line;
		parser->at = own_line ? lines->next : tag->end;
	} else if (open->argument) {
		/* What follows it on the line is inside of the parent and does not count. */
		add_text(parser, lines->begins ? lines->begin : tag->begin);
		parser->at = tag->end;
	} else {
		take_lines(parser, tag, lines);
	}
	struct template_node *node = &parser->nodes[open->node];
	bool dotted = open->dotted;
	node->end = (uint32_t)parser->count;
	node->dotless = !dotted;
	parser->nodes[parser->count - 1].last = true;
	parser->strip = open->strip;
	parser->depth--;
	if (parser->depth)
		innermost(parser)->dotted |= dotted;
}

/* The end of a bad section is to be found, so that it is not reported, too. */
static bool place_bad(struct parser *parser, const struct tag *tag)
{
	parser->at = tag->end;
	if (tag->kind != TAG_SECTION && tag->kind != TAG_INVERTED && tag->kind != TAG_PARENT &&
	    tag->kind != TAG_BLOCK)
		return true;
	add_node(parser, TEMPLATE_SECTION, tag->begin, tag->name);
	if (!push(parser, tag, false))
		return false;
	innermost(parser)->bad = true;
	return true;
}

static void read_escape(struct parser *parser, const struct tag *tag, struct str name)
{
	parser->escape = escape_by_name(name);
	if (parser->escape || str_eq(name, STR("default")))
		return;
	struct nearest nearest = { .wanted = name };
	for (size_t i = 0; escape_at(i); i++)
		nearest_offer(&nearest, escape_at(i)->name);
	struct str words = nearest_words(&nearest, parser->arena);
	tag_error(&parser->reader, tag->begin, "unknown-escape",
		  "unknown kind of escaping '%.*s'%.*s", STR_ARG(tag_quote(name)), STR_ARG(words));
}

/* A comment "word: value". */
static bool says(const struct tag *comment, struct str word, struct str *value)
{
	if (!str_eq_nocase(str_slice(comment->name, 0, word.len), word))
		return false;
	*value = str_trim(str_slice(comment->name, word.len, comment->name.len));
	return true;
}

static void read_comment(struct parser *parser, const struct tag *tag)
{
	struct str value;
	if (says(tag, STR("escape:"), &value)) {
		read_escape(parser, tag, value);
	} else if (says(tag, STR("case:"), &value)) {
		parser->name_case = value;
		parser->of_output = tag->name;
	} else if (says(tag, STR("images:"), &value)) {
		parser->images = str_eq(value, STR("relative"));
		parser->of_output = tag->name;
		if (!parser->images)
			tag_error(&parser->reader, tag->begin, "unknown-images",
				  "unknown kind of images '%.*s'; known here: 'relative'",
				  STR_ARG(tag_quote(value)));
	}
}

/* Makes a good tag part of the template; false where parsing cannot go on. */
static bool place(struct parser *parser, const struct tag *tag)
{
	static const enum template_kind plain_kinds[] = {
		[TAG_NAME] = TEMPLATE_NAME,
		[TAG_RAW] = TEMPLATE_RAW,
		[TAG_SECTION] = TEMPLATE_SECTION,
		[TAG_INVERTED] = TEMPLATE_INVERTED,
	};
	struct lines lines = lines_of(parser, tag);
	if (inside_parent(parser) && tag->kind != TAG_BLOCK && tag->kind != TAG_CLOSE &&
	    tag->kind != TAG_COMMENT && tag->kind != TAG_DELIMITERS)
		warn_ignored(parser, tag);
	switch (tag->kind) {
	case TAG_NAME:
	case TAG_RAW:
		add_text(parser, tag->begin);
		parser->at = tag->end;
		add_node(parser, plain_kinds[tag->kind], tag->begin, tag->name);
		return true;
	case TAG_SECTION:
	case TAG_INVERTED:
		take_lines(parser, tag, &lines);
		add_node(parser, plain_kinds[tag->kind], tag->begin, tag->name);
		return push(parser, tag, lines.begins);
	case TAG_PARTIAL:
		place_partial(parser, tag, &lines);
		return true;
	case TAG_PARENT:
		return place_parent(parser, tag, &lines);
	case TAG_BLOCK:
		return place_block(parser, tag, &lines);
	case TAG_CLOSE:
		place_close(parser, tag, &lines);
		return true;
	case TAG_COMMENT:
		read_comment(parser, tag);
		take_lines(parser, tag, &lines);
		return true;
	case TAG_DELIMITERS:
		take_lines(parser, tag, &lines);
		return true;
	}
	return true;
}

const struct template *template_parse(struct arena *arena, const struct source *source,
				      struct diags *diags)
{
	struct parser own = { .arena = arena, .text = source->text }, *parser = &own;
	struct open open[TEMPLATE_NESTING];
	parser->open = open;
	parser->reader = (struct tag_reader){ source, diags, STR("{{"), STR("}}"), 0 };
	if (str_starts(source->text, STR("\xEF\xBB\xBF")))
		parser->begin = parser->at = 3;
	parser->statement_told = str_find_byte(source->text, '%', 0) == STR_NONE;

	struct tag tag;
	enum tag_result result;
	bool going_on = true;
	while (going_on && (result = tag_read(&parser->reader, parser->at, &tag)) > TAG_BROKEN) {
		going_on = result == TAG_GOOD ? place(parser, &tag) : place_bad(parser, &tag);
		going_on = going_on && parser->reader.errors < TAG_ERRORS;
	}
	/* Where the reading ended early, the ends of sections may only have gone unread. */
	if (going_on && result == TAG_NONE) {
		add_text(parser, parser->text.len);
		for (; parser->depth > 0; parser->depth--)
			report_unclosed(parser, innermost(parser));
	}
	if (parser->reader.errors > 0)
		return NULL;
	struct template *template = arena_alloc(arena, sizeof *template);
	template->source = source;
	template->nodes = parser->nodes;
	template->count = parser->count;
	template->parts = parser->parts;
	template->name_case = parser->name_case;
	template->images = parser->images;
	template->of_output = parser->of_output;
	return template;
}

struct str template_beginning(const struct template *template, struct arena *arena)
{
	struct buf text = { 0 };
	for (size_t i = 0; i < template->count && template->nodes[i].kind == TEMPLATE_TEXT; i++)
		buf_add(&text, template->nodes[i].text);
	return buf_take(&text, arena);
}
