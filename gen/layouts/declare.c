#include "declare.h"

#include "../base/map.h"
#include "comment.h"
#include "goconst.h"

/* Whether the block says what its lines are; else only names that can be nothing but constants count. */
struct style {
	bool constants;  /* "enum" stands above them */
	bool name_first; /* Go: "NAME Type = 5" */
};

struct line {
	struct str text; /* the block's text up to the line's end */
	size_t from;
};

struct constant {
	size_t name_from, name_to;
	struct value_found value; /* its bytes are good where `written` is empty */
	struct str written;       /* what stands for the value, of a constant of Go */
	struct str text;          /* the text in quotes behind the value */
	size_t text_at;
};

static size_t skip_blanks(const struct line *line, size_t at)
{
	while (at < line->text.len && byte_is_space(line->text.at[at]))
		at++;
	return at;
}

static size_t word_end(const struct line *line, size_t at)
{
	while (at < line->text.len && byte_is_word(line->text.at[at]))
		at++;
	return at;
}

static bool is_keyword(struct str word)
{
	static const struct str keywords[] = {
		STR_INIT("const"), STR_INIT("constexpr"), STR_INIT("static"),   STR_INIT("final"),
		STR_INIT("pub"),   STR_INIT("public"),    STR_INIT("readonly"), STR_INIT("val"),
		STR_INIT("case"),  STR_INIT("constant"),  STR_INIT("define"),
	};
	for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
		if (str_eq(word, keywords[i]))
			return true;
	return false;
}

/* The "=" that assigns, or STR_NONE. */
static ptrdiff_t find_assignment(const struct line *line)
{
	for (size_t at = line->from; at < line->text.len; at++) {
		char c = line->text.at[at],
		     next = at + 1 < line->text.len ? line->text.at[at + 1] : '\0';
		if (c == '"' || c == '\'' || c == '(' || c == '#' || (c == '/' && next == '/'))
			return STR_NONE;
		bool operator= at> line->from &&
		    str_find_byte(STR("=<>!+-*/|&^%"), line->text.at[at - 1], 0) != STR_NONE;
		if (c == '=')
			return operator|| next == '=' || next == '>' ? STR_NONE : (ptrdiff_t)at;
	}
	return STR_NONE;
}

bool declare_sets_variable(struct str line)
{
	static const struct str words[] = { STR_INIT("export"), STR_INIT("set"), STR_INIT("setenv"),
					    STR_INIT("ENV"),    STR_INIT("env"), STR_INIT("ARG") };
	const struct line all = { line, 0 };
	size_t from = skip_blanks(&all, 0), to = word_end(&all, from);
	size_t name = skip_blanks(&all, to), end = word_end(&all, name);
	if (to == name || end == name || end == line.len || line.at[end] != '=')
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(str_slice(line, from, to), words[i]))
			return true;
	return false;
}

/* The name left of the "=": before a ":", else the last word (the first, in Go). */
static bool find_name(const struct line *line, size_t to, const struct style *style,
		      struct constant *constant, bool *keyword)
{
	bool found = false;
	for (size_t at = line->from; at < to;) {
		size_t end = word_end(line, at);
		if (end == at) {
			if (line->text.at[at] == ':' && found)
				return true;
			if (str_find_byte(STR(" \t:*&<>[],."), line->text.at[at], 0) == STR_NONE)
				return false;
			at++;
			continue;
		}
		struct str word = str_slice(line->text, at, end);
		if (is_keyword(word)) {
			*keyword = true;
		} else if (!byte_is_digit(word.at[0]) && !(style->name_first && found)) {
			constant->name_from = at;
			constant->name_to = end;
			found = true;
		}
		at = end;
	}
	return found;
}

/* What may stand behind the value: the end, a comma, a comment; or the text, behind a colon. */
static bool ends_definition(const struct line *line, size_t at, struct constant *constant)
{
	at = skip_blanks(line, at);
	struct str rest = str_slice(line->text, at, line->text.len);
	if (str_starts(rest, STR(": "))) {
		constant->text_at = at + 2;
		constant->text = str_trim(str_slice(rest, 2, rest.len));
		return true;
	}
	bool option = str_starts(rest, STR("[")) && str_ends(rest, STR("];"));
	return !rest.len || option || rest.at[0] == ',' || rest.at[0] == ';' || rest.at[0] == '#' ||
	       rest.at[0] == '}' || str_starts(rest, STR("//")) || str_starts(rest, STR("/*")) ||
	       str_starts(rest, STR("--"));
}

/* Where a comment begins, or the signs that end a definition. */
static size_t expression_end(const struct line *line, size_t at)
{
	static const struct str comments[] = { STR_INIT("//"), STR_INIT("/*"), STR_INIT(" #"),
					       STR_INIT("--") };
	struct str text = line->text;
	for (size_t i = 0; i < sizeof comments / sizeof *comments; i++) {
		ptrdiff_t end = str_find(text, comments[i], at);
		text = end == STR_NONE ? text : str_slice(text, 0, (size_t)end);
	}
	size_t end = text.len;
	while (end > at && str_find_byte(STR(" \t,;"), text.at[end - 1], 0) != STR_NONE)
		end--;
	return end;
}

static bool read_assignment(const struct line *line, const struct style *style,
			    struct constant *constant)
{
	ptrdiff_t equals = find_assignment(line);
	bool keyword = false;
	struct str text = str_slice(line->text, line->from, line->text.len);
	if (equals == STR_NONE || declare_sets_variable(text) ||
	    !find_name(line, (size_t)equals, style, constant, &keyword))
		return false;
	struct str name = str_slice(line->text, constant->name_from, constant->name_to);
	bool surely =
	    name_shape(name) == NAME_SURE && (byte_is_upper(name.at[0]) || name.at[0] == '_');
	if (!keyword && !style->constants && !surely)
		return false;
	size_t at = skip_blanks(line, (size_t)equals + 1);
	if (value_find(line->text, at, &constant->value) &&
	    ends_definition(line, constant->value.end, constant))
		return true;
	/* What stands there instead is told of, where it might be meant as a number. */
	constant->value = (struct value_found){ .state = VALUE_NONE,
						.from = at,
						.end = expression_end(line, at) };
	struct str rest = str_slice(line->text, at, line->text.len);
	return rest.len &&
	       (byte_is_word(rest.at[0]) || rest.at[0] == '(' || str_starts(rest, STR("$((")));
}

/* NOT_FOUND(404, "Not Found"), as enums of Java, Kotlin and the like have it. */
static bool read_call(const struct line *line, const struct style *style, struct constant *constant)
{
	constant->name_from = skip_blanks(line, line->from);
	constant->name_to = word_end(line, constant->name_from);
	struct str name = str_slice(line->text, constant->name_from, constant->name_to), rest;
	struct number number;
	size_t at = constant->name_to + 1;
	if (!name.len || !byte_is_upper(name.at[0]) || at > line->text.len ||
	    line->text.at[at - 1] != '(')
		return false;
	bool numeric = number_read(line->text, at, &number);
	if (!numeric &&
	    (!style->constants || at >= line->text.len || !byte_is_upper(line->text.at[at])))
		return false;
	size_t close = numeric ? number.end : at;
	while (close < line->text.len && line->text.at[close] != ')')
		close++;
	rest = str_trim(str_slice(line->text, close, line->text.len));
	if (rest.len > 2 && !str_starts(rest, STR("),")) && !str_starts(rest, STR(");")))
		return false;
	if (!numeric) {
		constant->value =
		    (struct value_found){ .state = VALUE_NONE, .from = at, .end = close };
		return close < line->text.len;
	}
	constant->value =
	    (struct value_found){ .state = number.too_big ? VALUE_TOO_BIG : VALUE_GOOD,
				  .value = number_bits(&number),
				  .form = number_form(&number),
				  .from = at,
				  .end = number.end };
	struct str arguments = str_slice(line->text, 0, close);
	ptrdiff_t quote = str_find_byte(arguments, '"', number.end),
		  end = str_find_last(arguments, '"');
	if (quote != STR_NONE && end > quote) {
		constant->text_at = (size_t)quote + 1;
		constant->text = str_slice(arguments, constant->text_at, (size_t)end);
	}
	return str_starts(rest, STR(")"));
}

/* "case lost" in an enum whose other cases have values. */
static bool read_case(const struct line *line, const struct style *style, struct constant *constant)
{
	size_t from = skip_blanks(line, line->from), end = word_end(line, from);
	constant->name_from = skip_blanks(line, end);
	constant->name_to = word_end(line, constant->name_from);
	size_t behind = skip_blanks(line, constant->name_to);
	constant->value =
	    (struct value_found){ .state = VALUE_NONE, .from = behind, .end = behind };
	return style->constants && str_eq(str_slice(line->text, from, end), STR("case")) &&
	       constant->name_to > constant->name_from &&
	       !byte_is_digit(line->text.at[constant->name_from]) &&
	       expression_end(line, behind) == behind;
}

/* Lines that define nothing and need not: comments, brackets, "enum X {", attributes. */
static bool is_frame(const struct line *line)
{
	struct str text = str_trim(str_slice(line->text, line->from, line->text.len));
	static const struct str starts[] = { STR_INIT("//"), STR_INIT("/*"),    STR_INIT("*"),
					     STR_INIT("#"),  STR_INIT("--"),    STR_INIT("@"),
					     STR_INIT("["),  STR_INIT("\"\"\"") };
	bool letters = false;
	for (size_t i = 0; i < text.len; i++)
		letters |= byte_is_word(text.at[i]);
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (str_starts(text, starts[i]))
			return true;
	return !letters || str_ends(text, STR("{")) || str_ends(text, STR("(")) ||
	       str_ends(text, STR(":"));
}

static void add(struct reading *reading, struct listing_found *found, const struct block *block,
		const struct constant *constant)
{
	struct str name = str_slice(block->text, constant->name_from, constant->name_to);
	size_t text_at = constant->text_at;
	struct str text = constant->text;
	if (!text.len)
		text = comment_of(reading->arena, block->text, constant->name_from, name, &text_at);
	struct head *head =
	    &block_add(reading, found, block, name, constant->name_from, text, text_at)->head;
	head->value = constant->value;
	if (constant->written.len) {
		head->value_offset = block_offset(block, constant->name_from);
		head->value_text = arena_str(reading->arena, constant->written);
		return;
	}
	head->value_offset = block_offset(block, constant->value.from);
	head->value_text = arena_str(reading->arena, str_slice(block->text, constant->value.from,
							       constant->value.end));
}

/* A block that is read line by line. */
struct scan {
	const struct block *block;
	struct style style;
	struct map known;    /* names that have a record already */
	struct map declared; /* names that got one here */
	struct goconst go;
	size_t others;    /* lines that define nothing, though they are no comments or brackets */
	bool contradicts; /* a name that gets several values is a variable */
	bool in_comment;
};

/* A constant of Go whose value is not written as a number. */
static bool read_go(struct scan *scan, const struct line *line, struct constant *constant)
{
	struct goconst_item item;
	struct str text = str_slice(line->text, line->from, line->text.len);
	if (!scan->style.name_first || !goconst_line(&scan->go, text, &item))
		return false;
	constant->name_from = line->from + item.name_from;
	constant->name_to = line->from + item.name_to;
	constant->written = item.expression;
	if (!item.known) {
		constant->value = (struct value_found){ .state = VALUE_NONE };
		return true;
	}
	struct number number = { .magnitude = (uint64_t)(item.value < 0 ? -item.value : item.value),
				 .negative = item.value < 0 };
	bool too_big = item.value > UINT32_MAX || item.value < INT32_MIN;
	constant->value = (struct value_found){ .state = too_big ? VALUE_TOO_BIG : VALUE_GOOD,
						.value = number_bits(&number),
						.form = number_form(&number) };
	return true;
}

static void take_constant(struct reading *reading, struct listing_found *found, struct scan *scan,
			  const struct constant *constant)
{
	struct str name = str_slice(scan->block->text, constant->name_from, constant->name_to);
	if (map_get(&scan->known, name))
		return;
	void **seen = map_at(&scan->declared, name);
	scan->contradicts |= *seen != NULL;
	*seen = found;
	add(reading, found, scan->block, constant);
	scan->others += constant->value.state == VALUE_NONE;
}

static void read_line(struct reading *reading, struct listing_found *found, struct scan *scan,
		      const struct line *line)
{
	struct str text = str_slice(line->text, line->from, line->text.len);
	bool comment = scan->in_comment;
	if (str_find(text, STR("/*"), 0) != STR_NONE)
		scan->in_comment = true;
	if (str_find(text, STR("*/"), 0) != STR_NONE)
		scan->in_comment = false;
	if (comment || (scan->in_comment && str_starts(str_trim(text), STR("/*"))))
		return;
	struct constant constant = { .text = STR_INIT("") };
	if (read_go(scan, line, &constant) || read_assignment(line, &scan->style, &constant) ||
	    read_call(line, &scan->style, &constant) || read_case(line, &scan->style, &constant))
		take_constant(reading, found, scan, &constant);
	else
		scan->others += !is_frame(line);
}

void declare_read(struct reading *reading, struct listing_found *found, const struct block *block)
{
	struct scan scan = {
		.block = block,
		.style = { .constants = str_find(block->text, STR("enum"), 0) != STR_NONE ||
					str_find(block->text, STR("Enum"), 0) != STR_NONE,
			   .name_first = str_find(block->text, STR("const ("), 0) != STR_NONE },
		.known = { .arena = reading->arena },
		.declared = { .arena = reading->arena },
	};
	scan.style.constants |= scan.style.name_first;
	size_t before = found->count;
	for (size_t i = 0; i < before; i++)
		*map_at(&scan.known, found->records[i].head.names[0].text) = found;
	for (size_t at = 0; at < block->text.len;) {
		ptrdiff_t end = str_find_byte(block->text, '\n', at);
		struct line line = { str_slice(block->text, 0,
					       end == STR_NONE ? block->text.len : (size_t)end),
				     at };
		at = line.text.len + 1;
		read_line(reading, found, &scan, &line);
	}
	if (scan.others > found->count || scan.contradicts)
		found->count = before;
}
