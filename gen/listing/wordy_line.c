#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/words.h"
#include "nameless.h"
#include "wordy.h"

/* A dash of any kind with a blank before it, or the sign itself: the byte after it; else `at`. */
static size_t skip_sign(struct str text, size_t at, char sign)
{
	static const struct str dashes[] = { STR_INIT("-"), STR_INIT("\xE2\x80\x93"),
					     STR_INIT("\xE2\x80\x94") };
	if (sign != '-')
		return str_byte(text, at) == sign ? at + 1 : at;
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (at && text.at[at - 1] == ' ' &&
		    str_starts(str_slice(text, at, text.len), dashes[i]))
			return at + dashes[i].len;
	return at;
}

/* "( #5 )" */
static bool find_value(struct str line, size_t at, struct value_found *value)
{
	if (value_find(line, at, value))
		return true;
	size_t inside = at + (str_byte(line, at) == '(');
	inside = str_skip_space(line, inside);
	return str_byte(line, inside) == '#' && value_find(line, inside + 1, value) &&
	       value->from == inside + 1;
}

/* The line ends after the value, or a sign or a bracket parts it from the text. */
static bool is_whole(struct str line, size_t at, char sign)
{
	size_t next = str_skip_space(line, at);
	return next >= line.len || next > at + 1 || line.at[next] == '(' || line.at[next] == ':' ||
	       (next > at && skip_sign(line, next, '-') > next) ||
	       (sign && skip_sign(line, next, sign) > next);
}

/* "The gate is shut": words of any sentence. */
static bool is_filler(struct str word)
{
	static const struct str fillers[] = { STR_INIT("the"), STR_INIT("is"), STR_INIT("has") };
	return STR_IS_ONE_OF_NOCASE(word, fillers);
}

bool wordy_may_be_field(struct str words)
{
	struct header_hint hint = header_hint(words);
	bool field = hint.http || hint.value > 0;
	for (struct str rest = words, word; !field && str_part(&rest, ' ', &word);)
		field = (word_is_label(word) && !is_filler(word)) || word_is_field(word) ||
			word_measures(word);
	return field;
}

/* Where the value that stands as those of the form do begins, and what parts it from the words. */
static size_t value_begins(struct str line, const struct row_form *form, size_t at)
{
	if (form->bracketed)
		return line.at[at] == '(' && line.at[at - 1] == ' ' ? at : 0;
	size_t after = skip_sign(line, at, form->sign);
	return after > at ? str_skip_space(line, after) : 0;
}

/* Words that end before the value, and stand where a name would; `ends`: nothing is after it. */
static bool may_stand_for_name(struct str words, const struct row_form *form,
			       const struct value_found *value, bool ends)
{
	ptrdiff_t blank = str_find_last(words, ' ');
	bool digits = str_holds_digit(words), single = blank == STR_NONE;
	/* "Where PUMP_DRY (1)" is told of by others. */
	if (str_is_joined(str_slice(words, (size_t)(blank + 1), words.len)))
		return false;
	/* "A-B = 17" is a formula. */
	bool letters = str_find_byte(words, '-', 0) == STR_NONE;
	if (!form->bracketed)
		return !digits && (!single || letters) && !wordy_may_be_field(words);
	/* "Note (5): text" is one, "Version 2 (2020)" no code; "MIPS R4000 (65)" is one. */
	return single || digits ? ends && !value_is_year(value) : true;
}

/* "Weir bad (3)", "Weir bad: 3": the words. */
static struct str words_before(struct str line, const struct row_form *form, bool text,
			       struct value_found *value)
{
	const struct str none = STR("");
	for (size_t at = 1; at < line.len && at <= LIMIT_UNREAD_WORDS; at++) {
		size_t from = value_begins(line, form, at);
		bool odd = str_find_byte(STR(".:;=\"`"), line.at[at], 0) != STR_NONE;
		if (!from && odd && (!form->bracketed || line.at[at] != '.'))
			return none;
		if (!from || !find_value(line, from, value) || value->state != VALUE_GOOD)
			continue;
		size_t close = str_skip_space(line, value->end);
		bool apart = form->bracketed && !value->bracketed && str_byte(line, close) == ')';
		close = apart ? close + 1 : value->end;
		struct str words = str_trim(str_slice(line, 0, at));
		bool ends = str_skip_space(line, close) >= line.len;
		/* "Fast Ethernet (100) (62)": the last one counts. */
		if (is_whole(line, close, form->sign) &&
		    (ends || str_byte(line, str_skip_space(line, close)) != '('))
			return may_stand_for_name(words, form, value, ends || text) ? words : none;
	}
	return none;
}

bool wordy_is_in_columns(const struct row_form *form)
{
	return !form->bracketed && !form->sign && !form->value_first;
}

struct str wordy_capitals(struct str line, struct value_found *value)
{
	size_t at = 0, blanks = 0;
	while (at < line.len && (line.at[at] == ' ' || byte_is_upper(line.at[at])))
		blanks += line.at[at++] == ' ';
	enum { FEWEST = 2 };
	bool found = blanks >= FEWEST && line.at[at - 1] == ' ' && value_find(line, at, value) &&
		     value->from == at && value->state == VALUE_GOOD &&
		     (value->end == line.len || line.at[value->end] == ' ');
	return found ? str_trim(str_slice(line, 0, at)) : STR("");
}

/* "63 Weir bad", "63: Weir bad": the words. */
static struct str words_after(struct str line, const struct row_form *form,
			      struct value_found *value)
{
	const struct str none = STR("");
	if (!value_find(line, 0, value) || value->from || value->state != VALUE_GOOD)
		return none;
	size_t at = str_skip_space(line, value->end);
	size_t after = form->sign ? skip_sign(line, at, form->sign) : at;
	if ((form->sign && after == at) || after == value->end)
		return none;
	after = str_skip_space(line, after);
	char first = str_byte(line, after);
	bool title = byte_is_upper(first) || (unsigned char)first >= 0x80;
	return title ? str_trim(str_slice(line, after, line.len)) : none;
}

bool wordy_read(struct str line, const struct row_form *form, bool text, struct wordy *found)
{
	bool word = line.len && (byte_is_word(line.at[0]) || (unsigned char)line.at[0] >= 0x80);
	/* "-63 Weir bad" */
	word |= form->value_first && number_minus(line, 0);
	*found = (struct wordy){ .words = STR("") };
	if (!word || !str_holds_digit(line))
		return false;
	found->words = form->value_first           ? words_after(line, form, &found->value)
		       : wordy_is_in_columns(form) ? wordy_capitals(line, &found->value)
						   : words_before(line, form, text, &found->value);
	return found->words.len > 0;
}
