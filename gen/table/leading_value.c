#include "rows.h"

#include "../entry/head.h"
#include "../listing/nameless.h"
#include "grid.h"

/* "(5) text", "5 - text", "5: text"; "5 minutes" and "(5)" are something else. */
static bool read(struct reading *reading, struct head *head)
{
	struct str text = flat_text(&reading->flat);
	*head = (struct head){ 0 };
	return number_may_stand(text) &&
	       head_read_value(reading->arena, &reading->flat, 0, text.len, head) &&
	       head->value.state == VALUE_GOOD && !head->name_count && head->end < text.len &&
	       (head->value.bracketed || head->whole) &&
	       !str_trim(str_slice(text, 0, head->value.from)).len;
}

bool leading_value_begins(struct reading *reading, struct str *value)
{
	struct head head;
	bool begins = read(reading, &head);
	*value = head.value_text;
	return begins;
}

bool leading_value_read(struct reading *reading, const struct node *cell, struct record *record)
{
	struct head head;
	cell_flatten(reading, cell);
	if (!read(reading, &head))
		return false;
	record->head.value = head.value;
	record->head.value_text = head.value_text;
	record->head.value_offset = head.value_offset;
	record->top = cell;
	record->rest = flat_point(&reading->flat, head.end);
	record->end = POINT_NONE;
	return true;
}

/* "200 OK" has a title as well as "404 Not found"; "404 NOT_FOUND" has a name. */
static bool read_title(struct reading *reading, struct text_head *head, struct value_found *value)
{
	struct str text = flat_text(&reading->flat);
	if (!number_may_stand(text))
		return false;
	if (nameless_head_read(&reading->flat, 0, str_line_end(text, 0), BLANK_TITLE, head,
			       value) &&
	    !head->words_end && head->rest < text.len && value_is_code_like(value))
		return true;
	struct name_found name;
	if (!value_find(text, 0, value) || value->from || !value_is_code_like(value))
		return false;
	*head = (struct text_head){ .end = value->end, .rest = str_skip_blanks(text, value->end) };
	return head->rest > head->end && byte_is_upper(str_byte(text, head->rest)) &&
	       name_find(text, head->rest, &name) &&
	       !name_has_parts(str_slice(text, name.from, name.to));
}

/* "5: too hot", "Too hot (5)": any number, and a text. */
static bool read_phrase(struct reading *reading, struct text_head *head, struct value_found *value)
{
	struct str text = flat_text(&reading->flat);
	size_t end = str_line_end(text, 0);
	return nameless_head_read(&reading->flat, 0, end, BLANK_TITLE, head, value) &&
	       !nameless_is_manual_page(text, end, false, head, value);
}

bool phrase_value_find(struct reading *reading, struct str *number)
{
	struct text_head head;
	struct value_found value;
	bool found = read_phrase(reading, &head, &value);
	if (found)
		*number = str_trim(str_slice(flat_text(&reading->flat), head.from, head.end));
	return found;
}

bool leading_title_begins(struct reading *reading, struct value_found *value)
{
	struct text_head head;
	return read_title(reading, &head, value);
}

bool leading_title_read(struct reading *reading, const struct node *cell, struct record *record)
{
	struct text_head head;
	struct value_found value;
	struct str text = cell_flatten(reading, cell);
	if (!read_title(reading, &head, &value) && !read_phrase(reading, &head, &value))
		return false;
	record->head.value = value;
	record->head.value_text =
	    arena_str(reading->arena, str_trim(str_slice(text, head.from, head.end)));
	record->head.value_offset = flat_offset(&reading->flat, head.from);
	if (head.words_end > head.words)
		record->text = node_new_words(
		    reading->arena, str_slice(text, head.words, head.words_end), cell->offset);
	record->top = cell;
	record->rest = flat_point(&reading->flat, head.rest);
	record->end = POINT_NONE;
	return true;
}
