#include "page.h"

#include <string.h>
#include <yaml.h>

#include "yamltree.h"

/* One value, by the keys that give it; the first key that has one wins. */
enum field {
	FIELD_TITLE,
	FIELD_DESCRIPTION,
	FIELD_DATE,
	FIELD_KEYWORDS,
	FIELD_NAMES,
	FIELD_CODE,
	FIELD_NONE
};

static const struct {
	struct str key;
	enum field field;
	bool weak; /* gives way to another key of the same field */
} fields[] = {
	{ STR_INIT("title"), FIELD_TITLE, false },
	{ STR_INIT("description"), FIELD_DESCRIPTION, false },
	{ STR_INIT("ms.date"), FIELD_DATE, false },
	{ STR_INIT("date"), FIELD_DATE, true },
	{ STR_INIT("keywords"), FIELD_KEYWORDS, false },
	{ STR_INIT("names"), FIELD_NAMES, false },
	{ STR_INIT("code"), FIELD_CODE, true },
	{ STR_INIT("errno"), FIELD_CODE, true },
	{ STR_INIT("errcode"), FIELD_CODE, true },
	{ STR_INIT("errorcode"), FIELD_CODE, true },
	{ STR_INIT("error_code"), FIELD_CODE, true },
	{ STR_INIT("error-code"), FIELD_CODE, true },
};

static void add_keyword(struct arena *arena, struct frontmatter *front, struct str word)
{
	word = str_trim(word);
	if (!word.len)
		return;
	/* The capacity is the power of two at or above the count. */
	size_t count = front->keyword_count;
	if (count < 8 ? count == 0 : (count & (count - 1)) == 0) {
		size_t capacity = count < 8 ? 0 : count;
		front->keywords =
		    arena_grow(arena, front->keywords, count, &capacity, sizeof *front->keywords);
	}
	front->keywords[front->keyword_count++] = arena_str(arena, word);
}

/* On one line: each run of white space becomes a space. */
static struct str one_line(struct arena *arena, struct str text)
{
	text = str_trim(text);
	char *at = arena_alloc(arena, text.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < text.len; i++)
		if (!byte_is_space(text.at[i]))
			at[len++] = text.at[i];
		else if (!byte_is_space(text.at[i - 1]))
			at[len++] = ' ';
	return (struct str){ at, len };
}

static void set_field(struct arena *arena, struct frontmatter *front, size_t index,
		      struct str value)
{
	struct str *const texts[] = {
		[FIELD_TITLE] = &front->title, [FIELD_DESCRIPTION] = &front->description,
		[FIELD_DATE] = &front->date,   [FIELD_NAMES] = &front->names,
		[FIELD_CODE] = &front->code,
	};
	enum field field = fields[index].field;
	if (field == FIELD_KEYWORDS) {
		for (struct str rest = value, word; str_part(&rest, ',', &word);)
			add_keyword(arena, front, word);
	} else if (!(fields[index].weak && texts[field]->len)) {
		*texts[field] = one_line(arena, value);
	}
}

enum { FIELDS = sizeof fields / sizeof *fields };

/* FIELDS where the key is none of ours. */
static size_t find_field(struct str key)
{
	size_t i = 0;
	while (i < FIELDS && !str_eq_nocase(fields[i].key, key))
		i++;
	return i;
}

void frontmatter_set(struct arena *arena, struct frontmatter *front, struct str key,
		     struct str value)
{
	size_t index = find_field(key);
	if (index < FIELDS)
		set_field(arena, front, index, value);
}

/* The line at `*at`, without its end; `*at` moves to the next one. */
static struct str next_line(struct str text, size_t *at)
{
	ptrdiff_t end = str_find_byte(text, '\n', *at);
	size_t to = end == STR_NONE ? text.len : (size_t)end;
	struct str line = str_slice(text, *at, to);
	*at = end == STR_NONE ? text.len : to + 1;
	return line;
}

static bool is_marker(struct str line, struct str marker)
{
	return str_starts(line, marker) && str_trim(line).len == marker.len;
}

/* "key:" at the start of the line, followed by nothing or a space. */
static bool is_key_line(struct str line)
{
	size_t i = 0;
	while (i < line.len && (byte_is_word(line.at[i]) || line.at[i] == '.' || line.at[i] == '-'))
		i++;
	if (i == 0 || i >= line.len || line.at[i] != ':')
		return false;
	return i + 1 >= line.len || byte_is_space(line.at[i + 1]);
}

struct extent {
	size_t yaml; /* first byte after the opening line */
	size_t end;  /* first byte of the closing line */
	size_t body; /* first byte after the closing line */
	bool closed;
	bool has_key; /* the first line that says something is "key:" */
	bool has_text;
};

/* False: the page does not begin with a "---" line. */
static bool find_extent(struct str text, struct extent *extent)
{
	size_t at = 0;
	if (!is_marker(next_line(text, &at), STR("---")))
		return false;
	*extent = (struct extent){ .yaml = at };
	while (at < text.len) {
		size_t begin = at;
		struct str line = next_line(text, &at);
		/* "--- abstract" begins the text of a draft for the RFC editor. */
		if (is_marker(line, STR("---")) || is_marker(line, STR("...")) ||
		    str_starts(line, STR("--- "))) {
			extent->end = begin;
			extent->body = at;
			extent->closed = true;
			return true;
		}
		bool says = str_trim(line).len && line.at[0] != '#';
		if (says && !extent->has_text) {
			extent->has_text = true;
			extent->has_key = is_key_line(line);
		}
	}
	return true;
}

/*
 * The page offset of a place in the YAML: libyaml counts lines from 0 and columns in code points.
 */
static size_t offset_of(const struct source *source, size_t yaml, yaml_mark_t mark)
{
	struct str text = source->text;
	size_t at = yaml;
	for (size_t line = 0; line < mark.line && at < text.len; line++)
		next_line(text, &at);
	for (size_t col = 0; col < mark.column && at < text.len && text.at[at] != '\n'; col++)
		utf8_next(text, &at);
	return at;
}

static void report(const struct source *source, const struct extent *extent,
		   const yaml_parser_t *parser, struct diags *diags)
{
	if (parser->error == YAML_MEMORY_ERROR)
		out_of_memory();
	size_t at = offset_of(source, extent->yaml, parser->problem_mark);
	if (parser->error == YAML_READER_ERROR) /* it knows bytes, no lines */
		at = extent->yaml + parser->problem_offset;
	else if (at >= extent->end && parser->context) /* say what is open, not where all ends */
		at = offset_of(source, extent->yaml, parser->context_mark);
	const char *problem = parser->problem ? parser->problem : "it cannot be read";
	const char *context = parser->context ? parser->context : "";
	diag_at(diags, DIAG_ERROR, source, at, "front-matter",
		"the front matter is not YAML: %s%s%s%s", problem, *context ? " " : "", context,
		yamltree_hint(problem, context, str_byte(source->text, at)));
}

/* Nobody nests so deep, and libyaml's time grows with the square of the depth. */
enum { DEEPEST = 100 };

struct reading {
	struct arena *arena;
	const struct source *source;
	size_t yaml; /* where it begins there */
	struct frontmatter *front;
	size_t depth; /* of mappings and sequences; 1: in the mapping of the page's fields */
	size_t field; /* at depth 1: the key that was read last, or FIELDS */
	bool mapping; /* the document is a mapping */
	bool has_key; /* at depth 1: a value is next */
	bool list;    /* the value is a sequence */
};

/* Whatever it was, a key or a value of the page's fields is complete. */
static void take_turn(struct reading *r, size_t key)
{
	r->has_key = !r->has_key;
	if (r->has_key)
		r->field = key;
}

/*
 * YAML knows no escapes in plain text, but who writes Markdown below it writes ERR\_BUSY above it,
 * too: a backslash before a character that has a meaning in Markdown, and none in paths, goes.
 */
static struct str without_escapes(struct arena *arena, struct str text)
{
	if (str_find_byte(text, '\\', 0) == STR_NONE)
		return text;
	char *at = arena_alloc(arena, text.len);
	size_t len = 0;
	for (size_t i = 0; i < text.len; i++) {
		struct str next = str_slice(text, i + 1, i + 1 < text.len ? i + 2 : text.len);
		bool escape = text.at[i] == '\\' && next.len &&
			      str_find_byte(STR("_*<>[]|"), next.at[0], 0) != STR_NONE;
		if (!escape)
			at[len++] = text.at[i];
	}
	return (struct str){ at, len };
}

/* The field whose value is next, where that of the page is. */
static enum field field_next(const struct reading *r)
{
	bool known = r->depth == 1 && r->has_key && r->field < FIELDS;
	return known ? fields[r->field].field : FIELD_NONE;
}

/* Of a scalar that is next: where it stands. */
static void note_offset(struct reading *r, size_t offset)
{
	enum field field = field_next(r);
	if (field == FIELD_TITLE)
		r->front->title_offset = offset;
	if (field != FIELD_CODE || r->front->code.len)
		return;
	r->front->code_key = fields[r->field].key;
	r->front->code_offset = offset;
}

static bool has_place(const struct reading *r)
{
	return field_next(r) == FIELD_TITLE || field_next(r) == FIELD_CODE;
}

static void read_scalar(struct reading *r, struct str value)
{
	value = without_escapes(r->arena, value);
	bool known = r->field < FIELDS;
	if (r->depth == 1) {
		if (r->has_key && known)
			set_field(r->arena, r->front, r->field, value);
		take_turn(r, find_field(value));
	} else if (r->depth == 2 && r->list && known && fields[r->field].field == FIELD_KEYWORDS) {
		add_keyword(r->arena, r->front, value);
	}
}

static void read_start(struct reading *r, bool list)
{
	if (r->depth == 0)
		r->mapping = !list;
	if (r->depth == 1)
		r->list = list && r->has_key;
	r->depth++;
}

/* Where its text begins: after the quote. */
static size_t offset_of_scalar(const struct reading *r, const yaml_event_t *event)
{
	yaml_scalar_style_t style = event->data.scalar.style;
	bool quoted =
	    style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	return offset_of(r->source, r->yaml, event->start_mark) + quoted;
}

/* One event. Aliases stand for nothing here, so that there is nothing to expand. */
static void read_event(struct reading *r, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_MAPPING_START_EVENT:
		read_start(r, false);
		break;
	case YAML_SEQUENCE_START_EVENT:
		read_start(r, true);
		break;
	case YAML_MAPPING_END_EVENT:
	case YAML_SEQUENCE_END_EVENT:
		if (--r->depth == 1)
			take_turn(r, FIELDS);
		break;
	case YAML_SCALAR_EVENT:
		if (r->mapping && has_place(r))
			note_offset(r, offset_of_scalar(r, event));
		if (r->mapping)
			read_scalar(r, (struct str){ (const char *)event->data.scalar.value,
						     event->data.scalar.length });
		break;
	case YAML_ALIAS_EVENT:
		if (r->depth == 1)
			take_turn(r, FIELDS);
		break;
	default:
		break;
	}
}

/*
 * Blanks for tabs after the dashes of a sequence, which YAML 1.2 allows (6.2) and libyaml does not:
 * as many bytes.
 */
static struct str without_tabs(struct arena *arena, struct str yaml)
{
	if (str_find(yaml, STR("-\t"), 0) == STR_NONE)
		return yaml;
	char *copy = arena_alloc(arena, yaml.len);
	memcpy(copy, yaml.at, yaml.len);
	struct str line;
	for (size_t at = 0; at < yaml.len;) {
		size_t i = at;
		line = next_line(yaml, &at);
		size_t end = i + line.len;
		while (i < end && copy[i] == ' ')
			i++;
		if (i < end && copy[i++] == '-')
			for (; i < end && copy[i] == '\t'; i++)
				copy[i] = ' ';
	}
	return (struct str){ copy, yaml.len };
}

/*
 * A scalar that YAML takes as it stands, in a line of its own: of ASCII, a letter or a digit first,
 * without a sign that means a comment or a key; or in single quotes with none between them.
 */
static bool is_plain(struct str text, struct str *value)
{
	bool quoted = text.len > 1 && text.at[0] == '\'' && text.at[text.len - 1] == '\'';
	*value = quoted ? str_slice(text, 1, text.len - 1) : text;
	if (!quoted && !byte_is_letter_or_digit(str_byte(text, 0)))
		return false;
	for (size_t i = 0; i < value->len; i++) {
		char c = value->at[i];
		bool sign =
		    quoted ? c == '\'' : c == '#' || (c == ':' && str_byte(*value, i + 1) <= ' ');
		if (c < ' ' || c > '~' || sign)
			return false;
	}
	return true;
}

/* A "key:" that waits for what follows it, and the blanks before the items that did. */
struct waiting {
	bool key, list;
	size_t indent;
};

static void end_value(struct reading *r, const struct waiting *waiting)
{
	if (waiting->list && --r->depth == 1)
		take_turn(r, FIELDS);
	else if (waiting->key)
		read_scalar(r, STR(""));
}

/* "- item" below a "key:"; false: it is something else. */
static bool read_item(struct reading *r, struct str line, struct waiting *waiting, bool take)
{
	struct str item;
	size_t indent = 0;
	while (str_byte(line, indent) == ' ')
		indent++;
	if (!(waiting->list ? indent == waiting->indent : waiting->key) ||
	    !str_starts(str_slice(line, indent, line.len), STR("- ")) ||
	    !is_plain(str_slice(line, indent + 2, line.len), &item))
		return false;
	if (take && !waiting->list)
		read_start(r, true);
	*waiting = (struct waiting){ false, true, indent };
	if (take)
		read_scalar(r, item);
	return true;
}

/*
 * Reads the simple form that most front matter has: lines of "key: value", "key:" and "- item".
 * libyaml takes as long as all else that is done with a short page. False: it is not of that form.
 * Nothing is taken without `take`.
 */
static bool read_simple(struct reading *r, struct str yaml, bool take)
{
	enum { LONGEST_KEY = 100 };
	struct waiting waiting = { .key = false };
	if (take)
		read_start(r, false);
	for (size_t at = 0; at < yaml.len;) {
		struct str line = next_line(yaml, &at), value;
		line.len -= str_ends(line, STR("\r"));
		while (line.len && line.at[line.len - 1] == ' ')
			line.len--;
		if (!line.len || read_item(r, line, &waiting, take))
			continue;
		if (!byte_is_letter(line.at[0]) || !is_key_line(line))
			return false;
		size_t colon = (size_t)str_find_byte(line, ':', 0), from = colon + 1;
		while (str_byte(line, from) == ' ')
			from++;
		if (colon > LONGEST_KEY)
			return false;
		if (from < line.len && !is_plain(str_slice(line, from, line.len), &value))
			return false;
		if (take)
			end_value(r, &waiting);
		waiting = (struct waiting){ .key = from == line.len };
		if (take)
			read_scalar(r, str_slice(line, 0, colon));
		if (take && !waiting.key)
			note_offset(r, (size_t)(value.at - r->source->text.at));
		if (take && !waiting.key)
			read_scalar(r, value);
	}
	if (take)
		end_value(r, &waiting);
	return true;
}

static bool read_yaml(struct arena *arena, const struct source *source, const struct extent *extent,
		      struct frontmatter *front, struct diags *diags)
{
	struct str text = str_slice(source->text, extent->yaml, extent->end);
	const struct reading begin = { .arena = arena,
				       .source = source,
				       .yaml = extent->yaml,
				       .front = front,
				       .field = FIELDS };
	struct reading simple = begin, reading = begin;
	if (extent->has_key && read_simple(&simple, text, false))
		return read_simple(&simple, text, true);
	yaml_parser_t parser;
	if (!yaml_parser_initialize(&parser))
		out_of_memory();
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	struct str yaml = without_tabs(arena, text);
	yaml_parser_set_input_string(&parser, (const unsigned char *)yaml.at, yaml.len);
	bool good = true;
	for (bool done = false; good && !done;) {
		yaml_event_t event;
		good = yaml_parser_parse(&parser, &event);
		if (!good) {
			report(source, extent, &parser, diags);
			break;
		}
		done = event.type == YAML_STREAM_END_EVENT;
		read_event(&reading, &event);
		good = reading.depth <= DEEPEST;
		if (!good)
			diag_at(diags, DIAG_ERROR, source,
				offset_of(source, extent->yaml, event.start_mark), "front-matter",
				"the front matter is nested deeper than %d levels", DEEPEST);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return good;
}

/*
 * A first line "---" is the start of front matter, and in Markdown also a thematic
 * break. It is front matter where the lines after it begin with "key:" (an error then if no
 * closing line follows), or where the closing line follows at once. Else it is a break.
 */
ptrdiff_t frontmatter_read(struct arena *arena, const struct source *source,
			   struct frontmatter *front, struct diags *diags)
{
	struct extent extent;
	if (!find_extent(source->text, &extent))
		return 0;
	if (extent.has_text ? !extent.has_key : !extent.closed)
		return 0;
	if (!extent.closed) {
		diag_at(diags, DIAG_ERROR, source, 0, "front-matter",
			"the front matter that begins here has no end; "
			"a line \"---\" is wanted after it");
		return STR_NONE;
	}
	if (!read_yaml(arena, source, &extent, front, diags))
		return STR_NONE;
	return (ptrdiff_t)extent.body;
}
