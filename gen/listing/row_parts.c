#include "row_parts.h"

#include "../entry/limits.h"
#include "../entry/words.h"
#include "rules.h"
#include "wordy.h"

enum { SETS = SET_STRONG | SET_CODE };

/* All of a <pre> may be code: there, that sets nothing apart. */
unsigned row_set(const struct flat *flat, size_t at)
{
	unsigned set = flat_set(flat, at);
	return set & SET_PRE ? set & SET_STRONG : set & SETS;
}

bool row_is_set_alike(const struct row_line *line, size_t at)
{
	return line->form->set && row_set(line->tokens.flat, at) == line->form->set;
}

/* "5 NAME", "Error 5: NAME" */
static bool begins_with_value(const struct token_line *line, struct token token)
{
	bool labelled = token.kind == TOKEN_LABEL;
	for (int i = 0; i < LIMIT_LABELS && token.kind == TOKEN_LABEL; i++)
		token = token_at(line, token.end);
	if (token.kind != TOKEN_VALUE || !labelled || !token.value.bracketed)
		return token.kind == TOKEN_VALUE;
	/* "Error (5)" may be a name with its value, "Error (5): NAME" is none. */
	token = token_at(line, token.end);
	if (token.kind == TOKEN_BORDER)
		token = token_at(line, token.end);
	return token.kind == TOKEN_NAME && token.name.shape == NAME_SURE;
}

struct row_form row_form_of(const struct flat *flat, size_t at)
{
	struct str text = flat_text(flat);
	struct token_line line = { flat, str_slice(text, 0, str_line_end(text, at)), at,
				   TRUST_SHAPE, NULL };
	struct token token = token_at(&line, at);
	struct row_form form = { .set = row_set(flat, token.from),
				 .value_first = begins_with_value(&line, token) };
	for (int i = 0; i < LIMIT_TOKENS && token.kind != TOKEN_VALUE && token.kind != TOKEN_END;
	     i++) {
		form.sign = token.kind == TOKEN_BORDER ? token.sign : form.sign;
		form.bracketed = token.kind == TOKEN_OPEN;
		token = token_at(&line, token.end);
	}
	form.bracketed |= token.value.bracketed;
	if (token.kind != TOKEN_VALUE)
		form.sign = '\0';
	return form;
}

size_t row_column(const struct flat *flat, size_t at)
{
	struct point point = flat_point(flat, at);
	size_t column = 0;
	const struct node *node = point.node;
	for (size_t byte = point.byte; node && column < LIMIT_COLUMN;) {
		while (byte > 0 && node->text.at[byte - 1] != '\n')
			byte--, column++;
		if (byte > 0 || !node_prev(node))
			return column;
		node = node_prev(node);
		while (node->tag != TAG_TEXT && node->first)
			node = node_last(node);
		byte = node_text(node).len;
	}
	return column;
}

/* --- what stands where the name should --- */

/* "401/403" */
static size_t skip_listed(struct str text, size_t at)
{
	while (str_byte(text, at) == '/' && byte_is_digit(str_byte(text, at + 1)))
		for (at++; byte_is_digit(str_byte(text, at));)
			at++;
	return at;
}

size_t row_pattern_end(struct str text, size_t at, bool value_first)
{
	size_t end = at;
	while (end < text.len && byte_is_digit(text.at[end]))
		end++;
	size_t digits = end;
	if (value_first && end > at)
		end = skip_listed(text, end);
	while (end < text.len && end > at &&
	       str_find_byte(STR("xX*+"), text.at[end], 0) != STR_NONE)
		end++;
	bool border = end >= text.len || !byte_is_word(text.at[end]);
	return end > digits && border ? end : at;
}

/* "Error 5", "Code: 5": a value after words that announce it. */
static bool read_labelled(const struct row_line *line, struct token *token)
{
	for (int i = 0; i < LIMIT_LABELS && token->kind == TOKEN_LABEL; i++) {
		*token = token_at(&line->tokens, token->end);
		if (token->kind == TOKEN_BORDER && token->sign == ':')
			*token = token_at(&line->tokens, token->end);
	}
	return token->kind == TOKEN_VALUE;
}

static bool ends_word(char c)
{
	return byte_is_space(c) || str_find_byte(STR("(:=,;|\n"), c, 0) != STR_NONE ||
	       (unsigned char)c >= 0x80;
}

/* ERR-X, ERR$X, E.BAD, ERR_Ä: capitals, and something that no name has. */
static bool is_odd_name(struct str word)
{
	size_t capitals = 0, others = 0;
	for (size_t i = 0; i < word.len; i++) {
		if (byte_is_lower(word.at[i]))
			return false;
		capitals += byte_is_upper(word.at[i]);
		others += !byte_is_word(word.at[i]);
	}
	if (!word.len)
		return false;
	char last = word.at[word.len - 1];
	return byte_is_upper(word.at[0]) && capitals >= 3 && others &&
	       (byte_is_word(last) || last == '*' || (unsigned char)last >= 0x80);
}

/* "The pump is hot. (5)": the byte after what ends a sentence before a bracket, or `end`. */
static size_t skip_stop(struct str text, size_t end)
{
	return str_starts(str_slice(text, end, text.len), STR(". (")) ? end + 1 : end;
}

/* All that is set as names are, up to what parts it from a value. */
static size_t set_end(const struct row_line *line, size_t from)
{
	struct str text = line->tokens.text;
	unsigned set = row_set(line->tokens.flat, from);
	size_t end = from;
	while (end < text.len && end - from <= LIMIT_UNREAD_WORDS &&
	       row_set(line->tokens.flat, end) == set &&
	       str_find_byte(STR("(:="), text.at[end], 0) == STR_NONE)
		end++;
	while (end > from && str_find_byte(STR(" -,;."), text.at[end - 1], 0) != STR_NONE)
		end--;
	return skip_stop(text, end);
}

/*
 * What parts words from the value: the bracket of all entries, or their sign where the settings
 * want names of texts.
 */
static char words_sign(const struct row_line *line)
{
	return line->form->bracketed               ? '('
	       : line->reading->settings->nameless ? line->form->sign
						   : '\0';
}

/* The first sign, or bracket with a value in it: "Net cable (100BaseT) (5)". */
static ptrdiff_t find_sign(struct str text, size_t from, char sign)
{
	ptrdiff_t at = sign ? str_find_byte(text, sign, from) : STR_NONE;
	struct value_found value;
	while (sign == '(' && at != STR_NONE &&
	       (!value_find(text, (size_t)at, &value) || value.from != (size_t)at))
		at = str_find_byte(text, sign, (size_t)at + 1);
	return at;
}

/* "Not found" before "(404)", where the values of all entries stand so; `from`: no words do. */
static size_t words_end(const struct row_line *line, size_t from)
{
	struct str near = str_slice(line->tokens.text, 0, from + LIMIT_UNREAD_WORDS);
	char sign = words_sign(line);
	ptrdiff_t open = find_sign(near, from, sign);
	if (open == STR_NONE || !byte_is_letter(near.at[from]) ||
	    (sign == '(' && near.at[open - 1] != ' '))
		return from;
	for (size_t i = from; i < (size_t)open; i++)
		if (str_find_byte(STR(".:;="), near.at[i], 0) != STR_NONE &&
		    byte_is_space(near.at[i + 1]) && skip_stop(near, i) == i)
			return from;
	struct str words = str_trim(str_slice(near, from, (size_t)open));
	return sign != '(' && wordy_may_be_field(words) ? from : from + words.len;
}

static bool holds_blank(struct str text)
{
	return str_find_byte(text, ' ', 0) != STR_NONE;
}

struct subject row_subject(const struct row_line *line, size_t at)
{
	struct str text = line->tokens.text;
	struct token token = token_at(&line->tokens, at);
	struct subject subject = { .from = token.from };
	if (token.kind == TOKEN_END)
		return subject;
	struct token first = token;
	if (read_labelled(line, &token)) {
		subject.kind = SUBJECT_VALUE;
		subject.token = token;
		subject.end = token.end;
		return subject;
	}
	token = first;
	size_t word = token.from;
	for (size_t letter; word < text.len; word += letter ? letter : 1) {
		letter = name_foreign_letter(text, word);
		if (!letter && ends_word(text.at[word]))
			break;
	}
	bool alike = row_is_set_alike(line, token.from);
	bool several = alike && holds_blank(str_slice(text, token.from, set_end(line, token.from)));
	if (token.kind == TOKEN_NAME && token.name.end >= word &&
	    (!several || token.name.shape == NAME_SURE)) {
		subject.sure = token.name.shape == NAME_SURE;
		subject.kind = SUBJECT_NAME;
		subject.token = token;
		subject.end = token.end;
		size_t words = words_end(line, token.from);
		struct str found = str_slice(text, token.from, words);
		if (words <= token.end || !holds_blank(found) || str_is_joined(found) ||
		    (str_holds_digit(found) && !line->reading->settings->nameless))
			return subject;
		/* "ISA bus (4)" */
		subject.kind = SUBJECT_WORDS;
		subject.sure = false;
		subject.end = words;
		return subject;
	}
	if (alike) {
		subject.end = set_end(line, token.from);
		subject.kind = several ? SUBJECT_WORDS : SUBJECT_ODD;
		subject.sure = !several && is_odd_name(str_slice(text, subject.from, subject.end));
	} else if (is_odd_name(str_slice(text, token.from, word))) {
		subject.end = word;
		subject.kind = SUBJECT_ODD;
		subject.sure = true;
	} else {
		subject.end = words_end(line, token.from);
		subject.kind = SUBJECT_WORDS;
	}
	/* "Version 2 (2020)", "Step 1 (5 minutes)" */
	struct str found = str_slice(text, subject.from, subject.end);
	if (subject.kind == SUBJECT_WORDS && str_holds_digit(found) &&
	    !line->reading->settings->nameless)
		subject.kind = SUBJECT_NONE;
	if (subject.end <= subject.from || subject.end - subject.from > LIMIT_UNREAD_WORDS)
		subject.kind = SUBJECT_NONE;
	return subject;
}

/* --- what stands where the value should --- */

struct token row_skip_borders(const struct row_line *line, size_t at, char *sign)
{
	*sign = '\0';
	struct token token = token_at(&line->tokens, at);
	for (; token.kind == TOKEN_BORDER; token = token_at(&line->tokens, token.end))
		*sign = token.sign;
	return token;
}

/* "0xZZ", "?", "#7": begins as a number does. */
static bool is_like_number(struct str word)
{
	size_t minus = number_minus(word, 0);
	char first = minus < word.len ? word.at[minus] : '\0';
	return byte_is_digit(first) || first == '?' || first == '#';
}

/* "(0xZZ)", "(TBD)" */
static bool read_bracket(const struct row_line *line, const struct token *open,
			 struct object *object)
{
	struct str near = str_slice(line->tokens.text, 0, open->end + LIMIT_UNREAD_WORDS);
	ptrdiff_t close = str_find_byte(near, ')', open->end);
	if (close == STR_NONE)
		return false;
	struct str inside = str_trim(str_slice(near, open->end, (size_t)close));
	if (!line->form->bracketed && inside.len && !is_like_number(inside) &&
	    !text_is_placeholder(inside))
		return false;
	*object = (struct object){ OBJECT_JUNK, open->end, (size_t)close + 1 };
	return true;
}

/* "5 or 6", "+- 5": all that is left of a line, with a digit, and no sentence. */
static bool is_short_number(struct str rest)
{
	return rest.len <= LIMIT_UNREAD && str_holds_digit(rest) && !str_ends(rest, STR("."));
}

/* "65,535" is one word. */
static bool is_within_number(struct str text, size_t at)
{
	return text.at[at] == ',' && at && byte_is_digit(text.at[at - 1]) &&
	       byte_is_digit(str_byte(text, at + 1));
}

/* "= TBD" and no more, "- ? - text", "0xZZ: text" */
static bool read_word(const struct row_line *line, const struct token *first, char sign,
		      struct object *object)
{
	struct str text = line->tokens.text;
	size_t end = first->from;
	while (
	    end < text.len && !byte_is_space(text.at[end]) &&
	    (str_find_byte(STR(":,;"), text.at[end], 0) == STR_NONE || is_within_number(text, end)))
		end++;
	struct str word = str_slice(text, first->from, end);
	struct token after = token_at(&line->tokens, end);
	bool last = after.kind == TOKEN_END, border = after.kind == TOKEN_BORDER;
	bool in_form = sign && sign == line->form->sign;
	bool alike = sign == line->form->sign && !line->form->bracketed;
	struct str rest = str_trim(str_slice(text, first->from, text.len));
	if (alike && is_short_number(rest)) {
		*object = (struct object){ OBJECT_JUNK, first->from, first->from + rest.len };
		return true;
	}
	/* Among lines, a word with a digit where all the others have their values. */
	in_form |= alike && line->place != PLACE_TEXT && str_holds_digit(word) && !last && !border;
	if (in_form && !sign) {
		*object = (struct object){ OBJECT_JUNK, first->from, end };
		return true;
	}
	bool single = word.len && word.len <= LIMIT_UNREAD_WORD && word.at[word.len - 1] != '.';
	bool junk = ((is_like_number(word) || text_is_placeholder(word)) && (last || border)) ||
		    (in_form && single && (last || (border && after.sign == sign)));
	if (junk)
		*object = (struct object){ OBJECT_JUNK, first->from, end };
	return junk;
}

struct object row_object(const struct row_line *line, size_t at)
{
	const struct row_form *form = line->form;
	struct object object = { .from = at, .end = at };
	char sign;
	struct token token = row_skip_borders(line, at, &sign);
	bool in_form = token.value.bracketed ? form->bracketed : sign && sign == form->sign;
	struct token value = token;
	if (token.kind == TOKEN_LABEL)
		read_labelled(line, &value);
	bool in_column = line->place == PLACE_ROW && !form->bracketed && !form->sign;
	if (token.kind == TOKEN_END)
		object.kind = OBJECT_NOTHING;
	else if (value.kind == TOKEN_VALUE && (in_form || in_column))
		object = (struct object){ OBJECT_VALUE, at, value.end };
	else if (call_end(line->tokens.text, token.from) > token.from)
		object = (struct object){ OBJECT_JUNK, token.from,
					  call_end(line->tokens.text, token.from) };
	else if (token.kind == TOKEN_OPEN)
		read_bracket(line, &token, &object);
	else
		read_word(line, &token, sign, &object);
	return object;
}
