#include "unread.h"

#include "../entry/limits.h"
#include "../entry/words.h"

static void take_name(const struct row_line *line, const struct subject *subject, struct head *head)
{
	const struct name_found *name = &subject->token.name;
	const struct head_name first = {
		.text = token_name(line->reading->arena, &line->tokens, &subject->token),
		.offset = flat_offset(line->tokens.flat, name->from),
		.wildcard = name->wildcard,
	};
	head_add_name(line->reading->arena, head, &first);
}

static void take_value(const struct row_line *line, const struct value_found *value,
		       struct head *head)
{
	head->value = *value;
	head->value_text = arena_str(
	    line->reading->arena, str_trim(str_slice(line->tokens.text, value->from, value->end)));
	head->value_offset = flat_offset(line->tokens.flat, value->from);
	head->end = value->end;
}

/* The description begins after borders. */
static void finish(const struct row_line *line, struct head *head)
{
	char sign;
	struct token next = row_skip_borders(line, head->end, &sign);
	struct str text = flat_text(line->tokens.flat);
	head->whole = sign || next.kind == TOKEN_END || next.kind == TOKEN_OPEN;
	head->end = next.kind == TOKEN_END ? line->tokens.text.len : next.from;
	if (head->end < text.len && text.at[head->end] == '\n')
		head->end++;
}

static enum unread read_nameless(const struct row_line *line, const struct subject *subject,
				 struct head *head)
{
	take_value(line, &subject->token.value, head);
	head->value_first = true;
	finish(line, head);
	return UNREAD_NAMELESS;
}

static enum unread read_pattern(const struct row_line *line, size_t from, size_t end,
				struct head *head)
{
	const struct value_found range = { .state = VALUE_RANGE, .from = from, .end = end };
	take_value(line, &range, head);
	head->value_first = true;
	finish(line, head);
	/* "24/7 support" is text, "401/403: text" is none. */
	bool listed = str_find_byte(head->value_text, '/', 0) != STR_NONE;
	return head->whole || (line->form->value_first && !listed) ? UNREAD_NAMELESS : UNREAD_NONE;
}

/* "ERR_X: text" on a line of its own: a name of several parts, and a sign after it. */
static bool is_announced(const struct row_line *line, const struct subject *subject)
{
	struct str name = str_slice(line->tokens.text, subject->from, subject->end);
	struct token after = token_at(&line->tokens, subject->end);
	bool sign =
	    after.kind == TOKEN_OPEN ||
	    (after.kind == TOKEN_BORDER && (after.sign == line->form->sign ||
					    str_find_byte(STR(":-=>"), after.sign, 0) != STR_NONE));
	return (line->place == PLACE_LINE || row_is_set_alike(line, subject->from)) &&
	       subject->sure && sign && str_is_joined(name);
}

/* A name, and what is no value: of a row, that need not be there. */
static enum unread read_valueless(const struct row_line *line, const struct subject *subject,
				  const struct object *object, struct head *head)
{
	struct str text = line->tokens.text;
	bool alike = row_set(line->tokens.flat, subject->from) == line->form->set;
	bool row = line->place == PLACE_ROW && (subject->sure || line->form->set) && alike;
	if (!subject->sure && !row_is_set_alike(line, subject->from))
		return UNREAD_NONE;
	if (object->kind == OBJECT_TEXT && !row && !(alike && is_announced(line, subject)))
		return UNREAD_NONE;
	if (object->kind == OBJECT_NOTHING && !(alike && (subject->sure || row)))
		return UNREAD_NONE;
	take_name(line, subject, head);
	head->end = object->end;
	if (object->kind == OBJECT_JUNK) {
		struct str junk = str_slice(text, object->from, object->end);
		if (str_ends(junk, STR(")")) && str_find_byte(junk, '(', 0) == STR_NONE)
			junk.len--;
		head->value_text = arena_str(line->reading->arena, str_trim(junk));
		head->value_offset = flat_offset(line->tokens.flat, object->from);
	}
	finish(line, head);
	return UNREAD_NAME;
}

static enum unread read_odd(const struct row_line *line, const struct subject *subject,
			    const struct object *object, struct record *record)
{
	struct head *head = &record->head;
	struct str text = line->tokens.text;
	if (object->kind == OBJECT_TEXT || object->kind == OBJECT_NOTHING)
		return UNREAD_NONE;
	char sign;
	if (object->kind == OBJECT_VALUE &&
	    !head_read_value(line->reading->arena, line->tokens.flat, subject->end, text.len,
			     head)) {
		struct token value = row_skip_borders(line, subject->end, &sign);
		if (line->place != PLACE_ROW || value.kind != TOKEN_VALUE)
			return UNREAD_NONE;
		take_value(line, &value.value, head);
	}
	if (object->kind == OBJECT_JUNK)
		head->end = object->end;
	/* Words are the text of an entry without a name. */
	bool words = subject->kind == SUBJECT_WORDS;
	if (words && (object->kind != OBJECT_VALUE || !head->whole))
		return UNREAD_NONE;
	finish(line, head);
	struct str name =
	    arena_str(line->reading->arena, str_slice(text, subject->from, subject->end));
	/* Also "K6-3 (27)" has no other text. */
	if (object->kind == OBJECT_VALUE)
		record->note = name;
	if (words)
		return UNREAD_NAMELESS;
	record->lost = (struct head_name){
		.text = name,
		.offset = flat_offset(line->tokens.flat, subject->from),
	};
	return object->kind == OBJECT_VALUE ? UNREAD_VALUE : UNREAD_NEITHER;
}

/* "NAME: 5 and text" among "NAME: 5": nothing is wrong with it but its border. */
static enum unread read_both(const struct row_line *line, const struct subject *subject,
			     struct head *head)
{
	struct head value = { .end = subject->end };
	const struct object text = { .end = subject->end };
	if (!head_read_value(line->reading->arena, line->tokens.flat, subject->end,
			     line->tokens.text.len, &value))
		return read_valueless(line, subject, &text, head);
	take_name(line, subject, head);
	head_add_names(line->reading->arena, head, &value);
	value.names = head->names;
	value.name_count = head->name_count;
	value.name_capacity = head->name_capacity;
	*head = value;
	finish(line, head);
	return UNREAD_NAME;
}

static bool is_value_like(struct str text)
{
	bool digit = false;
	for (size_t i = 0; i < text.len; i++)
		digit |= byte_is_digit(text.at[i]) || (unsigned char)text.at[i] >= 0x80;
	return text.len && text.len <= LIMIT_UNREAD && (digit || text_is_placeholder(text));
}

/*
 * "$5: NAME", "5x - NAME" among values that stand first: the name, and what is no value before it.
 */
static enum unread read_name_after(const struct row_line *line, size_t at, struct head *head)
{
	struct str text = line->tokens.text;
	struct token token = token_at(&line->tokens, at), last = token;
	for (int i = 0; i < 2 && token.kind == TOKEN_LABEL; i++)
		token = token_at(&line->tokens, token.end);
	size_t from = token.from;
	struct subject subject = { .kind = SUBJECT_NAME };
	for (int i = 0; i < LIMIT_TOKENS && token.kind != TOKEN_END && !subject.sure; i++) {
		last = token;
		token = token_at(&line->tokens, token.end);
		struct str name = str_slice(text, token.name.from, token.name.to);
		subject.sure = token.kind == TOKEN_NAME && token.name.shape == NAME_SURE &&
			       str_is_joined(name);
	}
	bool parted = last.kind == TOKEN_BORDER || last.kind == TOKEN_OPEN;
	size_t end = parted ? last.from : token.from;
	struct str junk = str_trim(str_slice(text, from, end));
	struct token after = token_at(&line->tokens, token.end);
	if (!subject.sure || !is_value_like(junk) || (!parted && after.kind == TOKEN_TEXT))
		return UNREAD_NONE;
	subject.token = token;
	take_name(line, &subject, head);
	head->value_text = arena_str(line->reading->arena, junk);
	head->value_offset = flat_offset(line->tokens.flat, from);
	head->end = token.end;
	finish(line, head);
	return UNREAD_NAME;
}

enum unread unread_line(struct reading *reading, size_t at, size_t to, const struct row_form *form,
			enum place place, struct record *record)
{
	struct str text = str_slice(flat_text(&reading->flat), 0, to);
	const struct row_line line = {
		reading, { &reading->flat, text, at, TRUST_SHAPE, NULL }, form, place
	};
	*record = (struct record){ .offset = flat_offset(&reading->flat, at), .unread = true };
	record->head.end = at;
	size_t from = token_skip_marks(&line.tokens, at);
	size_t pattern = row_pattern_end(text, from, form->value_first);
	if (pattern > from)
		return read_pattern(&line, from, pattern, &record->head);
	const struct subject subject = row_subject(&line, at);
	if (form->value_first && subject.kind != SUBJECT_VALUE && !subject.sure &&
	    read_name_after(&line, at, &record->head) == UNREAD_NAME)
		return UNREAD_NAME;
	if (subject.kind == SUBJECT_NONE)
		return UNREAD_NONE;
	if (subject.kind == SUBJECT_VALUE)
		return read_nameless(&line, &subject, &record->head);
	const struct object object = row_object(&line, subject.end);
	if (subject.kind != SUBJECT_NAME)
		return read_odd(&line, &subject, &object, record);
	if (object.kind == OBJECT_VALUE)
		return read_both(&line, &subject, &record->head);
	return read_valueless(&line, &subject, &object, &record->head);
}

void unread_note_as_text(struct reading *reading, struct record *record)
{
	if (!record->note.len)
		return;
	struct node *box = node_new(reading->arena, NULL, TAG_DIV, record->offset);
	struct node *words = node_new(reading->arena, box, TAG_TEXT, record->offset);
	words->text = record->note;
	record->text = box;
	record->note = STR("");
}

enum unread unread_read(struct reading *reading, const struct node *top, struct point from,
			struct point to, const struct row_form *form, enum place place,
			struct record *record)
{
	flat_read(&reading->flat, top, from, to, LIMIT_HEAD);
	struct str text = flat_text(&reading->flat);
	if (!text.len)
		return UNREAD_NONE;
	size_t line = str_line_end(text, 0);
	struct head *head = &record->head;
	enum unread unread = unread_line(reading, 0, line, form, place, record);
	if (unread == UNREAD_NAMELESS && head->end == line + 1) {
		head->end = line;
		head_judge_below(reading->arena, &reading->flat, head, line);
		head->end += head->end < text.len;
	}
	record->top = top;
	record->end = to;
	record->rest = flat_point(&reading->flat, record->head.end);
	if (!record->rest.node)
		unread_note_as_text(reading, record);
	return unread;
}

bool unread_is_alone(const struct reading *reading, const struct record *record)
{
	struct str text = flat_text(&reading->flat);
	size_t end = record->head.end;
	return end >= text.len || (end > 0 && text.at[end - 1] == '\n');
}

bool unread_is_set_alike(const struct reading *reading, const struct record *record,
			 const struct row_form *form)
{
	unsigned set = row_set(&reading->flat, record->head.value.from);
	return form->set && set == form->set;
}
