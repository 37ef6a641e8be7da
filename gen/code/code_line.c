#include "code_line.h"

#include "../entry/name.h"

static bool is_keyword(struct str word)
{
	static const struct str keywords[] = {
		STR_INIT("const"), STR_INIT("constexpr"), STR_INIT("static"),   STR_INIT("final"),
		STR_INIT("pub"),   STR_INIT("public"),    STR_INIT("readonly"), STR_INIT("val"),
		STR_INIT("case"),  STR_INIT("constant"),  STR_INIT("define"),
	};
	return STR_IS_ONE_OF(word, keywords);
}

/* The "=" that assigns, or STR_NONE. */
static ptrdiff_t find_assignment(const struct codeline *line)
{
	for (size_t at = line->from; at < line->text.len; at++) {
		char c = line->text.at[at], next = str_byte(line->text, at + 1);
		if (c == '"' || c == '\'' || c == '(' || c == '#' || (c == '/' && next == '/'))
			return STR_NONE;
		if (c != '=')
			continue;
		bool joined =
		    at > line->from &&
		    str_find_byte(STR("=<>!+-*/|&^%"), line->text.at[at - 1], 0) != STR_NONE;
		return joined || next == '=' || next == '>' ? STR_NONE : (ptrdiff_t)at;
	}
	return STR_NONE;
}

bool codeline_sets_variable(struct str line)
{
	static const struct str words[] = { STR_INIT("export"), STR_INIT("set"), STR_INIT("setenv"),
					    STR_INIT("ENV"),    STR_INIT("env"), STR_INIT("ARG") };
	size_t from = str_skip_space(line, 0), to = str_word_end(line, from);
	size_t name = str_skip_space(line, to), end = str_word_end(line, name);
	if (to == name || end == name || end == line.len || line.at[end] != '=')
		return false;
	return STR_IS_ONE_OF(str_slice(line, from, to), words);
}

/* The name left of the "=": before a ":", else the last word (the first, in Go). */
static bool find_name(const struct codeline *line, size_t to, const struct codeline_style *style,
		      struct constant *constant, bool *keyword)
{
	bool found = false;
	for (size_t at = line->from; at < to;) {
		size_t end = str_word_end(line->text, at);
		if (end == at) {
			if (line->text.at[at] == ':' && found)
				return true;
			if (str_find_byte(STR(" \t:*&<>[],."), line->text.at[at], 0) == STR_NONE)
				return false;
			at++;
			continue;
		}
		struct str word = str_slice(line->text, at, end);
		/* "type Kind = 0 | 1": what it may be, and no value */
		if (found && str_eq(str_slice(line->text, constant->name_from, constant->name_to),
				    STR("type")))
			return false;
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

/* What may stand after the value: the end, a comma, a comment; or the text, after a colon. */
static bool ends_definition(const struct codeline *line, size_t at, struct constant *constant)
{
	at = str_skip_space(line->text, at);
	struct str rest = str_slice(line->text, at, line->text.len);
	if (str_starts(rest, STR(": "))) {
		constant->text_at = at + 2;
		constant->text = str_trim(str_slice(rest, 2, rest.len));
		return true;
	}
	/* Python: NAME = 5, "text" */
	size_t quote = str_skip_blanks(rest, 1);
	if (str_starts(rest, STR(",")) && str_byte(rest, quote) == '"') {
		ptrdiff_t end = str_find_byte(rest, '"', quote + 1);
		if (end != STR_NONE) {
			constant->text_at = at + quote + 1;
			constant->text = str_slice(rest, quote + 1, (size_t)end);
		}
	}
	bool option = str_starts(rest, STR("[")) && str_ends(rest, STR("];"));
	return !rest.len || option || rest.at[0] == ',' || rest.at[0] == ';' || rest.at[0] == '#' ||
	       rest.at[0] == '}' || str_starts(rest, STR("//")) || str_starts(rest, STR("/*")) ||
	       str_starts(rest, STR("--"));
}

/* Where a comment begins, or the signs that end a constant. */
static size_t expression_end(const struct codeline *line, size_t at)
{
	static const struct str comments[] = { STR_INIT("//"), STR_INIT("/*"), STR_INIT(" #"),
					       STR_INIT("--") };
	struct str text = line->text;
	for (size_t i = 0; i < sizeof comments / sizeof *comments; i++) {
		ptrdiff_t end = str_find(text, comments[i], at);
		text = end == STR_NONE ? text : str_slice(text, 0, (size_t)end);
	}
	size_t end = text.len;
	while (end > at && str_find_byte(STR(" \t\r,;"), text.at[end - 1], 0) != STR_NONE)
		end--;
	return end;
}

static bool read_assignment(const struct codeline *line, const struct codeline_style *style,
			    struct constant *constant)
{
	ptrdiff_t equals = find_assignment(line);
	bool keyword = false;
	struct str text = str_slice(line->text, line->from, line->text.len);
	if (equals == STR_NONE || codeline_sets_variable(text) ||
	    !find_name(line, (size_t)equals, style, constant, &keyword))
		return false;
	struct str name = str_slice(line->text, constant->name_from, constant->name_to);
	bool surely =
	    name_shape(name) == NAME_SURE && (byte_is_upper(name.at[0]) || name.at[0] == '_');
	if (!keyword && !style->constants && !surely)
		return false;
	size_t at = str_skip_space(line->text, (size_t)equals + 1);
	if (value_find(line->text, at, &constant->value) &&
	    ends_definition(line, constant->value.end, constant))
		return true;
	/* What stands there instead is reported, where it might be meant as a number. */
	constant->value = (struct value_found){ .state = VALUE_NONE,
						.from = at,
						.end = expression_end(line, at) };
	struct str rest = str_slice(line->text, at, line->text.len);
	size_t sign = str_starts(rest, STR("-")) || str_starts(rest, STR("~"));
	rest = str_slice(rest, sign, rest.len);
	return rest.len &&
	       (byte_is_word(rest.at[0]) || rest.at[0] == '(' || str_starts(rest, STR("$((")));
}

/* NOT_FOUND(404, "Not Found"), as enums of Java, Kotlin and the like have it. */
static bool read_call(const struct codeline *line, const struct codeline_style *style,
		      struct constant *constant)
{
	constant->name_from = str_skip_space(line->text, line->from);
	constant->name_to = str_word_end(line->text, constant->name_from);
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
	struct str arguments = str_slice(line->text, 0, close);
	rest = str_trim(str_slice(line->text, close, line->text.len));
	if (rest.len > 2 && !str_starts(rest, STR("),")) && !str_starts(rest, STR(");")))
		return false;
	ptrdiff_t comma = str_find_byte(arguments, ',', at);
	constant->value = (struct value_found){ .state = VALUE_NONE,
						.from = at,
						.end = comma == STR_NONE ? close : (size_t)comma };
	/* "ERR(5 + BASE)", "ERR(1 << 3)": the number is not all of the argument. */
	size_t next = numeric ? str_skip_space(line->text, number.end) : close;
	if (numeric && next < line->text.len &&
	    str_find_byte(STR(",)"), line->text.at[next], 0) != STR_NONE)
		constant->value =
		    (struct value_found){ .state = number.too_big ? VALUE_TOO_BIG : VALUE_GOOD,
					  .value = number_bits(&number),
					  .form = number_form(&number),
					  .writing = number_writing(&number),
					  .from = at,
					  .end = number.end };
	ptrdiff_t quote = str_find_byte(arguments, '"', constant->value.end);
	if (quote != STR_NONE) {
		struct str quoted = str_slice(arguments, (size_t)quote + 1, arguments.len);
		ptrdiff_t end = str_find_last(quoted, '"');
		constant->text_at = (size_t)quote + 1;
		constant->text = str_slice(quoted, 0, end == STR_NONE ? 0 : (size_t)end);
	}
	return close < line->text.len;
}

/* "case lost" in an enum whose other cases have values. */
static bool read_case(const struct codeline *line, const struct codeline_style *style,
		      struct constant *constant)
{
	size_t from = str_skip_space(line->text, line->from), end = str_word_end(line->text, from);
	constant->name_from = str_skip_space(line->text, end);
	constant->name_to = str_word_end(line->text, constant->name_from);
	size_t after = str_skip_space(line->text, constant->name_to);
	constant->value = (struct value_found){ .state = VALUE_NONE, .from = after, .end = after };
	return style->constants && str_eq(str_slice(line->text, from, end), STR("case")) &&
	       constant->name_to > constant->name_from &&
	       !byte_is_digit(line->text.at[constant->name_from]) &&
	       expression_end(line, after) == after;
}

bool codeline_is_frame(const struct codeline *line)
{
	struct str text = str_trim(str_slice(line->text, line->from, line->text.len));
	static const struct str starts[] = { STR_INIT("//"), STR_INIT("*"), STR_INIT("#"),
					     STR_INIT("--"), STR_INIT("["), STR_INIT("\"\"\"") };
	bool letters = false;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (str_starts(text, starts[i]))
			return true;
	for (size_t i = 0; i < text.len && !letters; i++)
		letters = byte_is_word(text.at[i]);
	return !letters || str_ends(text, STR("{")) || str_ends(text, STR("(")) ||
	       str_ends(text, STR(":"));
}

bool codeline_constant(const struct codeline *line, const struct codeline_style *style,
		       struct constant *constant)
{
	static bool (*const forms[])(const struct codeline *, const struct codeline_style *,
				     struct constant *) = { read_assignment, read_call, read_case };
	bool read = false;
	for (size_t i = 0; i < sizeof forms / sizeof *forms && !read; i++)
		read = forms[i](line, style, constant);
	return read;
}
