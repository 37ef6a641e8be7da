#include "habits.h"

/* What ends in a letter is a word; the rest is what names begin with. */
static const struct {
	struct str word, instead;
} habits[] = {
	{ STR_INIT("if"), STR_INIT("; 'if' is {{#name}} ... {{/name}} in Mustache") },
	{ STR_INIT("unless"), STR_INIT("; 'unless' is {{^name}} ... {{/name}} in Mustache") },
	{ STR_INIT("each"), STR_INIT("; 'each' is {{#list}} ... {{/list}} in Mustache") },
	{ STR_INIT("with"), STR_INIT("; 'with' is {{#name}} ... {{/name}} in Mustache") },
	{ STR_INIT("else"), STR_INIT("; 'else' is {{/name}}{{^name}} in Mustache") },
	{ STR_INIT("this"), STR_INIT("; 'this' is {{.}} in Mustache") },
	{ STR_INIT("this."), STR_INIT("; fields of an item are named without 'this.'") },
	{ STR_INIT("../"), STR_INIT("; names around a section are named without '../'") },
	{ STR_INIT("@"), STR_INIT("; items of lists have 'first' and 'last', without '@'") },
};

/* "name|upper", "upper name": what a filter or a function is for is a field of its own, or none. */
static const struct str none = STR_INIT("; Mustache has no filters and calls no functions");

struct str habit_words(struct str name)
{
	struct str first = str_first_word(name);
	for (size_t i = 0; i < sizeof habits / sizeof *habits; i++) {
		struct str word = habits[i].word;
		bool whole = byte_is_letter(word.at[word.len - 1]);
		if (whole ? str_eq(first, word) : str_starts(first, word))
			return habits[i].instead;
	}
	bool filter = str_find_byte(name, '|', 0) != STR_NONE || first.len < name.len;
	return filter ? none : STR("");
}

/* Words that Jinja's statements, and those of its relatives, begin with. */
static const struct str statements[] = {
	STR_INIT("if"),    STR_INIT("for"),   STR_INIT("set"),
	STR_INIT("else"),  STR_INIT("block"), STR_INIT("extends"),
	STR_INIT("macro"), STR_INIT("with"),  STR_INIT("include")
};

struct str habit_statement(struct str text)
{
	/* Templates are full of braces. */
	for (size_t at = 0;; at++) {
		ptrdiff_t hit = str_find_byte(text, '%', at);
		if (hit == STR_NONE)
			return STR("");
		at = (size_t)hit;
		if (!at || text.at[at - 1] != '{')
			continue;
		size_t inside = at + 1;
		inside += str_byte(text, inside) == '-' || str_byte(text, inside) == '+';
		struct str line = str_slice(text, inside, str_line_end(text, inside));
		ptrdiff_t end = str_find(line, STR("%}"), 0);
		if (end == STR_NONE)
			continue;
		struct str first = str_first_word(str_trim(str_slice(line, 0, (size_t)end)));
		if (STR_IS_ONE_OF(first, statements))
			return str_slice(text, at - 1, inside + (size_t)end + 2);
	}
}
