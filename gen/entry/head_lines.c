/* Heads of several lines: a name and its value below it, or the other way round. */
#include "fields.h"
#include "head.h"
#include "header_words.h"
#include "limits.h"
#include "value_parts.h"
#include "words.h"

void head_add_name(struct arena *arena, struct head *head, const struct head_name *name)
{
	/*
	 * Most heads have one name, and most heads that are read are none: no room for more at
	 * first.
	 */
	if (head->name_count == head->name_capacity) {
		head->name_capacity += head->name_capacity + 1;
		struct head_name *names = arena_array(arena, head->name_capacity, sizeof *names);
		for (size_t i = 0; i < head->name_count; i++)
			names[i] = head->names[i];
		head->names = names;
	}
	head->names[head->name_count++] = *name;
}

void head_add_names(struct arena *arena, struct head *head, const struct head *other)
{
	for (size_t i = 0; i < other->name_count; i++)
		head_add_name(arena, head, &other->names[i]);
}

static bool lacks_value(const struct head *head)
{
	return head->value.state == VALUE_NONE;
}

/* "ERROR_INSTALL_OPEN_" and "PACKAGE_FAILED" on the next line are one name. */
static void join_split_name(struct arena *arena, const struct flat *flat, struct head *head,
			    size_t *to)
{
	struct str text = flat_text(flat);
	struct head_name *name = &head->names[head->name_count - 1];
	while (lacks_value(head) && !name->wildcard && name->text.at[name->text.len - 1] == '_' &&
	       *to < text.len) {
		size_t next = *to + 1, end = str_word_end(text, next);
		if (end == next || byte_is_digit(text.at[next]))
			return;
		name->text = arena_printf(arena, "%.*s%.*s", STR_ARG(name->text), (int)(end - next),
					  text.at + next);
		name->repaired = true;
		*to = str_line_end(text, next);
		head->end = *to;
		if (str_trim(str_slice(text, end, *to)).len &&
		    !head_read_value(arena, flat, end, *to, head))
			head->end = end;
	}
}

/* A line of nothing but a name, and the value on the line below it: the name is an alias. */
static bool is_alias_line(struct arena *arena, const struct flat *flat, const struct head *head,
			  const struct head *below, size_t end)
{
	struct str text = flat_text(flat);
	if (below->end != end || !below->name_count || !lacks_value(below) || end >= text.len)
		return false;
	struct head probe = *head;
	return head_read_value(arena, flat, end + 1, str_line_end(text, end + 1), &probe);
}

/* "Severity: critical", "Value: 5" below the name: the fields before the value are its note. */
static bool read_value_below_fields(struct arena *arena, const struct flat *flat, size_t next,
				    struct head *head)
{
	size_t value = fields_before_value(flat, next);
	if (value == next || head->note_end ||
	    !head_read_value(arena, flat, value, str_line_end(flat_text(flat), value), head))
		return false;
	head->note_from = next;
	head->note_end = value;
	return true;
}

/* The label that the line is, with a colon or without. */
static struct header_hint label_of(struct str text, size_t from, size_t to)
{
	struct str label = str_trim(str_slice(text, from, to));
	if (str_ends(label, STR(":")))
		label.len--;
	return header_hint(label);
}

/* The line is a label of what may be the text, and the text below it. */
static bool is_text_label(struct str text, size_t next, size_t end)
{
	return end < text.len && label_of(text, next, end).text >= 2;
}

/*
 * "Value", and 5 on the line below it: a term of a nested list, or a title within a text. So may be
 * the text's.
 */
static bool read_value_below_label(struct arena *arena, const struct flat *flat, size_t next,
				   size_t end, struct head *head)
{
	struct str text = flat_text(flat);
	struct head read = *head;
	if (end >= text.len ||
	    !head_read_value(arena, flat, end + 1, str_line_end(text, end + 1), &read))
		return false;
	struct header_hint hint = label_of(text, next, end);
	/* A sentence may have such words, too. */
	if (hint.value <= 0 || hint.value <= hint.name || end - next > LIMIT_LABEL ||
	    text.at[end - 1] == '.')
		return false;
	*head = read;
	size_t below = head->end + 1, below_end = str_line_end(text, below);
	if (below < text.len && text.at[head->end] == '\n' && is_text_label(text, below, below_end))
		head->end = below_end;
	return true;
}

/*
 * "Name", and the name on the line below it, of a value that stands first: it is nothing else. So
 * may be the text's.
 */
static bool read_name_below_label(struct arena *arena, const struct flat *flat, size_t next,
				  size_t end, struct head *head)
{
	struct str text = flat_text(flat);
	struct head below;
	size_t to = str_line_end(text, end + 1);
	if (end >= text.len || !head_read_line(arena, flat, end + 1, to, TRUST_WORD, &below) ||
	    !below.name_count || !lacks_value(&below) || below.end != to)
		return false;
	struct header_hint hint = label_of(text, next, end);
	if (hint.name < 2 || hint.name <= hint.value)
		return false;
	head_add_names(arena, head, &below);
	head->end = to;
	size_t after = to + 1, after_end = str_line_end(text, after);
	if (after < text.len && is_text_label(text, after, after_end))
		head->end = after_end;
	return true;
}

/* "Cancelled." is a text of one word. */
static bool is_sentence(const struct flat *flat, size_t from, size_t to, const struct head *head)
{
	return flat_text(flat).at[to - 1] == '.' && name_shape(head->names[0].text) != NAME_SURE &&
	       !(flat_set(flat, from) & (SET_STRONG | SET_CODE));
}

/* "Message: text" */
static bool is_field(const struct head *head, struct str text, size_t end)
{
	size_t at = head->end;
	while (at > 0 && text.at[at - 1] == ' ')
		at--;
	return head->end < end && at > 0 && text.at[at - 1] == ':' &&
	       name_shape(head->names[0].text) != NAME_SURE;
}

/* Takes one more line into the head; false where it belongs to the description. */
static bool read_below(struct arena *arena, const struct flat *flat, enum head_trust trust,
		       size_t next, size_t end, struct head *head)
{
	struct head below;
	struct str text = flat_text(flat);
	if (head->name_count && lacks_value(head)) {
		if (head_read_value(arena, flat, next, end, head) ||
		    read_value_below_fields(arena, flat, next, head) ||
		    read_value_below_label(arena, flat, next, end, head))
			return true;
		if (!head_read_line(arena, flat, next, end, TRUST_SHAPE, &below) ||
		    !is_alias_line(arena, flat, head, &below, end))
			return false;
	} else if (!head->name_count && !lacks_value(head)) {
		if (read_name_below_label(arena, flat, next, end, head))
			return true;
		bool name = head_read_line(arena, flat, next, end, trust, &below) &&
			    below.name_count && lacks_value(&below) &&
			    (below.whole || (flat_set(flat, next) & SET_STRONG));
		if (!name || is_sentence(flat, next, end, &below) || is_field(&below, text, end))
			return false;
	} else {
		return false;
	}
	head_add_names(arena, head, &below);
	head->end = below.end;
	return true;
}

/* "0xC000" over "ABCD": one number that a line end parts. */
static bool is_second_half(struct str text, const struct head *head, struct str line)
{
	enum { HALF = 4, SIGN = 2 };
	struct str word = str_slice(line, 0, HALF);
	struct number half;
	for (size_t i = 0; i < word.len; i++)
		if (byte_is_lower(word.at[i]))
			return false;
	return head->value.form == FORM_HEX && head->value.end - head->value.from == SIGN + HALF &&
	       text.at[head->value.from] == '0' && word.len == HALF &&
	       number_read_bare_hex(word, &half) &&
	       !(line.len > HALF && byte_is_word(line.at[HALF]));
}

void head_judge_below(struct arena *arena, const struct flat *flat, struct head *head, size_t to)
{
	struct str text = flat_text(flat);
	if (head->value.state != VALUE_GOOD || head->end != to || to >= text.len)
		return;
	size_t end = str_line_end(text, to + 1);
	struct str line = str_slice(text, to + 1, end);
	struct value_found again;
	if (is_second_half(text, head, line)) {
		head->value.state = VALUE_UNCLEAR;
		head->value_text =
		    arena_printf(arena, "%.*s %.*s", STR_ARG(head->value_text), 4, line.at);
		return;
	}
	if (!value_find(line, 0, &again) || again.state != VALUE_GOOD)
		return;
	bool alone = again.end == line.len, same = again.value == head->value.value;
	/* Where values stand first, the next line is the next entry. */
	bool first = head->name_count && head->value_first;
	if (first || (alone && !head->name_count) ||
	    (!alone && (same || again.unclosed || !second_number_ends(line, again.end, false))))
		return;
	head->end = end;
	if (same)
		return;
	bool other_base = (again.form == FORM_HEX) != (head->value.form == FORM_HEX);
	head->value.state = other_base ? VALUE_MISMATCH : VALUE_RANGE;
	head->value.second = again.value;
	head->value_text = arena_printf(arena, "%.*s, %.*s", STR_ARG(head->value_text),
					STR_ARG(str_trim(str_slice(line, 0, again.end))));
}

/*
 * "NAME" and on the next and last line "OTHER": what stands where the value should is kept for the
 * message.
 */
static void note_name_for_value(struct arena *arena, const struct flat *flat, struct head *head,
				size_t to)
{
	struct str text = flat_text(flat);
	struct head below;
	if (!head->name_count || !lacks_value(head) || head->end != to || to >= text.len ||
	    str_line_end(text, to + 1) != text.len ||
	    !head_read_line(arena, flat, to + 1, text.len, TRUST_SHAPE, &below) ||
	    !below.name_count || below.end != text.len)
		return;
	head->value_text = below.names[0].text;
	head->value_offset = below.names[0].offset;
}

bool head_read_prefixed(struct arena *arena, const struct flat *flat, size_t at, size_t to,
			struct head *head)
{
	struct str text = flat_text(flat);
	if (!(flat->sets & SET_STRONG))
		return false;
	struct token_line line = { flat, str_slice(text, 0, to), at, TRUST_SHAPE, NULL };
	size_t near = at + 1 + LIMIT_PREFIX < to ? at + 1 + LIMIT_PREFIX : to;
	size_t name = flat_find_set(flat, at + 1, near, SET_STRONG);
	struct token first = token_at(&line, name);
	if (first.kind != TOKEN_NAME || first.name.shape != NAME_SURE ||
	    !(flat_set(flat, first.name.from) & SET_STRONG))
		return false;
	struct token sign = token_at(&line, first.end);
	if (sign.kind != TOKEN_BORDER || sign.sign != '=' ||
	    token_at(&line, sign.end).kind != TOKEN_VALUE ||
	    !head_read_line(arena, flat, name, to, TRUST_SHAPE, head) || !head->whole)
		return false;
	head->prefix = arena_str(arena, str_trim(str_slice(text, at, name)));
	return true;
}

bool head_read(struct arena *arena, const struct flat *flat, size_t at, enum head_trust trust,
	       struct head *head)
{
	struct str text = flat_text(flat);
	size_t to = str_line_end(text, at);
	bool read = head_read_line(arena, flat, at, to, trust, head);
	struct head prefixed;
	if (!(read && (head->whole || !lacks_value(head))) &&
	    head_read_prefixed(arena, flat, at, to, &prefixed)) {
		*head = prefixed;
		read = true;
	}
	if (!read)
		return false;
	if (head->name_count)
		join_split_name(arena, flat, head, &to);
	const struct str first = str_slice(text, at, to);
	while (head->end == to && to < text.len && !text_is_manual_title(first)) {
		size_t next = to + 1, end = str_line_end(text, next);
		if (!read_below(arena, flat, trust, next, end, head))
			break;
		to = end;
	}
	note_name_for_value(arena, flat, head, to);
	head_judge_below(arena, flat, head, to);
	if (head->end < text.len && text.at[head->end] == '\n')
		head->end++;
	return true;
}

bool head_is_surely_complete(const struct head *head)
{
	return head->name_count && head->value.state != VALUE_NONE && head->whole && !head->plain;
}
