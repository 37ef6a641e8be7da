/* Fields between the value and the text of a record. */
#include "../entry/fields.h"
#include "../entry/header_words.h"
#include "../entry/limits.h"
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

void record_take_fields(struct reading *reading, struct record *record)
{
	const struct flat *flat = &reading->flat;
	struct str text = flat_text(flat);
	size_t from = record->head.end, end = fields_end(flat, from);
	if (end == from || end >= text.len || record->head.value.state == VALUE_NONE ||
	    (is_labelled(text, end) && !is_aside(text, from)))
		return;
	struct str fields = str_trim(str_slice(text, from, end));
	record->note = record->note.len ? arena_printf(reading->arena, "%.*s\n%.*s",
						       STR_ARG(record->note), STR_ARG(fields))
					: arena_str(reading->arena, fields);
	record->rest = flat_point(flat, end);
}
