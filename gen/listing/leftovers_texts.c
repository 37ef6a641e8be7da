/*
 * Codes that are texts, outside of all listings, in a form that the codes of one have: "ORA-01555"
 * beside "ORA-00942".
 */
#include "../entry/limits.h"
#include "../entry/text_head.h"
#include "leftovers_parts.h"

/* "ORA-00942" has the form "ORA-0", "E102" the form "E0": each number is a 0. */
static struct str form_of(struct str code, char *form)
{
	size_t len = 0;
	for (size_t i = 0; i < code.len && len < LIMIT_TEXT_CODE; i++) {
		bool digit = byte_is_digit(code.at[i]);
		if (!digit || !i || !byte_is_digit(code.at[i - 1]))
			form[len++] = digit ? '0' : code.at[i];
	}
	return (struct str){ form, len };
}

void left_note_forms(const struct reading *reading, struct map *forms)
{
	char form[LIMIT_TEXT_CODE];
	for (size_t i = 0; i < reading->count; i++) {
		const struct listing_found *found = &reading->listings[i];
		for (size_t k = 0; k < found->count && found->verdict == VERDICT_CODES; k++) {
			struct str code = found->records[k].head.code;
			if (!text_code_is_numbered(code))
				continue;
			struct str key = form_of(code, form);
			if (!map_get(forms, key))
				*map_at(forms, arena_str(forms->arena, key)) = forms;
		}
	}
}

void left_count_forms(struct arena *arena, const struct flat *flat, bool heading,
		      const struct map *forms, struct map *seen, struct leftovers *leftovers)
{
	struct str text = flat_text(flat);
	char form[LIMIT_TEXT_CODE];
	for (size_t at = 0, to; at < text.len; at = to + 1) {
		struct text_head head;
		to = str_line_end(text, at);
		if (!text_head_read(flat, at, to, &head))
			continue;
		/* A code with nothing after it, or with a link, only refers to what lists it. */
		bool texts = head.rest < to || head.words_end > head.words || heading;
		bool apart = head.bordered || head.set & (SET_STRONG | SET_CODE);
		struct str code = str_slice(text, head.from, head.end);
		if (!texts || !apart || (head.set & SET_LINK && !heading) ||
		    !map_get(forms, form_of(code, form)) || map_get(seen, code) ||
		    text_range_end(flat, head.from, to))
			continue;
		code = arena_str(arena, code);
		*map_at(seen, code) = leftovers;
		if (!leftovers->codes++) {
			leftovers->code = code;
			leftovers->code_offset = flat_offset(flat, head.from);
		}
	}
}
