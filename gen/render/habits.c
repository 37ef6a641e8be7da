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
