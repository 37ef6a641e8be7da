#include "sourcecode.h"

#include "../base/file.h"
#include "codemask.h"

/* How a language defines constants. */
struct language {
	struct str extension;
	struct codemask_style mask;
	bool enums;           /* enum X { ... } */
	bool enum_ends_early; /* at the ";" behind its constants, where methods follow */
	bool objects;         /* const X = { ... } */
	bool blocks;          /* const ( ... ) */
	bool indents;         /* Python */
	const char *words[2]; /* those that a line with a constant has, all of them */
};

#define SLASHES .mask = { .triple_quotes = true }
#define SCRIPT  .mask = { .apostrophes = true, .backquotes = true, .backquote_escapes = true }

static const struct language languages[] = {
	{ STR_INIT(".go"), .mask = { .backquotes = true }, .blocks = true, .words = { "const" } },
	{ STR_INIT(".rs"), .mask = { false }, .enums = true, .words = { "const" } },
	{ STR_INIT(".ts"), SCRIPT, .enums = true, .objects = true, .words = { "const" } },
	{ STR_INIT(".mts"), SCRIPT, .enums = true, .objects = true, .words = { "const" } },
	{ STR_INIT(".cts"), SCRIPT, .enums = true, .objects = true, .words = { "const" } },
	{ STR_INIT(".js"), SCRIPT, .objects = true, .words = { "const" } },
	{ STR_INIT(".mjs"), SCRIPT, .objects = true, .words = { "const" } },
	{ STR_INIT(".cjs"), SCRIPT, .objects = true, .words = { "const" } },
	{ STR_INIT(".java"), SLASHES, .enums = true, .enum_ends_early = true,
	  .words = { "static", "final" } },
	{ STR_INIT(".kt"), SLASHES, .enums = true, .enum_ends_early = true, .words = { "const" } },
	{ STR_INIT(".cs"), SLASHES, .enums = true, .words = { "const" } },
	{ STR_INIT(".py"),
	  .mask = { .hash_comments = true, .triple_quotes = true, .apostrophes = true },
	  .indents = true },
};

static const struct language *language_of(struct str path)
{
	struct str extension = path_extension(path);
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (str_eq_nocase(extension, languages[i].extension))
			return &languages[i];
	return NULL;
}

bool sourcecode_is(struct str path)
{
	return language_of(path) != NULL;
}

struct cutter {
	struct arena *arena;
	const struct language *language;
	struct str text;
	const char *mask;
	struct node *root;
	struct node *lines; /* the block of single lines, while nothing else comes between */
	size_t
	    comments; /* where the comment lines begin that stand right above; else the line itself */
};

static void add_text(struct cutter *c, struct node *block, size_t from, size_t to)
{
	struct node *text = node_new(c->arena, block, TAG_TEXT, (uint32_t)from);
	text->text = str_slice(c->text, from, to);
}

static bool is_code(const struct cutter *c, size_t at)
{
	return c->mask[at] == CODEMASK_CODE;
}

/* The word as code in from..to; or STR_NONE. */
static ptrdiff_t find_word(const struct cutter *c, struct str word, size_t from, size_t to)
{
	struct str text = str_slice(c->text, 0, to);
	for (ptrdiff_t at; (at = str_find(text, word, from)) != STR_NONE; from = (size_t)at + 1) {
		size_t end = (size_t)at + word.len;
		bool whole = (at == 0 || !byte_is_word(text.at[at - 1])) &&
			     !byte_is_word(str_byte(text, end));
		if (whole && is_code(c, (size_t)at))
			return at;
	}
	return STR_NONE;
}

/* The first of these signs that is code. */
static size_t find_sign(const struct cutter *c, struct str signs, size_t at)
{
	enum { FARTHEST = 10000 };
	size_t end = c->text.len - at < FARTHEST ? c->text.len : at + FARTHEST;
	while (at < end && !(is_code(c, at) && str_find_byte(signs, c->text.at[at], 0) != STR_NONE))
		at++;
	return at;
}

/* Behind the bracket that closes the one at `at`; with `early`, at the ";" directly within it, if there is one. */
static size_t closed(const struct cutter *c, size_t at, bool early)
{
	size_t depth = 0;
	for (; at < c->text.len; at++) {
		char byte = c->text.at[at];
		if (!is_code(c, at))
			continue;
		depth += byte == '{' || byte == '(' || byte == '[';
		if (byte == '}' || byte == ')' || byte == ']')
			depth--;
		if (!depth || (early && depth == 1 && byte == ';'))
			return at + 1;
	}
	return at;
}

/* A line that only says something of the next one: "#[error(...)]", "[Flags]", "@Deprecated". */
static bool is_attribute(const struct cutter *c, struct str line)
{
	line = str_trim(line);
	if (str_starts(line, STR("#[")) || str_starts(line, STR("@")))
		return true;
	return str_starts(line, STR("[")) && str_ends(line, STR("]")) && !c->language->indents;
}

/* A block of the bytes from..to, without lines of attributes. */
static void add_block(struct cutter *c, size_t from, size_t to)
{
	struct node *block = node_new(c->arena, c->root, TAG_PRE, (uint32_t)from);
	c->lines = NULL;
	for (size_t at = from; at < to;) {
		size_t end = str_line_end(c->text, at) + 1;
		end = end > to ? to : end;
		if (!is_attribute(c, str_slice(c->text, at, end)))
			add_text(c, block, at, end);
		at = end;
	}
}

static void add_line(struct cutter *c, size_t from, size_t to)
{
	if (!c->lines)
		c->lines = node_new(c->arena, c->root, TAG_PRE, (uint32_t)from);
	add_text(c, c->lines, from, to);
}

/* enum X { ... } whose word stands on the line; its end, or 0. */
static size_t take_enum(struct cutter *c, size_t line, size_t end)
{
	ptrdiff_t word = find_word(c, STR("enum"), line, end);
	if (!c->language->enums || word == STR_NONE)
		return 0;
	size_t brace = find_sign(c, STR("{;="), (size_t)word);
	if (str_byte(c->text, brace) != '{')
		return 0;
	size_t to = closed(c, brace, c->language->enum_ends_early);
	add_block(c, line, to);
	return to;
}

/* const X = { ... }, Object.freeze too; its end, or 0. */
static size_t take_object(struct cutter *c, size_t line, size_t end)
{
	ptrdiff_t word = find_word(c, STR("const"), line, end);
	if (!c->language->objects || word == STR_NONE)
		return 0;
	size_t equals = find_sign(c, STR("=;"), (size_t)word);
	size_t brace = find_sign(c, STR("{;\n"), equals);
	struct str between = str_trim(str_slice(c->text, equals + 1, brace));
	bool frozen = str_eq(between, STR("Object.freeze("));
	if (str_byte(c->text, brace) != '{' || (between.len && !frozen))
		return 0;
	size_t to = closed(c, brace, false);
	add_block(c, line, to);
	return to;
}

/* Go's const ( ... ); its end, or 0. */
static size_t take_group(struct cutter *c, size_t line, size_t end)
{
	size_t at = str_skip_space(c->text, line);
	if (!c->language->blocks || find_word(c, STR("const"), at, end) != (ptrdiff_t)at)
		return 0;
	at = str_skip_space(c->text, at + sizeof "const" - 1);
	if (str_byte(c->text, at) != '(')
		return 0;
	size_t to = closed(c, at, false);
	add_block(c, line, to);
	return to;
}

/* A constant on a line of its own, with the comments above it. */
static bool take_line(struct cutter *c, size_t line, size_t end)
{
	const char *const *words = c->language->words;
	for (size_t i = 0; i < 2; i++)
		if (i ? words[i] && find_word(c, str_of(words[i]), line, end) == STR_NONE
		      : !words[i] || find_word(c, str_of(words[i]), line, end) == STR_NONE)
			return false;
	size_t equals = find_sign(c, STR("=(\n"), line);
	if (equals >= end || c->text.at[equals] != '=')
		return false;
	add_line(c, c->comments, end);
	return true;
}

/* --- Python --- */

static size_t indentation(struct str line)
{
	size_t at = 0;
	while (at < line.len && (line.at[at] == ' ' || line.at[at] == '\t'))
		at++;
	return at;
}

/* "NAME = ", "NAME: int = " */
static bool is_assignment(const struct cutter *c, size_t at, size_t end)
{
	size_t name = str_word_end(c->text, at);
	size_t sign =
	    name > at && !byte_is_digit(c->text.at[at]) ? str_skip_blanks(c->text, name) : end;
	if (str_byte(c->text, sign) == ':')
		sign = find_sign(c, STR("=\n"), sign);
	return sign < end && c->text.at[sign] == '=' && str_byte(c->text, sign + 1) != '=';
}

/* Where what begins on the line ends, brackets and texts included. */
static size_t statement_end(const struct cutter *c, size_t at)
{
	size_t depth = 0;
	for (; at < c->text.len; at++) {
		char byte = c->text.at[at];
		if (c->mask[at] == CODEMASK_STRING)
			continue;
		if (is_code(c, at)) {
			depth += byte == '(' || byte == '[' || byte == '{';
			depth -= (byte == ')' || byte == ']' || byte == '}') && depth;
		}
		if (byte == '\n' && !depth)
			return at;
	}
	return at;
}

/*
 * Classes with the names that they define; what their methods do is left out. Names of modules are in blocks of
 * their own, up to the next class or function.
 */
static void cut_python(struct cutter *c)
{
	size_t inside = 0; /* the class's indentation + 1; 0: in none */
	size_t body = 0;   /* that of what is in it; 0: not known yet */
	c->comments = SIZE_MAX;
	for (size_t line = 0, next; line < c->text.len; line = next) {
		size_t end = statement_end(c, line);
		next = end + 1;
		struct str text = str_slice(c->text, line, end);
		size_t indent = indentation(text), at = line + indent;
		if (!str_trim(text).len || c->mask[at] == CODEMASK_STRING) {
			c->comments = SIZE_MAX;
			continue;
		}
		if (c->mask[at] == CODEMASK_COMMENT) {
			c->comments = c->comments == SIZE_MAX ? line : c->comments;
			continue;
		}
		size_t from = c->comments == SIZE_MAX ? line : c->comments;
		c->comments = SIZE_MAX;
		if (inside && indent < inside) {
			inside = 0;
			c->lines = NULL;
		}
		if (str_starts(str_slice(text, indent, text.len), STR("class "))) {
			inside = indent + 1;
			body = 0;
			c->lines = NULL;
			add_line(c, line, next < c->text.len ? next : c->text.len);
			continue;
		}
		body = inside && !body ? indent : body;
		if (indent == (inside ? body : 0) && is_assignment(c, at, end))
			add_line(c, from, next < c->text.len ? next : c->text.len);
		else if (!inside && !str_starts(text, STR("import ")))
			c->lines = NULL;
	}
}

static void cut_braces(struct cutter *c)
{
	c->comments = SIZE_MAX;
	for (size_t line = 0, next; line < c->text.len; line = next) {
		size_t end = str_line_end(c->text, line);
		size_t at = str_skip_space(str_slice(c->text, 0, end), line), to = 0;
		next = end + 1 < c->text.len ? end + 1 : c->text.len;
		if (at == end) {
			c->comments = SIZE_MAX;
			continue;
		}
		if (c->mask[at] == CODEMASK_COMMENT) {
			c->comments = c->comments == SIZE_MAX ? line : c->comments;
			continue;
		}
		if (!is_code(c, at) || is_attribute(c, str_slice(c->text, line, end)))
			continue;
		if (c->comments == SIZE_MAX)
			c->comments = line;
		if ((to = take_enum(c, line, end)) || (to = take_object(c, line, end)) ||
		    (to = take_group(c, line, end)))
			next = str_line_end(c->text, to) + 1;
		else if (!take_line(c, line, next) &&
			 str_find_byte(STR("})"), c->text.at[at], 0) == STR_NONE)
			c->lines = find_sign(c, STR("{"), line) < end ? NULL : c->lines;
		c->comments = SIZE_MAX;
	}
}

struct node *sourcecode_tree(struct arena *arena, struct str path, const struct source *source)
{
	struct cutter c = { .arena = arena, .language = language_of(path), .text = source->text };
	c.root = node_new(arena, NULL, TAG_ROOT, 0);
	c.mask = codemask_make(arena, c.text, &c.language->mask);
	if (c.language->indents)
		cut_python(&c);
	else
		cut_braces(&c);
	return c.root;
}
