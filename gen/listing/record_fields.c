/* Fields between the value and the text of a record. */
#include "../entry/fields.h"
#include "../entry/header_words.h"
#include "../entry/limits.h"
#include "../entry/usual.h"
#include "listing.h"

/* A few words of any language and a colon: what follows the fields is labelled itself. */
static bool is_labelled(struct str text, size_t at)
{
	size_t end = at;
	while (end < text.len && end - at < LIMIT_LABEL &&
	       str_find_byte(STR(":.\n"), text.at[end], 0) == STR_NONE)
		end++;
	return end > at && end < text.len && text.at[end] == ':';
}

/*
 * The label is known to stand for something else than a text; of others, the first may be the text.
 */
static bool is_aside(struct str text, size_t at)
{
	return header_hint(str_slice(text, at, field_label_end(text, at))).text <= -3;
}

static bool is_sign(char c)
{
	return str_find_byte(STR(" ,;|\n"), c, 0) != STR_NONE;
}

/* Whether another field begins there: after a sign, or a line that the page goes on with. */
static bool begins_next(struct str text, size_t at, size_t next)
{
	size_t colon = field_label_end(text, next);
	if (colon == next)
		return false;
	return text.at[at] != ' ' || usual_of(str_slice(text, next, colon)) != USUAL_NONE;
}

/* Where the field ends whose label does at `colon`: before another label, or with its line. */
static size_t one_field_end(const struct flat *flat, size_t colon, size_t to)
{
	struct str text = flat_text(flat);
	size_t line = str_line_end(text, colon);
	size_t end = field_next(flat, colon, line < to ? line : to);
	for (size_t at = colon + 1; at < end; at++) {
		size_t next = str_skip_blanks(text, at + 1);
		if (is_sign(text.at[at]) && begins_next(text, at, next))
			end = at;
	}
	return end;
}

void record_note_fields(struct reading *reading, struct record *record, size_t from, size_t to)
{
	enum { MOST = 2 * LIMIT_FIELDS };
	const struct flat *flat = &reading->flat;
	struct str text = flat_text(flat);
	struct record_field fields[MOST];
	size_t count = 0;
	for (size_t at = from, end; at < to; at = end) {
		while (at < to && is_sign(text.at[at]))
			at++;
		end = at;
		if (at == to)
			break;
		size_t colon = field_label_end(text, at);
		size_t value = str_skip_blanks(text, colon + 1);
		if (colon == at || colon >= to || count == MOST)
			return;
		end = one_field_end(flat, colon, to);
		size_t rest = field_rest_end(text, value, end);
		if (rest <= value)
			return;
		fields[count++] = (struct record_field){
			.text = arena_str(reading->arena, str_slice(text, at, rest)),
			.label = colon - at,
			.from = flat_point(flat, value),
			.to = flat_point(flat, rest),
		};
	}
	if (!count)
		return;
	struct record_field *all =
	    arena_array(reading->arena, record->field_count + count, sizeof *all);
	for (size_t i = 0; i < record->field_count; i++)
		all[i] = record->fields[i];
	for (size_t i = 0; i < count; i++)
		all[record->field_count++] = fields[i];
	record->fields = all;
}

void record_take_fields(struct reading *reading, struct record *record)
{
	const struct flat *flat = &reading->flat;
	struct str text = flat_text(flat);
	size_t from = record->head.end, end = fields_end(flat, from);
	if (end == from || end >= text.len || record->head.value.state == VALUE_NONE ||
	    (is_labelled(text, end) && !is_aside(text, from)))
		return;
	struct str fields = str_trim(str_slice(text, from, end));
	if (!record->field_count)
		record->note_own = record->note.len;
	record_note_fields(reading, record, from, end);
	record->note = record->note.len ? arena_printf(reading->arena, "%.*s\n%.*s",
						       STR_ARG(record->note), STR_ARG(fields))
					: arena_str(reading->arena, fields);
	record->rest = flat_point(flat, end);
}
